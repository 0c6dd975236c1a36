import { reservedSessionClaims, reservedTokenClaims } from '@keyward/wire/facts'
import { apiError } from '../../platform/index.ts'
import { shortcodesOf } from './shortcodes.ts'
import { type ClaimsSize, claimsSize, leastSize } from './size.ts'

export type Claims = Readonly<Record<string, unknown>>

/** Servers refuse requests whose headers pass 8 KB; a token is one header of several. */
const maxTemplateClaimsBytes = 6 * 1024
const maxDepth = 20
const maxRecipeBytes = 16 * 1024

/** A cookie holds 4096 bytes, and what every session token says takes up to 1.4 KB of them (wire.md §4). */
const maxSessionClaimsBytes = 2600

const reserved: ReadonlySet<string> = new Set([...reservedTokenClaims, ...reservedSessionClaims])

/** Throws for claims that the token of a JWT template could not carry. */
export function checkTemplateClaims(claims: Claims): void {
  check(claims, { param: 'claims', limit: maxTemplateClaimsBytes })
}

/** Throws for claims that no session token could carry; with `areByReference` they need not fit into the cookie. */
export function checkSessionClaims(claims: Claims, { areByReference }: { readonly areByReference: boolean }): void {
  const param = 'session.claims'
  check(claims, { param, limit: areByReference ? maxRecipeBytes : maxSessionClaimsBytes })
  if (Object.hasOwn(claims, 'act')) throw apiError('jwt_template_reserved_claim', { param, meta: { claim: 'act' } })
}

function check(claims: Claims, { param, limit }: { readonly param: string; readonly limit: number }): void {
  refuseTooLarge(claimsSize(claims), maxRecipeBytes, param)
  if (depthOf(claims, maxDepth) > maxDepth) throw apiError('form_param_value_invalid', { param })
  const taken = Object.keys(claims).find((claim) => reserved.has(claim) || claim === '__proto__')
  if (taken !== undefined) throw apiError('jwt_template_reserved_claim', { param, meta: { claim: taken } })
  if (shortcodesOf(claims).includes(null)) throw apiError('jwt_template_shortcode_invalid', { param })
  refuseTooLarge(leastSize(claims), limit, param)
}

function refuseTooLarge(size: ClaimsSize, limit: number, param: string): void {
  if (size.bytes <= limit) return
  throw apiError('jwt_template_claims_too_large', {
    param,
    meta: { size_bytes: size.bytes, limit_bytes: limit, biggest_claims: size.biggest },
  })
}

/** Counts no further than `limit`: an input of a thousand levels must not fill the stack. */
function depthOf(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null || limit < 0) return 0
  return 1 + Object.values(value).reduce<number>((deepest, inner) => Math.max(deepest, depthOf(inner, limit - 1)), 0)
}
