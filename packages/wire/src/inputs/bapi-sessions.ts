import { type Static, Type } from 'typebox'
import { sessionStatuses } from '../facts/statuses.ts'
import { Metadata } from '../resources/parts.ts'
import { Maybe, paginatedParameters } from './parts.ts'

export const BapiGetClientListQuery = Type.Object({
  ...paginatedParameters,
})
export type BapiGetClientListQuery = Static<typeof BapiGetClientListQuery>

export const BapiGetHandshakePayloadQuery = Type.Object({ nonce: Type.String({ minLength: 1 }) })
export type BapiGetHandshakePayloadQuery = Static<typeof BapiGetHandshakePayloadQuery>

export const BapiVerifyClientBody = Type.Object(
  {
    token: Type.String(),
  },
  { additionalProperties: false },
)
export type BapiVerifyClientBody = Static<typeof BapiVerifyClientBody>

export const BapiVerifySessionBody = Type.Object({ token: Type.String() }, { additionalProperties: false })
export type BapiVerifySessionBody = Static<typeof BapiVerifySessionBody>

export const BapiGetSessionListQuery = Type.Object({
  client_id: Type.Optional(Type.String()),
  user_id: Type.Optional(Type.String()),
  status: Type.Optional(Type.Enum(sessionStatuses)),
  ...paginatedParameters,
})
export type BapiGetSessionListQuery = Static<typeof BapiGetSessionListQuery>

export const BapiCreateSessionBody = Type.Object({
  user_id: Type.String(),
  active_organization_id: Maybe(Type.String()),
})
export type BapiCreateSessionBody = Static<typeof BapiCreateSessionBody>

/** Open: clients send `suffixed_cookies` and more than the document names. */
export const BapiRefreshSessionBody = Type.Object({
  expired_token: Type.String(),
  refresh_token: Type.String(),
  request_origin: Type.String(),
  request_headers: Maybe(Metadata),
  format: Maybe(Type.Enum(['token', 'cookie'])),
  request_originating_ip: Maybe(Type.String()),
  suffixed_cookies: Maybe(Type.Boolean()),
})
export type BapiRefreshSessionBody = Static<typeof BapiRefreshSessionBody>

export const BapiCreateSessionTokenBody = Type.Object({
  expires_in_seconds: Maybe(Type.Integer({ minimum: 30, maximum: 315360000 })),
})
export type BapiCreateSessionTokenBody = Static<typeof BapiCreateSessionTokenBody>

export const BapiCreateSessionTokenFromTemplateBody = BapiCreateSessionTokenBody
export type BapiCreateSessionTokenFromTemplateBody = BapiCreateSessionTokenBody

export const BapiUpdateSignUpBody = Type.Object({
  external_id: Maybe(Type.String()),
  custom_action: Maybe(Type.Boolean()),
})
export type BapiUpdateSignUpBody = Static<typeof BapiUpdateSignUpBody>
