// The part of `window.Clerk` that components read and call: shapes, not implementations. Spelled as the public API spells it,
// so that the runtime of @keyward/browser and the page harness both fit.

export type ApiError = {
  readonly code: string
  readonly message?: string
  readonly longMessage?: string
  readonly meta?: { readonly paramName?: string; readonly sessionId?: string; readonly [key: string]: unknown }
}

export type Verification = {
  readonly channel?: string | null
  readonly status: string | null
  readonly strategy?: string | null
  readonly error?: ApiError | null
  readonly expireAt?: Date | null
  readonly externalVerificationRedirectURL?: URL | null
  readonly verifiedFromTheSameClient?: () => boolean
  readonly supportedStrategies?: string[]
  readonly nextAction?: string
}

export type Factor = {
  readonly strategy: string
  readonly emailAddressId?: string
  readonly phoneNumberId?: string
  readonly safeIdentifier?: string
  readonly primary?: boolean
  readonly default?: boolean
  readonly channel?: string
}

type EmailLinkFlow<Params, Resource> = {
  startEmailLinkFlow(params: Params): Promise<Resource>
  cancelEmailLinkFlow(): void
}

export type SignIn = {
  readonly id?: string
  readonly status: string | null
  readonly supportedIdentifiers?: string[]
  readonly identifier: string | null
  readonly supportedFirstFactors: Factor[] | null
  readonly supportedSecondFactors: Factor[] | null
  readonly firstFactorVerification: Verification
  readonly secondFactorVerification: Verification
  readonly createdSessionId: string | null
  readonly userData?: { firstName?: string; lastName?: string; imageUrl?: string; hasImage?: boolean }
  create(params: Record<string, unknown>): Promise<SignIn>
  prepareFirstFactor(params: Record<string, unknown>): Promise<SignIn>
  attemptFirstFactor(params: Record<string, unknown>): Promise<SignIn>
  prepareSecondFactor(params: Record<string, unknown>): Promise<SignIn>
  attemptSecondFactor(params: Record<string, unknown>): Promise<SignIn>
  resetPassword(params: { password: string; signOutOfOtherSessions?: boolean }): Promise<SignIn>
  authenticateWithRedirect(params: Record<string, unknown>): Promise<void>
  createEmailLinkFlow(): EmailLinkFlow<{ emailAddressId: string; redirectUrl: string }, SignIn>
}

export type SignUp = {
  readonly id?: string
  readonly status: string | null
  readonly requiredFields: string[]
  readonly optionalFields: string[]
  readonly missingFields: string[]
  readonly unverifiedFields: string[]
  readonly verifications: {
    readonly emailAddress: Verification
    readonly phoneNumber: Verification
    readonly externalAccount?: Verification
  }
  readonly emailAddress: string | null
  readonly phoneNumber: string | null
  readonly username: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly hasPassword?: boolean
  readonly createdSessionId: string | null
  create(params: Record<string, unknown>): Promise<SignUp>
  update(params: Record<string, unknown>): Promise<SignUp>
  prepareVerification(params: Record<string, unknown>): Promise<SignUp>
  attemptVerification(params: Record<string, unknown>): Promise<SignUp>
  authenticateWithRedirect(params: Record<string, unknown>): Promise<void>
  createEmailLinkFlow(): EmailLinkFlow<{ redirectUrl: string }, SignUp>
}

export type EmailAddress = {
  readonly id: string
  readonly emailAddress: string
  readonly verification: Verification
  readonly linkedTo?: readonly { id: string; type: string }[]
  prepareVerification(params: Record<string, unknown>): Promise<unknown>
  attemptVerification(params: { code: string }): Promise<unknown>
  createEmailLinkFlow(): EmailLinkFlow<{ redirectUrl: string }, EmailAddress>
  destroy(): Promise<unknown>
}

export type PhoneNumber = {
  readonly id: string
  readonly phoneNumber: string
  readonly verification: Verification
  readonly reservedForSecondFactor?: boolean
  prepareVerification(params?: { channel?: string }): Promise<PhoneNumber>
  attemptVerification(params: { code: string }): Promise<unknown>
  destroy(): Promise<unknown>
}

