import { expect, test } from 'vitest'
import {
  checkSettings,
  checkSettingsPatch,
  developmentDefaults,
  mergePatches,
  mergeSettings,
  missingSettingsKeys,
  productionDefaults,
  settingsAsBuilt,
  settingsDifference,
  settingsJsonSchema,
  settingsKeys,
  settingsToCome,
} from '../index.ts'

test('the defaults of both environments are sensible documents', () => {
  expect(checkSettings(productionDefaults)).toEqual([])
  expect(checkSettings(developmentDefaults)).toEqual([])
})

test('a patch changes what it names and leaves the rest, base included, alone', () => {
  const settings = mergeSettings(productionDefaults, { auth_attack_protection: { user_lockout: { max_attempts: 5 } } })
  expect(settings.auth_attack_protection.user_lockout).toEqual({
    enabled: true,
    max_attempts: 5,
    duration_in_minutes: 60,
  })
  expect(productionDefaults.auth_attack_protection.user_lockout.max_attempts).toBe(10)
  expect(settings.auth_email).toEqual(productionDefaults.auth_email)
})

test('lists are replaced whole', () => {
  const settings = mergeSettings(productionDefaults, { auth_email: { sign_in_strategies: ['email_link'] } })
  expect(settings.auth_email.sign_in_strategies).toEqual(['email_link'])
})

test('null goes back to the default, in the document and in the stored patch', () => {
  expect(mergeSettings(developmentDefaults, { auth_password: null, general: { test_mode: null } })).toEqual(
    developmentDefaults,
  )
  const stored = { auth_password: { min_length: 12 }, general: { test_mode: false } }
  expect(mergePatches(stored, { auth_password: { min_length: null } })).toEqual({ general: { test_mode: false } })
  expect(mergePatches(stored, { general: null })).toEqual({ auth_password: { min_length: 12 } })
})

test('what differs from the defaults, merged over the defaults, is the document again', () => {
  const settings = mergeSettings(developmentDefaults, {
    display: { theme: { primary: 'teal' } },
    auth_phone: { used_for_sign_up: true },
  })
  const patch = settingsDifference(developmentDefaults, settings)
  expect(patch).toEqual({ display: { theme: { primary: 'teal' } }, auth_phone: { used_for_sign_up: true } })
  expect(mergeSettings(developmentDefaults, patch)).toEqual(settings)
})

test('every mistake is reported at once, each with its path', () => {
  const problems = checkSettingsPatch(productionDefaults, {
    auth_password: { min_length: 'eight', min_lenght: 9 },
    auth_access_control: { sign_up_mode: 'private' },
    authentication: {},
  })
  expect(problems.map((problem) => problem.path).sort()).toEqual(
    [
      'auth_access_control.sign_up_mode',
      'auth_password.min_length',
      'auth_password.min_lenght',
      'authentication',
    ].sort(),
  )
  expect(checkSettingsPatch(productionDefaults, 'auth_password')).toHaveLength(1)
})

test.each([
  ['auth_password.min_length', { auth_password: { min_length: 60, max_length: 20 } }],
  ['auth_password.required', { auth_password: { enabled: false } }],
  ['session_settings.maximum_lifetime.enabled', { session_settings: { maximum_lifetime: { enabled: false } } }],
  ['auth_phone.required_for_sign_up', { auth_phone: { required_for_sign_up: true } }],
  ['auth_phone.channels', { auth_phone: { channels: ['whatsapp'] } }],
  ['auth_email.verification_strategies', { auth_email: { verification_strategies: [] } }],
  ['compliance.legal_consent.terms_of_service_url', { compliance: { legal_consent: { enabled: true } } }],
])('settings that contradict each other are refused at %s', (path, patch) => {
  expect(checkSettingsPatch(productionDefaults, patch).map((problem) => problem.path)).toEqual([path])
})

test('a social connection is added by what differs from the usual one', () => {
  const patch = { social_connections: { oauth_google: { enabled: true, client_id: 'abc' } } }
  expect(checkSettingsPatch(developmentDefaults, patch)).toEqual([])
  expect(mergeSettings(developmentDefaults, patch).social_connections.oauth_google).toMatchObject({
    enabled: true,
    authenticatable: true,
  })
  expect(checkSettingsPatch(developmentDefaults, { social_connections: { google: { enabled: true } } })).not.toEqual([])
})

test('a patch with __proto__ in it changes no prototype and is refused', () => {
  const patch = JSON.parse('{"__proto__":{"polluted":true},"general":{"__proto__":{"polluted":true}}}')
  const merged = mergeSettings(productionDefaults, patch)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect((merged as { polluted?: boolean }).polluted).toBeUndefined()
  expect(checkSettingsPatch(productionDefaults, patch)).not.toEqual([])
})

test('the schema lists every section, or those that are asked for', () => {
  expect(Object.keys(settingsJsonSchema().properties)).toEqual([...settingsKeys])
  expect(Object.keys(settingsJsonSchema(['auth_email', 'nothing']).properties)).toEqual(['auth_email'])
  expect(missingSettingsKeys({ auth_email: {} })).toHaveLength(settingsKeys.length - 1)
})

test('what does not exist yet is off as built, whatever the settings say, and is named', () => {
  expect([productionDefaults, developmentDefaults].flatMap(settingsToCome)).toEqual([])
  const wanted = mergeSettings(productionDefaults, {
    auth_passkey: { used_for_sign_in: true },
    auth_multi_factor: { required_for_sign_in: true, backup_code: { enabled: true } },
    auth_password: { min_length: 12, device_trust: { enabled: true } },
    social_connections: { oauth_google: { enabled: true }, oauth_github: {} },
  })
  expect(settingsToCome(wanted).sort()).toEqual([
    'auth_multi_factor.backup_code.enabled',
    'auth_multi_factor.required_for_sign_in',
    'auth_passkey.used_for_sign_in',
    'auth_password.device_trust.enabled',
    'social_connections.oauth_google.enabled',
  ])
  const built = settingsAsBuilt(wanted)
  expect(settingsToCome(built)).toEqual([])
  expect([built.auth_password.min_length, built.social_connections.oauth_google?.enabled]).toEqual([12, false])
})
