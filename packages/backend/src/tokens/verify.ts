import type { JwtPayload } from '@keyward/wire/facts'
import {
  MachineTokenVerificationErrorCode as Code,
  type MachineTokenVerificationError,
  TokenVerificationErrorReason as Reason,
  TokenVerificationError,
} from '../errors.ts'
import { isMachineSubject, kindWithoutClaims, tokenKind } from './kinds.ts'
import type { MachineAuthType } from './machine-auth-type.ts'
import type { MachineTokenType, TokenType } from './token-types.ts'
import { verifyMachineAuthToken } from './verify-machine.ts'
import { type VerifyTokenOptions, verifyInstanceJwt } from './verify-session.ts'

/** What was verified, whole, with the kind of the token. */
export type VerifiedData = (JwtPayload | MachineAuthType) & { tokenType: TokenType }
/** Claims of a session token, with everything once more under the non-enumerable `data`. */
export type VerifiedToken = JwtPayload & { readonly data: unknown }

/**
 * The claims of a token issued by the instance; rejects with a TokenVerificationError. Tokens that stand for no session
 * (API keys, M2M and OAuth tokens) resolve to a value with nothing but `tokenType` on top, so that code that reads
 * `claims.sub` finds nobody; what they carry is under the non-enumerable `data` (decisions.md 1).
 */
export async function verifyToken(token: string, options: VerifyTokenOptions): Promise<VerifiedToken> {
  const kind = options.headerType ? null : kindWithoutClaims(token)
  if (kind) return verifyMachine(token, kind, options)
  try {
    const claims = await verifyInstanceJwt(token, options)
    return isMachineSubject(claims.sub) ? await verifyMachine(token, 'm2m_token', options) : withData(claims)
  } catch (error) {
    // The rules for sessions (audience, parties) are not those for machines: a machine's JWT gets its own judgement.
    if (typeof token === 'string' && tokenKind(token) === 'm2m_token') return verifyMachine(token, 'm2m_token', options)
    throw error
  }
}

/** Like `verifyToken`, but answers `{ data }` or `{ error }` and never rejects. */
export async function safeVerifyToken(
  token: string,
  options: VerifyTokenOptions,
): Promise<{ data: VerifiedToken; error: null } | { data: null; error: TokenVerificationError }> {
  try {
    return { data: await verifyToken(token, options), error: null }
  } catch (error) {
    return { data: null, error: asVerificationError(error) }
  }
}

async function verifyMachine(
  token: string,
  kind: MachineTokenType,
  options: VerifyTokenOptions,
): Promise<VerifiedToken> {
  const { data, tokenType, errors } = await verifyMachineAuthToken(token, options)
  if (errors) throw asVerificationError(errors[0])
  const verified = { tokenType: kind }
  Object.defineProperty(verified, 'data', { value: { ...data, tokenType }, enumerable: false })
  return verified as unknown as VerifiedToken
}

const data: PropertyDescriptor & ThisType<JwtPayload> = {
  enumerable: false,
  get() {
    return { ...this, tokenType: 'session_token' }
  },
}

/** A claim named `data` stays readable and shadows the extra. */
function withData(claims: JwtPayload): VerifiedToken {
  return (Object.hasOwn(claims, 'data') ? claims : Object.defineProperty(claims, 'data', data)) as VerifiedToken
}

const reasons: Partial<Record<MachineTokenVerificationError['code'], TokenVerificationError['reason']>> = {
  [Code.TokenInvalid]: Reason.TokenInvalid,
  [Code.InvalidSecretKey]: Reason.InvalidSecretKey,
}

function asVerificationError(error: unknown): TokenVerificationError {
  if (error instanceof TokenVerificationError) return error
  const { message, code, action } = error as MachineTokenVerificationError
  return new TokenVerificationError({
    message: message || 'The token could not be verified.',
    reason: reasons[code] ?? Reason.TokenVerificationFailed,
    action,
  })
}