export type SessionWithActivities = {
  readonly id: string
  readonly status: string
  readonly lastActiveAt: Date
  /** browserName, browserVersion, deviceType, ipAddress, city, country, isMobile: each may be missing. */
  readonly latestActivity: Readonly<Record<string, unknown>>
  readonly actor?: unknown
  revoke(): Promise<unknown>
}

export type ListPage<Item> = { readonly data: Item[]; readonly total_count: number }
type List<Item> = (params?: Record<string, unknown>) => Promise<ListPage<Item>>

export type APIKey = {
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
  readonly expiration: Date | null
  /** There once: in the answer to its creation. */
  readonly secret?: string
}

export type PublicUserData = {
  readonly userId?: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly imageUrl: string
  readonly hasImage?: boolean
  readonly identifier: string
}

export type OrganizationInvitation = {
  readonly id: string
  readonly emailAddress: string
  readonly role: string
  readonly roleName?: string
  readonly createdAt: Date | null
  revoke(): Promise<unknown>
}

export type OrganizationMembershipRequest = {
  readonly id: string
  readonly publicUserData: PublicUserData
  readonly createdAt: Date | null
  accept(): Promise<unknown>
  reject(): Promise<unknown>
}

export type EnrollmentMode = 'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion'

export type OrganizationDomain = {
  readonly id: string
  readonly name: string
  readonly enrollmentMode: EnrollmentMode
  readonly verification: { readonly status: string } | null
  readonly totalPendingInvitations: number
  readonly totalPendingSuggestions: number
  prepareAffiliationVerification(params: { affiliationEmailAddress: string }): Promise<unknown>
  attemptAffiliationVerification(params: { code: string }): Promise<unknown>
  updateEnrollmentMode(params: { enrollmentMode: EnrollmentMode; deletePending?: boolean }): Promise<unknown>
  delete(): Promise<unknown>
}

export type OrganizationRole = { readonly id: string; readonly key: string; readonly name: string }

export type Organization = {
  readonly id: string
  readonly name: string
  readonly slug: string | null
  readonly imageUrl: string
  readonly hasImage: boolean
  readonly membersCount: number
  readonly pendingInvitationsCount: number
  readonly maxAllowedMemberships: number
  readonly adminDeleteEnabled: boolean
  update(params: { name?: string; slug?: string }): Promise<unknown>
  setLogo(params: { file: Blob | string | null }): Promise<unknown>
  destroy(): Promise<unknown>
  getMemberships: List<OrganizationMembership>
  getInvitations: List<OrganizationInvitation>
  getMembershipRequests: List<OrganizationMembershipRequest>
  getDomains: List<OrganizationDomain>
  createDomain(name: string): Promise<OrganizationDomain>
  getRoles: List<OrganizationRole>
  inviteMembers(params: { emailAddresses: string[]; role: string }): Promise<unknown>
  updateMember(params: { userId: string; role: string }): Promise<unknown>
  removeMember(userId: string): Promise<unknown>
}

export type OrganizationMembership = {
  readonly id: string
  readonly role: string
  readonly roleName?: string
  readonly permissions: readonly string[]
  readonly organization: Organization
  readonly publicUserData?: PublicUserData | undefined
  readonly createdAt: Date | null
}

/** An invitation to the user, or an organization of their mail domain that they might join. */
export type OrganizationOffer = {
  readonly id: string
  readonly status: string
  readonly publicOrganizationData: Pick<Organization, 'id' | 'name' | 'slug' | 'imageUrl' | 'hasImage'>
  accept(): Promise<unknown>
}

export type OrganizationCreationDefaults = {
  readonly form: { readonly name: string; readonly slug: string }
  readonly advisory: { readonly meta: Readonly<Record<string, string>> } | null
}

