// The instance's settings as the Frontend API answers them: `GET /v1/environment`.
import type { ClerkResourceJSON, OrganizationSettingsJSON, PublicUserDataJSON } from './json.ts'
import type {
  BoxShadow,
  CaptchaProvider,
  CaptchaWidgetType,
  Color,
  EmUnit,
  FontFamily,
  FontWeight,
  HexColor,
} from './looks.ts'
import type { SignUpModes } from './resources.ts'
import type {
  Actions,
  AttributesJSON,
  EnterpriseSSOSettings,
  OAuthProviders,
  PasskeySettingsData,
  PasswordSettingsData,
  SamlSettings,
  UsernameSettingsData,
} from './settings.ts'
import type { OAuthStrategy, PhoneCodeChannel, PreferredSignInStrategy } from './strategies.ts'

export type AuthConfigJSON = ClerkResourceJSON & {
  single_session_mode: boolean
  reverification: boolean
  claimed_at: number | null
  /** By country, where something else than SMS brings codes there first. */
  preferred_channels?: Record<string, PhoneCodeChannel>
  session_minter?: boolean
}

type Text = { font_family: FontFamily; font_color: HexColor }
export type DisplayThemeJSON = {
  general: Text & {
    color: HexColor
    background_color: Color
    label_font_weight: FontWeight
    padding: EmUnit
    border_radius: EmUnit
    box_shadow: BoxShadow
  }
  buttons: Text & { font_weight: FontWeight }
  accounts: { background_color: Color }
}

/** Where pages are, and where somebody goes afterwards. */
type Addresses = Record<
  | `${'home' | 'sign_in' | 'sign_up' | 'user_profile' | 'waitlist' | 'terms' | 'privacy_policy'}_url`
  | `${'organization_profile' | 'create_organization'}_url`
  | `after_${'sign_in' | 'sign_up' | 'sign_out_one' | 'sign_out_all' | 'switch_session' | 'join_waitlist'}_url`
  | `after_${'create' | 'leave'}_organization_url`,
  string
>
export type DisplayConfigJSON = Addresses & {
  object: 'display_config'
  id: string
  application_name: string
  branded: boolean
  captcha_heartbeat?: boolean
  captcha_heartbeat_interval_ms?: number
  captcha_oauth_bypass: OAuthStrategy[] | null
  captcha_provider: CaptchaProvider
  captcha_public_key: string | null
  captcha_public_key_invisible: string | null
  captcha_widget_type: CaptchaWidgetType
  clerk_js_version?: string
  favicon_image_url: string
  google_one_tap_client_id?: string
  instance_environment_type: string
  logo_image_url: string
  preferred_sign_in_strategy: PreferredSignInStrategy
  show_devmode_warning: boolean
  support_email: string
  theme: DisplayThemeJSON
}

/** What a sign-in and a sign-up ask for. */
export type SignInData = { second_factor: { enabled: boolean; required: boolean } }
export type SignUpData = {
  allowlist_only: boolean
  captcha_enabled: boolean
  legal_consent_enabled: boolean
  mfa?: { required: boolean }
  mode: SignUpModes
  progressive: boolean
}
export type UserSettingsJSON = {
  actions: Actions
  attributes: AttributesJSON
  enterprise_sso: EnterpriseSSOSettings
  passkey_settings: PasskeySettingsData
  password_settings: PasswordSettingsData
  saml: SamlSettings
  sign_in: SignInData
  sign_up: SignUpData
  social: OAuthProviders
  username_settings: UsernameSettingsData
}

export type APIKeysSettingsJSON = ClerkResourceJSON & { orgs_api_keys_enabled: boolean; user_api_keys_enabled: boolean }

type PayerSettings = { enabled: boolean; has_paid_plans: boolean }
export type CommerceSettingsJSON = ClerkResourceJSON & {
  billing: { organization: PayerSettings; user: PayerSettings; stripe_publishable_key: string | null }
}

/** A script of the protection against bots, and where it goes. */
export type ProtectLoader = {
  type: string
  target: 'head' | 'body' | `#${string}`
  attributes?: Record<string, boolean | number | string>
  /** Of the visits, how many get it: 0 to 1. */
  rollout?: number
  text_content?: string
  token_timeout_ms?: number
  token_url?: string
}
type ProtectConfig = { loaders?: ProtectLoader[]; tokens_invalid_before?: number }
export type ProtectConfigJSON = ProtectConfig & { object: 'protect_config'; id: string }
export type ProtectConfigResource = ProtectConfig & { id?: string; __internal_toSnapshot(): ProtectConfigJSON }

export type EnvironmentJSON = ClerkResourceJSON & {
  api_keys_settings: APIKeysSettingsJSON
  auth_config: AuthConfigJSON
  client_debug_mode?: boolean
  commerce_settings: CommerceSettingsJSON
  display_config: DisplayConfigJSON
  maintenance_mode: boolean
  organization_settings: OrganizationSettingsJSON
  partitioned_cookies?: boolean
  protect_config: ProtectConfigJSON
  user_settings: UserSettingsJSON
}

// Kept as text they stay as they are.
export type APIKeysSettingsJSONSnapshot = APIKeysSettingsJSON
export type AuthConfigJSONSnapshot = AuthConfigJSON
export type CommerceSettingsJSONSnapshot = CommerceSettingsJSON
export type DisplayConfigJSONSnapshot = DisplayConfigJSON
export type EnvironmentJSONSnapshot = EnvironmentJSON
export type ProtectConfigJSONSnapshot = ProtectConfigJSON
export type PublicUserDataJSONSnapshot = PublicUserDataJSON
export type UserSettingsJSONSnapshot = UserSettingsJSON
