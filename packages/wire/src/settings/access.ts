import { Type } from 'typebox'
import { Count, section, Text, Url } from './parts.ts'

export const AuthAccessControl = section({
  /** `restricted`: by invitation; `waitlist`: people ask and are let in. */
  sign_up_mode: Type.Enum(['public', 'restricted', 'waitlist']),
  allowlist_enabled: Type.Boolean(),
  blocklist_enabled: Type.Boolean(),
  allowlist_blocklist_enforced_on_sign_in: Type.Boolean(),
  block_email_subaddresses: Type.Boolean(),
  block_disposable_email_domains: Type.Boolean(),
  /** Spellings of one Gmail address that differ in dots are one address to the restrictions above. */
  ignore_dots_for_gmail_addresses: Type.Boolean(),
})

export const AuthAttackProtection = section({
  bot_protection: section({
    captcha_enabled: Type.Boolean(),
    captcha_widget_type: Type.Enum(['smart', 'invisible', '']),
    captcha_public_key: Text,
    captcha_public_key_invisible: Text,
    captcha_oauth_bypass: Type.Array(Type.String({ maxLength: 64 })),
  }),
  /** An email link counts only in the browser that asked for it. */
  email_link_require_same_client: Type.Boolean(),
  /** `bulk`: asking for many is slowed down; `strict`: nobody is told whether an account exists. */
  enumeration_protection: Type.Enum(['off', 'bulk', 'strict']),
  /** Addresses are shown with their middle hidden before they are proved. */
  pii_protection_enabled: Type.Boolean(),
  /** `duration_in_minutes` 0: until someone with the secret key unlocks. */
  user_lockout: section({
    enabled: Type.Boolean(),
    max_attempts: Type.Integer({ minimum: 1, maximum: 1000 }),
    duration_in_minutes: Count,
  }),
})

/** `progressive`: missing fields are asked one after another, not all at once. */
export const SignUpSettings = section({ progressive: Type.Boolean(), custom_action_required: Type.Boolean() })

export const Compliance = section({
  legal_consent: section({ enabled: Type.Boolean(), terms_of_service_url: Url, privacy_policy_url: Url }),
})

const limit = section({
  requests: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  window_seconds: Type.Integer({ minimum: 1, maximum: 86_400 }),
})

/** Per address (IPv6: per /64) on the Frontend API; per instance, or per user, on the Backend API. */
export const RateLimits = section({
  enabled: Type.Boolean(),
  sign_in_create: limit,
  sign_in_attempt: limit,
  sign_up_create: limit,
  sign_up_attempt: limit,
  verification_prepare: limit,
  frontend_api: limit,
  backend_api: limit,
  user_update: limit,
  invitation_create: limit,
  invitation_bulk_create: limit,
  organization_invitation_create: limit,
  organization_invitation_bulk_create: limit,
  /** Answers that tell whether there is an account, under bulk enumeration protection. */
  enumeration: limit,
})