export type User = {
  readonly id: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly fullName: string | null
  readonly username: string | null
  readonly imageUrl: string
  readonly hasImage: boolean
  readonly primaryEmailAddressId: string | null
  readonly primaryPhoneNumberId: string | null
  readonly primaryEmailAddress: { emailAddress: string } | null
  readonly primaryPhoneNumber: { phoneNumber: string } | null
  readonly emailAddresses: EmailAddress[]
  readonly phoneNumbers: PhoneNumber[]
  readonly passwordEnabled: boolean
  readonly deleteSelfEnabled?: boolean
  readonly createOrganizationEnabled?: boolean
  getOrganizationCreationDefaults?(): Promise<OrganizationCreationDefaults>
  readonly organizationMemberships?: OrganizationMembership[]
  getOrganizationMemberships?: List<OrganizationMembership>
  getOrganizationInvitations?: List<OrganizationOffer>
  getOrganizationSuggestions?: List<OrganizationOffer>
  leaveOrganization?(organizationId: string): Promise<unknown>
  update(params: Record<string, unknown>): Promise<unknown>
  delete(): Promise<unknown>
  updatePassword(params: {
    newPassword: string
    currentPassword?: string
    signOutOfOtherSessions?: boolean
  }): Promise<unknown>
  removePassword(params: { currentPassword: string }): Promise<unknown>
  createEmailAddress(params: { email: string }): Promise<EmailAddress>
  createPhoneNumber(params: { phoneNumber: string }): Promise<PhoneNumber>
  getSessions(): Promise<SessionWithActivities[]>
  setProfileImage(params: { file: Blob | string | null }): Promise<unknown>
}

export type Session = {
  readonly id: string
  readonly status: string
  /** Who acts as the user, if it is somebody else. */
  readonly actor?: { readonly sub: string } | null
  readonly user: User | null
  readonly tasks?: readonly { key: string }[] | null
  readonly currentTask?: { key: string } | null
  readonly lastActiveOrganizationId?: string | null
  startVerification?(params: { level: string }): Promise<SessionVerification>
  prepareFirstFactorVerification?(params: Record<string, unknown>): Promise<SessionVerification>
  attemptFirstFactorVerification?(params: Record<string, unknown>): Promise<SessionVerification>
}

export type SessionVerification = {
  readonly status: string
  readonly firstFactorVerification: Verification
  readonly supportedFirstFactors: readonly Factor[] | null
}

export type Client = {
  readonly sessions: Session[]
  readonly signedInSessions?: Session[]
  readonly signIn: SignIn
  readonly signUp: SignUp
  readonly lastActiveSessionId?: string | null
  reload?(): Promise<unknown>
  readonly lastAuthenticationStrategy?: string | null
}

export type AttributeSettings = {
  readonly enabled: boolean
  readonly required: boolean
  readonly used_for_first_factor: boolean
  readonly first_factors?: readonly string[]
  readonly verifications?: readonly string[]
  readonly verify_at_sign_up?: boolean
  readonly channels?: readonly string[]
  /** "Users may change it" (A3.14); absent means they may. */
  readonly immutable?: boolean
}

export type PasswordSettings = {
  readonly min_length?: number
  readonly max_length?: number
  readonly require_special_char?: boolean
  readonly require_numbers?: boolean
  readonly require_uppercase?: boolean
  readonly require_lowercase?: boolean
  readonly show_zxcvbn?: boolean
  readonly min_zxcvbn_strength?: number
  readonly allowed_special_characters?: string
}

export type SocialSettings = {
  readonly enabled: boolean
  readonly authenticatable?: boolean
  readonly not_selectable?: boolean
  readonly strategy: string
  readonly name?: string
  readonly logo_url?: string | null
}

