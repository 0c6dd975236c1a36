import type {
  Clerk,
  EmailAddressResource,
  OrganizationResource,
  PhoneNumberResource,
  SessionResource,
  SetActive,
  SignInFutureResource,
  SignInResource,
  SignUpFutureResource,
  SignUpResource,
  UserResource,
} from '@keyward/react/types'

export type {
  CreateExternalAccountParams,
  CreateWeb3WalletParams,
  ReauthorizeExternalAccountParams,
  UpdatePasskeyParams,
  VerifyTotpParams as VerifyTOTPParams,
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

// Parts of attempts.
export type VerificationAttemptParams = CodeVerificationAttemptParam | SignatureVerificationAttemptParam
export type CodeVerificationAttemptParam = { code: string; signature?: never }
export type SignatureVerificationAttemptParam = { code?: never; signature: string }
export type PreparePhoneNumberVerificationParams = First<PhoneNumberResource['prepareVerification']>
export type SetReservedForSecondFactorParams = First<PhoneNumberResource['setReservedForSecondFactor']>
export type UpdateOrganizationMembershipParams = First<UserResource['organizationMemberships'][number]['update']>
type Wallet = UserResource['web3Wallets'][number]
export type PrepareWeb3WalletVerificationParams = First<Wallet['prepareVerification']>
export type AttemptWeb3WalletVerificationParams = First<Wallet['attemptVerification']>
export type AuthenticateWithPasskeyParams = { flow?: 'autofill' | 'discoverable' }
type Future = SignInFutureResource
export type SignInFutureCreateParams = First<Future['create']>
export type SignInFuturePasswordParams = First<Future['password']>
export type SignInFutureEmailCodeSendParams = First<Future['emailCode']['sendCode']>
export type SignInFutureEmailCodeVerifyParams = First<Future['emailCode']['verifyCode']>
export type SignInFutureEmailLinkSendParams = First<Future['emailLink']['sendLink']>
export type SignInFuturePhoneCodeSendParams = First<Future['phoneCode']['sendCode']>
export type SignInFuturePhoneCodeVerifyParams = First<Future['phoneCode']['verifyCode']>
export type SignInFutureResetPasswordSubmitParams = First<Future['resetPasswordEmailCode']['submitPassword']>
export type SignInFutureSSOParams = First<Future['sso']>
export type SignInFutureMFAPhoneCodeVerifyParams = First<Future['mfa']['verifyPhoneCode']>
export type SignInFutureTOTPVerifyParams = First<Future['mfa']['verifyTOTP']>
export type SignInFutureBackupCodeVerifyParams = First<Future['mfa']['verifyBackupCode']>
export type SignInFutureTicketParams = First<Future['ticket']>
export type SignInFuturePasskeyParams = First<Future['passkey']>
export type SignInFutureWeb3Params = First<Future['web3']>
export type SignInFutureFinalizeParams = First<Future['finalize']>
export type SignUpFutureCreateParams = First<SignUpFutureResource['create']>
export type SignUpFutureUpdateParams = First<SignUpFutureResource['update']>
export type SignUpFuturePasswordParams = First<SignUpFutureResource['password']>
export type SignUpFutureEmailCodeVerifyParams = First<SignUpFutureResource['verifications']['verifyEmailCode']>
export type SignUpFuturePhoneCodeSendParams = First<SignUpFutureResource['verifications']['sendPhoneCode']>
export type SignUpFuturePhoneCodeVerifyParams = First<SignUpFutureResource['verifications']['verifyPhoneCode']>
export type SignUpFutureSSOParams = First<SignUpFutureResource['sso']>
export type SignUpFutureTicketParams = First<SignUpFutureResource['ticket']>
export type SignUpFutureWeb3Params = First<SignUpFutureResource['web3']>
export type SignUpFutureFinalizeParams = First<SignUpFutureResource['finalize']>
