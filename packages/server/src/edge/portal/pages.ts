import type { InstanceSettings } from '@keyward/wire'
import type { PageTexts } from '../../domain/pages/index.ts'

/** What a hosted page shows: a component of the browser runtime, or a text of its own. */
export type PortalPage = {
  /** Below the portal's address; components that route by path own what lies under it. */
  readonly path: string
  readonly title: keyof PageTexts
  /** The member of `window.Clerk` that shows it. */
  readonly mount: string | null
  /** What a page of its own says, and where from there. */
  readonly says?: { readonly text: keyof PageTexts; readonly action: keyof PageTexts; readonly to: string }
  /** Here an app's own sign-in ends: the browser goes back to the app (flows/hosted-auth). */
  readonly leadsToApp?: boolean
  /** Who is signed out goes to the sign-in page first, and comes back. */
  readonly isForUsers?: boolean
  /** Where people go whose instance has no such page. */
  readonly instead?: (settings: InstanceSettings) => string | null
}

const organizations = {
  isForUsers: true,
  instead: (settings: InstanceSettings) => (settings.organization_settings.enabled ? null : '/user'),
}

export const portalPages: readonly PortalPage[] = [
  { path: '/sign-in', title: 'sign_in', mount: 'mountSignIn' },
  { path: '/sign-up', title: 'sign_up', mount: 'mountSignUp' },
  { path: '/user', title: 'account', mount: 'mountUserProfile', isForUsers: true },
  { path: '/organization', title: 'organization', mount: 'mountOrganizationProfile', ...organizations },
  { path: '/organizations', title: 'organizations', mount: 'mountOrganizationList', ...organizations },
  { path: '/create-organization', title: 'create_organization', mount: 'mountCreateOrganization', ...organizations },
  {
    path: '/waitlist',
    title: 'waitlist',
    mount: 'mountWaitlist',
    instead: (settings) => (settings.auth_access_control.sign_up_mode === 'waitlist' ? null : '/sign-up'),
  },
  {
    path: '/unauthorized',
    title: 'no_access',
    mount: null,
    says: { text: 'no_access_text', action: 'your_account', to: '/user/security' },
  },
  {
    path: '/hosted-auth',
    title: 'to_app',
    mount: null,
    says: { text: 'to_app_text', action: 'continue', to: '/hosted-auth' },
    isForUsers: true,
    leadsToApp: true,
  },
  // Where the mail about a sign-in from a new device leads somebody who did not sign in.
  {
    path: '/unauthorized-sign-in',
    title: 'not_you',
    mount: null,
    says: { text: 'not_you_text', action: 'secure_account', to: '/user/security' },
  },
]

/** For an address that is none. */
export const nothingHere: PortalPage = {
  path: '',
  title: 'not_found',
  mount: null,
  says: { text: 'not_found_text', action: 'your_account', to: '/user' },
}

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
