export type {
  BillingPlanJSON,
  BillingSubscriptionItemJSON,
  BillingSubscriptionJSON,
  ClerkResourceJSON,
  DeletedObjectJSON,
  EmailAddressJSON,
  ExternalAccountJSON,
  IdentificationLinkJSON,
  OrganizationDomainJSON,
  OrganizationDomainVerificationJSON,
  OrganizationInvitationJSON,
  OrganizationJSON,
  OrganizationMembershipJSON,
  OrganizationSettingsJSON,
  PhoneNumberJSON,
  PublicOrganizationDataJSON,
  UserJSON,
  Web3WalletJSON,
} from '@keyward/backend'

/** One entry of an error answer, as it is on the wire. */
export type ClerkAPIErrorJSON = {
  code: string
  message: string
  long_message?: string
  meta?: Record<string, unknown>
}

export type PublicUserDataJSON = {
  first_name: string | null
  last_name: string | null
  image_url: string
  has_image: boolean
  identifier: string
  user_id?: string
}
