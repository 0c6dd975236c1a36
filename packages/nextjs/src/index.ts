// Components and hooks. In server components `SignedIn`, `SignedOut`, `Protect` and the provider read the request themselves.

import {
  Protect as BaseProtect,
  Show as BaseShow,
  SignedIn as BaseSignedIn,
  SignedOut as BaseSignedOut,
  ClerkProvider as Provider,
} from '#components'
import type * as ServerComponents from './components.server.ts'

export {
  APIKeys,
  AuthenticateWithRedirectCallback,
  ClerkDegraded,
  ClerkFailed,
  ClerkLoaded,
  ClerkLoading,
  CreateOrganization,
  GoogleOneTap,
  OrganizationList,
  OrganizationSwitcher,
  PricingTable,
  RedirectToCreateOrganization,
  RedirectToOrganizationProfile,
  RedirectToSignIn,
  RedirectToSignUp,
  RedirectToTasks,
  RedirectToUserProfile,
  SignInButton,
  SignInWithMetamaskButton,
  SignOutButton,
  SignUpButton,
  TaskChooseOrganization,
  TaskResetPassword,
  UNSAFE_PortalProvider,
  UserAvatar,
  UserButton,
  useAPIKeys,
  useAuth,
  useClerk,
  useEmailLink,
  useOrganization,
  useOrganizationCreationDefaults,
  useOrganizationList,
  useReverification,
  useSession,
  useSessionList,
  useSignIn,
  useSignUp,
  useUser,
  useWaitlist,
  Waitlist,
} from './client/react.ts'
export { OrganizationProfile, SignIn, SignUp, UserProfile } from './client/routed.tsx'

export const ClerkProvider = Provider as unknown as typeof ServerComponents.ClerkProvider
export const SignedIn = BaseSignedIn as unknown as typeof ServerComponents.SignedIn
export const SignedOut = BaseSignedOut as unknown as typeof ServerComponents.SignedOut
export const Show = BaseShow as unknown as typeof ServerComponents.Show
export const Protect = BaseProtect as unknown as typeof ServerComponents.Protect
export type { EmailAddressCore, PhoneNumberCore, UserCore } from '@keyward/wire/facts'
