// The runtime that a page loads: who is signed in here, and everything one can do about it. No framework, no components:
// those come in through `loadComponents`, so that a page without them never pays for them.
export {
  Clerk,
  type ComponentHost,
  type LoadComponents,
  type Resources,
  type SetActiveParams,
  type SignOutOptions,
  type Status,
  version,
} from './clerk/clerk.ts'
export type { ClerkOptions } from './clerk/options.ts'
export { type ClerkAPIError, ClerkAPIResponseError, ClerkRuntimeError, EmailLinkError } from './errors.ts'
export { createClerk, installClerk } from './install.ts'
export type {
  BackupCode,
  CreateExternalAccountParams,
  CreateWeb3WalletParams,
  EnterpriseAccount,
  EnterpriseAccountConnection,
  ExternalAccount,
  Passkey,
  ReauthorizeExternalAccountParams,
  Totp,
  UpdatePasskeyParams,
  VerifyTotpParams,
  Web3Wallet,
} from './resources/accounts.ts'
export type {
  SignInIdentifier,
  SignUpAttributeField,
  SignUpField,
  SignUpIdentificationField,
  SignUpVerifiableField,
} from './resources/attempt-fields.ts'
export type { Client, LastAuthenticationStrategy, SignedInSession } from './resources/client.ts'
export type { EmailAddress, PhoneNumber } from './resources/contacts.ts'
export type { Environment } from './resources/environment.ts'
export type { SignInFactor, SignInFirstFactor, SignInSecondFactor } from './resources/factors.ts'
export type { Organization, OrganizationMembership, Role } from './resources/organization.ts'
export type { OrganizationCreationDefaults } from './resources/organization-creation-defaults.ts'
export type { OrganizationDomain } from './resources/organization-domain.ts'
export type { OrganizationInvitation } from './resources/organization-invitation.ts'
export type { OrganizationMembershipRequest } from './resources/organization-membership-request.ts'
export type {
  ComplexityErrors,
  PasswordStrength,
  PasswordValidation,
  ValidatePasswordCallbacks,
  ZxcvbnResult,
} from './resources/password-rules.ts'
export type { AuthorizationParams, GetTokenOptions, Session } from './resources/session.ts'
export type { SessionWithActivities } from './resources/session-with-activities.ts'
export type { SignIn } from './resources/sign-in.ts'
export type { SignUp } from './resources/sign-up.ts'
export type { User } from './resources/user.ts'
export type { OrganizationSuggestion, UserOrganizationInvitation } from './resources/user-organizations.ts'
export type { Verification } from './resources/verification.ts'
export type { SignInErrors, SignUpErrors } from './signals/errors.ts'
export type { SignInFutureResource } from './signals/sign-in-future.ts'
export type { SignUpFutureResource } from './signals/sign-up-future.ts'
export type { SignInSignalValue, SignUpSignalValue, State } from './signals/state.ts'
export type { DecodedToken, SessionClaims } from './tokens/jwt.ts'
