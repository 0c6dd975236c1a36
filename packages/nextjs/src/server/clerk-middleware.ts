import {
  type AuthenticateRequestOptions,
  authenticateRequest,
  constants,
  forwarderOf,
  frontendApiUrl,
  publicUrl,
  type RequestState,
  requirePublishableKey,
  type TokenType,
} from '@keyward/backend/internal'
import { type NextFetchEvent, NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { forwardRequestHeaders, goesOn, isReserved } from './forward-headers.ts'
import { ensureKeys } from './keyless.ts'
import { middlewareAuth } from './middleware-auth.ts'
import { optionsFor } from './middleware-options.ts'
import { withOptions } from './middleware-storage.ts'
import type {
  ClerkMiddleware,
  ClerkMiddlewareHandler,
  ClerkMiddlewareOptions,
  OptionsOrCallback,
} from './middleware-types.ts'
import { machineOf } from './proxy-findings.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import { type CarriedOptions, findingsToHeaders, signingSecret } from './request-state.ts'

type State = Exclude<RequestState<TokenType>, { status: 'handshake' }>

/**
 * For `proxy.ts` (Next 16) and `middleware.ts` (Next 15): finds out who each request comes from, renews sessions, and tells the
 * app, in signed headers. Takes a handler, options, both, or nothing.
 */
export const clerkMiddleware = ((...args: unknown[]) => {
  const [first, second] = args
  if (first instanceof NextRequest || (first instanceof Request && second)) {
    return run({ request: first as NextRequest, event: second as NextFetchEvent })
  }
  const handler = typeof first === 'function' ? (first as ClerkMiddlewareHandler) : undefined
  const params = (handler ? second : first) as OptionsOrCallback | undefined
  return (request: NextRequest, event: NextFetchEvent) => run({ request, event, handler, params })
}) as ClerkMiddleware

type Run = { request: NextRequest; event: NextFetchEvent; handler?: ClerkMiddlewareHandler; params?: OptionsOrCallback }

async function run({ request, event, handler, params }: Run): Promise<Response> {
  const given = (typeof params === 'function' ? await params(request) : params) ?? {}
  await ensureKeys(given)
  const { options, carried } = optionsFor(request, given)
  const { publishableKey, secretKey, apiUrl } = options
  const forward = forwarderOf(request, { frontendApiProxy: given.frontendApiProxy, publishableKey, secretKey, apiUrl })
  if (forward) return forward(request)
  const state = await authenticateRequest(request, { ...options, acceptsToken: 'any' })
  log(given, request, state)
  const location = state.headers.get(constants.Headers.Location)
  if (location) return new NextResponse(null, { status: 307, headers: withoutCaching(state.headers) })
  if (state.status === 'handshake') throw new Error('@keyward/nextjs: a handshake came without an address to go to')
  // `clerkClient()` in the handler has the keys of this request.
  const response = await withOptions(carried, () => answer({ request, event, handler }, state as State, options))
  return decorate(response, { request, state: state as State, given, options, carried })
}

async function answer(
  { request, event, handler }: Run,
  state: State,
  options: AuthenticateRequestOptions,
): Promise<Response> {
  if (!handler) return NextResponse.next()
  try {
    return (await handler(middlewareAuth(request, state, options), request, event)) ?? NextResponse.next()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return responseOf(refusal, request, { state, options })
    throw error
  }
}

type Seen = { state: State; options: AuthenticateRequestOptions }

function responseOf(refusal: Refusal, request: NextRequest, { state, options }: Seen): Response {
  switch (refusal.kind) {
    case 'redirect':
      return NextResponse.redirect(new URL(refusal.url, request.url), {
        status: refusal.status,
        headers: { 'cache-control': 'no-store', [constants.Headers.ClerkRedirectTo]: 'true' },
      })
    case 'unauthorized':
      return new NextResponse(null, { status: 401, headers: challengeOf(state, request, options) })
    case 'not-found': {
      // No route has this path: the app's own not-found page answers.
      const response = NextResponse.rewrite(new URL(`/clerk_${Date.now()}`, request.url))
      response.headers.set(constants.Headers.AuthReason, 'protect-rewrite')
      return response
    }
  }
}

/** Tells OAuth clients where to learn how to get a token (RFC 9728): at the instance that gives them out. */
function challengeOf(state: State, request: NextRequest, { publishableKey }: AuthenticateRequestOptions) {
  if (state.tokenType !== 'oauth_token') return undefined
  const instance = frontendApiUrl(requirePublishableKey(publishableKey), {}, publicUrl(request))
  return { 'www-authenticate': `Bearer resource_metadata="${instance}/.well-known/oauth-protected-resource"` }
}

type Decoration = {
  request: NextRequest
  state: State
  given: ClerkMiddlewareOptions
  options: AuthenticateRequestOptions
  carried: Partial<CarriedOptions> | undefined
}

function decorate(response: Response, { request, state, given, options, carried }: Decoration): Response {
  const policy = given.contentSecurityPolicy
    ? contentSecurityPolicy(options.publishableKey ?? '', given.contentSecurityPolicy)
    : null
  for (const [name, value] of policy?.responseHeaders ?? []) response.headers.set(name, value)
  state.headers.forEach((value, name) => {
    if (name === 'set-cookie') response.headers.append(name, value)
    // Which refusal it was is already said.
    else if (!response.headers.has(name)) response.headers.set(name, value)
  })
  if (!goesOn(response, request)) return response
  const machine = machineOf(state)
  const findings = {
    status: state.status,
    token: state.tokenType === 'session_token' ? state.token : null,
    reason: state.reason,
    message: state.message,
    url: publicUrl(request).href,
    ...(carried || machine
      ? { carried: { ...(carried ? { options: carried } : {}), ...(machine ? { machine } : {}) } }
      : {}),
  }
  const headers = findingsToHeaders(findings, signingSecret(carried?.secretKey))
  forwardRequestHeaders(response, request, { ...headers, ...policy?.requestHeaders })
  return response
}

function withoutCaching(headers: Headers): Headers {
  const copy = new Headers(headers)
  copy.set(constants.Headers.CacheControl, 'no-store')
  return copy
}

function log({ debug }: ClerkMiddlewareOptions, request: NextRequest, state: RequestState<TokenType>): void {
  if (!debug) return
  const { status, reason, message, tokenType } = state
  const spoofed: string[] = []
  request.headers.forEach((_value, name) => {
    if (isReserved(name)) spoofed.push(name)
  })
  console.log('[keyward] proxy', {
    method: request.method,
    path: request.nextUrl.pathname,
    status,
    reason,
    message,
    tokenType,
    droppedHeaders: spoofed,
  })
}
