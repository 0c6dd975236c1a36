import type { ComponentType } from 'preact'
import type { Texts } from '../localization/localize.ts'

export const componentNames = [
  'SignIn',
  'SignUp',
  'UserButton',
  'UserProfile',
  'UserAvatar',
  'ImpersonationFab',
  'KeylessPrompt',
  'TaskResetPassword',
  'TaskChooseOrganization',
  'Waitlist',
  'APIKeys',
  'UserVerification',
  'OrganizationSwitcher',
  'OrganizationProfile',
  'OrganizationList',
  'CreateOrganization',
] as const
export type ComponentName = (typeof componentNames)[number]

/** Everything that a component brings along: one lazily loaded module each. */
export type MountableComponent = {
  readonly Component: ComponentType
  /** Its key in `appearance` (`appearance.signIn`). */
  readonly appearanceKey: string
  readonly texts: readonly Texts[]
  readonly css: readonly string[]
  /** Where links from a mail lead when the component has no address of its own (a dialog). */
  readonly externalUrl?: (urls: { signInUrl?: string; signUpUrl?: string }) => string | undefined
  /** Shown as a step of its own when mounted (`TaskResetPassword`). */
  readonly startStep?: string
  /** Has no steps, hence no use for the address. */
  readonly hasNoSteps?: boolean
}

export type LoadComponent = (name: ComponentName) => Promise<MountableComponent>
