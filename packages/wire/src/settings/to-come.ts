import type { InstanceSettings } from './instance-settings.ts'
import { mergeSettings, type SettingsPatch } from './merge.ts'

/**
 * Switches of features that do not exist yet, as they really stand. They are kept, so that a document written for the hosted
 * service applies and counts from the day on which the feature is there; until then pages are told what is so.
 */
const reality = {
  auth_email: { used_for_second_factor: false },
  auth_phone: { used_for_second_factor: false },
  auth_web3: { used_for_sign_up: false, required_for_sign_up: false, used_for_sign_in: false },
  auth_password: { device_trust: { enabled: false } },
  auth_passkey: { used_for_sign_in: false },
  auth_multi_factor: {
    authenticator_app: { enabled: false },
    backup_code: { enabled: false },
    required_for_sign_in: false,
    required_for_sign_up: false,
  },
  auth_attack_protection: { bot_protection: { captcha_enabled: false } },
  enterprise_sso: { enabled: false, self_serve_sso: false },
  oauth_application_settings: {
    dynamic_oauth_client_registration: false,
    oauth_jwt_access_tokens: false,
    client_id_metadata_documents_advertised: false,
    client_id_metadata_documents_only_allow_pre_registered_clients: false,
    client_id_metadata_documents_block_implicitly_allowed_clients: false,
  },
  billing: { user_enabled: false, organization_enabled: false },
  display: { google_one_tap_client_id: '' },
  native: {
    trusted_device_sign_in: { enabled: false },
    trusted_device_enrollment_prompt_after_sign_in: { enabled: false },
    trusted_device_enrollment_prompt_after_sign_up: { enabled: false },
    device_attestation_mode: 'disabled',
  },
  protect: { rules_enabled: false, specter_enabled: false },
} satisfies SettingsPatch

const strategyToCome =
  /^(passkey|totp|backup_code|saml|enterprise_sso|google_one_tap|trusted_device|oauth_[a-z0-9_]+|web3_[a-z0-9_]+_signature)$/

/** Whether it is a documented way to prove something that does not exist yet: whoever names it made no slip of the pen. */
export function isStrategyToCome(strategy: string): boolean {
  return strategyToCome.test(strategy)
}

/** The settings as they are followed: what does not exist yet is off, whatever they say. */
export function settingsAsBuilt(settings: InstanceSettings): InstanceSettings {
  return mergeSettings(settings, { ...reality, social_connections: withoutSignIn(settings) })
}

/** What is switched on and not followed, each as `section.setting`. */
export function settingsToCome(settings: InstanceSettings): string[] {
  return differing(settingsAsBuilt(settings), settings, '')
}

function withoutSignIn({ social_connections: connections }: InstanceSettings): SettingsPatch {
  return Object.fromEntries(Object.keys(connections).map((strategy) => [strategy, { enabled: false }]))
}

function differing(built: SettingsPatch, wanted: SettingsPatch, prefix: string): string[] {
  return Object.entries(built).flatMap(([key, value]) => {
    if (value === wanted[key]) return []
    const path = `${prefix}${key}`
    return typeof value === 'object'
      ? differing(value as SettingsPatch, wanted[key] as SettingsPatch, `${path}.`)
      : [path]
  })
}
