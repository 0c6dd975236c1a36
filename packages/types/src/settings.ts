import type { Environment } from '@keyward/react/types'
import type { OAuthProvider, OAuthStrategy, Web3Provider, Web3Strategy } from './strategies.ts'

// The instance's settings, as a page knows them.
export type AuthConfigResource = Environment['authConfig']
export type DisplayConfigResource = Environment['displayConfig']
export type UserSettingsResource = Environment['userSettings']
export type OrganizationSettingsResource = Environment['organizationSettings']
export type CommerceSettingsResource = Environment['commerceSettings']
export type APIKeysSettingsResource = Environment['apiKeysSettings']
export type Attribute =
  | 'email_address'
  | 'phone_number'
  | 'username'
  | 'first_name'
  | 'last_name'
  | 'password'
  | 'web3_wallet'
  | 'authenticator_app'
  | 'backup_code'
  | 'passkey'
export type AttributeData = UserSettingsResource['attributes'][string]
export type AttributeDataJSON = AttributeData
export type Attributes = Record<Attribute, AttributeData>
export type AttributesJSON = Attributes
export type Actions = { create_organization: boolean; delete_self: boolean }
export type PasswordSettingsData = {
  allowed_special_characters: string
  disable_hibp: boolean
  min_length: number
  max_length: number
  require_special_char: boolean
  require_numbers: boolean
  require_lowercase: boolean
  require_uppercase: boolean
  show_zxcvbn: boolean
  min_zxcvbn_strength: number
}
export type UsernameSettingsData = { min_length: number; max_length: number }
export type PasskeySettingsData = { allow_autofill: boolean; show_sign_in_button: boolean }
export type OAuthProviderSettings = {
  enabled: boolean
  required: boolean
  authenticatable: boolean
  strategy: OAuthStrategy
  name: string
  logo_url: string | null
}
export type OAuthProviders = Record<OAuthStrategy, OAuthProviderSettings>
export type OAuthProviderData = { provider: OAuthProvider; strategy: OAuthStrategy; name: string; docsUrl: string }
export type Web3ProviderData = { provider: Web3Provider; strategy: Web3Strategy; name: string }
export type SamlIdpSlug = 'saml_okta' | 'saml_google' | 'saml_microsoft' | 'saml_custom'
export type SamlIdp = { name: string; logo: string }
export type SamlIdpMap = Record<SamlIdpSlug, SamlIdp>
export type SamlSettings = { enabled: boolean }
export type EnterpriseSSOSettings = { enabled: boolean; self_serve_sso?: boolean }

export type DomainOrProxyUrl = { proxyUrl?: never; domain?: string } | { proxyUrl?: string; domain?: never }
export type MultiDomainAndOrProxy =
  | { isSatellite?: never; proxyUrl?: never | string; domain?: never }
  | { isSatellite: boolean | ((url: URL) => boolean); proxyUrl?: never; domain: string | ((url: URL) => string) }
  | { isSatellite: boolean | ((url: URL) => boolean); proxyUrl: string | ((url: URL) => string); domain?: never }
export type MultiDomainAndOrProxyPrimitives =
  | { isSatellite?: never; proxyUrl?: never | string; domain?: never }
  | { isSatellite: boolean; proxyUrl?: never; domain: string }
  | { isSatellite: boolean; proxyUrl: string; domain?: never }
export type SDKMetadata = { name: string; version: string; environment?: string }
export type CustomNavigation = (to: string, options?: { replace?: boolean }) => Promise<unknown> | undefined
export type NewSubscriptionRedirectUrl = { newSubscriptionRedirectUrl?: string | null }
export type ForPayerType = 'organization' | 'user'
export type OrganizationSystemPermissionPrefix = 'org:sys_'
export type OrganizationSystemPermissionKey =
  | 'org:sys_domains:manage'
  | 'org:sys_profile:manage'
  | 'org:sys_profile:delete'
  | 'org:sys_memberships:read'
  | 'org:sys_memberships:manage'
  | 'org:sys_domains:read'
  | 'org:sys_billing:manage'
  | 'org:sys_billing:read'
  | 'org:sys_api_keys:read'
  | 'org:sys_api_keys:manage'
export type PermissionResource = {
  id: string
  key: string
  name: string
  description: string
  type: 'system' | 'user'
  createdAt: Date
  updatedAt: Date
}
export type ImageResource = { id?: string; name: string | null; publicUrl: string | null }
