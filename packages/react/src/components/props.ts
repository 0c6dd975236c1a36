import type { ReactNode } from 'react'
import type { OrganizationResource, UserResource } from '../types.ts'

/** Looks: variables, element styles and layout by key; the components' package documents the keys. */
export type Appearance = {
  theme?: unknown
  baseTheme?: unknown
  cssLayerName?: string
  layout?: Record<string, unknown>
  options?: Record<string, unknown>
  colorScheme?: 'light' | 'dark' | 'auto'
  variables?: Record<string, unknown>
  elements?: Record<string, unknown>
  captcha?: { theme?: 'auto' | 'light' | 'dark'; size?: 'normal' | 'flexible' | 'compact'; language?: string }
  [component: string]: unknown
}

export type RoutingOptions =
  | {
      /** Where the page with the component is (`/sign-in`); Next.js needs none, since it knows the route. */
      path: string | undefined
      /** How steps show in the address: below the path, behind `#`, or not at all. `path` where a path is known, else `hash`. */
      routing?: 'path'
    }
  | { path?: never; routing?: 'hash' | 'virtual' }

export type LegacyRedirectProps = {
  /** @deprecated Use `fallbackRedirectUrl` or `forceRedirectUrl`. */
  afterSignInUrl?: string | null
  /** @deprecated Use `fallbackRedirectUrl` or `forceRedirectUrl`. */
  afterSignUpUrl?: string | null
  /** @deprecated Use `fallbackRedirectUrl` or `forceRedirectUrl`. */
  redirectUrl?: string | null
}
export type RedirectUrlProp = {
  /** Where to go afterwards. */
  redirectUrl?: string | null
}
export type RedirectOptions = LegacyRedirectProps & {
  /** Where to go after signing in, whatever the address says. */
  signInForceRedirectUrl?: string | null
  /** Where to go after signing in when the address has no `redirect_url`. */
  signInFallbackRedirectUrl?: string | null
  /** Where to go after signing up, whatever the address says. */
  signUpForceRedirectUrl?: string | null
  /** Where to go after signing up when the address has no `redirect_url`. */
  signUpFallbackRedirectUrl?: string | null
}
export type SignInInitialValues = { emailAddress?: string; phoneNumber?: string; username?: string }
export type SignUpInitialValues = SignInInitialValues & { firstName?: string; lastName?: string }
export type SignInRedirectOptions = RedirectOptions &
  RedirectUrlProp & {
    /** What the fields of that page begin with. */
    initialValues?: SignInInitialValues
  }
export type SignUpRedirectOptions = RedirectOptions &
  RedirectUrlProp & {
    /** What the fields of that page begin with. */
    initialValues?: SignUpInitialValues
  }
export type TasksRedirectOptions = RedirectOptions & RedirectUrlProp

type Themed = {
  /** Looks of this one component, over those of the provider. */
  appearance?: Appearance
}
type AfterSignOutUrl = {
  /** Where whoever signs out here goes, in a task or the choice of accounts; the provider's `afterSignOutUrl` unless said otherwise. */
  afterSignOutUrl?: string | null
}
type OAuthFlow = 'auto' | 'redirect' | 'popup'

