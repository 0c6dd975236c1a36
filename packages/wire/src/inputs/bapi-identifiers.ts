import { type Static, Type } from 'typebox'
import { Maybe } from './parts.ts'

export const BapiCreateEmailAddressBody = Type.Object({
  user_id: Type.String(),
  email_address: Type.String(),
  verified: Maybe(Type.Boolean()),
  primary: Maybe(Type.Boolean()),
  notify_primary_email_address_changed: Maybe(Type.Boolean({ default: false })),
})
export type BapiCreateEmailAddressBody = Static<typeof BapiCreateEmailAddressBody>

export const BapiUpdateEmailAddressBody = Type.Object({
  verified: Maybe(Type.Boolean()),
  primary: Maybe(Type.Boolean()),
  notify_primary_email_address_changed: Maybe(Type.Boolean({ default: false })),
})
export type BapiUpdateEmailAddressBody = Static<typeof BapiUpdateEmailAddressBody>

export const BapiAttemptEmailAddressVerificationBody = Type.Object(
  {
    verification_id: Type.String(),
    code: Type.String(),
  },
  { additionalProperties: false },
)
export type BapiAttemptEmailAddressVerificationBody = Static<typeof BapiAttemptEmailAddressVerificationBody>

export const BapiReplaceUserEmailAddressBody = Type.Object(
  {
    email_address: Type.String(),
    identification_status: Type.Optional(Type.Enum(['verified', 'reserved', 'unverified'])),
    notify_primary_email_address_changed: Maybe(Type.Boolean({ default: false })),
  },
  { additionalProperties: false },
)
export type BapiReplaceUserEmailAddressBody = Static<typeof BapiReplaceUserEmailAddressBody>

export const BapiCreatePhoneNumberBody = Type.Object({
  user_id: Type.String(),
  phone_number: Type.String(),
  verified: Maybe(Type.Boolean()),
  primary: Maybe(Type.Boolean()),
  reserved_for_second_factor: Maybe(Type.Boolean()),
})
export type BapiCreatePhoneNumberBody = Static<typeof BapiCreatePhoneNumberBody>

export const BapiUpdatePhoneNumberBody = Type.Object({
  verified: Maybe(Type.Boolean()),
  primary: Maybe(Type.Boolean()),
  reserved_for_second_factor: Maybe(Type.Boolean()),
})
export type BapiUpdatePhoneNumberBody = Static<typeof BapiUpdatePhoneNumberBody>

export const BapiAttemptPhoneNumberVerificationBody = Type.Object(
  {
    verification_id: Type.String(),
    code: Type.String(),
  },
  { additionalProperties: false },
)
export type BapiAttemptPhoneNumberVerificationBody = Static<typeof BapiAttemptPhoneNumberVerificationBody>

export const BapiReplaceUserPhoneNumberBody = Type.Object(
  {
    phone_number: Type.String(),
    identification_status: Type.Optional(Type.Enum(['verified', 'reserved', 'unverified'])),
  },
  { additionalProperties: false },
)
export type BapiReplaceUserPhoneNumberBody = Static<typeof BapiReplaceUserPhoneNumberBody>
