import { type Static, Type } from 'typebox'
import { signInStatuses } from '../facts/statuses.ts'
import { Nullable, Timestamp } from './parts.ts'
import { Verification } from './verification.ts'

export const signInIdentifiers = ['email_address', 'phone_number', 'username', 'web3_wallet', 'passkey'] as const
export type SignInIdentifier = (typeof signInIdentifiers)[number]

/** One way to go on; the ids say which address or device it uses, `safe_identifier` shows it with the middle hidden. */
export const SignInFactor = Type.Object({
  strategy: Type.String(),
  safe_identifier: Type.Optional(Type.String()),
  enterprise_connection_id: Type.Optional(Type.String()),
  enterprise_connection_name: Type.Optional(Type.String()),
  email_address_id: Type.Optional(Type.String()),
  phone_number_id: Type.Optional(Type.String()),
  web3_wallet_id: Type.Optional(Type.String()),
  passkey_id: Type.Optional(Type.String()),
  trusted_device_id: Type.Optional(Type.String()),
  primary: Type.Optional(Nullable(Type.Boolean())),
  external_verification_redirect_url: Type.Optional(Nullable(Type.String())),
  default: Type.Optional(Type.Boolean()),
})
export type SignInFactor = Static<typeof SignInFactor>

/** The little that a sign-in may show of its user before anything is proved. */
export const SignInUserData = Type.Object({
  first_name: Nullable(Type.String()),
  last_name: Nullable(Type.String()),
  image_url: Type.String(),
  profile_image_url: Nullable(Type.String()),
  has_image: Type.Boolean(),
})
export type SignInUserData = Static<typeof SignInUserData>

export const SignIn = Type.Object({
  object: Type.Literal('sign_in_attempt'),
  id: Type.String(),
  status: Type.Enum([...signInStatuses, 'needs_protect_check']),
  supported_identifiers: Type.Array(Type.Enum(signInIdentifiers)),
  supported_first_factors: Nullable(Type.Array(SignInFactor)),
  supported_second_factors: Nullable(Type.Array(SignInFactor)),
  first_factor_verification: Nullable(Verification),
  second_factor_verification: Nullable(Verification),
  identifier: Nullable(Type.String()),
  user_data: Nullable(SignInUserData),
  created_session_id: Nullable(Type.String()),
  abandon_at: Timestamp,
  client_trust_state: Type.Optional(Nullable(Type.Enum(['pending', 'new', 'known']))),
})
export type SignIn = Static<typeof SignIn>
