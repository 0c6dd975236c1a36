// What stands behind `__` in the class of a part, and in the keys of `appearance.elements`.
export type AlertId = 'danger' | 'info' | 'warning'
export type CardActionId =
  | 'alternativeMethods'
  | 'havingTrouble'
  | 'signIn'
  | 'signOut'
  | 'signUp'
  | 'usePasskey'
  | 'waitlist'
type NameField = 'firstName' | 'lastName' | 'name' | 'slug' | 'username' | 'passkeyName' | 'web3WalletName'
type PasswordField = 'currentPassword' | 'newPassword' | 'password' | 'confirmPassword' | 'signOutOfOtherSessions'
type ContactField = 'emailAddress' | 'phoneNumber' | 'identifier' | 'code' | 'legalAccepted'
type OrganizationField =
  | 'affiliationEmailAddress'
  | 'deleteExistingInvitationsSuggestions'
  | 'deleteOrganizationConfirmation'
  | 'enrollmentMode'
  | 'role'
type KeyField = `apiKey${'Description' | 'ExpirationDate' | 'RevokeConfirmation' | 'Secret'}`
export type FieldId = NameField | PasswordField | ContactField | OrganizationField | KeyField | 'deleteConfirmation'
export type OrganizationPreviewId =
  | `organizationSwitcher${'Trigger' | 'ListedOrganization' | 'ActiveOrganization'}`
  | 'organizationList'
  | 'taskChooseOrganization'
export type ProfilePageId = 'account' | 'security' | 'billing' | `organization${'General' | 'Members'}`
export type ProfileSectionId =
  | 'profile'
  | 'username'
  | 'emailAddresses'
  | 'phoneNumbers'
  | 'connectedAccounts'
  | 'enterpriseAccounts'
  | 'web3Wallets'
  | 'password'
  | 'passkeys'
  | 'mfa'
  | 'activeDevices'
  | 'danger'
  | `organization${'Profile' | 'Domains' | 'Danger'}`
  | 'manageVerifiedDomains'
  | 'subscriptionsList'
  | 'paymentMethods'
export type MenuId = ProfileSectionId | 'invitation' | 'member'
export type SelectId = 'apiKeyExpiration' | 'countryCode' | 'paymentMethod' | 'role'
export type UserPreviewId = 'personalWorkspace' | 'userButton'

/** Of a part at the moment; also a class of its own: `cl-active`. */
export type ElementState = 'active' | 'error' | 'loading' | 'open'
export type IdSelectors<Key extends string, Id extends string | undefined = never> = Id extends string
  ? `${Key}__${Id}`
  : never
export type StateSelectors<Key extends string, State extends ElementState | undefined = never> = State extends string
  ? `${Key}__${State}`
  : never
/** `user-button` as a name: `userButton`. */
export type ElementObjectKey<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Rest>}`
  : Name
