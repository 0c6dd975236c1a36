import { type Static, Type } from 'typebox'
import { signUpStatuses } from '../facts/statuses.ts'
import { Metadata, Nullable, Timestamp } from './parts.ts'
import { SignUpVerification, Verification } from './verification.ts'

/** All four keys are always there: clients read them without asking. */
export const SignUpVerifications = Type.Object({
  email_address: Nullable(SignUpVerification),
  phone_number: Nullable(SignUpVerification),
  web3_wallet: Nullable(SignUpVerification),
  external_account: Nullable(Verification),
})
export type SignUpVerifications = Static<typeof SignUpVerifications>

/** Fields are named as the form names them: `email_address`, `first_name`, `password`, `legal_accepted`, … */
export const SignUp = Type.Object({
  object: Type.Literal('sign_up_attempt'),
  id: Type.String(),
  status: Type.Enum(signUpStatuses),
  required_fields: Type.Array(Type.String()),
  optional_fields: Type.Array(Type.String()),
  missing_fields: Type.Array(Type.String()),
  unverified_fields: Type.Array(Type.String()),
  verifications: SignUpVerifications,
  username: Nullable(Type.String()),
  email_address: Nullable(Type.String()),
  phone_number: Nullable(Type.String()),
  web3_wallet: Nullable(Type.String()),
  password_enabled: Type.Boolean(),
  /** The same under the name that runtimes read; the Backend API has the other one alone. */
  has_password: Type.Boolean(),
  first_name: Nullable(Type.String()),
  last_name: Nullable(Type.String()),
  unsafe_metadata: Metadata,
  public_metadata: Metadata,
  custom_action: Type.Boolean(),
  external_id: Nullable(Type.String()),
  created_session_id: Nullable(Type.String()),
  created_user_id: Nullable(Type.String()),
  abandon_at: Timestamp,
  legal_accepted_at: Nullable(Timestamp),
  locale: Nullable(Type.String()),
  /** On the Backend API, of a sign-up that came through a connection. */
  external_account: Type.Optional(Metadata),
})
export type SignUp = Static<typeof SignUp>

export const BapiSignUp = Type.Omit(SignUp, ['has_password'])
export type BapiSignUp = Static<typeof BapiSignUp>
