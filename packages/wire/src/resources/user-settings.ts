import { type Static, Type } from 'typebox'
import { Nullable, PhoneCodeChannel } from './parts.ts'

/** One thing that a user may have. A client takes an incomplete entry as "off" (wire.md §6.6), so all keys are always there. */
export const UserSettingsAttribute = Type.Object({
  enabled: Type.Boolean(),
  required: Type.Boolean(),
  used_for_first_factor: Type.Boolean(),
  first_factors: Type.Array(Type.String()),
  used_for_second_factor: Type.Boolean(),
  second_factors: Type.Array(Type.String()),
  verifications: Type.Array(Type.String()),
  verify_at_sign_up: Type.Boolean(),
  immutable: Type.Boolean(),
  /** Of phone numbers, where there are others than SMS; not in the document. */
  channels: Type.Optional(Type.Array(PhoneCodeChannel)),
})
export type UserSettingsAttribute = Static<typeof UserSettingsAttribute>

export const UserSettingsSocial = Type.Object({
  enabled: Type.Boolean(),
  required: Type.Boolean(),
  authenticatable: Type.Boolean(),
  block_email_subaddresses: Type.Boolean(),
  strategy: Type.String(),
  not_selectable: Type.Boolean(),
  deprecated: Type.Boolean(),
  name: Type.Optional(Type.String()),
  logo_url: Type.Optional(Nullable(Type.String())),
})
export type UserSettingsSocial = Static<typeof UserSettingsSocial>

const Switch = Type.Object({ enabled: Type.Boolean() })
const EnterpriseSso = Type.Object({ enabled: Type.Boolean(), self_serve_sso: Type.Boolean() })

export const UserSettings = Type.Object({
  attributes: Type.Object({
    email_address: UserSettingsAttribute,
    phone_number: UserSettingsAttribute,
    username: UserSettingsAttribute,
    web3_wallet: UserSettingsAttribute,
    first_name: UserSettingsAttribute,
    last_name: UserSettingsAttribute,
    password: UserSettingsAttribute,
    authenticator_app: UserSettingsAttribute,
    ticket: UserSettingsAttribute,
    backup_code: UserSettingsAttribute,
    passkey: UserSettingsAttribute,
  }),
  social: Type.Record(Type.String(), UserSettingsSocial),
  saml: EnterpriseSso,
  enterprise_sso: EnterpriseSso,
  sign_in: Type.Object({ second_factor: Type.Object({ required: Type.Boolean() }) }),
  sign_up: Type.Object({
    captcha_enabled: Type.Boolean(),
    captcha_widget_type: Type.Enum(['smart', 'invisible']),
    custom_action_required: Type.Boolean(),
    progressive: Type.Boolean(),
    mode: Type.Enum(['public', 'restricted', 'waitlist']),
    legal_consent_enabled: Type.Boolean(),
  }),
  restrictions: Type.Object({
    allowlist: Switch,
    blocklist: Switch,
    allowlist_blocklist_disabled_on_sign_in: Switch,
    block_email_subaddresses: Switch,
    block_disposable_email_domains: Switch,
  }),
  password_settings: Type.Object({
    disable_hibp: Type.Boolean(),
    disable_password_reverification: Type.Boolean(),
    min_length: Type.Integer(),
    max_length: Type.Integer(),
    require_special_char: Type.Boolean(),
    require_numbers: Type.Boolean(),
    require_uppercase: Type.Boolean(),
    require_lowercase: Type.Boolean(),
    show_zxcvbn: Type.Boolean(),
    min_zxcvbn_strength: Type.Integer({ minimum: 0, maximum: 4 }),
    enforce_hibp_on_sign_in: Type.Boolean(),
    allowed_special_characters: Type.String(),
  }),
  username_settings: Type.Object({
    min_length: Nullable(Type.Integer()),
    max_length: Nullable(Type.Integer()),
    allow_extended_special_characters: Type.Boolean(),
    allow_numeric_usernames: Type.Boolean(),
  }),
  actions: Type.Object({
    delete_self: Type.Boolean(),
    create_organization: Type.Boolean(),
    /** The document says boolean or null; clients read it from the user instead. */
    create_organizations_limit: Nullable(Type.Boolean()),
  }),
  attack_protection: Type.Object({
    user_lockout: Type.Object({
      enabled: Type.Boolean(),
      max_attempts: Type.Integer(),
      duration_in_minutes: Type.Integer(),
    }),
    pii: Switch,
    email_link: Type.Object({ require_same_client: Type.Boolean() }),
    enumeration_protection: Switch,
  }),
  passkey_settings: Type.Object({
    allow_autofill: Type.Boolean(),
    show_sign_in_button: Type.Boolean(),
    satisfies_second_factor: Type.Boolean(),
  }),
})
export type UserSettings = Static<typeof UserSettings>
