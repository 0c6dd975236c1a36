import type { ReactNode } from 'react'
import type { OrganizationResource, UserResource } from '../types.ts'

/** Looks: variables, element styles and layout by key; the components' package documents the keys. */
export type Appearance = {
  theme?: unknown
  baseTheme?: unknown
  cssLayerName?: string
  layout?: Record<string, unknown>
  variables?: Record<string, unknown>
  elements?: Record<string, unknown>
  captcha?: Record<string, unknown>
  [component: string]: unknown
}

export type RoutingOptions =
  | { path: string | undefined; routing?: 'path' }
  | { path?: never; routing?: 'hash' | 'virtual' }

export type LegacyRedirectProps = {
  /** @deprecated Use `fallbackRedirectUrl` or `forceRedirectUrl`. */
  afterSignInUrl?: string | null
  /** @deprecated Use `fallbackRedirectUrl` or `forceRedirectUrl`. */
  afterSignUpUrl?: string | null
  /** @deprecated Use `fallbackRedirectUrl` or `forceRedirectUrl`. */
  redirectUrl?: string | null
}
export type RedirectUrlProp = { redirectUrl?: string | null }
export type RedirectOptions = LegacyRedirectProps & {
  signInForceRedirectUrl?: string | null
  signInFallbackRedirectUrl?: string | null
  signUpForceRedirectUrl?: string | null
  signUpFallbackRedirectUrl?: string | null
}
export type SignInInitialValues = { emailAddress?: string; phoneNumber?: string; username?: string }
export type SignUpInitialValues = SignInInitialValues & { firstName?: string; lastName?: string }
export type SignInRedirectOptions = RedirectOptions & RedirectUrlProp & { initialValues?: SignInInitialValues }
export type SignUpRedirectOptions = RedirectOptions & RedirectUrlProp & { initialValues?: SignUpInitialValues }
export type TasksRedirectOptions = RedirectOptions & RedirectUrlProp

type Themed = { appearance?: Appearance }
type AfterSignOutUrl = { afterSignOutUrl?: string | null }
type OAuthFlow = 'auto' | 'redirect' | 'popup'

export type SignInProps = RoutingOptions &
  Themed &
  LegacyRedirectProps &
  AfterSignOutUrl & {
    forceRedirectUrl?: string | null
    fallbackRedirectUrl?: string | null
    signInUrl?: string
    signUpUrl?: string
    signUpForceRedirectUrl?: string | null
    signUpFallbackRedirectUrl?: string | null
    initialValues?: SignUpInitialValues
    waitlistUrl?: string
    unsafeMetadata?: Record<string, unknown>
    withSignUp?: boolean
    transferable?: boolean
    oauthFlow?: OAuthFlow
    oidcPrompt?: string
    __experimental?: Record<string, unknown>
  }

export type SignUpProps = RoutingOptions &
  Themed &
  LegacyRedirectProps &
  AfterSignOutUrl & {
    forceRedirectUrl?: string | null
    fallbackRedirectUrl?: string | null
    signInUrl?: string
    signInForceRedirectUrl?: string | null
    signInFallbackRedirectUrl?: string | null
    initialValues?: SignUpInitialValues
    waitlistUrl?: string
    unsafeMetadata?: Record<string, unknown>
    oauthFlow?: OAuthFlow
    oidcPrompt?: string
    __experimental?: Record<string, unknown>
  }

/** A page or link that the app adds to a profile component; the runtime asks for the parts to be drawn into its nodes. */
export type CustomPage = {
  label: string
  url?: string
  mountIcon?: (node: HTMLDivElement) => void
  unmountIcon?: (node?: HTMLDivElement) => void
  mount?: (node: HTMLDivElement) => void
  unmount?: (node?: HTMLDivElement) => void
}
export type CustomMenuItem = CustomPage & { href?: string; onClick?: () => void; open?: string }

export type APIKeysProps = Themed & { perPage?: number; showDescription?: boolean }
export type UserProfileProps = RoutingOptions &
  Themed & {
    additionalOAuthScopes?: Record<string, string[]>
    customPages?: CustomPage[]
    apiKeysProps?: APIKeysProps & { hide?: boolean }
    __experimental_startPath?: string
  }
export type OrganizationProfileProps = RoutingOptions &
  Themed & {
    afterLeaveOrganizationUrl?: string
    customPages?: CustomPage[]
    apiKeysProps?: APIKeysProps & { hide?: boolean }
    __experimental_startPath?: string
  }

