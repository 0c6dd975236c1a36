// Hooks and components for React: who is signed in, and the screens that let people in. Names are the field's.

export type { UseAuthReturn } from './auth/use-auth-return.ts'
export {
  SignInButton,
  SignInWithMetamaskButton,
  SignOutButton,
  type SignOutButtonProps,
  SignUpButton,
} from './buttons/buttons.tsx'
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
export { MultisessionAppSupport } from './control/multisession.tsx'
export { Protect, type ProtectProps } from './control/protect.tsx'
export {
  AuthenticateWithRedirectCallback,
  RedirectToCreateOrganization,
  RedirectToOrganizationProfile,
  RedirectToSignIn,
  RedirectToSignUp,
  RedirectToTasks,
  RedirectToUserProfile,
} from './control/redirects.tsx'
export { SignedIn, SignedOut } from './control/signed-in.tsx'
export { ClerkDegraded, ClerkFailed, ClerkLoaded, ClerkLoading } from './control/status.tsx'
export { useAuth } from './hooks/use-auth.ts'
export { useClerk } from './hooks/use-clerk.ts'
export { useEmailLink } from './hooks/use-email-link.ts'
export { useOrganization } from './hooks/use-organization.ts'
export { useOrganizationList } from './hooks/use-organization-list.ts'
export { useReverification } from './hooks/use-reverification.ts'
export { useSession, useSessionList } from './hooks/use-session.ts'
export { useSignIn, useSignUp } from './hooks/use-sign-in.ts'
export { useUser } from './hooks/use-user.ts'
export { ClerkProvider } from './provider/clerk-provider.tsx'
export type { ClerkProp, ClerkProviderProps, IsomorphicClerkOptions } from './provider/options.ts'
