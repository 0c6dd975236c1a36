import { cookieNames, defaultApiVersion, queryNames } from '@keyward/wire/facts'
import { createBackendApiClient } from '../api/factory.ts'
import { constants } from '../constants.ts'
import { tokenError } from '../errors/token-error.ts'
import { TokenVerificationErrorReason as Reason, TokenVerificationError } from '../errors.ts'
import { decodePayload, splitJwt } from '../jwt/decode.ts'
import { isSignedBy } from '../jwt/verify.ts'
import { keyFinder } from '../tokens/verify-session.ts'
import type { AuthenticateContext } from './context.ts'
import { readDirective } from './cookies.ts'
import { organizationParam, organizationSyncTarget } from './organization-sync.ts'
import { handshakeStartedCookie } from './session-cookies.ts'

const startedSeconds = 120
const loopLimit = 3

const resultParams = [queryNames.devBrowser, queryNames.handshake, queryNames.handshakeNonce, queryNames.help]

/** Only a page that a person navigates to can be redirected; a fetch that is would just break. */
export function isEligibleForHandshake({ headers }: AuthenticateContext): boolean {
  const destination = headers.get(constants.Headers.SecFetchDest)
  if (destination) return destination === 'document' || destination === 'iframe'
  return headers.get(constants.Headers.Accept)?.startsWith('text/html') ?? false
}

export function isDocumentRequest({ headers }: AuthenticateContext): boolean {
  return headers.get(constants.Headers.SecFetchDest) === 'document'
}

/** Headers of the redirect to the handshake (wire.md §5.1). */
export function redirectToHandshake(context: AuthenticateContext, reason: string): Headers {
  const url = new URL(`${context.frontendApiUrl}/v1/client/handshake`)
  url.searchParams.append('redirect_url', withoutResultParams(context.clerkUrl).href)
  url.searchParams.append(queryNames.apiVersion, defaultApiVersion)
  url.searchParams.append(constants.QueryParameters.SuffixedCookies, String(context.usesSuffixedCookies))
  url.searchParams.append(queryNames.handshakeReason, reason)
  url.searchParams.append(constants.QueryParameters.HandshakeFormat, 'nonce')
  const sessionToken = context.tokenInHeader ?? context.sessionTokenInCookie
  if (sessionToken) url.searchParams.append(cookieNames.session, sessionToken)
  if (context.instanceType === 'development' && context.devBrowserToken)
    url.searchParams.append(queryNames.devBrowser, context.devBrowserToken)
  const target = organizationSyncTarget(context.clerkUrl, context.organizationSyncOptions)
  if (target) url.searchParams.append('organization_id', organizationParam(target))
  const headers = new Headers({ [constants.Headers.Location]: url.href, [constants.Headers.CacheControl]: 'no-store' })
  if (context.instanceType === 'development')
    headers.append(
      'Set-Cookie',
      `${handshakeStartedCookie}=1; SameSite=Lax; HttpOnly; Path=/; Max-Age=${startedSeconds}`,
    )
  return headers
}

/** Counts the redirects of the last seconds into the headers; true if it is time to stop. */
export function isRedirectLoop(context: AuthenticateContext, headers: Headers): boolean {
  const count = context.handshakeRedirectLoopCounter
  if (count >= loopLimit) return true
  headers.append('Set-Cookie', `${cookieNames.redirectCount}=${count + 1}; SameSite=Lax; HttpOnly; Max-Age=2`)
  return false
}

/**
 * The Set-Cookie lines of a handshake's result; null if there is none, or none that counts (decisions.md 5): in
 * production it comes by cookie alone, in development the browser must be the one that asked.
 */
export async function handshakeDirectives(context: AuthenticateContext): Promise<string[] | null> {
  const { handshakeNonce, handshakeToken } = context
  if (!handshakeNonce && !handshakeToken) return null
  const directives = handshakeNonce
    ? await directivesByNonce(context, handshakeNonce)
    : await directivesFromToken(context, handshakeToken!)
  return directives && belongsToBrowser(context, directives) ? directives : null
}

/** The URL without what the handshake put into it. */
export function withoutResultParams(url: URL): URL {
  const clean = new URL(url)
  for (const name of resultParams) clean.searchParams.delete(name)
  return clean
}

async function directivesByNonce(context: AuthenticateContext, nonce: string): Promise<string[] | null> {
  const client = context.apiClient ?? createBackendApiClient(context)
  try {
    const { directives } = await client.clients.getHandshakePayload({ nonce })
    return Array.isArray(directives) ? directives.filter((line) => typeof line === 'string') : []
  } catch (error) {
    // Unknown, spent, too old or unreachable: as if it were not there. The cookies of before may still be good.
    console.error('Keyward: could not get the result of the handshake.', error instanceof Error ? error.message : '')
    return null
  }
}

/** The token form: a JWT of the instance with nothing but the lines in it. */
async function directivesFromToken(context: AuthenticateContext, token: string): Promise<string[]> {
  const isSigned = await isSignedBy(token, keyFinder(context))
  if (!isSigned) throw tokenError(Reason.TokenInvalidSignature, 'The signature of the handshake is invalid.')
  const { handshake, exp } = decodePayload(splitJwt(token).payload) as unknown as { handshake?: unknown; exp?: unknown }
  if (!Array.isArray(handshake)) throw tokenError(Reason.TokenInvalid, 'The token is no result of a handshake.')
  if (typeof exp === 'number' && exp * 1000 <= Date.now() - 5_000)
    throw tokenError(Reason.TokenExpired, 'The result of the handshake has expired.')
  return handshake.filter((line) => typeof line === 'string')
}

function belongsToBrowser(context: AuthenticateContext, directives: string[]): boolean {
  if (context.instanceType === 'production' || context.hasStartedHandshake) return true
  const token = directives.map(readDirective).find(({ name }) => name.startsWith(cookieNames.devBrowser))?.value
  return token !== undefined && token === context.devBrowserCookie
}

/** Whether an error of the handshake token deserves a loud explanation: in development the keys are usually mixed up. */
export function explainHandshakeFailure(error: unknown): Error {
  const isKeyProblem = error instanceof TokenVerificationError && error.reason === Reason.TokenInvalidSignature
  if (isKeyProblem) {
    return new Error(
      'The result of the handshake has an invalid signature: the secret key and the publishable key belong to different instances. Copy both again from the server (`keyward instances list`).',
    )
  }
  return new Error(
    `The result of the handshake could not be verified: ${error instanceof TokenVerificationError ? error.getFullMessage() : String(error)}`,
  )
}
