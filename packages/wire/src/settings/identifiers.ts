import { Type } from 'typebox'
import { PhoneCodeChannel } from '../resources/parts.ts'
import { Count, section } from './parts.ts'

const identifier = {
  /** May be given at sign-up, and by users later. */
  used_for_sign_up: Type.Boolean(),
  required_for_sign_up: Type.Boolean(),
  used_for_sign_in: Type.Boolean(),
  /** Users may not change it themselves; the Backend API still can. */
  immutable: Type.Boolean(),
}

export const AuthEmail = section({
  ...identifier,
  verify_at_sign_up: Type.Boolean(),
  verification_strategies: Type.Array(Type.Enum(['email_code', 'email_link'])),
  sign_in_strategies: Type.Array(Type.Enum(['email_code', 'email_link'])),
  used_for_second_factor: Type.Boolean(),
  second_factor_strategies: Type.Array(Type.Enum(['email_code', 'email_link'])),
})

export const AuthPhone = section({
  ...identifier,
  verify_at_sign_up: Type.Boolean(),
  verification_strategies: Type.Array(Type.Enum(['phone_code'])),
  sign_in_strategies: Type.Array(Type.Enum(['phone_code'])),
  /** Ways in which a code may reach a phone; people choose where there are several. */
  channels: Type.Array(PhoneCodeChannel),
  used_for_second_factor: Type.Boolean(),
  second_factor_strategies: Type.Array(Type.Enum(['phone_code'])),
})

export const AuthUsername = section({
  ...identifier,
  min_length: Type.Integer({ minimum: 1, maximum: 64 }),
  max_length: Type.Integer({ minimum: 1, maximum: 64 }),
  /** Beyond letters, digits, `_` and `-`. */
  allow_extended_special_characters: Type.Boolean(),
  /** Names of digits alone; phone numbers must then be written with their `+`. */
  allow_numeric_usernames: Type.Boolean(),
})

export const web3Strategies = [
  'web3_metamask_signature',
  'web3_base_signature',
  'web3_coinbase_wallet_signature',
  'web3_okx_wallet_signature',
  'web3_solana_signature',
] as const

export const AuthWeb3 = section({
  ...identifier,
  verify_at_sign_up: Type.Boolean(),
  verification_strategies: Type.Array(Type.Enum(web3Strategies)),
  sign_in_strategies: Type.Array(Type.Enum(web3Strategies)),
})

const name = section({ enabled: Type.Boolean(), required: Type.Boolean(), immutable: Type.Boolean() })

export const UserModel = section({ first_name: name, last_name: name })

/** What users may do with their own account. 0 organizations: as many as they like. */
export const UserActions = section({
  delete_self: Type.Boolean(),
  create_organization: Type.Boolean(),
  create_organizations_limit: Count,
})
