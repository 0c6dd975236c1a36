// What `@keyward/types` names: the types that hooks and components speak in.
export type {
  ClerkAPIError,
  Environment,
  GetTokenOptions,
  OrganizationDomain,
  OrganizationInvitation,
  OrganizationMembershipRequest,
  OrganizationSuggestion,
  PasswordValidation,
  Role,
  SessionWithActivities,
  SignInErrors,
  SignInFactor,
  SignInFirstFactor,
  SignInSecondFactor,
  SignOutOptions,
  SignUpErrors,
  State,
  UserOrganizationInvitation,
  ValidatePasswordCallbacks,
  Verification,
} from '@keyward/browser'
export type { CheckAuthorization, PendingSessionOptions } from './auth/use-auth-return.ts'
export type * from './components/props.ts'
export type * from './types.ts'
