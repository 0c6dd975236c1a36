import {
  type AuthenticateRequestOptions,
  apiUrlFromPublishableKey,
  derivedProxyUrl,
  environmentValue,
  publicUrl,
} from '@keyward/backend/internal'
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
  'satelliteAutoSync',
  'signInUrl',
  'signUpUrl',
] as const

/** Options for one request: the proxy's own over the environment's; and what of them the app must be told. */
export function optionsFor(
  request: NextRequest,
  given: ClerkMiddlewareOptions,
): { options: AuthenticateRequestOptions; carried: Partial<CarriedOptions> | undefined } {
  const { debug: _debug, contentSecurityPolicy: _policy, frontendApiProxy, ...own } = given
  const known: AuthenticateRequestOptions = serverOptions()
  const resolved = filled({
    ...own,
    proxyUrl: (ofUrl(own.proxyUrl, request) || known.proxyUrl) ?? derivedProxyUrl(request, { frontendApiProxy }),
    // A key of the request's own may be another server's.
    apiUrl: own.apiUrl || environmentValue('apiUrl') ? own.apiUrl : apiUrlFromPublishableKey(own.publishableKey),
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

/** What is empty, as a variable that nobody has set, is not given: the environment's holds. */
function filled(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== '' && value != null))
}
