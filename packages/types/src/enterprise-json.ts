import type { VerificationJSON } from './fapi-json.ts'
import type { ClerkResource, EnterpriseProtocol, EnterpriseProvider, VerificationResource } from './resources.ts'
import type { SamlIdpSlug } from './settings.ts'

/** Who holds a user's account at an enterprise, as the wire has it. */
export type EnterpriseAccountConnectionJSON = {
  object: string
  id: string
  name: string
  domain: string
  active: boolean
  protocol: EnterpriseProtocol
  provider: EnterpriseProvider
  logo_public_url: string | null
  sync_user_attributes: boolean
  allow_subdomains: boolean
  allow_idp_initiated: boolean
  disable_additional_identifications: boolean
  enterprise_connection_id: string | null
  created_at: number
  updated_at: number
}
type AccountJSON = {
  id: string
  active: boolean
  email_address: string
  provider_user_id: string | null
  last_authenticated_at: number | null
  enterprise_connection_id: string | null
}
export type EnterpriseAccountJSON = AccountJSON & {
  object: 'enterprise_account'
  protocol: EnterpriseProtocol
  provider: EnterpriseProvider
  first_name: string | null
  last_name: string | null
  public_metadata: Record<string, unknown>
  verification: VerificationJSON | null
  enterprise_connection: EnterpriseAccountConnectionJSON | null
}
export type SignUpEnterpriseConnectionJSON = { object: string; id: string; name: string }

// An older generation's words for the same, which some applications still name.
export type SamlAccountConnectionJSON = Omit<
  EnterpriseAccountConnectionJSON,
  'protocol' | 'provider' | 'logo_public_url' | 'enterprise_connection_id'
> & { provider: string }
export type SamlAccountJSON = AccountJSON & {
  object: 'saml_account'
  provider: SamlIdpSlug
  first_name: string
  last_name: string
  verification?: VerificationJSON
  saml_connection?: SamlAccountConnectionJSON
}
export type SamlAccountConnectionResource = ClerkResource & {
  id: string
  name: string
  domain: string
  active: boolean
  provider: string
  syncUserAttributes: boolean
  allowSubdomains: boolean
  allowIdpInitiated: boolean
  disableAdditionalIdentifications: boolean
  createdAt: Date
  updatedAt: Date
}
export type SamlAccountResource = ClerkResource & {
  provider: SamlIdpSlug
  providerUserId: string | null
  active: boolean
  emailAddress: string
  firstName: string
  lastName: string
  verification: VerificationResource | null
  samlConnection: SamlAccountConnectionResource | null
  lastAuthenticatedAt: Date | null
  enterpriseConnectionId: string | null
}
