import type { InstanceSettings, UserSettings, UserSettingsAttribute } from '@keyward/wire'

const off: UserSettingsAttribute = {
  enabled: false,
  required: false,
  used_for_first_factor: false,
  first_factors: [],
  used_for_second_factor: false,
  second_factors: [],
  verifications: [],
  verify_at_sign_up: false,
  immutable: false,
}

/** What a user may have, must have and can prove, one entry for each attribute that clients know. */
export function toAttributes(settings: InstanceSettings): UserSettings['attributes'] {
  const { auth_password: password, auth_passkey: passkey, auth_multi_factor: multiFactor, user_model: model } = settings
  return {
    email_address: toVerifiedIdentifier(settings.auth_email),
    phone_number: { ...toVerifiedIdentifier(settings.auth_phone), ...channelsOf(settings.auth_phone) },
    username: toIdentifier(settings.auth_username),
    web3_wallet: toVerifiedIdentifier({
      ...settings.auth_web3,
      used_for_second_factor: false,
      second_factor_strategies: [],
    }),
    first_name: { ...off, ...model.first_name },
    last_name: { ...off, ...model.last_name },
    password: { ...off, enabled: password.enabled, required: password.required },
    authenticator_app: secondFactor('totp', multiFactor.authenticator_app.enabled),
    backup_code: secondFactor('backup_code', multiFactor.backup_code.enabled),
    ticket: firstFactor('ticket', true),
    passkey: firstFactor('passkey', passkey.used_for_sign_in),
  }
}

function channelsOf({ channels }: InstanceSettings['auth_phone']): Pick<UserSettingsAttribute, 'channels'> {
  return channels.length > 1 ? { channels } : {}
}

type Identifier = Pick<
  InstanceSettings['auth_username'],
  'used_for_sign_up' | 'required_for_sign_up' | 'used_for_sign_in' | 'immutable'
>

function toIdentifier(identifier: Identifier): UserSettingsAttribute {
  return {
    ...off,
    enabled: identifier.used_for_sign_up || identifier.used_for_sign_in,
    required: identifier.required_for_sign_up,
    used_for_first_factor: identifier.used_for_sign_in,
    immutable: identifier.immutable,
  }
}

type VerifiedIdentifier = Identifier & {
  readonly verify_at_sign_up: boolean
  readonly verification_strategies: readonly string[]
  readonly sign_in_strategies: readonly string[]
  readonly used_for_second_factor: boolean
  readonly second_factor_strategies: readonly string[]
}

function toVerifiedIdentifier(identifier: VerifiedIdentifier): UserSettingsAttribute {
  const { used_for_second_factor: isSecondFactor } = identifier
  const base = toIdentifier(identifier)
  return {
    ...base,
    enabled: base.enabled || isSecondFactor,
    first_factors: identifier.used_for_sign_in ? [...identifier.sign_in_strategies] : [],
    used_for_second_factor: isSecondFactor,
    second_factors: isSecondFactor ? [...identifier.second_factor_strategies] : [],
    verifications: [...identifier.verification_strategies],
    verify_at_sign_up: identifier.verify_at_sign_up,
  }
}

function firstFactor(strategy: string, enabled: boolean): UserSettingsAttribute {
  return {
    ...off,
    enabled,
    used_for_first_factor: enabled,
    first_factors: enabled ? [strategy] : [],
    verifications: [strategy],
  }
}

function secondFactor(strategy: string, enabled: boolean): UserSettingsAttribute {
  return { ...off, enabled, used_for_second_factor: enabled, second_factors: enabled ? [strategy] : [] }
}