export type SignInProps = RoutingOptions &
  Themed &
  LegacyRedirectProps &
  AfterSignOutUrl & {
    /** Where to go after signing in, whatever the address says. */
    forceRedirectUrl?: string | null
    /** Where to go after signing in when the address has no `redirect_url`. */
    fallbackRedirectUrl?: string | null
    /** Taken for the sake of older code; the component is the sign-in page. */
    signInUrl?: string
    /** Where the link “Sign up” leads; the provider's `signUpUrl` unless said otherwise. */
    signUpUrl?: string
    /** Where whoever signs up from here goes afterwards, whatever the address says. */
    signUpForceRedirectUrl?: string | null
    /** Where whoever signs up from here goes afterwards when the address has no `redirect_url`. */
    signUpFallbackRedirectUrl?: string | null
    /** What the fields begin with. */
    initialValues?: SignUpInitialValues
    /** Where the link “Join waitlist” leads, if the instance has one. */
    waitlistUrl?: string
    /** Put into the `unsafeMetadata` of whoever signs up in this component. */
    unsafeMetadata?: Record<string, unknown>
    /**
     * Whether new people sign up in the same card. Unless said otherwise: yes where the app has a `signInUrl` of its own and no
     * `signUpUrl`, and anybody may sign up.
     */
    withSignUp?: boolean
    /** Whether somebody new who comes by a social connection signs up; connections are not built yet. */
    transferable?: boolean
    /** How a social connection opens; connections are not built yet. */
    oauthFlow?: OAuthFlow
    /** What to tell an OpenID provider; connections are not built yet. */
    oidcPrompt?: string
    __experimental?: Record<string, unknown>
  }

export type SignUpProps = RoutingOptions &
  Themed &
  LegacyRedirectProps &
  AfterSignOutUrl & {
    /** Where to go after signing up, whatever the address says. */
    forceRedirectUrl?: string | null
    /** Where to go after signing up when the address has no `redirect_url`. */
    fallbackRedirectUrl?: string | null
    /** Where the link “Sign in” leads; the provider's `signInUrl` unless said otherwise. */
    signInUrl?: string
    /** Where whoever takes the link “Sign in” goes afterwards, whatever the address says. */
    signInForceRedirectUrl?: string | null
    /** Where whoever takes the link “Sign in” goes afterwards when the address has no `redirect_url`. */
    signInFallbackRedirectUrl?: string | null
    /** What the fields begin with. */
    initialValues?: SignUpInitialValues
    /** Where the button “Join waitlist” leads, if the instance has one. */
    waitlistUrl?: string
    /** Put into the new user's `unsafeMetadata`. */
    unsafeMetadata?: Record<string, unknown>
    /** How a social connection opens; connections are not built yet. */
    oauthFlow?: OAuthFlow
    /** What to tell an OpenID provider; connections are not built yet. */
    oidcPrompt?: string
    __experimental?: Record<string, unknown>
  }

/** A page or link that the app adds to a profile component; the runtime asks for the parts to be drawn into its nodes. */
export type CustomPage = {
  /** The text in the navigation; the name of a built-in page alone puts that page here. */
  label: string
  /** The page's part of the address, or where a link leads. */
  url?: string
  /** Draws the icon into the node. */
  mountIcon?: (node: HTMLDivElement) => void
  /** Cleans the icon up. */
  unmountIcon?: (node?: HTMLDivElement) => void
  /** Draws the page into the node; without it the entry is a link. */
  mount?: (node: HTMLDivElement) => void
  /** Cleans the page up. */
  unmount?: (node?: HTMLDivElement) => void
}
export type CustomMenuItem = CustomPage & { href?: string; onClick?: () => void; open?: string }

export type APIKeysProps = Themed & {
  /** How many keys a page of the list shows; 10 unless said otherwise. */
  perPage?: number
  /** Whether the form for a new key asks for a description. */
  showDescription?: boolean
}
export type UserProfileProps = RoutingOptions &
  Themed & {
    /** More scopes to ask of social connections, by provider; connections are not built yet. */
    additionalOAuthScopes?: Partial<Record<string, string[]>>
    /** Pages and links of the app's own, for `mountUserProfile()`; in React they are children. */
    customPages?: CustomPage[]
    /** Looks of the page with API keys, or `hide` to leave it out. */
    apiKeysProps?: APIKeysProps & { hide?: boolean }
    __experimental_startPath?: string
  }
export type OrganizationProfileProps = RoutingOptions &
  Themed & {
    /** Where to go after leaving the organization or deleting it; what the instance's `paths` say unless said otherwise. */
    afterLeaveOrganizationUrl?: string
    /** Pages and links of the app's own, for `mountOrganizationProfile()`; in React they are children. */
    customPages?: CustomPage[]
    /** Looks of the page with API keys, or `hide` to leave it out. */
    apiKeysProps?: APIKeysProps & { hide?: boolean }
    __experimental_startPath?: string
  }

