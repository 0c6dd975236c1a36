import type {
  Clerk,
  EmailAddressResource,
  OrganizationResource,
  PhoneNumberResource,
  SessionResource,
  SetActive,
  SignInResource,
  SignUpResource,
  UserResource,
} from '@keyward/react/types'

type First<Call extends (...args: never) => unknown> = NonNullable<Parameters<Call>[0]>
type Domain = Awaited<ReturnType<OrganizationResource['createDomain']>>

// What methods of the resources take, read from the methods themselves.
export type SetActiveParams = First<SetActive>
export type SetActiveNavigate = NonNullable<SetActiveParams['navigate']>
export type BeforeEmitCallback = NonNullable<SetActiveParams['beforeEmit']>
export type CreateOrganizationParams = First<Clerk['createOrganization']>
export type JoinWaitlistParams = First<Clerk['joinWaitlist']>
export type HandleEmailLinkVerificationParams = First<Clerk['handleEmailLinkVerification']>
export type NavigateOptions = NonNullable<Parameters<Clerk['navigate']>[1]>
export type GetAPIKeysParams = First<Clerk['apiKeys']['getAll']>
export type CreateAPIKeyParams = First<Clerk['apiKeys']['create']>
export type RevokeAPIKeyParams = First<Clerk['apiKeys']['revoke']>

export type UpdateUserParams = First<UserResource['update']>
export type UpdateUserPasswordParams = First<UserResource['updatePassword']>
export type RemoveUserPasswordParams = First<UserResource['removePassword']>
export type CreateEmailAddressParams = First<UserResource['createEmailAddress']>
export type CreatePhoneNumberParams = First<UserResource['createPhoneNumber']>
export type SetProfileImageParams = First<UserResource['setProfileImage']>
export type GetUserOrganizationMembershipParams = First<UserResource['getOrganizationMemberships']>
export type GetUserOrganizationInvitationsParams = First<UserResource['getOrganizationInvitations']>
export type GetUserOrganizationSuggestionsParams = First<UserResource['getOrganizationSuggestions']>
export type GetOrganizationMemberships = UserResource['getOrganizationMemberships']
export type PrepareEmailAddressVerificationParams = First<EmailAddressResource['prepareVerification']>
export type AttemptEmailAddressVerificationParams = First<EmailAddressResource['attemptVerification']>
export type AttemptPhoneNumberVerificationParams = First<PhoneNumberResource['attemptVerification']>

export type UpdateOrganizationParams = First<OrganizationResource['update']>
export type SetOrganizationLogoParams = First<OrganizationResource['setLogo']>
export type AddMemberParams = First<OrganizationResource['addMember']>
export type UpdateMembershipParams = First<OrganizationResource['updateMember']>
export type InviteMemberParams = First<OrganizationResource['inviteMember']>
export type InviteMembersParams = First<OrganizationResource['inviteMembers']>
export type GetMemberships = OrganizationResource['getMemberships']
export type GetMembersParams = First<OrganizationResource['getMemberships']>
export type GetInvitationsParams = First<OrganizationResource['getInvitations']>
export type GetMembershipRequestParams = First<OrganizationResource['getMembershipRequests']>
export type GetDomainsParams = First<OrganizationResource['getDomains']>
export type GetRolesParams = First<OrganizationResource['getRoles']>
export type UpdateEnrollmentModeParams = First<Domain['updateEnrollmentMode']>
export type PrepareAffiliationVerificationParams = First<Domain['prepareAffiliationVerification']>
export type AttemptAffiliationVerificationParams = First<Domain['attemptAffiliationVerification']>

export type SignInCreateParams = First<SignInResource['create']>
export type PrepareFirstFactorParams = First<SignInResource['prepareFirstFactor']>
export type AttemptFirstFactorParams = First<SignInResource['attemptFirstFactor']>
export type PrepareSecondFactorParams = First<SignInResource['prepareSecondFactor']>
export type AttemptSecondFactorParams = First<SignInResource['attemptSecondFactor']>
export type ResetPasswordParams = First<SignInResource['resetPassword']>
export type AuthenticateWithRedirectParams = First<SignInResource['authenticateWithRedirect']>
export type SignInStartEmailLinkFlowParams = First<
  ReturnType<SignInResource['createEmailLinkFlow']>['startEmailLinkFlow']
>
export type SignUpCreateParams = First<SignUpResource['create']>
export type SignUpUpdateParams = First<SignUpResource['update']>
export type PrepareVerificationParams = First<SignUpResource['prepareVerification']>
export type AttemptVerificationParams = First<SignUpResource['attemptVerification']>
export type StartEmailLinkFlowParams = First<ReturnType<SignUpResource['createEmailLinkFlow']>['startEmailLinkFlow']>
export type CreateEmailLinkFlowReturn<Params, Resource> = {
  startEmailLinkFlow: (params: Params) => Promise<Resource>
  cancelEmailLinkFlow: () => void
}
export type SessionVerifyCreateParams = First<SessionResource['startVerification']>
export type SessionVerifyPrepareFirstFactorParams = First<SessionResource['prepareFirstFactorVerification']>
export type SessionVerifyAttemptFirstFactorParams = First<SessionResource['attemptFirstFactorVerification']>
export type SessionVerifyPrepareSecondFactorParams = First<SessionResource['prepareSecondFactorVerification']>
export type SessionVerifyAttemptSecondFactorParams = First<SessionResource['attemptSecondFactorVerification']>
export type ClerkPaginationParams<Other extends object = object> = { initialPage?: number; pageSize?: number } & Other
export type ClerkPaginationRequest<Other extends object = object> = { limit?: number; offset?: number } & Other
