import { assertSecretKey } from '../api/request.ts'
import { publishableKeyIsSecret } from '../errors/instructions.ts'
import { type MachineTokenVerificationError, type TokenCarrier, TokenVerificationError } from '../errors.ts'
import { isMachineTokenType, isTokenTypeAccepted, tokenKind } from '../tokens/kinds.ts'
import type { MachineTokenType, SessionTokenType, TokenType } from '../tokens/token-types.ts'
import { verifyMachineAuthToken } from '../tokens/verify-machine.ts'
import { type AuthenticateContext, createAuthenticateContext } from './context.ts'
import type { AuthenticateRequestOptions } from './options.ts'
import { assertPatterns } from './organization-sync.ts'
import { authenticateWithCookies, judgeSessionToken, refuse } from './session-request.ts'
import {
  AuthErrorReason,
  type AuthReason,
  machineSignedIn,
  type RequestState,
  signedOut,
  signedOutInvalidToken,
  type UnauthenticatedState,
} from './states.ts'

export interface AuthenticateRequest {
  <T extends readonly TokenType[]>(
    request: Request,
    options: AuthenticateRequestOptions & { acceptsToken: T },
  ): Promise<RequestState<T[number] | null>>
  <T extends TokenType>(
    request: Request,
    options: AuthenticateRequestOptions & { acceptsToken: T },
  ): Promise<RequestState<T>>
  (request: Request, options: AuthenticateRequestOptions & { acceptsToken: 'any' }): Promise<RequestState<TokenType>>
  (request: Request, options?: AuthenticateRequestOptions): Promise<RequestState<SessionTokenType>>
}

type State = RequestState<TokenType | null>

/**
 * Who a request comes from (wire.md §5.2): signed-in, signed-out, or a handshake, which means: send the browser to the
 * `location` in `headers`. Rejects for mistakes of configuration only; a request cannot make it throw.
 */
export const authenticateRequest = (async (
  request: Request,
  options: AuthenticateRequestOptions = {},
): Promise<State> => {
  const acceptsToken = options.acceptsToken ?? 'session_token'
  const context = await createAuthenticateContext(request, options)
  assertKeys(context)
  assertPatterns(options.organizationSyncOptions)
  const token = context.tokenInHeader
  if (typeof acceptsToken === 'string' && acceptsToken !== 'any') {
    return acceptsToken === 'session_token'
      ? authenticateSession(context, token)
      : authenticateMachine(context, token, acceptsToken)
  }
  if (!token) {
    return isTokenTypeAccepted('session_token', acceptsToken)
      ? authenticateWithCookies(context)
      : signedOutInvalidToken()
  }
  const kind = tokenKind(token)
  if (isMachineTokenType(kind)) {
    return isTokenTypeAccepted(kind, acceptsToken) ? verifyMachine(context, token, kind) : signedOutInvalidToken()
  }
  return isTokenTypeAccepted('session_token', acceptsToken)
    ? authenticateSession(context, token)
    : signedOutInvalidToken()
}) as AuthenticateRequest

function assertKeys(context: AuthenticateContext): void {
  if (context.secretKey?.startsWith('pk_') || !(context.jwtKey || context.machineSecretKey))
    assertSecretKey(context.secretKey)
  if (context.machineSecretKey?.startsWith('pk_')) throw new Error(publishableKeyIsSecret)
}

async function authenticateSession(context: AuthenticateContext, token: string | undefined): Promise<State> {
  if (!token) return authenticateWithCookies(context)
  // Templates and results of handshakes are signed by the same key, but nobody is signed in by them.
  if (tokenKind(token) !== 'session_token') return mismatch(context, 'session_token')
  try {
    return await judgeSessionToken(context, token)
  } catch (error) {
    return refuse(context, carried(error, 'header'))
  }
}

async function authenticateMachine(
  context: AuthenticateContext,
  token: string | undefined,
  accepted: MachineTokenType,
): Promise<State> {
  if (!token) return signedOut(context, accepted, { reason: AuthErrorReason.NoTokenInHeader })
  if (tokenKind(token) !== accepted) return mismatch(context, accepted)
  return verifyMachine(context, token, accepted)
}

async function verifyMachine(context: AuthenticateContext, token: string, tokenType: MachineTokenType): Promise<State> {
  const { data, errors } = await verifyMachineAuthToken(token, context)
  if (data) return machineSignedIn(context, { tokenType, token, data })
  return signedOut(context, tokenType, refusalOf(errors[0]))
}

function refusalOf(error: MachineTokenVerificationError): { reason: AuthReason; message: string } {
  return { reason: error.code, message: error.getFullMessage() }
}

function mismatch<T extends TokenType>(context: AuthenticateContext, tokenType: T): UnauthenticatedState<T> {
  return signedOut(context, tokenType, { reason: AuthErrorReason.TokenTypeMismatch, message: '' })
}

export function carried(error: unknown, carrier: TokenCarrier): unknown {
  if (error instanceof TokenVerificationError) error.tokenCarrier = carrier
  return error
}
