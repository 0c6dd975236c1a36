/** Members of the runtime that are forwarded, by how a call made before it has loaded is treated (wire.md §7.2). */

/** Draw into a node: remembered by node, drawn at load unless unmounted before. */
export const mountables = [
  'SignIn',
  'SignUp',
  'UserButton',
  'UserAvatar',
  'UserProfile',
  'OrganizationProfile',
  'CreateOrganization',
  'OrganizationSwitcher',
  'OrganizationList',
  'Waitlist',
  'PricingTable',
  'APIKeys',
  'TaskChooseOrganization',
  'TaskResetPassword',
  'TaskSetupMFA',
] as const
export type Mountable = (typeof mountables)[number]

/** Open or close something over the page: the last word of each pair is kept and said at load. */
export const openables = [
  'SignIn',
  'SignUp',
  'UserProfile',
  'OrganizationProfile',
  'CreateOrganization',
  'Waitlist',
  'GoogleOneTap',
] as const
export const internalOpenables = [
  'Checkout',
  'PlanDetails',
  'SubscriptionDetails',
  'Reverification',
  'EnableOrganizationsPrompt',
] as const

/** Wait for the runtime, then do it: everything that answers with a promise. */
export const deferredMethods = [
  'setActive',
  'signOut',
  'navigate',
  'handleRedirectCallback',
  'handleGoogleOneTapCallback',
  'handleEmailLinkVerification',
  'handleUnauthenticated',
  'authenticateWithMetamask',
  'authenticateWithCoinbaseWallet',
  'authenticateWithOKXWallet',
  'authenticateWithBase',
  'authenticateWithSolana',
  'authenticateWithWeb3',
  'authenticateWithGoogleOneTap',
  'createOrganization',
  'getOrganization',
  'joinWaitlist',
  'redirectWithAuth',
  'redirectToSignIn',
  'redirectToSignUp',
  'redirectToUserProfile',
  'redirectToOrganizationProfile',
  'redirectToCreateOrganization',
  'redirectToAfterSignIn',
  'redirectToAfterSignUp',
  'redirectToAfterSignOut',
  'redirectToWaitlist',
  'redirectToTasks',
  '__internal_loadStripeJs',
  '__internal_navigateWithError',
  '__internal_attemptToEnableEnvironmentSetting',
] as const

/** Answer at once with a URL; before load the answer is the empty string. */
export const urlBuilders = [
  'buildSignInUrl',
  'buildSignUpUrl',
  'buildUserProfileUrl',
  'buildOrganizationProfileUrl',
  'buildCreateOrganizationUrl',
  'buildAfterSignInUrl',
  'buildAfterSignUpUrl',
  'buildAfterSignOutUrl',
  'buildAfterMultiSessionSingleSignOutUrl',
  'buildNewSubscriptionRedirectUrl',
  'buildWaitlistUrl',
  'buildTasksUrl',
  'buildUrlWithAuth',
] as const

/** Read through; undefined before load. */
export const properties = [
  'client',
  'session',
  'user',
  'organization',
  'isSignedIn',
  'version',
  'frontendApi',
  'instanceType',
  'isSatellite',
  'isStandardBrowser',
  'sdkMetadata',
  'telemetry',
  'billing',
  'apiKeys',
  '__unstable__environment',
  '__internal_state',
  '__internal_queryClient',
  '__internal_setActiveInProgress',
  '__experimental_checkout',
] as const
