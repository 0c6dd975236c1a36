import { Type } from 'typebox'
import { Origin, Switch, section, Text, Url, Version } from './parts.ts'

/** How the instance as a whole behaves. */
export const General = section({
  /** Test addresses and numbers take the code 424242 and nothing is sent to them. */
  test_mode: Type.Boolean(),
  /** Origins beyond the instance's own domain that may call the Frontend API. */
  allowed_origins: Type.Array(Origin, { maxItems: 100 }),
  development_origin: Url,
  url_based_session_syncing: Type.Boolean(),
  cookieless_dev: Type.Boolean(),
  partitioned_cookies: Type.Boolean(),
  maintenance_mode: Type.Boolean(),
  client_debug_mode: Type.Boolean(),
  clerk_js_version: Version,
  /** Bytes of each kind of metadata of a user or organization. */
  max_metadata_bytes: Type.Integer({ minimum: 512, maximum: 1_048_576 }),
})

/** Mail and SMS. `from_email_address` is the part before the `@`; empty ones leave the server's sender. Countries are ISO 3166 codes; no allowed ones: all. */
export const Communication = section({
  from_email_address: Type.String({ maxLength: 64, pattern: '^[A-Za-z0-9._-]*$' }),
  from_name: Text,
  /** The part before the `@` at the sender's domain, or a whole address. */
  reply_to_email_address: Type.String({ maxLength: 256, pattern: '^[^\\s@<>,;]*(@[^\\s@<>,;]+)?$' }),
  allowed_country_codes: Type.Array(Type.String({ pattern: '^[A-Z]{2}$' })),
  blocked_country_codes: Type.Array(Type.String({ pattern: '^[A-Z]{2}$' })),
})

/** Links and tickets: how long they live, in seconds. */
export const Lifetimes = section({
  verification_code_seconds: Type.Integer({ minimum: 60, maximum: 86_400 }),
  email_link_seconds: Type.Integer({ minimum: 60, maximum: 86_400 }),
  sign_in_attempt_seconds: Type.Integer({ minimum: 60, maximum: 604_800 }),
  sign_up_attempt_seconds: Type.Integer({ minimum: 60, maximum: 604_800 }),
  /** Wrong tries on one verification before it fails for good. */
  max_verification_attempts: Type.Integer({ minimum: 1, maximum: 100 }),
})

/** Where events are sent to is not here: endpoints have operations of their own. */
export const Webhooks = section({
  max_endpoints: Type.Integer({ minimum: 0, maximum: 1000 }),
  /** How long messages that are done with, and the log of their deliveries, are kept. */
  log_retention_days: Type.Integer({ minimum: 1, maximum: 3650 }),
  /** Development: endpoints and hooks may be on this machine and the networks around it. */
  allow_private_addresses: Type.Boolean(),
  /** Whether addresses of the page that manages endpoints are given out (`CreateSvixApp`). */
  management_page: Type.Boolean(),
})

/** The event log. What an endpoint has still to be sent is kept for longer. */
export const Events = section({
  retention_days: Type.Integer({ minimum: 7, maximum: 36_500 }),
})

/** Who did what to whom: how long it is kept. */
export const AuditLog = section({
  retention_days: Type.Integer({ minimum: 1, maximum: 36_500 }),
})

/** Days for which is kept what is over. */
export const Retention = section({
  /** Sign-ins, sign-ups and their codes, from when they were begun. None can be gone on with after a week. */
  attempts_days: Type.Integer({ minimum: 7, maximum: 36_500 }),
  /** Sessions that have ended, with the devices and network addresses that they were used from. */
  sessions_days: Type.Integer({ minimum: 1, maximum: 36_500 }),
  /** Who was sent which mail or SMS, and addresses that get no mail any more; what it said goes earlier. */
  messages_days: Type.Integer({ minimum: 1, maximum: 36_500 }),
  /** One-time tickets and tokens of machines that are spent, revoked or expired. */
  tickets_days: Type.Integer({ minimum: 1, maximum: 36_500 }),
})

const hook = section({
  /** Who is asked; '' for nobody. */
  url: Url,
  /** How long the person waits for the answer at most. */
  deadline_ms: Type.Integer({ minimum: 100, maximum: 5000 }),
  /** What happens without an answer: go on as if there were no hook, or refuse. */
  on_failure: Type.Enum(['fail_open', 'fail_closed']),
  /** The secret is made of it: another number is another secret. */
  secret_version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
})

/** Programs that are asked before something happens: they may refuse it or add to it. */
export const Hooks = section({ before_user_created: hook, before_session_created: hook, token_claims: hook })

/** Whose app it is and which: with these the app may open the instance's links and use its passwords and passkeys. */
const iosApp = section({
  team_id: Type.String({ pattern: '^[A-Z0-9]{10}$' }),
  bundle_id: Type.String({ maxLength: 155, pattern: '^[A-Za-z0-9.-]+$' }),
})
const androidApp = section({
  package_name: Type.String({ maxLength: 255, pattern: '^[A-Za-z]\\w*(\\.[A-Za-z]\\w*)+$' }),
  sha256_cert_fingerprints: Type.Array(Type.String({ pattern: '^([0-9A-F]{2}:){31}[0-9A-F]{2}$' }), {
    minItems: 1,
    maxItems: 20,
  }),
})

export const NativeSettings = section({
  api_enabled: Type.Boolean(),
  trusted_device_sign_in: Switch,
  trusted_device_enrollment_prompt_after_sign_in: Switch,
  trusted_device_enrollment_prompt_after_sign_up: Switch,
  device_attestation_mode: Type.Enum(['disabled', 'onboarding', 'enforced']),
  ios_apps: Type.Array(iosApp, { maxItems: 100 }),
  android_apps: Type.Array(androidApp, { maxItems: 100 }),
})

export const Protect = section({ rules_enabled: Type.Boolean(), specter_enabled: Type.Boolean() })
