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
  isSatellite?: boolean
  /** Where the Frontend API is reached instead of the host in the publishable key; absolute, or a path of the app. */
  proxyUrl?: string
  signInUrl?: string
  signUpUrl?: string
  afterSignInUrl?: string
  afterSignUpUrl?: string
  organizationSyncOptions?: OrganizationSyncOptions
  apiClient?: ApiClient
  acceptsToken?: AcceptsToken
  machineSecretKey?: string
  /** Ask the server whether the session is still alive (cached for a second): a revoked one is refused at once. */
  live?: boolean
  /**
   * How long after its expiry a correctly signed token is accepted while the server is provably out of reach; 0 by
   * default, at most 3600. `auth().stale` is then true, and `has()` says no unless `outageGraceAllowsChecks`.
   */
  outageGraceSeconds?: number
  outageGraceAllowsChecks?: boolean
}
