import type {
  Appearance,
  CreateOrganizationProps,
  OrganizationProfileProps,
  RedirectOptions,
  RoutingOptions,
  SignInProps,
  SignUpProps,
  TaskProps,
  UserProfileProps,
  WaitlistProps,
} from '@keyward/react/types'
import type { SessionVerificationLevel } from '@keyward/wire/facts'
import type { OAuthConsentTheme } from './looks.ts'
import type { WithoutRouting } from './utilities.ts'

export type {
  ProtectProps,
  UseAuthReturn,
  UseSessionListReturn,
  UseSessionReturn,
  UseSignInReturn,
  UseSignUpReturn,
  UseUserReturn,
} from '@keyward/react'
export type {
  APIKeysProps,
  Appearance,
  CreateOrganizationProps,
  CustomMenuItem,
  CustomPage,
  GoogleOneTapProps,
  HandleOAuthCallbackParams,
  LegacyRedirectProps,
  OrganizationListProps,
  OrganizationProfileProps,
  OrganizationSwitcherProps,
  PricingTableProps,
  RedirectOptions,
  RedirectUrlProp,
  RoutingOptions,
  SignInButtonProps,
  SignInInitialValues,
  SignInProps,
  SignInRedirectOptions,
  SignUpButtonProps,
  SignUpInitialValues,
  SignUpProps,
  SignUpRedirectOptions,
  TasksRedirectOptions,
  UserAvatarProps,
  UserButtonProps,
  UserProfileProps,
  WaitlistProps,
} from '@keyward/react/types'

export type RoutingStrategy = NonNullable<RoutingOptions['routing']>
export type SignInModalProps = WithoutRouting<SignInProps>
export type SignUpModalProps = WithoutRouting<SignUpProps>
export type UserProfileModalProps = WithoutRouting<UserProfileProps>
export type OrganizationProfileModalProps = WithoutRouting<OrganizationProfileProps>
export type CreateOrganizationModalProps = WithoutRouting<CreateOrganizationProps>
export type WaitlistModalProps = WaitlistProps
export type __internal_UserVerificationProps = RoutingOptions & {
  level?: SessionVerificationLevel
  afterVerification?: () => void
  afterVerificationCancelled?: () => void
  appearance?: Appearance
}
export type __internal_UserVerificationModalProps = WithoutRouting<__internal_UserVerificationProps>
export type TaskChooseOrganizationProps = TaskProps
export type TaskResetPasswordProps = TaskProps
export type TaskSetupMFAProps = TaskProps
export type SignInForceRedirectUrl = Pick<RedirectOptions, 'signInForceRedirectUrl'>
export type SignInFallbackRedirectUrl = Pick<RedirectOptions, 'signInFallbackRedirectUrl'>
export type SignUpForceRedirectUrl = Pick<RedirectOptions, 'signUpForceRedirectUrl'>
export type SignUpFallbackRedirectUrl = Pick<RedirectOptions, 'signUpFallbackRedirectUrl'>
export type AfterSignOutUrl = { afterSignOutUrl?: string | null }
export type AfterMultiSessionSingleSignOutUrl = { afterMultiSessionSingleSignOutUrl?: string | null }
export type BaseTheme = NonNullable<Appearance['theme']>
export type Theme = Appearance
export type Variables = NonNullable<Appearance['variables']>
export type Elements = NonNullable<Appearance['elements']>
export type Layout = NonNullable<Appearance['layout']>
export type SignInTheme = Appearance
export type SignUpTheme = Appearance
export type UserButtonTheme = Appearance
export type UserProfileTheme = Appearance
export type UserAvatarTheme = Appearance
export type OrganizationSwitcherTheme = Appearance
export type OrganizationListTheme = Appearance
export type OrganizationProfileTheme = Appearance
export type CreateOrganizationTheme = Appearance
export type WaitlistTheme = Appearance
export type APIKeysTheme = Appearance
/** Texts by message id; those of another language come from `@keyward/localizations`. */
export type LocalizationResource = { locale?: string } & Record<string, unknown>
type Texts = { [id: string]: string | Texts }
/** All of a language's texts, as opposed to the few that an application says in its own words. */
export type __internal_LocalizationResource = Texts & { locale: string }
/** The page on which somebody lets another application in; it is not built. */
export type __internal_OAuthConsentProps = {
  appearance?: OAuthConsentTheme
  oAuthApplicationName: string
  oAuthApplicationLogoUrl?: string
  oAuthApplicationUrl?: string
  scopes: { scope: string; description: string | null; requires_consent: boolean }[]
  redirectUrl: string
  onAllow: () => void
  onDeny: () => void
}
