import { type Static, Type } from 'typebox'
import { Metadata, PhoneCodeChannel } from '../resources/parts.ts'
import { captchaParameters, Maybe } from './parts.ts'

export const FapiCreateSignUpsBody = Type.Object({
  transfer: Maybe(Type.Boolean()),
  password: Maybe(Type.String()),
  first_name: Maybe(Type.String()),
  last_name: Maybe(Type.String()),
  username: Maybe(Type.String()),
  email_address: Maybe(Type.String()),
  phone_number: Maybe(Type.String()),
  email_address_or_phone_number: Maybe(Type.String()),
  unsafe_metadata: Maybe(Metadata),
  strategy: Maybe(Type.String()),
  channel: Maybe(PhoneCodeChannel),
  action_complete_redirect_url: Maybe(Type.String()),
  redirect_url: Maybe(Type.String()),
  ticket: Maybe(Type.String()),
  web3_wallet: Maybe(Type.String()),
  token: Maybe(Type.String()),
  code: Maybe(Type.String()),
  ...captchaParameters,
  locale: Maybe(Type.String()),
  legal_accepted: Maybe(Type.Boolean()),
  oidc_login_hint: Maybe(Type.String()),
  oidc_prompt: Maybe(Type.String()),
  proof_token: Maybe(Type.String()),
})
export type FapiCreateSignUpsBody = Static<typeof FapiCreateSignUpsBody>

export const FapiUpdateSignUpsBody = Type.Object({
  password: Maybe(Type.String()),
  first_name: Maybe(Type.String()),
  last_name: Maybe(Type.String()),
  username: Maybe(Type.String()),
  email_address: Maybe(Type.String()),
  phone_number: Maybe(Type.String()),
  email_address_or_phone_number: Maybe(Type.String()),
  unsafe_metadata: Maybe(Metadata),
  strategy: Maybe(Type.String()),
  channel: Maybe(PhoneCodeChannel),
  redirect_url: Maybe(Type.String()),
  action_complete_redirect_url: Maybe(Type.String()),
  ticket: Maybe(Type.String()),
  web3_wallet: Maybe(Type.String()),
  token: Maybe(Type.String()),
  code: Maybe(Type.String()),
  locale: Maybe(Type.String()),
  legal_accepted: Maybe(Type.Boolean()),
  oidc_login_hint: Maybe(Type.String()),
  oidc_prompt: Maybe(Type.String()),
  proof_token: Maybe(Type.String()),
})
export type FapiUpdateSignUpsBody = Static<typeof FapiUpdateSignUpsBody>

export const FapiPrepareSignUpsVerificationBody = Type.Object({
  strategy: Type.Optional(Type.String()),
  channel: Maybe(PhoneCodeChannel),
  redirect_url: Maybe(Type.String()),
  action_complete_redirect_url: Maybe(Type.String()),
  oidc_login_hint: Maybe(Type.String()),
  oidc_prompt: Maybe(Type.String()),
  proof_token: Maybe(Type.String()),
})
export type FapiPrepareSignUpsVerificationBody = Static<typeof FapiPrepareSignUpsVerificationBody>

export const FapiAttemptSignUpsVerificationBody = Type.Object({
  strategy: Type.Optional(
    Type.Enum([
      'email_code',
      'email_link',
      'phone_code',
      'web3_metamask_signature',
      'web3_base_signature',
      'web3_coinbase_wallet_signature',
      'web3_okx_wallet_signature',
      'web3_solana_signature',
      'google_one_tap',
    ]),
  ),
  code: Maybe(Type.String()),
  signature: Maybe(Type.String()),
  token: Maybe(Type.String()),
})
export type FapiAttemptSignUpsVerificationBody = Static<typeof FapiAttemptSignUpsVerificationBody>
