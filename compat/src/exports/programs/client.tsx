'use client'
// Compiled, never run: hooks, errors, components and their props as the documentation shows them.
import {
  AuthenticateWithRedirectCallback,
  ClerkLoaded,
  ClerkLoading,
  ClerkProvider,
  CreateOrganization,
  GoogleOneTap,
  OrganizationList,
  OrganizationProfile,
  OrganizationSwitcher,
  PricingTable,
  Protect,
  RedirectToSignIn,
  SignedIn,
  SignedOut,
  SignIn,
  SignInButton,
  SignOutButton,
  SignUp,
  SignUpButton,
  UserAvatar,
  UserButton,
  UserProfile,
  useAuth,
  useClerk,
  useOrganization,
  useOrganizationList,
  useReverification,
  useSession,
  useSessionList,
  useSignIn,
  useSignUp,
  useUser,
  Waitlist,
} from '@clerk/nextjs'
import { isClerkAPIResponseError, isReverificationCancelledError } from '@clerk/nextjs/errors'
export function A() {
  const { isLoaded, isSignedIn, user } = useUser()
  const { userId, sessionId, getToken, signOut, orgId, orgRole, has, sessionClaims } = useAuth()
  const clerk = useClerk()
  const { session } = useSession()
  const { sessions, setActive: sa } = useSessionList()
  const { signIn, setActive, isLoaded: l1 } = useSignIn()
  const { signUp, isLoaded: l2, setActive: s2 } = useSignUp()
  const { organization, membership, memberships, invitations, domains, membershipRequests } = useOrganization({
    memberships: { infinite: true, keepPreviousData: true, pageSize: 5 },
    invitations: true,
  })
  const {
    userMemberships,
    userInvitations,
    userSuggestions,
    createOrganization,
    setActive: s3,
  } = useOrganizationList({ userMemberships: { infinite: true } })
  const act = useReverification(async (x: string) => x.length, {
    onNeedsReverification: ({ complete, cancel, level }) => {},
  })
  if (!isLoaded || !l1 || !l2) return null
  if (!isSignedIn) return null
  const go = async () => {
    try {
      const r = await signIn.create({ identifier: 'x', password: 'y' })
      if (r.status === 'complete')
        await setActive({
          session: r.createdSessionId,
          redirectUrl: '/x',
          navigate: async ({ session }) => {
            session?.currentTask?.key
          },
        })
      const f = r.supportedFirstFactors?.find((x) => x.strategy === 'email_code')
      if (f?.strategy === 'email_code')
        await signIn.prepareFirstFactor({ strategy: 'email_code', emailAddressId: f.emailAddressId })
      await signUp.create({
        emailAddress: 'a',
        password: 'b',
        firstName: 'c',
        legalAccepted: true,
        unsafeMetadata: { a: 1 },
      })
      await signUp.prepareEmailAddressVerification({ strategy: 'email_code' })
      const c = await signUp.attemptEmailAddressVerification({ code: '1' })
      c.status === 'complete' && c.createdSessionId
      c.missingFields
      c.unverifiedFields
      signUp.verifications.emailAddress.status
      await signIn.authenticateWithRedirect({ strategy: 'oauth_google', redirectUrl: '/sso', redirectUrlComplete: '/' })
      await user.update({ firstName: 'x', unsafeMetadata: { a: 1 } })
      await user.reload()
      await user.createEmailAddress({ email: 'x' })
      await user.setProfileImage({ file: null })
      await user.updatePassword({ currentPassword: 'a', newPassword: 'b' })
      await user.createExternalAccount({ strategy: 'oauth_google', redirectUrl: '/' })
      await user.createTOTP()
      await user.createPasskey()
      await user.getSessions()
      await user.delete()
      user.emailAddresses[0]?.verification.status
      user.primaryEmailAddress?.emailAddress
      user.hasImage
      user.imageUrl
      user.fullName
      await clerk.signOut({ redirectUrl: '/' })
      clerk.openSignIn({})
      clerk.openUserProfile()
      await clerk.handleRedirectCallback({})
      clerk.redirectToSignIn()
      clerk.addListener(({ user, session, organization }) => {})
      await signOut({ redirectUrl: '/' })
      await signOut(() => {})
      await getToken({ template: 'x', skipCache: true })
      session?.lastActiveAt
      await session?.touch()
      session?.user?.id
    } catch (err) {
      if (isClerkAPIResponseError(err)) {
        err.errors[0]?.longMessage
        err.errors[0]?.meta?.paramName
        err.status
      }
      if (isReverificationCancelledError(err)) return
    }
  }
  return (
    <>
      {
        [
          userId,
          sessionId,
          orgId,
          orgRole,
          sessionClaims?.sub,
          has?.({ role: 'x' }),
          sessions?.length,
          organization?.name,
          membership?.role,
          memberships?.data?.length,
          memberships?.hasNextPage,
          invitations?.count,
          domains,
          membershipRequests,
          userMemberships.data?.map((m) => m.organization.id),
          userInvitations.count,
          userSuggestions.count,
          createOrganization,
          s2,
          s3,
          sa,
          act,
          go,
        ].length
      }
    </>
  )
}
export const B = ({ children }: { children: React.ReactNode }) => (
  <ClerkProvider
    telemetry={false}
    afterSignOutUrl="/"
    signInUrl="/sign-in"
    signUpUrl="/sign-up"
    signInFallbackRedirectUrl="/"
    publishableKey="pk"
    dynamic
    appearance={{
      variables: { colorPrimary: 'red' },
      elements: { card: 'x', formButtonPrimary: { color: 'red' } },
      layout: { socialButtonsVariant: 'iconButton' },
    }}
    localization={{ signIn: { start: { title: 'x' } } }}
    supportEmail="a@b"
    allowedRedirectOrigins={['x', /x/]}
    taskUrls={{ 'choose-organization': '/x' }}
    waitlistUrl="/w"
  >
    <SignedOut>
      <SignInButton mode="modal" fallbackRedirectUrl="/x" forceRedirectUrl="/y" signUpForceRedirectUrl="/z">
        <button type="button">x</button>
      </SignInButton>
      <SignUpButton mode="modal" unsafeMetadata={{ a: 1 }} />
    </SignedOut>
    <SignedIn treatPendingAsSignedOut={false}>
      <SignOutButton redirectUrl="/x" signOutOptions={{ sessionId: 'x' }} />
      <UserButton showName defaultOpen userProfileMode="navigation" userProfileUrl="/user" afterSwitchSessionUrl="/">
        <UserButton.MenuItems>
          <UserButton.Link label="x" href="/x" labelIcon={<i />} />
          <UserButton.Action label="y" labelIcon={<i />} onClick={() => {}} />
          <UserButton.Action label="manageAccount" />
        </UserButton.MenuItems>
        <UserButton.UserProfilePage label="x" url="x" labelIcon={<i />}>
          <p />
        </UserButton.UserProfilePage>
      </UserButton>
    </SignedIn>
    <SignIn
      routing="path"
      path="/sign-in"
      signUpUrl="/sign-up"
      fallbackRedirectUrl="/x"
      initialValues={{ emailAddress: 'x' }}
      transferable={false}
      withSignUp
      oauthFlow="popup"
      fallback={<i />}
    />
    <SignIn routing="hash" />
    <SignUp unsafeMetadata={{ a: 1 }} initialValues={{ emailAddress: 'a', firstName: 'x' }} />
    <UserProfile path="/user" routing="path">
      <UserProfile.Page label="x" url="x" labelIcon={<i />}>
        <p />
      </UserProfile.Page>
      <UserProfile.Link label="x" url="/x" labelIcon={<i />} />
    </UserProfile>
    <OrganizationSwitcher
      hidePersonal
      afterCreateOrganizationUrl="/org/:slug"
      afterSelectOrganizationUrl={(o) => `/${o.slug}`}
      afterSelectPersonalUrl="/p"
      organizationProfileMode="modal"
    >
      <OrganizationSwitcher.OrganizationProfilePage label="x" url="x" labelIcon={<i />}>
        <p />
      </OrganizationSwitcher.OrganizationProfilePage>
    </OrganizationSwitcher>
    <OrganizationProfile afterLeaveOrganizationUrl="/">
      <OrganizationProfile.Page label="x" url="x" labelIcon={<i />}>
        <p />
      </OrganizationProfile.Page>
    </OrganizationProfile>
    <CreateOrganization skipInvitationScreen />
    <OrganizationList hideSlug afterSelectPersonalUrl={(u) => `/${u.id}`} />
    {/* biome-ignore lint/a11y/useValidAriaRole: a role in an organization, not one of ARIA */}
    <Protect role="org:admin" fallback={<p />}>
      <p />
    </Protect>
    <Protect permission="org:x:y" />
    <Protect condition={(has) => has({ role: 'x' }) || has({ plan: 'y' })} />
    <Protect plan="a" />
    <Protect feature="a" />
    <RedirectToSignIn signInFallbackRedirectUrl="/x" />
    <ClerkLoading>
      <p />
    </ClerkLoading>
    <ClerkLoaded>{children}</ClerkLoaded>
    <AuthenticateWithRedirectCallback signInForceRedirectUrl="/x" />
    <PricingTable for="organization" newSubscriptionRedirectUrl="/x" />
    <Waitlist afterJoinWaitlistUrl="/x" signInUrl="/y" />
    <GoogleOneTap cancelOnTapOutside={false} itpSupport fedCmSupport />
    <UserAvatar rounded />
  </ClerkProvider>
)
