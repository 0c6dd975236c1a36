// Hooks and components for React 18 and 19, over the browser runtime. A drop-in for the official React package.
export type { EmailAddressCore, PhoneNumberCore, UserCore } from '@keyward/wire/facts'
export type { CheckAuthorization, PendingSessionOptions, UseAuthReturn } from './auth/use-auth-return.ts'
export {
  SignInButton,
  SignInWithMetamaskButton,
  SignOutButton,
  type SignOutButtonProps,
  SignUpButton,
} from './buttons/buttons.tsx'
export { type PortalProviderProps, UNSAFE_PortalProvider } from './components/portal-provider.tsx'
export type {
  Appearance,
  RoutingOptions,
  SignInButtonProps,
  SignInProps,
  SignUpButtonProps,
  SignUpProps,
  UserButtonProps,
  UserProfileProps,
} from './components/props.ts'
export {
  APIKeys,
  CreateOrganization,
  GoogleOneTap,
  OrganizationList,
  OrganizationProfile,
  OrganizationSwitcher,
  PricingTable,
  SignIn,
  SignUp,
  TaskChooseOrganization,
  TaskResetPassword,
  UserAvatar,
  UserButton,
  UserProfile,
  Waitlist,
} from './components/ui-components.tsx'
export {
  AuthenticateWithRedirectCallback,
  RedirectToCreateOrganization,
  RedirectToOrganizationProfile,
  RedirectToSignIn,
  RedirectToSignUp,
  RedirectToTasks,
  RedirectToUserProfile,
} from './control/redirects.tsx'
export {
  ClerkDegraded,
  ClerkFailed,
  ClerkLoaded,
  ClerkLoading,
  Protect,
  type ProtectParams,
  type ProtectProps,
  Show,
  type ShowProps,
  SignedIn,
  SignedOut,
} from './control/state.tsx'
export { type UseAPIKeysParams, type UseAPIKeysReturn, useAPIKeys } from './hooks/use-api-keys.ts'
export { useAuth } from './hooks/use-auth.ts'
export { useClerk } from './hooks/use-clerk.ts'
export { useEmailLink } from './hooks/use-email-link.ts'
export { useOrganization } from './hooks/use-organization.ts'
export {
  type UseOrganizationCreationDefaultsParams,
  type UseOrganizationCreationDefaultsReturn,
  useOrganizationCreationDefaults,
} from './hooks/use-organization-creation-defaults.ts'
export { useOrganizationList } from './hooks/use-organization-list.ts'
export { useReverification } from './hooks/use-reverification.ts'
export { type UseSessionListReturn, type UseSessionReturn, useSession, useSessionList } from './hooks/use-session.ts'
export { type UseSignInReturn, type UseSignUpReturn, useSignIn, useSignUp } from './hooks/use-sign-in.ts'
export { type UseUserReturn, useUser } from './hooks/use-user.ts'
export {
  type UseWaitlistReturn,
  useWaitlist,
  type WaitlistErrors,
  type WaitlistResource,
} from './hooks/use-waitlist.ts'
export {
  CheckoutProvider as __experimental_CheckoutProvider,
  PaymentElement as __experimental_PaymentElement,
  PaymentElementProvider as __experimental_PaymentElementProvider,
  useCheckout as __experimental_useCheckout,
  usePaymentElement as __experimental_usePaymentElement,
} from './later.tsx'
export { ClerkProvider } from './provider/clerk-provider.tsx'
export type { ClerkProp, ClerkProviderProps } from './provider/options.ts'
export type { BrowserClerk, HeadlessBrowserClerk } from './types.ts'
