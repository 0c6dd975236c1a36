import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'

const Presence = Type.Enum(['on', 'off', 'required'])

/** How people sign in, in the older and shorter form; `UserSettings` says the same in full. */
export const AuthConfig = Type.Object({
  object: Type.Literal('auth_config'),
  id: Type.String(),
  first_name: Presence,
  last_name: Presence,
  email_address: Presence,
  phone_number: Presence,
  username: Presence,
  password: Presence,
  /** Alternatives: each inner list names what together identifies a user. */
  identification_requirements: Type.Array(Type.Array(Type.String())),
  identification_strategies: Type.Array(Type.String()),
  first_factors: Type.Array(Type.String()),
  second_factors: Type.Array(Type.String()),
  email_address_verification_strategies: Type.Array(Type.String()),
  single_session_mode: Type.Boolean(),
  enhanced_email_deliverability: Type.Boolean(),
  test_mode: Type.Boolean(),
  cookieless_dev: Type.Boolean(),
  url_based_session_syncing: Type.Boolean(),
  claimed_at: Nullable(Timestamp),
  reverification: Type.Boolean(),
  native_settings: Type.Object({
    object: Type.Literal('native_settings'),
    api_enabled: Type.Boolean(),
    trusted_device_sign_in_enabled: Type.Boolean(),
    trusted_device_enrollment_prompt_after_sign_in_enabled: Type.Boolean(),
    trusted_device_enrollment_prompt_after_sign_up_enabled: Type.Boolean(),
  }),
})
export type AuthConfig = Static<typeof AuthConfig>
