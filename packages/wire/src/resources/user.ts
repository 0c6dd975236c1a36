import { type Static, Type } from 'typebox'
import { EmailAddress } from './email-address.ts'
import { EnterpriseAccount } from './enterprise-account.ts'
import { ExternalAccount } from './external-account.ts'
import { BapiOrganizationMembership, FapiOrganizationMembership } from './organization-membership.ts'
import { Metadata, Nullable, Timestamp } from './parts.ts'
import { BapiPasskey, FapiPasskey } from './passkey.ts'
import { PhoneNumber } from './phone-number.ts'
import { BapiSamlAccount, FapiSamlAccount } from './saml-account.ts'
import { Web3Wallet } from './web3-wallet.ts'

const shared = {
  id: Type.String(),
  object: Type.Literal('user'),
  external_id: Nullable(Type.String()),
  username: Nullable(Type.String()),
  first_name: Nullable(Type.String()),
  last_name: Nullable(Type.String()),
  locale: Nullable(Type.String()),
  image_url: Type.String(),
  profile_image_url: Type.String(),
  has_image: Type.Boolean(),
  primary_email_address_id: Nullable(Type.String()),
  primary_phone_number_id: Nullable(Type.String()),
  primary_web3_wallet_id: Nullable(Type.String()),
  email_addresses: Type.Array(EmailAddress),
  phone_numbers: Type.Array(PhoneNumber),
  web3_wallets: Type.Array(Web3Wallet),
  external_accounts: Type.Array(ExternalAccount),
  enterprise_accounts: Type.Array(EnterpriseAccount),
  password_enabled: Type.Boolean(),
  password_last_updated_at: Nullable(Timestamp),
  two_factor_enabled: Type.Boolean(),
  totp_enabled: Type.Boolean(),
  backup_code_enabled: Type.Boolean(),
  mfa_enabled_at: Nullable(Timestamp),
  mfa_disabled_at: Nullable(Timestamp),
  public_metadata: Metadata,
  unsafe_metadata: Metadata,
  last_sign_in_at: Nullable(Timestamp),
  last_active_at: Nullable(Timestamp),
  banned: Type.Boolean(),
  locked: Type.Boolean(),
  deprovisioned: Type.Optional(Type.Boolean()),
  /** Null while not locked, and for a lock that only an administrator opens. */
  lockout_expires_in_seconds: Nullable(Type.Integer()),
  /** Null when lockout is off. */
  verification_attempts_remaining: Nullable(Type.Integer()),
  delete_self_enabled: Type.Boolean(),
  create_organization_enabled: Type.Boolean(),
  legal_accepted_at: Nullable(Timestamp),
  created_at: Timestamp,
  updated_at: Timestamp,
}

/** The signed-in user as their own browser sees them: no private metadata, memberships included. */
export const FapiUser = Type.Object({
  ...shared,
  passkeys: Type.Array(FapiPasskey),
  saml_accounts: Type.Array(FapiSamlAccount),
  organization_memberships: Type.Array(FapiOrganizationMembership),
  create_organizations_limit: Type.Optional(Type.Integer()),
})
export type FapiUser = Static<typeof FapiUser>

/** A directory that keeps this user in step; null for a user whom no directory owns. */
export const ScimUserMetadata = Type.Object({
  directory_id: Type.String(),
  directory_enabled: Type.Optional(Type.Boolean()),
  external_id: Nullable(Type.String()),
})
export type ScimUserMetadata = Static<typeof ScimUserMetadata>

/** The user as the application's own server sees them. Memberships come only where the operation says so. */
export const BapiUser = Type.Object({
  ...shared,
  passkeys: Type.Array(BapiPasskey),
  saml_accounts: Type.Array(BapiSamlAccount),
  private_metadata: Metadata,
  organization_memberships: Type.Optional(Type.Array(BapiOrganizationMembership)),
  create_organizations_limit: Nullable(Type.Integer()),
  bypass_client_trust: Type.Boolean(),
  scim: Type.Optional(Nullable(ScimUserMetadata)),
})
export type BapiUser = Static<typeof BapiUser>
