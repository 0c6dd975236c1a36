import type {
  Clerk,
  ClerkStatus,
  OrganizationCreationDefaults,
  OrganizationDomain,
  OrganizationResource,
  Resources,
  SessionResource,
  SignInResource,
  SignUpResource,
  UserResource,
} from '@keyward/react/types'

export type { OrganizationDomainVerification } from '@keyward/backend'
export type { ClerkAPIResponseError, ClerkRuntimeError } from '@keyward/react/errors'
export type {
  BackupCode as BackupCodeResource,
  BrowserClerk as Clerk,
  ClerkAPIError,
  ClerkOptions,
  ClerkStatus,
  ClientResource,
  ComplexityErrors,
  EmailAddressResource,
  EnterpriseAccount as EnterpriseAccountResource,
  EnterpriseAccountConnection as EnterpriseAccountConnectionResource,
  Environment as EnvironmentResource,
  ExternalAccount as ExternalAccountResource,
  LastAuthenticationStrategy,
  LoadedClerk,
  OrganizationCreationDefaults as OrganizationCreationDefaultsResource,
  OrganizationDomain as OrganizationDomainResource,
  OrganizationInvitation as OrganizationInvitationResource,
  OrganizationMembershipRequest as OrganizationMembershipRequestResource,
  OrganizationMembershipResource,
  OrganizationResource,
  OrganizationSuggestion as OrganizationSuggestionResource,
  Passkey as PasskeyResource,
  PasswordStrength,
  PasswordValidation,
  PhoneNumberResource,
  Resources,
  Role as RoleResource,
  SessionResource,
  SessionWithActivities as SessionWithActivitiesResource,
  SetActive,
  SignedInSessionResource,
  SignInErrors,
  SignInFutureResource,
  SignInResource,
  SignInSignalValue,
  SignOut,
  SignOutCallback,
  SignOutOptions,
  SignUpErrors,
  SignUpFutureResource,
  SignUpResource,
  SignUpSignalValue,
  State,
  Totp as TOTPResource,
  UserOrganizationInvitation as UserOrganizationInvitationResource,
  UserResource,
  ValidatePasswordCallbacks,
  Verification as VerificationResource,
  Web3Wallet as Web3WalletResource,
  ZxcvbnResult,
} from '@keyward/react/types'
export type {
  PublishableKey,
  SessionStatus,
  SignInStatus,
  SignUpStatus,
  VerificationStatus,
} from '@keyward/wire/facts'

export type ClerkEventPayload = { status: ClerkStatus }
export type InstanceType = 'production' | 'development'
export type ClerkPaginatedResponse<Item> = { data: Item[]; total_count: number }
export type ActiveSessionResource = SessionResource & { user: UserResource; status: 'active' }
export type PendingSessionResource = SessionResource & { user: UserResource; status: 'pending' }
export type SessionActivity = Awaited<ReturnType<UserResource['getSessions']>>[number]['latestActivity']
export type SessionTask = NonNullable<SessionResource['currentTask']>
export type SessionVerificationResource = Awaited<ReturnType<SessionResource['startVerification']>>
export type SessionVerificationStatus = SessionVerificationResource['status']
export type SessionVerificationAfterMinutes = number
export type TokenResource = NonNullable<SessionResource['lastActiveToken']>
export type PublicUserData = NonNullable<OrganizationMembershipPublicData>
type OrganizationMembershipPublicData = UserResource['organizationMemberships'][number]['publicUserData']
export type UserData = SignInResource['userData']
export type IdentificationLinkResource = UserResource['emailAddresses'][number]['linkedTo'][number]
export type WaitlistResource = Awaited<ReturnType<Clerk['joinWaitlist']>>
export type APIKeysNamespace = Clerk['apiKeys']
export type APIKeyResource = Awaited<ReturnType<APIKeysNamespace['create']>>
export type ClientTrustState = NonNullable<SignInResource['clientTrustState']>
export type DeletedObjectResource = { object: string; id?: string; slug?: string; deleted: boolean }
export type ClerkResource = { readonly id?: string | undefined; pathRoot: string; reload: () => Promise<unknown> }
export type OrganizationEnrollmentMode = 'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion'
export type OrganizationDomainVerificationStatus = NonNullable<OrganizationDomain['verification']>['status']
export type OrganizationInvitationStatus = 'pending' | 'accepted' | 'revoked' | 'expired'
export type OrganizationSuggestionStatus = 'pending' | 'accepted'
export type SignUpModes = 'public' | 'restricted' | 'waitlist'
export type ListenerCallback = (emission: Resources) => void
export type UnsubscribeCallback = () => void
export type GetRolesResponse = Awaited<ReturnType<OrganizationResource['getRoles']>>
export type SignUpVerificationsResource = SignUpResource['verifications']
export type SignUpVerificationResource = SignUpVerificationsResource['emailAddress']
export type PasskeyVerificationResource = NonNullable<UserResource['passkeys'][number]['verification']>
export type EnterpriseProtocol = UserResource['enterpriseAccounts'][number]['protocol']
export type EnterpriseProvider = UserResource['enterpriseAccounts'][number]['provider']
type CreationAdvisory = NonNullable<OrganizationCreationDefaults['advisory']>
export type OrganizationCreationAdvisoryType = CreationAdvisory['code']
export type OrganizationCreationAdvisorySeverity = CreationAdvisory['severity']
