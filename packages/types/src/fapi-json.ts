// The browser's side of the wire, as the Frontend API answers it.
import type { UserJSON } from '@keyward/backend'
import type {
  ActClaim,
  SessionStatus,
  SessionVerificationLevel,
  SignInStatus,
  SignUpStatus,
  VerificationStatus,
} from '@keyward/wire/facts'
import type { ClerkAPIErrorJSON, PublicUserDataJSON } from './json.ts'
import type { LastAuthenticationStrategy, OrganizationCreationDefaultsResource, SessionTask } from './resources.ts'
import type {
  PhoneCodeChannel,
  SignInFirstFactor,
  SignInIdentifier,
  SignInSecondFactor,
  SignUpField,
  SignUpIdentificationField,
} from './strategies.ts'
import type { DeepCamelToSnake } from './utilities.ts'

type Times = { created_at: number; updated_at: number }

export type VerificationJSON = {
  object: string
  id?: string
  status: VerificationStatus | null
  strategy: string | null
  attempts: number | null
  expire_at: number | null
  channel?: PhoneCodeChannel
  nonce?: string
  message?: string
  external_verification_redirect_url?: string
  verified_at_client?: string
  error?: ClerkAPIErrorJSON
}
export type SignUpVerificationJSON = VerificationJSON & { next_action: string; supported_strategies: string[] }
export type SignUpVerificationsJSON = {
  email_address: SignUpVerificationJSON
  phone_number: SignUpVerificationJSON
  web3_wallet: SignUpVerificationJSON
  external_account: VerificationJSON
}
export type SignInFirstFactorJSON = DeepCamelToSnake<SignInFirstFactor>
export type SignInSecondFactorJSON = DeepCamelToSnake<SignInSecondFactor>
export type UserDataJSON = { first_name?: string; last_name?: string; image_url?: string; has_image: boolean }
export type SignInJSON = {
  object: 'sign_in'
  id: string
  status: SignInStatus
  supported_identifiers: SignInIdentifier[]
  identifier: string | null
  user_data: UserDataJSON | null
  supported_first_factors: SignInFirstFactorJSON[] | null
  supported_second_factors: SignInSecondFactorJSON[] | null
  first_factor_verification: VerificationJSON | null
  second_factor_verification: VerificationJSON | null
  created_session_id: string | null
  client_trust_state?: 'new' | 'known' | 'pending'
}
export type SignUpJSON = {
  object: 'sign_up'
  id: string
  status: SignUpStatus
  required_fields: SignUpField[]
  optional_fields: SignUpField[]
  missing_fields: SignUpField[]
  unverified_fields: SignUpIdentificationField[]
  verifications: SignUpVerificationsJSON | null
  username: string | null
  first_name: string | null
  last_name: string | null
  email_address: string | null
  phone_number: string | null
  web3_wallet: string | null
  external_account_strategy: string | null
  external_account: unknown
  has_password: boolean
  unsafe_metadata: SignUpUnsafeMetadata
  created_session_id: string | null
  created_user_id: string | null
  abandon_at: number | null
  legal_accepted_at: number | null
  locale: string | null
}
export type TokenJSON = { object: 'token'; id: string; jwt: string }
export type SessionJSON = Times & {
  object: 'session'
  id: string
  status: SessionStatus
  factor_verification_age: [first: number, second: number] | null
  expire_at: number
  abandon_at: number
  last_active_at: number
  last_active_token: TokenJSON | null
  last_active_organization_id: string | null
  actor: ActClaim | null
  tasks: SessionTask[] | null
  user: UserJSON
  public_user_data: PublicUserDataJSON
}
export type SessionActivityJSON = {
  object: 'session_activity'
  id: string
  browser_name?: string
  browser_version?: string
  device_type?: string
  ip_address?: string
  city?: string
  country?: string
  is_mobile?: boolean
}
export type SessionWithActivitiesJSON = Omit<SessionJSON, 'user'> & {
  user: null
  latest_activity: SessionActivityJSON
}
export type SessionVerificationJSON = {
  object: 'session_verification'
  status: 'needs_first_factor' | 'needs_second_factor' | 'complete'
  level: SessionVerificationLevel
  session: SessionJSON
  supported_first_factors: SignInFirstFactorJSON[] | null
  supported_second_factors: SignInSecondFactorJSON[] | null
  first_factor_verification: VerificationJSON | null
  second_factor_verification: VerificationJSON | null
}
export type ClientJSON = Times & {
  object: 'client'
  id: string
  sessions: SessionJSON[]
  sign_in: SignInJSON | null
  sign_up: SignUpJSON | null
  last_active_session_id: string | null
  last_authentication_strategy: LastAuthenticationStrategy | null
  captcha_bypass?: boolean
  cookie_expires_at: number | null
}

export type PasskeyJSON = Times & {
  object: 'passkey'
  id: string
  name: string | null
  verification: VerificationJSON | null
  last_used_at: number | null
}
export type TOTPJSON = Times & {
  object: 'totp'
  id: string
  secret?: string
  uri?: string
  verified: boolean
  backup_codes?: string[]
}
export type BackupCodeJSON = Times & { object: 'backup_code'; id: string; codes: string[] }
export type ImageJSON = { object: 'image'; id: string; name: string; public_url: string }
export type ApiKeyJSON = Times & {
  object: 'api_key'
  id: string
  type: string
  name: string
  subject: string
  scopes: string[]
  claims: Record<string, unknown> | null
  revoked: boolean
  revocation_reason: string | null
  expired: boolean
  expiration: number | null
  created_by: string | null
  description: string | null
  secret?: string
  last_used_at: number | null
}
export type PermissionJSON = Times & {
  object: 'permission'
  id: string
  key: string
  name: string
  description: string
  type: 'system' | 'user'
}
export type RoleJSON = Times & {
  object: 'role'
  id: string
  key: string
  name: string
  description: string
  permissions: PermissionJSON[]
}
type PublicOrganizationJSON = { id: string; name: string; slug: string | null; has_image: boolean; image_url: string }
export type OrganizationSuggestionJSON = Times & {
  object: 'organization_suggestion'
  id: string
  status: 'pending' | 'accepted'
  public_organization_data: PublicOrganizationJSON
}
export type UserOrganizationInvitationJSON = Times & {
  object: 'organization_invitation'
  id: string
  email_address: string
  role: string
  status: 'pending' | 'accepted' | 'revoked' | 'expired'
  public_metadata: OrganizationInvitationPublicMetadata
  public_organization_data: PublicOrganizationJSON
}
export type OrganizationMembershipRequestJSON = Times & {
  object: 'organization_membership_request'
  id: string
  organization_id: string
  status: 'pending' | 'accepted'
  public_user_data: PublicUserDataJSON
}
export type OrganizationCreationDefaultsJSON = Pick<OrganizationCreationDefaultsResource, 'advisory'> & {
  object: string
  form: { name: string; slug: string; logo: string | null; blur_hash: string | null }
}
export type OrganizationCreationDefaultsJSONSnapshot = OrganizationCreationDefaultsJSON
export type WaitlistJSON = Times & { object: 'waitlist'; id: string }
