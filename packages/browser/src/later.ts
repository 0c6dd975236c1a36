import { notAvailable } from './errors.ts'

/** Members of `window.Clerk` that belong to features still to come: there, and saying so when called. */
const laterMembers: Readonly<Record<string, readonly string[]>> = {
  Billing: [
    '__internal_openCheckout',
    '__internal_openPlanDetails',
    '__internal_openSubscriptionDetails',
    '__internal_loadStripeJs',
    '__experimental_checkout',
  ],
  'Google One Tap': ['authenticateWithGoogleOneTap', 'handleGoogleOneTapCallback'],
  Wallets: [
    'authenticateWithMetamask',
    'authenticateWithCoinbaseWallet',
    'authenticateWithOKXWallet',
    'authenticateWithBase',
    'authenticateWithSolana',
    'authenticateWithWeb3',
  ],
}

/** What a page shows: its place stays empty. An error thrown here would take the app's whole page with it. */
const laterComponents: Readonly<Record<string, string>> = {
  mountPricingTable: 'The pricing table',
  mountTaskSetupMFA: 'Setting up a second factor',
  openGoogleOneTap: 'Google One Tap',
  __internal_mountOAuthConsent: 'The OAuth consent page',
}

/** Their opposites have nothing to undo and stay silent. */
const silentMembers = ['PricingTable', 'TaskSetupMFA'].map((name) => `unmount${name}`)
const silentClosers = [
  'closeGoogleOneTap',
  '__internal_closeCheckout',
  '__internal_closePlanDetails',
  '__internal_closeSubscriptionDetails',
  '__internal_closeEnableOrganizationsPrompt',
  '__internal_openEnableOrganizationsPrompt',
  '__internal_unmountOAuthConsent',
  '__internal_attemptToEnableEnvironmentSetting',
]

/** Namespaces of the same kind; reading them is harmless, calling what they hold says what is missing. */
const laterNamespaces = { Billing: 'billing' }

/** No `then`, or `await` would call it. */
const laterNamespace = (feature: string) =>
  new Proxy(
    {},
    { get: (_, name) => (typeof name === 'symbol' || name === 'then' ? undefined : () => notAvailable(feature)) },
  )

export function addLaterMembers(target: object): void {
  for (const [feature, name] of Object.entries(laterNamespaces))
    Object.defineProperty(target, name, { value: laterNamespace(feature), configurable: true })
  for (const [feature, names] of Object.entries(laterMembers)) {
    for (const name of names)
      Object.defineProperty(target, name, { value: () => notAvailable(feature), configurable: true })
  }
  for (const [name, feature] of Object.entries(laterComponents)) {
    const value = () => console.error(`Keyward: ${feature} is not built yet; nothing is shown in its place.`)
    Object.defineProperty(target, name, { value, configurable: true })
  }
  for (const name of [...silentMembers, ...silentClosers])
    Object.defineProperty(target, name, { value: () => undefined, configurable: true })
}
