// Compiled, never run: React without a framework, and tests by Playwright.
import {
  ClerkProvider,
  RedirectToSignIn,
  SignedIn,
  SignedOut,
  SignIn,
  UserButton,
  useAuth,
  useClerk,
  useEmailLink,
  useSignUp,
  useUser,
} from '@clerk/clerk-react'
import { EmailLinkErrorCodeStatus, isClerkAPIResponseError, isEmailLinkError } from '@clerk/clerk-react/errors'
import { clerk, clerkSetup, setupClerkTestingToken } from '@clerk/testing/playwright'
import type { Page } from '@playwright/test'

export function App({ navigate }: { navigate: (to: string) => void }) {
  return (
    <ClerkProvider
      publishableKey="pk"
      routerPush={(to) => navigate(to)}
      routerReplace={(to) => navigate(to)}
      afterSignOutUrl="/"
      telemetry={{ disabled: true }}
      appearance={{ cssLayerName: 'clerk' }}
    >
      <SignedOut>
        <SignIn routing="path" path="/sign-in" />
        <RedirectToSignIn />
      </SignedOut>
      <SignedIn>
        <UserButton />
        <Profile />
      </SignedIn>
    </ClerkProvider>
  )
}

function Profile() {
  const { user } = useUser()
  const { signUp } = useSignUp()
  const { getToken, isSignedIn } = useAuth()
  const { handleEmailLinkVerification, loaded, status } = useClerk()
  const link = signUp ? signUp.createEmailLinkFlow() : undefined
  const address = user?.primaryEmailAddress
  async function fetchData(): Promise<unknown> {
    try {
      const token = await getToken()
      await handleEmailLinkVerification({ redirectUrl: '/', redirectUrlComplete: '/' })
      await link?.startEmailLinkFlow({ redirectUrl: '/' })
      return fetch('/api', { headers: { Authorization: `Bearer ${token}` } })
    } catch (error) {
      if (isEmailLinkError(error as Error)) return EmailLinkErrorCodeStatus.Expired
      return isClerkAPIResponseError(error) ? error.errors[0]?.message : null
    }
  }
  return (
    <button type="button" onClick={fetchData}>
      {user?.firstName} {isSignedIn && loaded && status} {address?.emailAddress} {address && <Link address={address} />}
    </button>
  )
}

function Link({
  address,
}: {
  address: NonNullable<NonNullable<ReturnType<typeof useUser>['user']>['primaryEmailAddress']>
}) {
  const { startEmailLinkFlow, cancelEmailLinkFlow } = useEmailLink(address)
  return (
    <button type="button" onClick={() => startEmailLinkFlow({ redirectUrl: '/' })} onBlur={cancelEmailLinkFlow}>
      {address.verification.status}
    </button>
  )
}

export async function journey(page: Page): Promise<void> {
  await clerkSetup({ publishableKey: 'pk', frontendApiUrl: 'https://a', dotenv: false })
  await setupClerkTestingToken({ page })
  await page.goto('/')
  await clerk.signIn({ page, signInParams: { strategy: 'password', identifier: 'a@b.c', password: 'x' } })
  await clerk.signIn({ page, signInParams: { strategy: 'email_code', identifier: 'a+clerk_test@b.c' } })
  await clerk.signIn({ page, emailAddress: 'a@b.c' })
  await clerk.loaded({ page })
  await page.evaluate(() => window.Clerk.user?.id)
  await clerk.signOut({ page, signOutOptions: { redirectUrl: '/' } })
}
