import type { SignUpStatus, SignUpVerificationNextAction } from '../resources/enums.ts'
import type { ResourceJSON } from './common.ts'
import type { VerificationJSON } from './identifiers.ts'

export type SignUpJSON = ResourceJSON<'sign_up_attempt'> & {
  status: SignUpStatus
  required_fields: string[]
  optional_fields: string[]
  missing_fields: string[]
  unverified_fields: string[]
  verifications: SignUpVerificationsJSON
  username: string | null
  email_address: string | null
  phone_number: string | null
  web3_wallet: string | null
  password_enabled: boolean
  first_name: string | null
  last_name: string | null
  public_metadata?: Record<string, unknown> | null
  unsafe_metadata?: Record<string, unknown> | null
  custom_action: boolean
  external_id: string | null
  created_session_id: string | null
  created_user_id: string | null
  abandon_at: number | null
  legal_accepted_at: number | null

  external_account: object | null
}

export type SignUpVerificationsJSON = {
  email_address: SignUpVerificationJSON
  phone_number: SignUpVerificationJSON
  web3_wallet: SignUpVerificationJSON
  external_account: VerificationJSON
}

export type SignUpVerificationJSON = {
  next_action: SignUpVerificationNextAction
  supported_strategies: string[]
}
