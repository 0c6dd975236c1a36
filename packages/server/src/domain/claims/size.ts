import { isMentioned } from './shortcodes.ts'

export type ClaimsSize = {
  readonly bytes: number
  /** The biggest first. */
  readonly biggest: readonly { readonly claim: string; readonly bytes: number }[]
}

/** How much of a token the claims take: base64url of their JSON, four characters for three bytes. */
export function claimsSize(claims: Readonly<Record<string, unknown>>, named = 3): ClaimsSize {
  const sizes = Object.entries(claims)
    .map(([claim, value]) => ({ claim, bytes: encodedBytes({ [claim]: value }) }))
    .sort((a, b) => b.bytes - a.bytes)
  return { bytes: encodedBytes(claims), biggest: sizes.slice(0, named) }
}

/** The least that the claims can become: whatever stands in for a shortcode may turn out to be nothing. */
export function leastSize(claims: Readonly<Record<string, unknown>>): ClaimsSize {
  return claimsSize(withoutShortcodes(claims) as Record<string, unknown>)
}

function withoutShortcodes(value: unknown): unknown {
  if (typeof value === 'string') return isMentioned(value) ? value.replace(/\{\{[^{}]*\}\}/g, '') : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withoutShortcodes)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutShortcodes(inner)]))
}

const encodedBytes = (value: unknown) => Math.ceil((Buffer.byteLength(JSON.stringify(value)) * 4) / 3)