export type Environment = {
  readonly authConfig: { readonly singleSessionMode: boolean; readonly claimedAt?: unknown }
  readonly displayConfig: {
    readonly applicationName?: string
    readonly logoImageUrl?: string | null
    readonly homeUrl?: string | null
    readonly signInUrl?: string
    readonly signUpUrl?: string
    readonly userProfileUrl?: string
    readonly waitlistUrl?: string
    readonly afterSignInUrl?: string
    readonly afterSignUpUrl?: string
    readonly afterSwitchSessionUrl?: string
    readonly afterCreateOrganizationUrl?: string
    readonly afterLeaveOrganizationUrl?: string
    readonly preferredSignInStrategy?: string
    readonly supportEmail?: string | null
    readonly termsUrl?: string | null
    readonly privacyPolicyUrl?: string | null
    readonly instanceEnvironmentType?: string
    readonly showDevModeWarning?: boolean
  }
  readonly apiKeysSettings?: { readonly userApiKeysEnabled?: boolean; readonly orgsApiKeysEnabled?: boolean }
  readonly organizationSettings?: {
    readonly enabled?: boolean
    readonly forceOrganizationSelection?: boolean
    readonly slug?: { readonly disabled?: boolean }
    readonly domains?: { readonly enabled?: boolean; readonly enrollmentModes?: readonly string[] }
    readonly actions?: { readonly adminDelete?: boolean }
    readonly organizationCreationDefaults?: { readonly enabled?: boolean }
  }
  readonly userSettings: {
    readonly attributes: Record<string, AttributeSettings | undefined>
    readonly social?: Record<string, SocialSettings | undefined>
    readonly signUp?: {
      readonly mode?: string
      readonly progressive?: boolean
      readonly legal_consent_enabled?: boolean
    }
    readonly actions?: { readonly delete_self?: boolean }
    readonly attackProtection?: { readonly enumeration_protection?: { readonly enabled?: boolean } }
    readonly passwordSettings?: PasswordSettings
    readonly usernameSettings?: { readonly min_length?: number; readonly max_length?: number }
  }
}

export type ClerkOptions = Record<string, unknown> & {
  readonly appearance?: unknown
  readonly localization?: unknown
  readonly nonce?: string
  readonly signInUrl?: string
  readonly signUpUrl?: string
  readonly allowedRedirectOrigins?: readonly (string | RegExp)[]
}

export type Clerk = {
  readonly client: Client | undefined
  readonly session: Session | null | undefined
  readonly user: User | null | undefined
  readonly organization?: Organization | null | undefined
  readonly instanceType?: string
  readonly __unstable__environment?: Environment | null
  __internal_getOption?(key: string): unknown
  __internal_reloadInitialResources?(): Promise<void>
  addListener(listener: () => void): () => void
  navigate(to: string): unknown
  setActive(params: {
    session?: string | null
    organization?: string | null
    redirectUrl?: string
    beforeEmit?: (session?: Session | null) => unknown
  }): Promise<unknown>
  signOut(options?: { sessionId?: string; redirectUrl?: string }): Promise<unknown>
  handleRedirectCallback?(params?: Record<string, unknown>): Promise<unknown>
  buildSignInUrl?(options?: Record<string, unknown>): string
  buildTasksUrl?(): string
  buildSignUpUrl?(options?: Record<string, unknown>): string
  buildAfterSignInUrl?(): string
  buildAfterSignUpUrl?(): string
  buildAfterSignOutUrl?(): string
  buildAfterMultiSessionSingleSignOutUrl?(): string
  buildUserProfileUrl?(): string
  readonly apiKeys?: {
    getAll(params: Record<string, unknown>): Promise<ListPage<APIKey>>
    create(params: Record<string, unknown>): Promise<APIKey>
    revoke(params: { apiKeyID: string }): Promise<unknown>
  }
  __internal_openReverification?(props: Record<string, unknown>): void
  joinWaitlist?(params: { emailAddress: string }): Promise<unknown>
  createOrganization?(params: { name: string; slug?: string }): Promise<Organization>
  openOrganizationProfile?(props?: unknown): void
  closeOrganizationProfile?(): void
  openCreateOrganization?(props?: unknown): void
  closeCreateOrganization?(): void
  buildOrganizationProfileUrl?(): string
  buildCreateOrganizationUrl?(): string
  openUserProfile?(props?: unknown): void
  closeUserProfile?(): void
  openSignIn?(props?: unknown): void
  closeSignIn?(): void
  openSignUp?(props?: unknown): void
  closeSignUp?(): void
}
