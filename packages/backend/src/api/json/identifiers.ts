import type { VerificationStatus } from '../resources/enums.ts'
import type { ClerkResourceJSON, ResourceJSON } from './common.ts'

export type EmailAddressJSON = ResourceJSON<'email_address'> & {
  email_address: string
  verification: VerificationJSON | null
  linked_to: IdentificationLinkJSON[]
}

export type ExternalAccountJSON = ResourceJSON<'external_account'> & {
  provider: string
  identification_id: string
  provider_user_id: string
  approved_scopes: string
  email_address: string
  first_name: string
  last_name: string
  image_url?: string
  username: string | null
  phone_number: string | null
  public_metadata?: Record<string, unknown> | null
  label: string | null
  verification: VerificationJSON | null
}

export type PhoneNumberJSON = ResourceJSON<'phone_number'> & {
  phone_number: string
  reserved_for_second_factor: boolean
  default_second_factor: boolean
  reserved: boolean
  verification: VerificationJSON | null
  linked_to: IdentificationLinkJSON[]
  backup_codes: string[]
}

export type Web3WalletJSON = ResourceJSON<'web3_wallet'> & {
  web3_wallet: string
  verification: VerificationJSON | null
}

export type SamlAccountJSON = ResourceJSON<'saml_account'> & {
  provider: string
  provider_user_id: string | null
  active: boolean
  email_address: string
  first_name: string
  last_name: string
  verification: VerificationJSON | null
  saml_connection: SamlAccountConnectionJSON | null
  last_authenticated_at: number | null
  enterprise_connection_id: string | null
}

export type SamlAccountConnectionJSON = ClerkResourceJSON & {
  name: string
  domain: string
  active: boolean
  provider: string
  sync_user_attributes: boolean
  allow_subdomains: boolean
  allow_idp_initiated: boolean
  disable_additional_identifications: boolean
  created_at: number
  updated_at: number
}

export type IdentificationLinkJSON = ClerkResourceJSON & {
  type: string
}

export type VerificationJSON = ClerkResourceJSON & {
  status: VerificationStatus
  strategy: string
  attempts: number | null
  expire_at: number | null
  verified_at_client?: string
  external_verification_redirect_url?: string | null
  nonce?: string | null
  message?: string | null
}
