/** What a hosted page shows: a component of the browser runtime, or a text of its own. */
export type PortalPage = {
  /** Below the portal's address; components that route by path own what lies under it. */
  readonly path: string
  readonly title: string
  /** The member of `window.Clerk` that shows it. */
  readonly mount: string | null
  /** Who is signed out goes to the sign-in page first, and comes back. */
  readonly isForUsers?: boolean
  /** Components that take the whole width of a profile. */
  readonly isWide?: boolean
}

export const portalPages: readonly PortalPage[] = [
  { path: '/sign-in', title: 'Sign in', mount: 'mountSignIn' },
  { path: '/sign-up', title: 'Sign up', mount: 'mountSignUp' },
  { path: '/user', title: 'Account', mount: 'mountUserProfile', isForUsers: true, isWide: true },
  { path: '/organization', title: 'Organization', mount: 'mountOrganizationProfile', isForUsers: true, isWide: true },
  { path: '/organizations', title: 'Organizations', mount: 'mountOrganizationList', isForUsers: true },
  { path: '/create-organization', title: 'Create organization', mount: 'mountCreateOrganization', isForUsers: true },
  { path: '/waitlist', title: 'Join the waitlist', mount: 'mountWaitlist' },
  { path: '/unauthorized', title: 'No access', mount: null },
  // Where the mail about a sign-in from a new device leads somebody who did not sign in.
  { path: '/unauthorized-sign-in', title: 'Was this not you?', mount: null },
]

/** Old and other names of the same places. */
export const portalAliases: Readonly<Record<string, string>> = {
  '/choose': '/sign-in/choose',
  '/tasks': '/sign-in/tasks',
  '/verify': '/sign-in/verify',
  '/user-profile': '/user',
  '/organization-profile': '/organization',
  '/default-redirect': '/user',
}

/** The parameters by which pages are told where to go afterwards. */
export const redirectParams = [
  'redirect_url',
  'after_sign_in_url',
  'after_sign_up_url',
  'sign_in_force_redirect_url',
  'sign_in_fallback_redirect_url',
  'sign_up_force_redirect_url',
  'sign_up_fallback_redirect_url',
] as const
