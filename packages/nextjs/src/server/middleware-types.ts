import type {
  AuthenticateRequestOptions,
  FrontendApiProxy,
  RedirectFun,
  SessionAuthObject,
} from '@keyward/backend/internal'
import type { NextFetchEvent, NextMiddleware, NextRequest } from 'next/server'
import type { AuthFn } from '../app-router/auth-types.ts'
import type { ContentSecurityPolicyOptions } from './content-security-policy.ts'

export type ClerkMiddlewareAuth = AuthFn
export type ClerkMiddlewareSessionAuthObject = SessionAuthObject & {
  redirectToSignIn: RedirectFun<Response>
  redirectToSignUp: RedirectFun<Response>
}
/** @deprecated Use `ClerkMiddlewareSessionAuthObject`. */
export type ClerkMiddlewareAuthObject = ClerkMiddlewareSessionAuthObject

type OfUrl<Value> = Value | ((url: URL) => Value)
export type ClerkMiddlewareOptions = Omit<
  AuthenticateRequestOptions,
  'acceptsToken' | 'proxyUrl' | 'domain' | 'isSatellite'
> & {
  /** Where the Frontend API is reached instead of the host in the publishable key; a function is given the address. */
  proxyUrl?: OfUrl<string>
  /** Of a satellite: the domain that its users see. */
  domain?: OfUrl<string>
  /** Whether the app is a satellite, which takes its sessions from a primary domain. */
  isSatellite?: OfUrl<boolean>
  /** Logs what was decided about each request, without tokens and keys. */
  debug?: boolean
  /** Lets the app answer for the Frontend API below a path, `/__clerk` unless it says otherwise; `proxyUrl` follows from it. */
  frontendApiProxy?: FrontendApiProxy
  /** Adds a Content-Security-Policy under which the runtime and its components work. */
  contentSecurityPolicy?: ContentSecurityPolicyOptions
}
type OptionsCallback = (request: NextRequest) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>
type Result = ReturnType<NextMiddleware>
export type ClerkMiddlewareHandler = (auth: ClerkMiddlewareAuth, request: NextRequest, event: NextFetchEvent) => Result
export type OptionsOrCallback = ClerkMiddlewareOptions | OptionsCallback

export interface ClerkMiddleware {
  (handler: ClerkMiddlewareHandler, options?: ClerkMiddlewareOptions): NextMiddleware
  (handler: ClerkMiddlewareHandler, options?: OptionsCallback): NextMiddleware
  (options?: ClerkMiddlewareOptions): NextMiddleware
  (request: NextRequest, event: NextFetchEvent): Result
}
