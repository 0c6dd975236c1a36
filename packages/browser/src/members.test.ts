// @vitest-environment jsdom
import { formatPublishableKey } from '@keyward/wire/facts'
import { expect, test, vi } from 'vitest'
import { createClerk, installClerk } from './install.ts'

const publishableKey = formatPublishableKey({ instanceType: 'development', frontendApi: '127.0.0.1:4100' })
const clerk = createClerk(publishableKey) as unknown as Record<string, unknown>

/** wire.md §7.2, by kind. */
const components =
  'SignIn SignUp UserButton UserAvatar UserProfile OrganizationProfile CreateOrganization OrganizationSwitcher OrganizationList Waitlist PricingTable APIKeys TaskChooseOrganization TaskResetPassword TaskSetupMFA'
const modals = 'SignIn SignUp UserProfile OrganizationProfile CreateOrganization Waitlist GoogleOneTap'
const internalModals = 'Checkout PlanDetails SubscriptionDetails Reverification EnableOrganizationsPrompt'
const methods =
  'load addListener on off navigate buildSignInUrl buildSignUpUrl buildUserProfileUrl buildOrganizationProfileUrl buildCreateOrganizationUrl buildAfterSignInUrl buildAfterSignUpUrl buildAfterSignOutUrl buildAfterMultiSessionSingleSignOutUrl buildNewSubscriptionRedirectUrl buildWaitlistUrl buildTasksUrl buildUrlWithAuth redirectToSignIn redirectToSignUp redirectToUserProfile redirectToOrganizationProfile redirectToCreateOrganization redirectToAfterSignIn redirectToAfterSignUp redirectToAfterSignOut redirectToWaitlist redirectToTasks redirectWithAuth setActive signOut handleRedirectCallback handleGoogleOneTapCallback handleEmailLinkVerification handleUnauthenticated authenticateWithMetamask authenticateWithCoinbaseWallet authenticateWithOKXWallet authenticateWithBase authenticateWithSolana authenticateWithWeb3 authenticateWithGoogleOneTap createOrganization getOrganization joinWaitlist __internal_getOption __experimental_prefetchOrganizationSwitcher __experimental_checkout __internal_loadStripeJs __internal_attemptToEnableEnvironmentSetting __internal_navigateWithError __unstable__updateProps __internal_addNavigationListener __internal_reloadInitialResources __internal_mountOAuthConsent __internal_unmountOAuthConsent'
const each = (names: string, ...verbs: string[]) => names.split(' ').flatMap((name) => verbs.map((verb) => verb + name))

test.each([
  ...methods.split(' '),
  ...each(components, 'mount', 'unmount'),
  ...each(modals, 'open', 'close'),
  ...each(internalModals, '__internal_open', '__internal_close'),
])('%s is a method', (name) => {
  expect(typeof clerk[name]).toBe('function')
})

test('nothing is known before load, and it is no promise', () => {
  for (const name of ['client', 'session', 'user', 'organization', 'then']) expect(clerk[name]).toBeUndefined()
  expect(clerk).toMatchObject({ loaded: false, status: 'loading', isSignedIn: false, instanceType: 'development' })
})

test.each(['billing'])('%s can be passed around and refuses when used', async (name) => {
  const namespace = clerk[name] as Record<string, () => void>
  expect(await namespace).toBe(namespace)
  expect(() => namespace.anything!()).toThrow(/not available/)
})

test('the script makes one unloaded runtime from its tag, and leaves one that is there alone', () => {
  const page = window as { Clerk?: { publishableKey: string; proxyUrl: string } }
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  installClerk()
  expect(page.Clerk).toBeUndefined()
  expect(log).toHaveBeenCalledOnce()
  document.head.innerHTML = `<script data-clerk-publishable-key="${publishableKey}" data-clerk-proxy-url="http://localhost:9/x"></script>`
  installClerk()
  expect(page.Clerk).toMatchObject({ publishableKey, proxyUrl: 'http://localhost:9/x', loaded: false })
  const first = page.Clerk
  installClerk()
  expect(page.Clerk).toBe(first)
})
