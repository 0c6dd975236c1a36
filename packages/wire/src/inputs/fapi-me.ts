import { type Static, Type } from 'typebox'
import { Metadata, PhoneCodeChannel } from '../resources/parts.ts'
import { Maybe } from './parts.ts'

export const FapiCreateEmailAddressesBody = Type.Object({
  email_address: Type.String(),
})
export type FapiCreateEmailAddressesBody = Static<typeof FapiCreateEmailAddressesBody>

export const FapiVerifyEmailAddressBody = Type.Object({
  code: Type.String(),
})
export type FapiVerifyEmailAddressBody = Static<typeof FapiVerifyEmailAddressBody>

export const FapiSendVerificationEmailBody = Type.Object({
  strategy: Type.Enum(['email_code', 'email_link', 'enterprise_sso']),
  redirect_url: Maybe(Type.String()),
  action_complete_redirect_url: Maybe(Type.String()),
})
export type FapiSendVerificationEmailBody = Static<typeof FapiSendVerificationEmailBody>

export const FapiPostPhoneNumbersBody = Type.Object({
  phone_number: Type.String(),
  reserved_for_second_factor: Maybe(Type.Boolean()),
})
export type FapiPostPhoneNumbersBody = Static<typeof FapiPostPhoneNumbersBody>

export const FapiVerifyPhoneNumberBody = Type.Object({
  code: Type.String(),
})
export type FapiVerifyPhoneNumberBody = Static<typeof FapiVerifyPhoneNumberBody>

export const FapiSendVerificationSMSBody = Type.Object({
  strategy: Type.Enum(['phone_code']),
  channel: Maybe(PhoneCodeChannel),
  proof_token: Maybe(Type.String()),
})
export type FapiSendVerificationSMSBody = Static<typeof FapiSendVerificationSMSBody>

export const FapiUpdatePhoneNumberBody = Type.Object({
  reserved_for_second_factor: Maybe(Type.Boolean()),
  default_second_factor: Maybe(Type.Boolean()),
})
export type FapiUpdatePhoneNumberBody = Static<typeof FapiUpdatePhoneNumberBody>

export const FapiPatchUserBody = Type.Object({
  username: Maybe(Type.String()),
  first_name: Maybe(Type.String()),
  last_name: Maybe(Type.String()),
  primary_email_address_id: Maybe(Type.String()),
  primary_phone_number_id: Maybe(Type.String()),
  primary_web3_wallet_id: Maybe(Type.String()),
  unsafe_metadata: Maybe(Metadata),
})
export type FapiPatchUserBody = Static<typeof FapiPatchUserBody>

/** Merged into what is there, key by key; null removes a key. */
export const FapiPatchUserMetadataBody = Type.Object({
  unsafe_metadata: Metadata,
})
export type FapiPatchUserMetadataBody = Static<typeof FapiPatchUserMetadataBody>

export const FapiCreateServiceTokenBody = Type.Object({
  service: Type.String(),
})
export type FapiCreateServiceTokenBody = Static<typeof FapiCreateServiceTokenBody>

export const FapiChangePasswordBody = Type.Object({
  current_password: Maybe(Type.String()),
  new_password: Type.String(),
  sign_out_of_other_sessions: Maybe(Type.Boolean()),
})
export type FapiChangePasswordBody = Static<typeof FapiChangePasswordBody>

export const FapiRemovePasswordBody = Type.Object({
  current_password: Maybe(Type.String()),
})
export type FapiRemovePasswordBody = Static<typeof FapiRemovePasswordBody>
