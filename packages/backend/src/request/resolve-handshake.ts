import { cookieNames } from '@keyward/wire/facts'
import { constants } from '../constants.ts'
import { TokenVerificationErrorReason as Reason, type TokenVerificationError } from '../errors.ts'
import { verifyInstanceJwt } from '../tokens/verify-session.ts'
import type { AuthenticateContext } from './context.ts'
import { readDirective } from './cookies.ts'
import { explainHandshakeFailure, handshakeDirectives, withoutResultParams } from './handshake.ts'
import { handshakeStartedCookie } from './session-cookies.ts'
import { AuthErrorReason, type SignedInState, type SignedOutState, signedIn, signedOut } from './states.ts'

/**
 * What a handshake's result makes of this request: its cookies go out, and its session token counts at once. Null if the
 * request carries no result that counts; then the request is judged without it.
 */
export async function resolveHandshake(context: AuthenticateContext): Promise<SignedInState | SignedOutState | null> {
  const isDevelopment = context.instanceType === 'development'
  let directives: string[] | null
  try {
    directives = await handshakeDirectives(context)
  } catch (error) {
    // A wrong signature in development is nearly always two keys of two instances: say so where it is seen.
    if (isDevelopment) throw explainHandshakeFailure(error)
    return null
  }
  if (!directives) return null
  const headers = headersOf(context, directives)
  const token = sessionTokenOf(directives)
  if (!token) return signedOut(context, 'session_token', { reason: AuthErrorReason.SessionTokenMissing, headers })
  return verifyResult(context, token, headers)
}

async function verifyResult(
  context: AuthenticateContext,
  token: string,
  headers: Headers,
): Promise<SignedInState | SignedOutState> {
  try {
    return signedIn(context, { token, claims: await verifyInstanceJwt(token, context), headers })
  } catch (error) {
    return recover(context, { token, headers, error: error as TokenVerificationError })
  }
}

const clockReasons: string[] = [Reason.TokenExpired, Reason.TokenNotActiveYet, Reason.TokenIatInTheFuture]

/** A result that is seconds old can only be "expired" if the clocks differ: in development that must not lock anybody out. */
async function recover(
  context: AuthenticateContext,
  { token, headers, error }: { token: string; headers: Headers; error: TokenVerificationError },
): Promise<SignedInState | SignedOutState> {
  if (context.instanceType === 'development' && clockReasons.includes(error.reason)) {
    console.error(
      'Keyward: the clocks of this machine and of the server differ. Session tokens are judged with a day of tolerance until they agree.',
      error.message,
    )
    const claims = await Promise.resolve(verifyInstanceJwt(token, { ...context, clockSkewInMs: 86_400_000 })).catch(
      () => null,
    )
    if (claims) return signedIn(context, { token, claims, headers })
  }
  return signedOut(context, 'session_token', {
    reason: error.reason ?? AuthErrorReason.UnexpectedError,
    message: error.message,
    headers,
  })
}

function headersOf(context: AuthenticateContext, directives: string[]): Headers {
  // The attribute lets the handshake's cookies through in cross-site frames, where they are needed most.
  const headers = new Headers({ 'Access-Control-Allow-Origin': 'null', 'Access-Control-Allow-Credentials': 'true' })
  for (const line of directives) headers.append('Set-Cookie', line)
  if (context.instanceType === 'development') {
    if (context.hasStartedHandshake)
      headers.append('Set-Cookie', `${handshakeStartedCookie}=; Path=/; HttpOnly; Max-Age=0`)
    headers.append(constants.Headers.Location, withoutResultParams(context.clerkUrl).href)
    headers.set(constants.Headers.CacheControl, 'no-store')
  }
  return headers
}

/** The last line that sets a session token; a line that deletes it sets an empty one. */
function sessionTokenOf(directives: string[]): string {
  const lines = directives
    .map(readDirective)
    .filter(({ name }) => name === cookieNames.session || name.startsWith(`${cookieNames.session}_`))
  return lines.at(-1)?.value ?? ''
}
