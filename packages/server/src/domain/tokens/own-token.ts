import { compactVerify, createLocalJWKSet } from 'jose'
import type { Scope } from '../../platform/index.ts'
import { publicKeys } from './signing-keys.ts'

const maxLength = 8_192

/**
 * Claims of a session token that this instance signed, whether it has expired or not; null for anything else. What we
 * signed for other ends has no `sid`.
 */
export async function claimsOfOwnToken(
  scope: Scope,
  token: string,
): Promise<{ readonly sid: string; readonly sub: string; readonly exp: number } | null> {
  if (token.length > maxLength) return null
  try {
    const keys = createLocalJWKSet((await publicKeys(scope)) as Parameters<typeof createLocalJWKSet>[0])
    const { payload } = await compactVerify(token, keys, { algorithms: ['RS256'] })
    const { sid, sub, exp, iss } = JSON.parse(new TextDecoder().decode(payload))
    const isOwn = iss === scope.instance.issuer && typeof sid === 'string' && typeof sub === 'string'
    return isOwn && Number.isSafeInteger(exp) ? { sid, sub, exp } : null
  } catch {
    return null
  }
}
