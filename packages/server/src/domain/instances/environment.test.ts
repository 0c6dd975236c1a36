import { validateAgainstSpec } from '@keyward/conformance'
import { developmentDefaults, Environment, mergeSettings, productionDefaults, type SettingsPatch } from '@keyward/wire'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { toEnvironment } from './environment.ts'

const instance = { id: 'ins_1', environmentType: 'development' as const, issuer: 'https://clerk.acme.test' }
const application = { name: 'Acme', logoUrl: null, faviconUrl: null, claimedAt: null }

function environmentWith(patch: SettingsPatch) {
  return toEnvironment({ settings: mergeSettings(developmentDefaults, patch), instance, application })
}

describe('an environment is as the document and our own schema say', () => {
  test.each([
    ['of a new development instance', developmentDefaults],
    ['of a new production instance', productionDefaults],
    [
      'with everything switched on that the document knows',
      mergeSettings(productionDefaults, {
        auth_phone: { used_for_sign_up: true, used_for_sign_in: true, used_for_second_factor: true },
        auth_username: { used_for_sign_up: true, used_for_sign_in: true },
        auth_web3: { used_for_sign_in: true, sign_in_strategies: ['web3_metamask_signature'] },
        auth_passkey: { used_for_sign_in: true },
        auth_multi_factor: { authenticator_app: { enabled: true }, backup_code: { enabled: true } },
        auth_attack_protection: {
          bot_protection: { captcha_enabled: true, captcha_public_key: 'k' },
          enumeration_protection: 'strict',
        },
        compliance: { legal_consent: { enabled: true, terms_of_service_url: 'https://acme.test/terms' } },
        organization_settings: {
          enabled: true,
          domains_enabled: true,
          domains_enrollment_modes: ['manual_invitation'],
        },
        social_connections: { oauth_google: { enabled: true, name: 'Google' } },
        display: { theme: { primary: 'teal' }, logo_image_url: 'https://acme.test/logo.png' },
      }),
    ],
  ])('%s', (_name, settings) => {
    const environment = toEnvironment({ settings, instance, application })
    expect(validateAgainstSpec('fapi', 'GET', '/v1/environment', 200, environment)).toEqual([])
    expect(Value.Errors(Environment, environment)).toEqual([])
  })
})

test('email and password are what a new instance asks for', () => {
  const { auth_config: auth, user_settings: user } = environmentWith({})
  expect(user.attributes.email_address).toMatchObject({
    enabled: true,
    required: true,
    first_factors: ['email_code'],
    verify_at_sign_up: true,
  })
  expect(user.attributes.password).toMatchObject({ enabled: true, required: true })
  expect(user.attributes.phone_number.enabled).toBe(false)
  expect(auth.first_factors).toEqual(['email_code', 'ticket', 'password', 'reset_password_email_code'])
  expect(auth.identification_requirements).toEqual([['email_address']])
})

test('what is not used for signing in is no first factor', () => {
  const { user_settings: user, auth_config: auth } = environmentWith({ auth_email: { used_for_sign_in: false } })
  expect(user.attributes.email_address).toMatchObject({
    enabled: true,
    used_for_first_factor: false,
    first_factors: [],
  })
  expect(auth.identification_strategies).toEqual([])
})

test('an application goes by its own name unless the instance shows another', () => {
  expect(environmentWith({}).display_config.application_name).toBe('Acme')
  expect(environmentWith({ display: { application_name: 'Acme Beta' } }).display_config.application_name).toBe(
    'Acme Beta',
  )
})

test('bulk enumeration protection changes nothing for clients, strict does', () => {
  const isOn = (mode: string) =>
    environmentWith({ auth_attack_protection: { enumeration_protection: mode } }).user_settings.attack_protection
      .enumeration_protection.enabled
  expect([isOn('off'), isOn('bulk'), isOn('strict')]).toEqual([false, false, true])
})

test('several accounts in one browser are allowed only where the setting says so', () => {
  expect(environmentWith({}).auth_config.single_session_mode).toBe(true)
  expect(environmentWith({ session_settings: { multi_session_enabled: true } }).auth_config.single_session_mode).toBe(
    false,
  )
})

test('a page that the instance names is where it says, the others in the account portal or where apps usually have them', () => {
  const { display_config: display } = environmentWith({ paths: { sign_in: 'https://acme.test/login' } })
  expect(display.sign_in_url).toBe('https://acme.test/login')
  expect(display.sign_up_url).toBe('https://accounts.acme.test/sign-up')
  expect(display.after_sign_in_url).toBe('/')
})

test('choosing an organization is demanded of clients only when it is demanded', () => {
  expect(environmentWith({}).organization_settings).not.toHaveProperty('force_organization_selection')
  const forced = environmentWith({ organization_settings: { enabled: true, force_organization_selection: true } })
  expect(forced.organization_settings.force_organization_selection).toBe(true)
})
