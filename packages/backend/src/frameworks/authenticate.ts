import { type ClerkClient, createClerkClient } from '../client.ts'
import { constants } from '../constants.ts'
import { type Environment, optionsFromEnvironment } from '../environment.ts'
import type { AuthenticateRequestOptions } from '../request/options.ts'
import type { RequestState } from '../request/states.ts'
import { type PendingSessionOptions, signedOutAuthObject } from '../tokens/auth-objects.ts'
import type { AuthOptions } from '../tokens/get-auth-types.ts'
import { type AuthObject, getAuthObjectForAcceptedToken } from '../tokens/machine-auth-objects.ts'
import type { TokenType } from '../tokens/token-types.ts'
import { derivedProxyUrl, type FrontendApiProxy } from './frontend-api-proxy.ts'

/** What the middleware of every framework takes; values that are not given come from the environment. */
export type FrameworkOptions = AuthenticateRequestOptions & {
  /** A client with keys of its own, for apps that do not keep them in the environment. */
  clerkClient?: Pick<ClerkClient, 'authenticateRequest'>
  /** Logs what was found out about each request, without tokens and keys. */
  debug?: boolean
  /** Lets the app answer for the Frontend API below a path, `/__clerk` unless it says otherwise; `proxyUrl` follows from it. */
  frontendApiProxy?: FrontendApiProxy
  /** Whether pages may be sent to the server to get a fresh session; off for apps that only answer calls by code. */
  enableHandshake?: boolean
}

/** Who a request comes from: `headers` belong on the answer; with `location` the answer is a redirect there. */
export type FrameworkState = {
  readonly headers: Headers
  readonly location: string | null
  readonly toAuth: (options?: AuthOptions) => AuthObject
}

/** For middleware: sees every kind of token; which of them counts is said where the auth object is asked for. */
export async function authenticateForFramework(
  request: Request,
  { clerkClient, debug, frontendApiProxy, enableHandshake = true, ...given }: FrameworkOptions = {},
  environment?: Environment,
): Promise<FrameworkState> {
  const own = { ...optionsFromEnvironment(environment), ...definedOf(given) }
  const client = clerkClient ?? createClerkClient(own)
  const { secretKey, jwtKey, machineSecretKey, apiUrl, ...places } = optionsFromEnvironment(environment)
  // A client of the app's own brings its keys along; which instance it is for, and where its pages are, may stand here.
  const keys = clerkClient ? {} : { secretKey, jwtKey, machineSecretKey, apiUrl }
  const derived = { proxyUrl: derivedProxyUrl(request, { frontendApiProxy }) }
  const options = {
    ...definedOf(derived),
    ...definedOf({ ...places, ...keys }),
    ...definedOf(given),
    acceptsToken: 'any' as const,
  }
  const state = (await client.authenticateRequest(request, options)) as RequestState<TokenType>
  // Never tokens or keys.
  if (debug) console.debug(`keyward: ${request.method} ${new URL(request.url).pathname}`, state.status, state.reason)
  const { headers } = state
  const location = headers.get(constants.Headers.Location)
  const toAuth: FrameworkState['toAuth'] = (asked) => authOf(state, asked)
  // Cookies and headers of a handshake that does not take place have nothing to say.
  if (location && !enableHandshake) return { headers: new Headers(), location: null, toAuth }
  if (location) headers.set('cache-control', 'no-store')
  return { headers, location, toAuth }
}

/** `request.auth`: a function, which older apps read like the auth object of a session itself (`request.auth.userId`). */
export function readableAuth(toAuth: FrameworkState['toAuth']): FrameworkState['toAuth'] {
  return new Proxy(toAuth, {
    get: (target, name) => (Reflect.has(target, name) ? Reflect.get(target, name) : Reflect.get(target(), name)),
  })
}

function authOf(state: RequestState<TokenType>, { acceptsToken, treatPendingAsSignedOut }: AuthOptions = {}) {
  const toAuth = state.toAuth as (options?: PendingSessionOptions) => AuthObject | null
  const pending = treatPendingAsSignedOut === undefined ? {} : { treatPendingAsSignedOut }
  return getAuthObjectForAcceptedToken({
    authObject: toAuth(pending) ?? (signedOutAuthObject() as AuthObject),
    ...(acceptsToken ? { acceptsToken } : {}),
  })
}

/** Where a visitor who has to sign in is sent. */
export function signInUrlOf({ signInUrl }: Pick<FrameworkOptions, 'signInUrl'>, environment?: Environment): string {
  return signInUrl || optionsFromEnvironment(environment).signInUrl || '/'
}

/** The client with the keys of the environment, which may be read long after this module: made at its first use. */
export function clientFromEnvironment(environment?: Environment): ClerkClient {
  let client: ClerkClient | undefined
  const made = () => {
    client ??= createClerkClient(optionsFromEnvironment(environment))
    return client
  }
  return new Proxy({} as ClerkClient, {
    get: (_, name) => Reflect.get(made(), name),
    has: (_, name) => Reflect.has(made(), name),
    ownKeys: () => Reflect.ownKeys(made()),
    getOwnPropertyDescriptor: (_, name) => ({
      ...Reflect.getOwnPropertyDescriptor(made(), name),
      configurable: true,
    }),
  })
}

function definedOf<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>
}
