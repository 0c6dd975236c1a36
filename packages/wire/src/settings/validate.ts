import { Value } from 'typebox/value'
import { InstanceSettings, settingsKeys } from './instance-settings.ts'
import { mergeSettings, type SettingsPatch } from './merge.ts'

/** What is wrong and where, e.g. `auth_password.min_length`. */
export type SettingsProblem = { readonly path: string; readonly message: string }

/** Every mistake of a patch at once; empty if `base` with the patch over it is a complete and sensible document. */
export function checkSettingsPatch(base: InstanceSettings, patch: unknown): SettingsProblem[] {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch))
    return [{ path: '', message: 'must be an object' }]
  return checkSettings(mergeSettings(base, patch as SettingsPatch))
}

export function checkSettings(settings: unknown): SettingsProblem[] {
  const problems = shapeProblems(settings)
  return problems.length > 0 ? problems : contradictions(settings as InstanceSettings)
}

/** Sections that a replacement of the whole document leaves out. */
export function missingSettingsKeys(document: SettingsPatch): string[] {
  return settingsKeys.filter((key) => !(key in document))
}

function shapeProblems(settings: unknown): SettingsProblem[] {
  const problems = new Map<string, SettingsProblem>()
  for (const error of Value.Errors(InstanceSettings, settings)) {
    const unknown = error.keyword === 'additionalProperties' ? error.params.additionalProperties : []
    if (unknown.length > 0) {
      for (const key of unknown) add(joined(error.instancePath, key), 'is no setting')
    } else if (error.keyword !== 'boolean') {
      add(joined(error.instancePath), error.message)
    }
  }
  return [...problems.values()]

  function add(path: string, message: string): void {
    if (!problems.has(path)) problems.set(path, { path, message })
  }
}

function joined(pointer: string, key?: string): string {
  const parts = pointer.split('/').slice(1)
  return [...parts, ...(key === undefined ? [] : [key])].join('.')
}

/** Documents whose parts are right each but do not go together. */
function contradictions(settings: InstanceSettings): SettingsProblem[] {
  const problems: SettingsProblem[] = []
  const { auth_password: password, auth_username: username, session_settings: session, compliance } = settings
  const refuse = (isWrong: boolean, path: string, message: string) => isWrong && problems.push({ path, message })

  refuse(password.min_length > password.max_length, 'auth_password.min_length', 'must not exceed max_length')
  refuse(username.min_length > username.max_length, 'auth_username.min_length', 'must not exceed max_length')
  refuse(password.required && !password.enabled, 'auth_password.required', 'needs auth_password.enabled')
  refuse(
    !session.maximum_lifetime.enabled && !session.inactivity_timeout.enabled,
    'session_settings.maximum_lifetime.enabled',
    'must be on while inactivity_timeout is off: a session has to end some day',
  )
  for (const key of ['auth_email', 'auth_phone', 'auth_username', 'auth_web3'] as const) {
    const { required_for_sign_up: isRequired, used_for_sign_up: isUsed } = settings[key]
    refuse(isRequired && !isUsed, `${key}.required_for_sign_up`, 'needs used_for_sign_up')
  }
  for (const key of ['auth_email', 'auth_phone'] as const) {
    const {
      verify_at_sign_up: mustVerify,
      verification_strategies: strategies,
      used_for_sign_up: isUsed,
    } = settings[key]
    refuse(
      isUsed && mustVerify && strategies.length === 0,
      `${key}.verification_strategies`,
      'needs a strategy to verify with',
    )
  }
  refuse(
    !settings.auth_phone.channels.includes('sms'),
    'auth_phone.channels',
    'must have sms: it is what a code falls back to',
  )
  const consent = compliance.legal_consent
  refuse(
    consent.enabled && !consent.terms_of_service_url && !consent.privacy_policy_url,
    'compliance.legal_consent.terms_of_service_url',
    'or privacy_policy_url is needed: people must be able to read what they accept',
  )
  return problems
}
