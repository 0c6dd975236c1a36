import type { ApiClient } from '../api/factory.ts'
import type { AcceptsToken } from '../tokens/token-types.ts'
import type { VerifyTokenOptions } from '../tokens/verify-session.ts'

export type OrganizationSyncOptions = {
  /** Paths that name an organization: `/orgs/:slug`, `/orgs/:id/(.*)`. */
  organizationPatterns?: string[]
  /** Paths that belong to the personal account: `/me`, `/me/(.*)`. */
  personalAccountPatterns?: string[]
}

export type AuthenticateRequestOptions = VerifyTokenOptions & {
  publishableKey?: string
  /** Of a satellite: the domain that its users see. */
  domain?: string
  /** Whether the app is a satellite, which takes its sessions from a primary domain. */
  isSatellite?: boolean
  /** Of a satellite: `false` asks the primary domain only of people who come back from signing in there, not at each first visit. */
  satelliteAutoSync?: boolean
  /** Where the Frontend API is reached instead of the host in the publishable key; absolute, or a path of the app. */
  proxyUrl?: string
  /** The app's sign-in page; else people are sent to the account portal. */
  signInUrl?: string
  /** The app's sign-up page. */
  signUpUrl?: string
  /** @deprecated Say it to the components. */
  afterSignInUrl?: string
  /** @deprecated Say it to the components. */
  afterSignUpUrl?: string
  /** Which paths belong to an organization or to the personal account: what is active follows the address. */
  organizationSyncOptions?: OrganizationSyncOptions
  /** A client for the calls to the Backend API that a handshake needs. */
  apiClient?: ApiClient
  /** Which kinds of token count; `session_token` unless it says another one, a list, or `any`. */
  acceptsToken?: AcceptsToken
  machineSecretKey?: string
  /** Ask the server whether the session is still alive (cached for a second): a revoked one is refused at once. */
  live?: boolean
  /**
   * How long after its expiry a correctly signed token is accepted while the server is provably out of reach; 0 by
   * default, at most 3600. `auth().stale` is then true, and `has()` says no unless `outageGraceAllowsChecks`.
   */
  outageGraceSeconds?: number
  /** Whether `has()` answers for such a token as for any other. */
  outageGraceAllowsChecks?: boolean
}