/** A URL with `:id`-like parameters, or a function of the resource. */
type UrlOf<Resource> = string | ((resource: Resource) => string)
export type CreateOrganizationProps = RoutingOptions &
  Themed & {
    /** Where to go with the new organization: an address, one with `:id` or `:slug` in it, or a function. */
    afterCreateOrganizationUrl?: UrlOf<OrganizationResource>
    /** Leaves the card out that asks for members; it does not come where the organization takes one member only. */
    skipInvitationScreen?: boolean
    /** Leaves the field for the slug out, which only shows where the instance has slugs. */
    hideSlug?: boolean
  }

type Standalone = { __experimental_asStandalone?: boolean | ((opened: boolean) => void) }
export type UserButtonProps = Themed &
  Standalone & {
    /** Where your page with `<UserProfile />` is. */
    userProfileUrl?: string
    /** Whether “Manage account” opens a dialog or goes to `userProfileUrl`; the latter where that is given. */
    userProfileMode?: 'modal' | 'navigation'
    /** Shows the name beside the picture. */
    showName?: boolean
    /** Whether the menu is open at first. */
    defaultOpen?: boolean
    /** Where to go after signing out; the provider's `afterSignOutUrl` unless said otherwise. */
    afterSignOutUrl?: string
    /** Where to go after signing out of one account of several; the provider's unless said otherwise. */
    afterMultiSessionSingleSignOutUrl?: string
    /** Where “Add account” leads; the provider's `signInUrl` unless said otherwise. */
    signInUrl?: string
    /** Where to go after changing to another account of this browser. */
    afterSwitchSessionUrl?: string
    /** Props for the `<UserProfile />` that the menu opens. */
    userProfileProps?: Pick<UserProfileProps, 'additionalOAuthScopes' | 'appearance' | 'customPages' | 'apiKeysProps'>
    /** Items of the app's own, for `mountUserButton()`; in React they are children. */
    customMenuItems?: CustomMenuItem[]
  }
export type UserAvatarProps = Themed & {
  /** A circle, or with `false` a square; a circle unless said otherwise. */
  rounded?: boolean
}
export type OrganizationSwitcherProps = Themed &
  Standalone & {
    /** Where your page with `<CreateOrganization />` is. */
    createOrganizationUrl?: string
    /** Whether “Create organization” opens a dialog or goes to `createOrganizationUrl`; the latter where that is given. */
    createOrganizationMode?: 'modal' | 'navigation'
    /** Where your page with `<OrganizationProfile />` is. */
    organizationProfileUrl?: string
    /** Whether “Manage” opens a dialog or goes to `organizationProfileUrl`; the latter where that is given. */
    organizationProfileMode?: 'modal' | 'navigation'
    /** Whether the menu is open at first. */
    defaultOpen?: boolean
    /** Leaves the personal account out. It is left out anyway where everybody must be in an organization. */
    hidePersonal?: boolean
    /** Leaves the field for the slug out of the form for a new organization. */
    hideSlug?: boolean
    /** Leaves the card out that asks for members of a new organization. */
    skipInvitationScreen?: boolean
    /** @deprecated Use `afterSelectOrganizationUrl` or `afterSelectPersonalUrl`. */
    afterSwitchOrganizationUrl?: string
    /** Where to go with a new organization: an address, one with `:id` or `:slug` in it, or a function; what the instance's `paths` say unless said otherwise. */
    afterCreateOrganizationUrl?: UrlOf<OrganizationResource>
    /** Where to go with another organization: an address, one with `:id` or `:slug` in it, or a function. */
    afterSelectOrganizationUrl?: UrlOf<OrganizationResource>
    /** Where to go with the personal account: an address, one with `:id` or `:username` in it, or a function. */
    afterSelectPersonalUrl?: UrlOf<UserResource>
    /** Where to go after leaving the organization or deleting it; what the instance's `paths` say unless said otherwise. */
    afterLeaveOrganizationUrl?: string
    /** Props for the `<OrganizationProfile />` that the menu opens. */
    organizationProfileProps?: Pick<OrganizationProfileProps, 'appearance' | 'customPages'>
  }
