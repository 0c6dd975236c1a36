import { type Static, Type } from 'typebox'
import { Metadata, PhoneCodeChannel } from '../resources/parts.ts'
import { captchaParameters, Maybe } from './parts.ts'

export const FapiCreateSignInBody = Type.Object({
  strategy: Maybe(Type.String()),
  identifier: Maybe(Type.String()),
  password: Maybe(Type.String()),
  ticket: Maybe(Type.String()),
  redirect_url: Maybe(Type.String()),
  action_complete_redirect_url: Maybe(Type.String()),
  transfer: Maybe(Type.Boolean()),
  /** Whoever proves an address or number that nobody has goes on to sign up with it. */
  sign_up_if_missing: Maybe(Type.Boolean()),
  code: Maybe(Type.String()),
  token: Maybe(Type.String()),
  oidc_login_hint: Maybe(Type.String()),
  oidc_prompt: Maybe(Type.String()),
  proof_token: Maybe(Type.String()),
  trusted_device_id: Maybe(Type.String()),
  email_address_id: Maybe(Type.String()),
  phone_number_id: Maybe(Type.String()),
  channel: Maybe(PhoneCodeChannel),
  locale: Maybe(Type.String()),
  ...captchaParameters,
})
export type FapiCreateSignInBody = Static<typeof FapiCreateSignInBody>

export const FapiResetPasswordBody = Type.Object({
  password: Type.String(),
  sign_out_of_other_sessions: Maybe(Type.Boolean()),
})
export type FapiResetPasswordBody = Static<typeof FapiResetPasswordBody>

export const FapiPrepareSignInFactorOneBody = Type.Object({
  strategy: Type.String(),
  email_address_id: Maybe(Type.String()),
  phone_number_id: Maybe(Type.String()),
  channel: Maybe(PhoneCodeChannel),
  proof_token: Maybe(Type.String()),
  web3_wallet_id: Maybe(Type.String()),
  passkey_id: Maybe(Type.String()),
  trusted_device_id: Maybe(Type.String()),
  redirect_url: Maybe(Type.String()),
  action_complete_redirect_url: Maybe(Type.String()),
  oidc_login_hint: Maybe(Type.String()),
  oidc_prompt: Maybe(Type.String()),
})
export type FapiPrepareSignInFactorOneBody = Static<typeof FapiPrepareSignInFactorOneBody>

export const FapiAttemptSignInFactorOneBody = Type.Object({
  strategy: Type.String(),
  code: Maybe(Type.String()),
  password: Maybe(Type.String()),
  signature: Maybe(Type.String()),
  token: Maybe(Type.String()),
  ticket: Maybe(Type.String()),
  public_key_credential: Maybe(Metadata),
  trusted_device_id: Maybe(Type.String()),
  client_data: Maybe(Type.String()),
  algorithm: Maybe(Type.Enum(['ES256'])),
})
export type FapiAttemptSignInFactorOneBody = Static<typeof FapiAttemptSignInFactorOneBody>

export const FapiPrepareSignInFactorTwoBody = Type.Object({
  strategy: Maybe(Type.Enum(['phone_code', 'email_code', 'email_link'])),
  phone_number_id: Maybe(Type.String()),
  proof_token: Maybe(Type.String()),
  email_address_id: Maybe(Type.String()),
  redirect_url: Maybe(Type.String()),
})
export type FapiPrepareSignInFactorTwoBody = Static<typeof FapiPrepareSignInFactorTwoBody>

export const FapiAttemptSignInFactorTwoBody = Type.Object({
  strategy: Type.Optional(Type.Enum(['email_code', 'phone_code', 'totp', 'backup_code'])),
  code: Type.Optional(Type.String()),
})
export type FapiAttemptSignInFactorTwoBody = Static<typeof FapiAttemptSignInFactorTwoBody>
