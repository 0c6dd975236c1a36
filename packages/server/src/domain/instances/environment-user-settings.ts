import type { InstanceSettings, UserSettings } from '@keyward/wire'
import { toAttributes } from './environment-attributes.ts'

export function toUserSettings(settings: InstanceSettings): UserSettings {
  return {
    attributes: toAttributes(settings),
    social: toSocial(settings.social_connections),
    saml: settings.enterprise_sso,
    enterprise_sso: settings.enterprise_sso,
    sign_in: { second_factor: { required: settings.auth_multi_factor.required_for_sign_in } },
    sign_up: toSignUp(settings),
    restrictions: toRestrictions(settings.auth_access_control),
    password_settings: toPasswordSettings(settings.auth_password),
    username_settings: toUsernameSettings(settings.auth_username),
    actions: {
      delete_self: settings.user_actions.delete_self,
      create_organization: settings.user_actions.create_organization,
      create_organizations_limit: null,
    },
    attack_protection: toAttackProtection(settings.auth_attack_protection),
    passkey_settings: toPasskeySettings(settings.auth_passkey),
  }
}

function toSocial(connections: InstanceSettings['social_connections']): UserSettings['social'] {
  return Object.fromEntries(
    Object.entries(connections).map(([strategy, connection]) => [
      strategy,
      {
        strategy,
        enabled: connection.enabled,
        required: connection.required,
        authenticatable: connection.authenticatable,
        block_email_subaddresses: connection.block_email_subaddresses,
        not_selectable: connection.not_selectable,
        deprecated: false,
        ...(connection.name && { name: connection.name }),
        logo_url: connection.logo_url || null,
      },
    ]),
  )
}

function toSignUp({
  sign_up: signUp,
  auth_access_control: access,
  auth_attack_protection: protection,
  compliance,
}: InstanceSettings) {
  const { captcha_enabled: captchaEnabled, captcha_widget_type: widgetType } = protection.bot_protection
  return {
    captcha_enabled: captchaEnabled,
    captcha_widget_type: widgetType || ('smart' as const),
    custom_action_required: signUp.custom_action_required,
    progressive: signUp.progressive,
    mode: access.sign_up_mode,
    legal_consent_enabled: compliance.legal_consent.enabled,
  }
}

function toRestrictions(access: InstanceSettings['auth_access_control']): UserSettings['restrictions'] {
  return {
    allowlist: { enabled: access.allowlist_enabled },
    blocklist: { enabled: access.blocklist_enabled },
    allowlist_blocklist_disabled_on_sign_in: { enabled: !access.allowlist_blocklist_enforced_on_sign_in },
    block_email_subaddresses: { enabled: access.block_email_subaddresses },
    block_disposable_email_domains: { enabled: access.block_disposable_email_domains },
  }
}

function toPasswordSettings(password: InstanceSettings['auth_password']): UserSettings['password_settings'] {
  const { enabled: _enabled, required: _required, device_trust: _trust, ...rules } = password
  return rules
}

function toUsernameSettings(username: InstanceSettings['auth_username']): UserSettings['username_settings'] {
  return {
    min_length: username.min_length,
    max_length: username.max_length,
    allow_extended_special_characters: username.allow_extended_special_characters,
    allow_numeric_usernames: username.allow_numeric_usernames,
  }
}

function toAttackProtection(protection: InstanceSettings['auth_attack_protection']): UserSettings['attack_protection'] {
  return {
    user_lockout: protection.user_lockout,
    pii: { enabled: protection.pii_protection_enabled },
    email_link: { require_same_client: protection.email_link_require_same_client },
    // Clients change their flow for this alone; slowing down bulk questions is the server's own matter.
    enumeration_protection: { enabled: protection.enumeration_protection === 'strict' },
  }
}

function toPasskeySettings({
  used_for_sign_in: _used,
  ...rest
}: InstanceSettings['auth_passkey']): UserSettings['passkey_settings'] {
  return rest
}
