import {
  type AcceptsToken,
  type AuthenticatedMachineObject,
  type AuthObject,
  type InferAuthObjectFromToken,
  type InferAuthObjectFromTokenArray,
  isTokenTypeAccepted,
  type RedirectFun,
  type SignedInAuthObject,
  type TokenType,
} from '@keyward/backend/internal'

export type AuthProtectOptions = {
  /** Which kinds of token count; session tokens unless said otherwise. */
  token?: AcceptsToken
  /** Where somebody goes who is signed in and may not; else 404. */
  unauthorizedUrl?: string
  /** Where somebody goes who is not signed in; else the sign-in page. */
  unauthenticatedUrl?: string
}
type Has = SignedInAuthObject['has']
type Params = Parameters<Has>[0]

/** Refuses whoever may not: see the table in the documentation of `auth.protect()`. */
export interface AuthProtect {
  (params?: Params, options?: AuthProtectOptions): Promise<SignedInAuthObject>
  (params?: (has: Has) => boolean, options?: AuthProtectOptions): Promise<SignedInAuthObject>
  <T extends TokenType>(
    options?: AuthProtectOptions & { token: T },
  ): Promise<InferAuthObjectFromToken<T, SignedInAuthObject, AuthenticatedMachineObject>>
  <T extends TokenType[]>(
    options?: AuthProtectOptions & { token: T },
  ): Promise<InferAuthObjectFromTokenArray<T, SignedInAuthObject, AuthenticatedMachineObject>>
  (options?: AuthProtectOptions & { token: 'any' }): Promise<SignedInAuthObject | AuthenticatedMachineObject>
  (options?: AuthProtectOptions): Promise<SignedInAuthObject>
}

/** How a place (proxy, page) says no; none of these returns. */
export type Refusals = {
  readonly notFound: () => never
  readonly unauthorized: () => never
  readonly redirect: (url: string) => never
  readonly redirectToSignIn: RedirectFun<never>
}
type Context = { readonly isPage: boolean; readonly url: string; readonly refusals: Refusals }
type Asked = { readonly params: Params | ((has: Has) => boolean) | undefined; readonly options: AuthProtectOptions }

/**
 * The auth object if it may pass. Not signed in: to the sign-in page for pages, 404 for calls by code. Signed in without the
 * permission: 404, so that nobody learns what exists; likewise a person where machines are asked for. A machine: 401.
 */
export function protect(auth: AuthObject, asked: Asked, { isPage, url, refusals }: Context): AuthObject {
  const { params, options } = asked
  const accepted = options.token ?? 'session_token'
  const isSession = auth.tokenType === 'session_token'
  const isAccepted = accepted === 'any' || isTokenTypeAccepted(auth.tokenType as TokenType, accepted)
  if (!isSession) return isAccepted && auth.isAuthenticated ? auth : refusals.unauthorized()
  if (!isAccepted) return forbid()
  if (!('userId' in auth) || !auth.userId) return refuse()
  if (isPermitted(auth as SignedInAuthObject, params)) return auth
  return forbid()

  function forbid(): never {
    return options.unauthorizedUrl ? refusals.redirect(options.unauthorizedUrl) : refusals.notFound()
  }

  function refuse(): never {
    if (options.unauthenticatedUrl) return refusals.redirect(options.unauthenticatedUrl)
    if (isPage) return refusals.redirectToSignIn({ returnBackUrl: url })
    return refusals.notFound()
  }
}

function isPermitted(auth: SignedInAuthObject, params: Asked['params']): boolean {
  if (!params) return true
  // A question without a content (`{ role: undefined }`) is a mistake, and nobody passes by it.
  return typeof params === 'function' ? params(auth.has) : auth.has(params)
}

/** `protect()` takes what to ask for, or options, or both. */
export function readArguments(first: unknown, second: unknown): Asked {
  if (typeof first === 'object' && first !== null && second === undefined && isOptions(first)) {
    return { params: undefined, options: first }
  }
  return { params: first as Asked['params'], options: (second ?? {}) as AuthProtectOptions }
}

function isOptions(value: object): value is AuthProtectOptions {
  return ['token', 'unauthorizedUrl', 'unauthenticatedUrl'].some((name) => name in value)
}
