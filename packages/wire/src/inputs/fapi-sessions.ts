import { type Static, Type } from 'typebox'
import { Metadata, PhoneCodeChannel } from '../resources/parts.ts'
import { Maybe } from './parts.ts'

export const FapiTouchSessionBody = Type.Object({
  active_organization_id: Maybe(Type.String()),
  intent: Maybe(Type.Enum(['focus', 'select_session', 'select_org'])),
})
export type FapiTouchSessionBody = Static<typeof FapiTouchSessionBody>

export const FapiCreateSessionTokenBody = Type.Object({
  organization_id: Maybe(Type.String()),
})
export type FapiCreateSessionTokenBody = Static<typeof FapiCreateSessionTokenBody>

export const FapiStartSessionReverificationBody = Type.Object({
  level: Type.Enum(['first_factor', 'second_factor', 'multi_factor']),
})
export type FapiStartSessionReverificationBody = Static<typeof FapiStartSessionReverificationBody>

export const FapiPrepareSessionReverificationFirstFactorBody = Type.Object({
  strategy: Type.Optional(Type.Enum(['email_code', 'phone_code', 'passkey', 'enterprise_sso'])),
  email_address_id: Maybe(Type.String()),
  phone_number_id: Maybe(Type.String()),
  channel: Maybe(PhoneCodeChannel),
  proof_token: Maybe(Type.String()),
})
export type FapiPrepareSessionReverificationFirstFactorBody = Static<
  typeof FapiPrepareSessionReverificationFirstFactorBody
>

export const FapiAttemptSessionReverificationFirstFactorBody = Type.Object({
  strategy: Type.Enum(['email_code', 'password', 'phone_code', 'passkey']),
  code: Maybe(Type.String()),
  password: Maybe(Type.String()),
  public_key_credential: Maybe(Metadata),
})
export type FapiAttemptSessionReverificationFirstFactorBody = Static<
  typeof FapiAttemptSessionReverificationFirstFactorBody
>

export const FapiPrepareSessionReverificationSecondFactorBody = Type.Object({
  strategy: Maybe(Type.Enum(['phone_code'])),
  phone_number_id: Maybe(Type.String()),
  proof_token: Maybe(Type.String()),
})
export type FapiPrepareSessionReverificationSecondFactorBody = Static<
  typeof FapiPrepareSessionReverificationSecondFactorBody
>

export const FapiAttemptSessionReverificationSecondFactorBody = Type.Object({
  strategy: Type.Optional(Type.Enum(['phone_code', 'totp', 'backup_code'])),
  code: Type.Optional(Type.String()),
})
export type FapiAttemptSessionReverificationSecondFactorBody = Static<
  typeof FapiAttemptSessionReverificationSecondFactorBody
>
