import type {
  AuthConfig,
  Environment,
  EnvironmentOrganizationSettings,
  InstanceSettings,
  UserSettings,
} from '@keyward/wire'
import { type EnvironmentInstance, toDisplayConfig } from './environment-display.ts'
import { toUserSettings } from './environment-user-settings.ts'
import type { ApplicationFacts } from './store.ts'

export type EnvironmentSubject = {
  readonly settings: InstanceSettings
  readonly instance: EnvironmentInstance
  readonly application: ApplicationFacts
}

/** What a page must know of the instance before it can show anything: the settings, in the words of the Frontend API. */
export function toEnvironment(subject: EnvironmentSubject): Environment {
  const { settings } = subject
  const userSettings = toUserSettings(settings)
  return {
    auth_config: toAuthConfig(subject, userSettings.attributes),
    display_config: toDisplayConfig(subject),
    user_settings: userSettings,
    organization_settings: toOrganizationSettings(settings.organization_settings),
    fraud_settings: {
      object: 'fraud_settings',
      native: { device_attestation_mode: settings.native.device_attestation_mode },
    },
    commerce_settings: { billing: toBilling(settings.billing) },
    api_keys_settings: toApiKeysSettings(settings.api_keys),
    protect_config: { loaders: [] },
    client_debug_mode: settings.general.client_debug_mode,
    partitioned_cookies: settings.general.partitioned_cookies,
    maintenance_mode: settings.general.maintenance_mode,
  }
}

type Attributes = UserSettings['attributes']

function toAuthConfig({ settings, instance, application }: EnvironmentSubject, attributes: Attributes): AuthConfig {
  const { general, session_settings: session, native } = settings
  const identifiers = (['email_address', 'phone_number', 'username', 'web3_wallet'] as const).filter(
    (name) => attributes[name].used_for_first_factor,
  )
  const required = identifiers.filter((name) => attributes[name].required)
  return {
    object: 'auth_config',
    id: `auth_config_${instance.id}`,
    first_name: presence(attributes.first_name),
    last_name: presence(attributes.last_name),
    email_address: presence(attributes.email_address),
    phone_number: presence(attributes.phone_number),
    username: presence(attributes.username),
    password: presence(attributes.password),
    identification_requirements: required.length > 0 ? [required] : identifiers.map((name) => [name]),
    identification_strategies: [...identifiers, ...socialStrategies(settings)],
    first_factors: firstFactors(settings, attributes),
    second_factors: Object.values(attributes).flatMap((attribute) => attribute.second_factors),
    email_address_verification_strategies: attributes.email_address.verifications,
    single_session_mode: !session.multi_session_enabled,
    enhanced_email_deliverability: false,
    test_mode: general.test_mode,
    cookieless_dev: general.cookieless_dev,
    url_based_session_syncing: general.url_based_session_syncing,
    claimed_at: application.claimedAt?.getTime() ?? null,
    reverification: session.reverification_enabled,
    native_settings: {
      object: 'native_settings',
      api_enabled: native.api_enabled,
      trusted_device_sign_in_enabled: native.trusted_device_sign_in.enabled,
      trusted_device_enrollment_prompt_after_sign_in_enabled:
        native.trusted_device_enrollment_prompt_after_sign_in.enabled,
      trusted_device_enrollment_prompt_after_sign_up_enabled:
        native.trusted_device_enrollment_prompt_after_sign_up.enabled,
    },
  }
}

function presence(attribute: { readonly enabled: boolean; readonly required: boolean }): 'on' | 'off' | 'required' {
  if (!attribute.enabled) return 'off'
  return attribute.required ? 'required' : 'on'
}

function socialStrategies({ social_connections: connections }: InstanceSettings): string[] {
  return Object.keys(connections).filter(
    (strategy) => connections[strategy]?.enabled && connections[strategy].authenticatable,
  )
}

/** A password can be forgotten, so each address that signs in can also reset it. */
function firstFactors(settings: InstanceSettings, attributes: Attributes): string[] {
  const hasPassword = attributes.password.enabled
  return [
    ...Object.values(attributes).flatMap((attribute) => attribute.first_factors),
    ...(hasPassword ? ['password'] : []),
    ...(hasPassword && attributes.email_address.enabled ? ['reset_password_email_code'] : []),
    ...(hasPassword && attributes.phone_number.enabled ? ['reset_password_phone_code'] : []),
    ...socialStrategies(settings),
    ...(settings.enterprise_sso.enabled ? ['enterprise_sso'] : []),
  ]
}

function toOrganizationSettings(settings: InstanceSettings['organization_settings']): EnvironmentOrganizationSettings {
  return {
    enabled: settings.enabled,
    max_allowed_memberships: settings.max_allowed_memberships,
    actions: { admin_delete: settings.admin_delete_enabled },
    domains: {
      enabled: settings.domains_enabled,
      enrollment_modes: settings.domains_enrollment_modes,
      default_role: settings.domains_default_role,
    },
    slug: { disabled: settings.slug_disabled },
    creator_role: settings.creator_role,
    ...(settings.force_organization_selection && { force_organization_selection: true }),
    ...(settings.organization_creation_defaults.enabled && { organization_creation_defaults: { enabled: true } }),
  }
}

/** Whether a plan with a price exists is known to billing, which is not built: until then nobody has one. */
function toBilling(billing: InstanceSettings['billing']): Environment['commerce_settings']['billing'] {
  return {
    stripe_publishable_key: billing.stripe_publishable_key || null,
    free_trial_requires_payment_method: billing.free_trial_requires_payment_method,
    user: { enabled: billing.user_enabled, has_paid_plans: false },
    organization: { enabled: billing.organization_enabled, has_paid_plans: false },
  }
}

function toApiKeysSettings(keys: InstanceSettings['api_keys']): Environment['api_keys_settings'] {
  return {
    enabled: keys.user_api_keys_enabled || keys.orgs_api_keys_enabled,
    user_api_keys_enabled: keys.user_api_keys_enabled,
    orgs_api_keys_enabled: keys.orgs_api_keys_enabled,
  }
}
