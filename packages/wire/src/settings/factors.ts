import { Type } from 'typebox'
import { Switch, section, Text } from './parts.ts'

/** Lengths are in characters. `disable_hibp`: no question to the list of breached passwords. */
export const AuthPassword = section({
  enabled: Type.Boolean(),
  required: Type.Boolean(),
  min_length: Type.Integer({ minimum: 1, maximum: 72 }),
  max_length: Type.Integer({ minimum: 8, maximum: 1024 }),
  require_lowercase: Type.Boolean(),
  require_uppercase: Type.Boolean(),
  require_numbers: Type.Boolean(),
  require_special_char: Type.Boolean(),
  allowed_special_characters: Text,
  show_zxcvbn: Type.Boolean(),
  min_zxcvbn_strength: Type.Integer({ minimum: 0, maximum: 4 }),
  disable_hibp: Type.Boolean(),
  /** Asks at sign-in too: a password that has leaked since must be replaced. */
  enforce_hibp_on_sign_in: Type.Boolean(),
  /** Users may set a first password without proving who they are again. */
  disable_password_reverification: Type.Boolean(),
  /** A right password on an unknown device asks for one more proof. */
  device_trust: Switch,
})

export const AuthPasskey = section({
  used_for_sign_in: Type.Boolean(),
  allow_autofill: Type.Boolean(),
  show_sign_in_button: Type.Boolean(),
  satisfies_second_factor: Type.Boolean(),
})

export const AuthMultiFactor = section({
  authenticator_app: Switch,
  backup_code: Switch,
  /** Everyone must have a second factor: a session without stays pending with the task `setup-mfa`. */
  required_for_sign_in: Type.Boolean(),
  required_for_sign_up: Type.Boolean(),
})
