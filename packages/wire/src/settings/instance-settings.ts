import { type Static, Type } from 'typebox'
import { AuthAccessControl, AuthAttackProtection, Compliance, RateLimits, SignUpSettings } from './access.ts'
import { ApiKeys, Billing, EnterpriseSso, OAuthApplicationSettings, SocialConnections } from './connections.ts'
import { AccountPortal, Display, Paths } from './display.ts'
import { AuthMultiFactor, AuthPasskey, AuthPassword } from './factors.ts'
import { AuthEmail, AuthPhone, AuthUsername, AuthWeb3, UserActions, UserModel } from './identifiers.ts'
import {
  AuditLog,
  Communication,
  Events,
  General,
  Hooks,
  Lifetimes,
  NativeSettings,
  Protect,
  Retention,
  Webhooks,
} from './operation.ts'
import { OrganizationSettings } from './organizations.ts'
import { SessionSettings, SessionToken } from './sessions.ts'

/**
 * Every setting of an instance, in one document. Names are those of the Platform API's config document where it has them,
 * so that a patch written for the hosted service applies here. The environment resource, `config`, `config/schema` and the
 * rules of every room read this value; what an instance stores is only what differs from its defaults.
 */
export const InstanceSettings = Type.Object(
  {
    general: General,
    auth_email: AuthEmail,
    auth_phone: AuthPhone,
    auth_username: AuthUsername,
    auth_web3: AuthWeb3,
    auth_password: AuthPassword,
    auth_passkey: AuthPasskey,
    auth_multi_factor: AuthMultiFactor,
    auth_access_control: AuthAccessControl,
    auth_attack_protection: AuthAttackProtection,
    user_model: UserModel,
    user_actions: UserActions,
    sign_up: SignUpSettings,
    compliance: Compliance,
    session_settings: SessionSettings,
    session: SessionToken,
    organization_settings: OrganizationSettings,
    social_connections: SocialConnections,
    enterprise_sso: EnterpriseSso,
    oauth_application_settings: OAuthApplicationSettings,
    api_keys: ApiKeys,
    billing: Billing,
    display: Display,
    paths: Paths,
    account_portal: AccountPortal,
    communication: Communication,
    lifetimes: Lifetimes,
    rate_limits: RateLimits,
    retention: Retention,
    audit_log: AuditLog,
    events: Events,
    webhooks: Webhooks,
    hooks: Hooks,
    native: NativeSettings,
    protect: Protect,
  },
  { additionalProperties: false },
)
export type InstanceSettings = Static<typeof InstanceSettings>

/** Sections, in the order in which people read them. */
export const settingsKeys = Object.keys(InstanceSettings.properties) as readonly (keyof InstanceSettings)[]
