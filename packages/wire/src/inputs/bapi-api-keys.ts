import { type Static, Type } from 'typebox'
import { IdInput, Metadata } from '../resources/parts.ts'
import { Maybe } from './parts.ts'

const Scopes = Type.Array(Type.String({ minLength: 1, maxLength: 255 }), { maxItems: 200 })
const hundredYears = 3_155_760_000
const Lifetime = Type.Number({ exclusiveMinimum: 0, maximum: hundredYears })
const Description = Type.String({ maxLength: 255 })

export const BapiCreateApiKeyBody = Type.Object(
  {
    type: Type.Optional(Type.String({ minLength: 3, maxLength: 25, default: 'api_key' })),
    name: Type.String({ minLength: 3, maxLength: 255, pattern: '^\\S(.*\\S)?$' }),
    description: Maybe(Description),
    subject: IdInput,
    claims: Maybe(Metadata),
    scopes: Type.Optional(Scopes),
    created_by: Maybe(IdInput),
    seconds_until_expiration: Maybe(Lifetime),
  },
  { additionalProperties: false },
)
export type BapiCreateApiKeyBody = Static<typeof BapiCreateApiKeyBody>

export const BapiGetApiKeysQuery = Type.Object({
  type: Type.Optional(Type.String({ minLength: 3, default: 'api_key' })),
  subject: IdInput,
  include_invalid: Type.Optional(Type.Boolean({ default: false })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, default: 0 })),
  query: Type.Optional(Type.String({ maxLength: 255 })),
})
export type BapiGetApiKeysQuery = Static<typeof BapiGetApiKeysQuery>

export const BapiUpdateApiKeyBody = Type.Object(
  {
    claims: Maybe(Metadata),
    scopes: Type.Optional(Scopes),
    description: Maybe(Description),
    subject: Type.Optional(IdInput),
    seconds_until_expiration: Maybe(Lifetime),
  },
  { additionalProperties: false },
)
export type BapiUpdateApiKeyBody = Static<typeof BapiUpdateApiKeyBody>

export const BapiRevokeApiKeyBody = Type.Object(
  { revocation_reason: Maybe(Type.String({ maxLength: 255 })) },
  { additionalProperties: false },
)
export type BapiRevokeApiKeyBody = Static<typeof BapiRevokeApiKeyBody>

export const BapiVerifyApiKeyBody = Type.Object({ secret: Type.String() }, { additionalProperties: false })
export type BapiVerifyApiKeyBody = Static<typeof BapiVerifyApiKeyBody>

/** An empty subject, which the official hook sends where its app names none, is whoever asks. */
export const FapiGetApiKeysQuery = Type.Object({
  ...BapiGetApiKeysQuery.properties,
  subject: Type.Union([IdInput, Type.Literal('')]),
})
export type FapiGetApiKeysQuery = Static<typeof FapiGetApiKeysQuery>

export const FapiCreateApiKeyBody = Type.Object(
  {
    type: Type.Optional(Type.String({ minLength: 3, maxLength: 25, default: 'api_key' })),
    name: Type.String({ minLength: 3, maxLength: 255, pattern: '^\\S(.*\\S)?$' }),
    description: Maybe(Description),
    subject: IdInput,
    seconds_until_expiration: Maybe(Lifetime),
  },
  { additionalProperties: false },
)
export type FapiCreateApiKeyBody = Static<typeof FapiCreateApiKeyBody>

export const FapiUpdateApiKeyBody = Type.Object({ description: Maybe(Description) }, { additionalProperties: false })
export type FapiUpdateApiKeyBody = Static<typeof FapiUpdateApiKeyBody>

export const ApiKeyIdParams = Type.Object({ apiKeyID: IdInput })
export type ApiKeyIdParams = Static<typeof ApiKeyIdParams>
