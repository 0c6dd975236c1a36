import { cookieSuffix } from '@keyward/wire/facts'
import { sha1 } from '../transport/sha1.ts'

/** WebCrypto is missing on plain http outside loopback; there the same digest is computed by hand. */
export function suffixOf(publishableKey: string): Promise<string> {
  const subtle = globalThis.crypto?.subtle ?? {
    digest: async (_: string, data: Uint8Array) => sha1(data).buffer,
  }
  return cookieSuffix(publishableKey, subtle as typeof globalThis.crypto.subtle)
}
