import { type Static, Type } from 'typebox'
import { jwtTemplateAlgorithms } from '../facts/tokens.ts'
import { IdInput, Metadata } from '../resources/parts.ts'
import { Maybe, paginatedParameters } from './parts.ts'

/** Null, or left out of a creation: the defaults (60 s, 5 s). The name stands in the path of the token request. */
export const BapiCreateJwtTemplateBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 128, pattern: '^[A-Za-z0-9._-]+$' }),
    claims: Metadata,
    lifetime: Maybe(Type.Integer({ minimum: 30, maximum: 315_360_000 })),
    allowed_clock_skew: Maybe(Type.Integer({ minimum: 0, maximum: 300 })),
    custom_signing_key: Type.Optional(Type.Boolean()),
    signing_algorithm: Maybe(Type.Enum(jwtTemplateAlgorithms)),
    signing_key: Maybe(Type.String({ maxLength: 16_384 })),
  },
  { additionalProperties: false },
)
export type BapiCreateJwtTemplateBody = Static<typeof BapiCreateJwtTemplateBody>

export const BapiUpdateJwtTemplateBody = BapiCreateJwtTemplateBody
export type BapiUpdateJwtTemplateBody = BapiCreateJwtTemplateBody

export const BapiListJwtTemplatesQuery = Type.Object({ ...paginatedParameters })
export type BapiListJwtTemplatesQuery = Static<typeof BapiListJwtTemplatesQuery>

export const JwtTemplateIdParams = Type.Object({ template_id: IdInput })
export type JwtTemplateIdParams = Static<typeof JwtTemplateIdParams>

export const ClaimsRefParams = Type.Object({ claims_ref: IdInput })
export type ClaimsRefParams = Static<typeof ClaimsRefParams>
