import { ClerkRuntimeError } from '../errors.ts'

/** What decides whether a component has something to show. */
export type Surroundings = {
  readonly isSignedIn: boolean
  readonly hasTask: boolean
  readonly hasOrganization: boolean
  readonly isSingleSession: boolean
  readonly hasOrganizations: boolean
  readonly hasAPIKeys: boolean
}

type Guard = (around: Surroundings) => boolean

const reasons = {
  cannot_render_single_session_enabled: [
    'somebody is signed in, and this instance has one session at a time',
    // Who has a task left is led to it.
    ({ isSignedIn, hasTask, isSingleSession }) => isSignedIn && !hasTask && isSingleSession,
  ],
  cannot_render_user_missing: ['nobody is signed in', ({ isSignedIn }) => !isSignedIn],
  cannot_render_organizations_disabled: [
    'this instance has no organizations',
    ({ hasOrganizations }) => !hasOrganizations,
  ],
  cannot_render_organization_missing: ['no organization is active', ({ hasOrganization }) => !hasOrganization],
  cannot_render_api_keys_disabled: ['this instance has no API keys', ({ hasAPIKeys }) => !hasAPIKeys],
} as const satisfies Record<string, readonly [string, Guard]>

type Reason = keyof typeof reasons

const organizations: readonly Reason[] = ['cannot_render_organizations_disabled']
/** In the order in which they are looked at. */
const guarded: Readonly<Record<string, readonly Reason[]>> = {
  UserProfile: ['cannot_render_user_missing'],
  OrganizationProfile: [...organizations, 'cannot_render_organization_missing'],
  CreateOrganization: organizations,
  OrganizationSwitcher: organizations,
  OrganizationList: organizations,
  APIKeys: ['cannot_render_api_keys_disabled'],
}
const dialogs: typeof guarded = {
  SignIn: ['cannot_render_single_session_enabled'],
  SignUp: ['cannot_render_single_session_enabled'],
}

/** Why a component would show nothing here, as an error with the code that apps know; null where it shows something. */
export function whyNot(name: string, around: Surroundings, as: 'dialog' | 'part of a page'): ClerkRuntimeError | null {
  const candidates = guarded[name] ?? (as === 'dialog' ? dialogs[name] : undefined) ?? []
  const code = candidates.find((one) => reasons[one][1](around))
  return code ? new ClerkRuntimeError(`<${name}/> shows nothing: ${reasons[code][0]}`, { code }) : null
}
