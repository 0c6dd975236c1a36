import type { DeletedObjectJSON, ResourceJSON } from './common.ts'
import type {
  EmailAddressJSON,
  ExternalAccountJSON,
  PhoneNumberJSON,
  SamlAccountJSON,
  Web3WalletJSON,
} from './identifiers.ts'
import type { OrganizationMembershipJSON } from './organizations.ts'

export type UserJSON = ResourceJSON<'user'> & {
  username: string | null
  first_name: string | null
  last_name: string | null
  image_url: string
  has_image: boolean
  primary_email_address_id: string | null
  primary_phone_number_id: string | null
  primary_web3_wallet_id: string | null
  password_enabled: boolean
  two_factor_enabled: boolean
  totp_enabled: boolean
  backup_code_enabled: boolean
  email_addresses: EmailAddressJSON[]
  phone_numbers: PhoneNumberJSON[]
  web3_wallets: Web3WalletJSON[]
  organization_memberships: OrganizationMembershipJSON[] | null
  external_accounts: ExternalAccountJSON[]
  saml_accounts: SamlAccountJSON[]
  password_last_updated_at: number | null
  public_metadata: UserPublicMetadata
  private_metadata: UserPrivateMetadata
  unsafe_metadata: UserUnsafeMetadata
  external_id: string | null
  last_sign_in_at: number | null
  banned: boolean
  locked: boolean
  lockout_expires_in_seconds: number | null
  verification_attempts_remaining: number | null
  created_at: number
  updated_at: number
  last_active_at: number | null
  create_organization_enabled: boolean
  create_organizations_limit: number | null
  delete_self_enabled: boolean
  legal_accepted_at: number | null

  locale: string | null
}

export type UserDeletedJSON = DeletedObjectJSON & {
  external_id?: string
}
