import { type Static, Type } from 'typebox'
import { verificationStatuses } from '../facts/statuses.ts'
import { ErrorItem } from './error.ts'
import { Nullable, Timestamp } from './parts.ts'

export const verificationObjects = [
  'verification_otp',
  'verification_email_link',
  'verification_ticket',
  'verification_invitation',
  'verification_admin',
  'verification_password',
  'verification_totp',
  'verification_backup_code',
  'verification_passkey',
  'verification_oauth',
  'verification_from_oauth',
  'verification_google_one_tap',
  'verification_saml',
  'verification_scim',
  'verification_web3',
  'verification_trusted_device',
] as const
export type VerificationObject = (typeof verificationObjects)[number]

const state = {
  object: Type.Optional(Type.Enum(verificationObjects)),
  status: Type.Enum(verificationStatuses),
  strategy: Type.String(),
  /** Tries so far; null where a try cannot fail. */
  attempts: Nullable(Type.Integer({ minimum: 0 })),
  /** Null where it does not run out. The one-time-code and email-link forms of FAPI must state it. */
  expire_at: Nullable(Timestamp),
}

/**
 * How far a proof has come. The documents split this into one schema per strategy; we keep one, since a strategy adds at
 * most two keys and clients read them all alike. `channel` belongs to phone codes, `nonce` and `message` to passkeys and
 * wallets, `error` and the redirect URL to proofs made elsewhere, `verified_at_client` to email links.
 */
export const Verification = Type.Object({
  ...state,
  channel: Type.Optional(Nullable(Type.String())),
  nonce: Type.Optional(Nullable(Type.String())),
  message: Type.Optional(Nullable(Type.String())),
  external_verification_redirect_url: Type.Optional(Nullable(Type.String())),
  error: Type.Optional(Nullable(ErrorItem)),
  verified_at_client: Type.Optional(Nullable(Type.String())),
})
export type Verification = Static<typeof Verification>

/** A sign-up's verification also says what the page should do next. */
export const SignUpVerification = Type.Object({
  ...Verification.properties,
  next_action: Type.Enum(['needs_prepare', 'needs_attempt', '']),
  supported_strategies: Type.Array(Type.String()),
})
export type SignUpVerification = Static<typeof SignUpVerification>

/** Another identification (an external account) that brought this one along. */
export const IdentificationLink = Type.Object({ type: Type.String(), id: Type.String() })
export type IdentificationLink = Static<typeof IdentificationLink>
