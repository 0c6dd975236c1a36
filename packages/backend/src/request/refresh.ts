import { cookieNames } from '@keyward/wire/facts'
import { ClerkAPIResponseError } from '../api/errors.ts'
import { createBackendApiClient } from '../api/factory.ts'
import { decodePayload, splitJwt } from '../jwt/decode.ts'
import { verifyInstanceJwt } from '../tokens/verify-session.ts'
import type { AuthenticateContext } from './context.ts'
import { readDirective } from './cookies.ts'
import { headerEntries } from './headers.ts'
import { type SignedInState, signedIn } from './states.ts'

export const RefreshTokenErrorReason = {
  NonEligibleNoCookie: 'non-eligible-no-refresh-cookie',
  NonEligibleNonGet: 'non-eligible-non-get',
  InvalidSessionToken: 'invalid-session-token',
  MissingApiClient: 'missing-api-client',
  MissingSessionToken: 'missing-session-token',
  MissingRefreshToken: 'missing-refresh-token',
  ExpiredSessionTokenDecodeFailed: 'expired-session-token-decode-failed',
  ExpiredSessionTokenMissingSidClaim: 'expired-session-token-missing-sid-claim',
  FetchError: 'fetch-error',
  UnexpectedSDKError: 'unexpected-sdk-error',
  UnexpectedBAPIError: 'unexpected-bapi-error',
} as const

export type RefreshOutcome = { readonly state: SignedInState } | { readonly failed: string }

/**
 * Renews an expired session with the refresh cookie (wire.md §5.3), for GET requests of any kind. `failed` says why not;
 * it becomes the end of the reason `session-token-expired-refresh-…`.
 */
export async function refreshSession(context: AuthenticateContext): Promise<RefreshOutcome> {
  const { sessionTokenInCookie: expired, refreshTokenInCookie: refreshToken, method } = context
  if (method !== 'GET') return { failed: RefreshTokenErrorReason.NonEligibleNonGet }
  if (!refreshToken) return { failed: RefreshTokenErrorReason.NonEligibleNoCookie }
  if (!expired) return { failed: RefreshTokenErrorReason.MissingSessionToken }
  const sessionId = sessionIdOf(expired)
  if ('failed' in sessionId) return sessionId
  const cookies = await askForCookies(context, { sessionId: sessionId.id, expired, refreshToken })
  return 'failed' in cookies ? cookies : signInWith(context, cookies.lines)
}

function sessionIdOf(token: string): { id: string } | { failed: string } {
  try {
    const { sid } = decodePayload(splitJwt(token).payload)
    return typeof sid === 'string' && sid
      ? { id: sid }
      : { failed: RefreshTokenErrorReason.ExpiredSessionTokenMissingSidClaim }
  } catch {
    return { failed: RefreshTokenErrorReason.ExpiredSessionTokenDecodeFailed }
  }
}

type RefreshInput = { readonly sessionId: string; readonly expired: string; readonly refreshToken: string }

async function askForCookies(
  context: AuthenticateContext,
  { sessionId, expired, refreshToken }: RefreshInput,
): Promise<{ lines: string[] } | { failed: string }> {
  const client = context.apiClient ?? createBackendApiClient(context)
  try {
    const { cookies } = await client.sessions.refreshSession(sessionId, {
      format: 'cookie',
      suffixed_cookies: context.usesSuffixedCookies,
      expired_token: expired,
      refresh_token: refreshToken,
      request_origin: context.clerkUrl.origin,
      request_headers: Object.fromEntries(headerEntries(context.headers).map(([name, value]) => [name, [value]])),
    })
    return { lines: Array.isArray(cookies) ? cookies.filter((line) => typeof line === 'string') : [] }
  } catch (error) {
    return { failed: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof ClerkAPIResponseError)) return RefreshTokenErrorReason.UnexpectedSDKError
  const code = error.errors[0]?.code
  if (code === 'unexpected_error') return RefreshTokenErrorReason.FetchError
  return code ?? RefreshTokenErrorReason.UnexpectedBAPIError
}

async function signInWith(context: AuthenticateContext, lines: string[]): Promise<RefreshOutcome> {
  const headers = new Headers()
  for (const line of lines) headers.append('Set-Cookie', line)
  const token =
    lines
      .map(readDirective)
      .filter(({ name }) => name.startsWith(cookieNames.session))
      .at(-1)?.value ?? ''
  if (!token) return { failed: RefreshTokenErrorReason.UnexpectedSDKError }
  try {
    return { state: signedIn(context, { token, claims: await verifyInstanceJwt(token, context), headers }) }
  } catch {
    return { failed: RefreshTokenErrorReason.InvalidSessionToken }
  }
}
