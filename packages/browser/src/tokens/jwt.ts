export type SessionClaims = {
  readonly sid: string
  readonly sub: string
  readonly iat: number
  readonly exp: number
  readonly [claim: string]: unknown
}

/** A token with its claims, as pages read it; nothing here verifies: that is the server's part. */
export type DecodedToken = {
  readonly jwt: {
    readonly encoded: { readonly header: string; readonly payload: string; readonly signature: string }
    readonly header: Record<string, unknown>
    readonly claims: SessionClaims & { readonly __raw: string }
  }
  getRawString(): string
}

/** Null for text that is no JWT. */
export function decodeToken(raw: string): DecodedToken | null {
  try {
    const parts = raw.split('.')
    const [header, claims] = parts.slice(0, 2).map(decodePart)
    if (!header || typeof claims?.['exp'] !== 'number') return null
    const encoded = { header: parts[0]!, payload: parts[1]!, signature: parts[2] ?? '' }
    return { jwt: { encoded, header, claims: { ...(claims as SessionClaims), __raw: raw } }, getRawString: () => raw }
  } catch {
    return null
  }
}

function decodePart(part: string): Record<string, unknown> {
  const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0))))
}

/** Of two tokens of one session the one made later; a late answer must not bring an older state back. */
export function isNewer(token: DecodedToken, than: DecodedToken | undefined): boolean {
  if (!than) return true
  const made = ({ jwt }: DecodedToken) => Number(jwt.header['oiat'] ?? jwt.claims.iat)
  return made(token) >= made(than)
}
