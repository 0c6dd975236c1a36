/** Every component on a page of its own, written for the official package; the test bundles it with that one or with ours. */
import {
  APIKeys,
  ClerkProvider,
  CreateOrganization,
  GoogleOneTap,
  OrganizationList,
  OrganizationProfile,
  OrganizationSwitcher,
  RedirectToSignIn,
  SignedIn,
  SignedOut,
  SignIn,
  SignInButton,
  SignOutButton,
  SignUp,
  UserAvatar,
  UserButton,
  UserProfile,
  useAuth,
  useOrganization,
  useReverification,
  useSession,
  useUser,
  Waitlist,
} from '@clerk/clerk-react'
import { type ReactNode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { OwnForms } from './own-forms.tsx'

declare const provider: Record<string, unknown> & { publishableKey: string }

type Push = (to: string) => void

function App() {
  const [path, setPath] = useState(location.pathname)
  const push: Push = (to) => {
    history.pushState(null, '', to)
    setPath(location.pathname)
  }
  useEffect(() => {
    const follow = () => setPath(location.pathname)
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const Page = Object.entries(pages).find(([start]) => path.startsWith(start))?.[1] ?? Home
  return (
    <ClerkProvider
      signInUrl="/sign-in"
      signUpUrl="/sign-up"
      waitlistUrl="/waitlist"
      routerPush={push}
      routerReplace={push}
      {...provider}
    >
      <Page />
    </ClerkProvider>
  )
}

const OwnPage = () => <h1>A page of the app</h1>

function Buttons() {
  const [said, setSaid] = useState('')
  return (
    <>
      <UserButton userProfileMode="modal">
        <UserButton.MenuItems>
          <UserButton.Action label="Open terms" labelIcon="T" open="terms" />
          <UserButton.Action label="Say hello" labelIcon="H" onClick={() => setSaid('hello')} />
          <UserButton.Link href="/user" label="Visit the profile" labelIcon="V" />
          <UserButton.Action label="signOut" />
        </UserButton.MenuItems>
        <UserButton.UserProfilePage label="Terms" url="terms" labelIcon="T">
          <OwnPage />
        </UserButton.UserProfilePage>
      </UserButton>
      <output data-testid="said">{said}</output>
    </>
  )
}

function Profile() {
  return (
    <UserProfile path="/user" routing="path">
      <UserProfile.Page label="security" />
      <UserProfile.Page label="Own page" url="own-page" labelIcon="1">
        <OwnPage />
      </UserProfile.Page>
      <UserProfile.Link label="Home" url="/" labelIcon="h" />
    </UserProfile>
  )
}

function Organization() {
  return (
    <OrganizationProfile path="/organization-profile" routing="path">
      <OrganizationProfile.Page label="Own page" url="own-page" labelIcon="o">
        <OwnPage />
      </OrganizationProfile.Page>
    </OrganizationProfile>
  )
}

function Switcher() {
  const { organization, membership, memberships } = useOrganization({ memberships: { infinite: true } })
  return (
    <>
      <OrganizationSwitcher hidePersonal={false} />
      <output data-testid="organization">
        {organization?.name} {membership?.role} {memberships?.data?.length}
      </output>
    </>
  )
}

/** An action that asks for a fresh proof. */
function Sensitive() {
  const { user } = useUser()
  const change = useReverification((username: string) => user!.update({ username }))
  const [outcome, setOutcome] = useState('')
  const act = () =>
    change(`n${Date.now()}`).then(
      () => setOutcome('changed'),
      (error) => setOutcome(error.code),
    )
  return (
    <>
      <button type="button" disabled={!user} onClick={act}>
        Change name
      </button>
      <output data-testid="outcome">{outcome}</output>
    </>
  )
}

function Protected() {
  return (
    <>
      <SignedIn>
        <p>For members only</p>
      </SignedIn>
      <SignedOut>
        <RedirectToSignIn />
      </SignedOut>
    </>
  )
}

function Home() {
  const { userId, isLoaded } = useAuth()
  const { session } = useSession()
  return (
    <>
      <output data-testid="state">{isLoaded ? `${userId ?? 'nobody'} ${session?.currentTask?.key ?? ''}` : ''}</output>
      <SignedIn>
        <SignOutButton />
      </SignedIn>
      <SignedOut>
        <GoogleOneTap />
        <SignInButton mode="modal">Sign in here</SignInButton>
      </SignedOut>
      <UserButton />
    </>
  )
}

const pages: Readonly<Record<string, () => ReactNode>> = {
  '/sign-in': () => <SignIn path="/sign-in" routing="path" signUpUrl="/sign-up" />,
  '/combined': () => <SignIn path="/combined" routing="path" withSignUp />,
  '/sign-up': () => <SignUp path="/sign-up" routing="path" signInUrl="/sign-in" />,
  '/user-button': Buttons,
  '/user-avatar': () => <UserAvatar rounded />,
  '/user': Profile,
  '/switcher': Switcher,
  '/organization-profile': Organization,
  '/organization-list': () => <OrganizationList hidePersonal afterSelectOrganizationUrl="/switcher" />,
  '/create-organization': () => (
    <CreateOrganization path="/create-organization" routing="path" afterCreateOrganizationUrl="/switcher" />
  ),
  '/waitlist': () => <Waitlist />,
  '/api-keys': () => <APIKeys />,
  '/sensitive': Sensitive,
  '/own-forms': OwnForms,
  '/protected': Protected,
}

createRoot(document.getElementById('root')!).render(<App />)
