/** The runtime's types under the names that apps know. Its package is copied into this one's declarations at build. */
import type {
  Client,
  EmailAddress,
  GetTokenOptions,
  Organization,
  OrganizationMembership,
  PhoneNumber,
  Clerk as RuntimeClerk,
  ClerkOptions as RuntimeOptions,
  SetActiveParams as RuntimeSetActiveParams,
  Session,
  SignedInSession,
  SignIn,
  SignOutOptions,
  SignUp,
  State,
  Status,
  User,
} from '@keyward/browser'
import type { ActClaim, JwtPayload } from '@keyward/wire/facts'

declare global {
  /** Set by the provider, for a runtime that another script brings. */
  interface Window {
    __clerk_publishable_key?: string
    __clerk_proxy_url?: RuntimeClerk['proxyUrl']
    __clerk_domain?: RuntimeClerk['domain']
  }
}

// biome-ignore-start lint/suspicious/noExplicitAny: members of later issues are reachable by name before they are typed
type Open = Record<string, any>
export type Clerk = RuntimeClerk & Open
export type LoadedClerk = Clerk & { readonly client: Client }
export type BrowserClerk = Clerk
export type HeadlessBrowserClerk = Clerk
export type ClerkOptions = RuntimeOptions
export type ClerkStatus = Status
export type ClientResource = Client
export type SessionResource = Session
export type SignedInSessionResource = SignedInSession
export type UserResource = User
export type OrganizationResource = Organization
export type OrganizationMembershipResource = OrganizationMembership
export type SignInResource = SignIn
export type SignUpResource = SignUp
export type EmailAddressResource = EmailAddress
export type PhoneNumberResource = PhoneNumber
/** The runtime's attempts as signals; the values are what the hooks of `/experimental` answer. */
export type SignalState = State
export type { SignInSignalValue, SignUpSignalValue } from '@keyward/browser'
export type SetActive = (params: RuntimeSetActiveParams) => Promise<void>
export type SignOutCallback = () => unknown
export type SignOut = {
  (options?: SignOutOptions): Promise<void>
  (callback?: SignOutCallback, options?: SignOutOptions): Promise<void>
}
export type GetToken = (options?: GetTokenOptions) => Promise<string | null>
export type Resources = {
  client: Client | undefined
  session: Session | null | undefined
  user: User | null | undefined
  organization: Organization | null | undefined
}
// biome-ignore-end lint/suspicious/noExplicitAny: see above

/** What a server has learned from the request, handed to the first render; null says nobody is signed in. */
export type InitialState = {
  sessionClaims: JwtPayload | null
  sessionId: string | null | undefined
  sessionStatus?: 'active' | 'pending' | null
  session?: SignedInSessionResource | null
  actor: ActClaim | null | undefined
  userId: string | null | undefined
  user?: UserResource | null
  orgId: string | null | undefined
  orgRole: string | null | undefined
  orgSlug: string | null | undefined
  orgPermissions: readonly string[] | null | undefined
  organization?: OrganizationResource | null
  factorVerificationAge: [firstFactorAge: number, secondFactorAge: number] | null | undefined
}
