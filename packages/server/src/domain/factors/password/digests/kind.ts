import { timingSafeEqual } from 'node:crypto'

/** Whether a password is the one that the digest was made of. */
export type PasswordTest = (password: string) => Promise<boolean>

/** Reads a digest of one kind. Null: not in its form, or costlier than an import may ask for. */
export type DigestKind = (digest: string) => PasswordTest | null

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Base64 of either alphabet, padded or not; null if it is something else, or empty. */
export function base64Bytes(text: string): Buffer | null {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64')
  return bytes.length > 0 ? bytes : null
}

export function hexBytes(text: string): Buffer | null {
  return text.length > 0 && text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text) ? Buffer.from(text, 'hex') : null
}

/** A whole number without sign or leading zero, within bounds; null otherwise. */
export function numberWithin(text: string | undefined, min: number, max: number): number | null {
  if (!text || !/^[1-9]\d{0,8}$/.test(text)) return null
  const value = Number(text)
  return value >= min && value <= max ? value : null
}
