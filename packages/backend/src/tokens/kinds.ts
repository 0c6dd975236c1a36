import { machineTokenPrefixes } from '@keyward/wire/facts'
import { decodeHeader, peekPayload, splitJwt } from '../jwt/decode.ts'
import { type AcceptsToken, type MachineTokenType, TokenType } from './token-types.ts'

export const oauthJwtTypes = ['at+jwt', 'application/at+jwt']

/**
 * What a token claims to be (wire.md §5.5), before anything is verified: by prefix, else by the JWT's header and claims.
 * `template` is a JWT without session, `handshake` the result of a handshake: neither is ever a credential of a session.
 */
export type TokenKind = TokenType | 'template' | 'handshake'

export function tokenKind(token: string): TokenKind {
  const kind = kindWithoutClaims(token)
  if (kind) return kind
  try {
    return kindByClaims(peekPayload(splitJwt(token).payload) as { sub?: unknown; sid?: unknown; handshake?: unknown })
  } catch {
    // Not readable: the verifier of session tokens will say why.
    return TokenType.SessionToken
  }
}

/** The kind as far as prefix and header tell; null means that the claims decide. */
export function kindWithoutClaims(token: unknown): MachineTokenType | null {
  if (typeof token !== 'string') return null
  const byPrefix = kindByPrefix(token)
  if (byPrefix) return byPrefix
  try {
    return oauthJwtTypes.includes(decodeHeader(splitJwt(token).header).typ ?? '') ? TokenType.OAuthToken : null
  } catch {
    return null
  }
}

export function isMachineSubject(sub: unknown): boolean {
  return typeof sub === 'string' && sub.startsWith('mch_')
}

const prefixes = Object.entries(machineTokenPrefixes) as [MachineTokenType, string][]

function kindByPrefix(token: string): MachineTokenType | null {
  return prefixes.find(([, prefix]) => token.startsWith(prefix))?.[0] ?? null
}

function kindByClaims({ sub, sid, handshake }: { sub?: unknown; sid?: unknown; handshake?: unknown }): TokenKind {
  if (isMachineSubject(sub)) return TokenType.M2MToken
  if (handshake !== undefined && sid === undefined) return 'handshake'
  if (typeof sub === 'string' && sid === undefined) return 'template'
  return TokenType.SessionToken
}

export function isMachineTokenByPrefix(token: string): boolean {
  return kindByPrefix(token) !== null
}

export function isMachineTokenType(type: string): type is MachineTokenType {
  return type in machineTokenPrefixes
}

/** The kind of a machine token; throws for anything else. */
export function getMachineTokenType(token: string): MachineTokenType {
  const kind = tokenKind(token)
  if (isMachineTokenType(kind)) return kind
  throw new Error('Unknown machine token type')
}

export function isTokenTypeAccepted(tokenType: TokenType | null, acceptsToken: AcceptsToken): boolean {
  if (!tokenType) return false
  if (acceptsToken === 'any') return true
  return typeof acceptsToken === 'string' ? acceptsToken === tokenType : acceptsToken.includes(tokenType)
}