/** A URL with `:id`-like parameters, or a function of the resource. */
type UrlOf<Resource> = string | ((resource: Resource) => string)
export type CreateOrganizationProps = RoutingOptions &
  Themed & {
    afterCreateOrganizationUrl?: UrlOf<OrganizationResource>
    skipInvitationScreen?: boolean
    hideSlug?: boolean
  }

type Standalone = { __experimental_asStandalone?: boolean | ((opened: boolean) => void) }
export type UserButtonProps = Themed &
  Standalone & {
    userProfileUrl?: string
    userProfileMode?: 'modal' | 'navigation'
    showName?: boolean
    defaultOpen?: boolean
    afterSignOutUrl?: string
    afterMultiSessionSingleSignOutUrl?: string
    signInUrl?: string
    afterSwitchSessionUrl?: string
    userProfileProps?: Pick<UserProfileProps, 'additionalOAuthScopes' | 'appearance' | 'customPages' | 'apiKeysProps'>
    customMenuItems?: CustomMenuItem[]
  }
export type UserAvatarProps = Themed & { rounded?: boolean }
export type OrganizationSwitcherProps = Themed &
  Standalone & {
    createOrganizationUrl?: string
    createOrganizationMode?: 'modal' | 'navigation'
    organizationProfileUrl?: string
    organizationProfileMode?: 'modal' | 'navigation'
    defaultOpen?: boolean
    hidePersonal?: boolean
    hideSlug?: boolean
    skipInvitationScreen?: boolean
    afterSwitchOrganizationUrl?: string
    afterCreateOrganizationUrl?: UrlOf<OrganizationResource>
    afterSelectOrganizationUrl?: UrlOf<OrganizationResource>
    afterSelectPersonalUrl?: UrlOf<UserResource>
    afterLeaveOrganizationUrl?: string
    organizationProfileProps?: Pick<OrganizationProfileProps, 'appearance' | 'customPages'>
  }
export type OrganizationListProps = Themed & {
  afterCreateOrganizationUrl?: UrlOf<OrganizationResource>
  afterSelectOrganizationUrl?: UrlOf<OrganizationResource>
  afterSelectPersonalUrl?: UrlOf<UserResource>
  skipInvitationScreen?: boolean
  hidePersonal?: boolean
  hideSlug?: boolean
}
export type WaitlistProps = Themed & { afterJoinWaitlistUrl?: string; signInUrl?: string }
export type PricingTableProps = Themed & {
  for?: 'user' | 'organization'
  checkoutProps?: Themed
  ctaPosition?: 'top' | 'bottom'
  collapseFeatures?: boolean
  newSubscriptionRedirectUrl?: string
}
export type GoogleOneTapProps = Themed & {
  signInForceRedirectUrl?: string | null
  signUpForceRedirectUrl?: string | null
  cancelOnTapOutside?: boolean
  itpSupport?: boolean
  fedCmSupport?: boolean
}
export type TaskProps = Themed & { redirectUrlComplete: string }

export type HandleOAuthCallbackParams = RedirectOptions & {
  signInUrl?: string
  signUpUrl?: string
  firstFactorUrl?: string
  secondFactorUrl?: string
  resetPasswordUrl?: string
  continueSignUpUrl?: string | null
  verifyEmailAddressUrl?: string | null
  verifyPhoneNumberUrl?: string | null
  reloadResource?: 'signIn' | 'signUp'
  transferable?: boolean
  unsafeMetadata?: Record<string, unknown>
}

export type FallbackProp = {
  /** Shown until the component has drawn itself. */
  fallback?: ReactNode
}

export type SignInButtonProps = Pick<
  SignInProps,
  | 'fallbackRedirectUrl'
  | 'forceRedirectUrl'
  | 'signUpForceRedirectUrl'
  | 'signUpFallbackRedirectUrl'
  | 'initialValues'
  | 'withSignUp'
  | 'oauthFlow'
> &
  ({ mode: 'modal'; appearance?: Appearance } | { mode?: 'redirect' })
export type SignUpButtonProps = Pick<
  SignUpProps,
  | 'fallbackRedirectUrl'
  | 'forceRedirectUrl'
  | 'signInForceRedirectUrl'
  | 'signInFallbackRedirectUrl'
  | 'initialValues'
  | 'oauthFlow'
> &
  ({ mode: 'modal'; appearance?: Appearance; unsafeMetadata?: Record<string, unknown> } | { mode?: 'redirect' })
export type SignInWithMetamaskButtonProps = RedirectUrlProp & { mode?: 'redirect' | 'modal'; children?: ReactNode }
