import type { ApiClient } from '../api/factory.ts'
import { type AuthenticateRequest, authenticateRequest } from './authenticate.ts'
import type { AuthenticateRequestOptions } from './options.ts'
import { debugRequestState } from './states.ts'

type BuildTimeOptions = Partial<
  Pick<
    AuthenticateRequestOptions,
    | 'apiUrl'
    | 'apiVersion'
    | 'audience'
    | 'domain'
    | 'isSatellite'
    | 'jwtKey'
    | 'proxyUrl'
    | 'publishableKey'
    | 'secretKey'
    | 'machineSecretKey'
  >
>

export type CreateAuthenticateRequestOptions = { options: BuildTimeOptions; apiClient?: ApiClient }

/** `authenticateRequest` with options given once; those of a call win where they are set. */
export function createAuthenticateRequest({ options, apiClient }: CreateAuthenticateRequestOptions) {
  const authenticate = ((request: Request, given: AuthenticateRequestOptions = {}) =>
    authenticateRequest(request, { ...options, apiClient, ...definedOf(given) })) as AuthenticateRequest
  return { authenticateRequest: authenticate, debugRequestState }
}

function definedOf<T extends object>(options: T): Partial<T> {
  const defined: Partial<T> = {}
  for (const name in options) if (options[name] !== undefined) defined[name] = options[name]
  return defined
}
