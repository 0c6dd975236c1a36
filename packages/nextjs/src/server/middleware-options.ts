import { type AuthenticateRequestOptions, derivedProxyUrl, publicUrl } from '@keyward/backend/internal'
import type { NextRequest } from 'next/server'
import type { ClerkMiddlewareOptions } from './middleware-types.ts'
import { requireSecretKey, serverOptions } from './options.ts'
import type { CarriedOptions } from './request-state.ts'

const carriedNames = [
  'publishableKey',
  'secretKey',
  'jwtKey',
  'machineSecretKey',
  'apiUrl',
  'proxyUrl',
  'domain',
  'isSatellite',
  'signInUrl',
  'signUpUrl',
] as const

/** Options for one request: the proxy's own over the environment's; and what of them the app must be told. */
export function optionsFor(
  request: NextRequest,
  given: ClerkMiddlewareOptions,
): { options: AuthenticateRequestOptions; carried: Partial<CarriedOptions> | undefined } {
  const { debug: _debug, contentSecurityPolicy: _policy, frontendApiProxy, ...own } = given
  const known = serverOptions()
  const resolved = defined({
    ...own,
    proxyUrl: ofUrl(own.proxyUrl, request) ?? known.proxyUrl ?? derivedProxyUrl(request, { frontendApiProxy }),
    domain: ofUrl(own.domain, request),
    isSatellite: ofUrl(own.isSatellite, request),
  }) as AuthenticateRequestOptions
  const options: AuthenticateRequestOptions = { ...known, ...resolved }
  requireSecretKey(options.secretKey ?? options.jwtKey)
  const different = carriedNames.filter((name) => resolved[name] !== undefined && resolved[name] !== known[name])
  const carried = Object.fromEntries(different.map((name) => [name, resolved[name]]))
  return { options, carried: different.length > 0 ? carried : undefined }
}

function ofUrl<Value>(value: Value | ((url: URL) => Value) | undefined, request: NextRequest): Value | undefined {
  return typeof value === 'function' ? (value as (url: URL) => Value)(publicUrl(request)) : value
}

function defined(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