export type OrganizationListProps = Themed & {
  /** Where to go with a new organization: an address, one with `:id` or `:slug` in it, or a function; what the instance's `paths` say unless said otherwise. */
  afterCreateOrganizationUrl?: UrlOf<OrganizationResource>
  /** Where to go with a chosen organization: an address, one with `:id` or `:slug` in it, or a function. */
  afterSelectOrganizationUrl?: UrlOf<OrganizationResource>
  /** Where to go with the personal account: an address, one with `:id` or `:username` in it, or a function. */
  afterSelectPersonalUrl?: UrlOf<UserResource>
  /** Leaves the card out that asks for members of a new organization. */
  skipInvitationScreen?: boolean
  /** Leaves the personal account out. It is left out anyway where everybody must be in an organization. */
  hidePersonal?: boolean
  /** Leaves the field for the slug out of the form for a new organization. */
  hideSlug?: boolean
}
export type WaitlistProps = Themed & {
  /** Where to go two seconds after joining; without it the card stays. */
  afterJoinWaitlistUrl?: string
  /** Where the link “Sign in” leads; the provider's `signInUrl` unless said otherwise. */
  signInUrl?: string
}
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
export type TaskProps = Themed & {
  /** Where to go when the task is done. */
  redirectUrlComplete: string
}

export type HandleOAuthCallbackParams = RedirectOptions & {
  /** Where to start over when nothing was completed. */
  signInUrl?: string
  /** Your sign-up page; without effect until connections are built. */
  signUpUrl?: string
  /** Your page for a first factor; without effect until connections are built. */
  firstFactorUrl?: string
  /** Your page for a second factor; without effect until connections are built. */
  secondFactorUrl?: string
  /** Your page for a new password; without effect until connections are built. */
  resetPasswordUrl?: string
  /** Your page for what a sign-up still lacks; without effect until connections are built. */
  continueSignUpUrl?: string | null
  /** Your page to verify an email address; without effect until connections are built. */
  verifyEmailAddressUrl?: string | null
  /** Your page to verify a phone number; without effect until connections are built. */
  verifyPhoneNumberUrl?: string | null
  /** Which attempt to read again first; without effect until connections are built. */
  reloadResource?: 'signIn' | 'signUp'
  /** Whether somebody new signs up; without effect until connections are built. */
  transferable?: boolean
  /** Metadata of whoever signs up; without effect until connections are built. */
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
  (
    | {
        /** Goes to the page, or opens it as a dialog over this one; `redirect` unless said otherwise. */
        mode: 'modal'
        /** Looks of the dialog. */
        appearance?: Appearance
      }
    | { mode?: 'redirect' }
  )
export type SignUpButtonProps = Pick<
  SignUpProps,
  | 'fallbackRedirectUrl'
  | 'forceRedirectUrl'
  | 'signInForceRedirectUrl'
  | 'signInFallbackRedirectUrl'
  | 'initialValues'
  | 'oauthFlow'
> &
  (
    | {
        /** Goes to the page, or opens it as a dialog over this one; `redirect` unless said otherwise. */
        mode: 'modal'
        /** Looks of the dialog. */
        appearance?: Appearance
        /** Put into the new user's `unsafeMetadata`. */
        unsafeMetadata?: Record<string, unknown>
      }
    | { mode?: 'redirect' }
  )
export type SignInWithMetamaskButtonProps = RedirectUrlProp & { mode?: 'redirect' | 'modal'; children?: ReactNode }
