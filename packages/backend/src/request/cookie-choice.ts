import type { JwtPayload } from '@keyward/wire/facts'
import { peekPayload, splitJwt } from '../jwt/decode.ts'

export type CookiePair = { readonly plain: string | undefined; readonly suffixed: string | undefined }

type Choice = {
  readonly session: CookiePair
  readonly clientUat: CookiePair
  /** Host of the publishable key, also behind a proxy: `iss` names it. */
  readonly frontendApi: string
  readonly isDevelopment: boolean
  readonly now: number
}

/**
 * Which of the two sets of cookies a request speaks with (wire.md §3.2): the suffixed one, unless something shows that the
 * plain one is meant for this instance and newer.
 */
export function usesSuffixedCookies({ session, clientUat, frontendApi, isDevelopment, now }: Choice): boolean {
  const plain = claimsOf(session.plain)
  if (plain && !plain.iss) return false
  if (plain && !isIssuedFor(plain.iss, frontendApi)) return true
  if (!clientUat.suffixed && !session.suffixed) return false
  const suffixed = claimsOf(session.suffixed)
  const plainUat = uat(clientUat.plain)
  const suffixedUat = uat(clientUat.suffixed)
  if (suffixedUat !== 0 && plainUat !== 0 && (plain?.iat ?? 0) > (suffixed?.iat ?? 0)) return false
  if (suffixedUat === 0 && plainUat !== 0) return false
  if (isDevelopment && suffixedUat !== 0 && plainUat === 0 && suffixed && suffixed.exp * 1000 <= now) return false
  return Boolean(clientUat.suffixed) || !session.suffixed
}

function isIssuedFor(issuer: unknown, frontendApi: string): boolean {
  return typeof issuer === 'string' && issuer.replace(/^https?:\/\//, '') === frontendApi
}

function uat(cookie: string | undefined): number {
  return Number.parseInt(cookie ?? '0', 10) || 0
}

function claimsOf(token: string | undefined): Readonly<JwtPayload> | null {
  if (!token) return null
  try {
    return peekPayload(splitJwt(token).payload)
  } catch {
    return null
  }
}
