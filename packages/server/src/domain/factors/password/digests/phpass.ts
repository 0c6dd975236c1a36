import { createHash } from 'node:crypto'

const alphabet = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 65,536 rounds; WordPress takes 8,192. */
const maxLog2 = 16

/** The rounds of `$P$<rounds><salt><checksum>` (or `$H$`, phpBB's); null if it is no such digest, or too costly. */
export function phpassRounds(digest: string): number | null {
  if (!/^\$[PH]\$[./0-9A-Za-z]{31}$/.test(digest)) return null
  const log2 = alphabet.indexOf(digest[3]!)
  return log2 >= 7 && log2 <= maxLog2 ? 2 ** log2 : null
}

/** The checksum of a password under a digest's salt and rounds: MD5, again and again over the last outcome and the password. */
export function phpassChecksum(password: string, digest: string, rounds: number): string {
  const secret = Buffer.from(password)
  let hash = createHash('md5').update(digest.slice(4, 12)).update(secret).digest()
  for (let round = 0; round < rounds; round++) hash = createHash('md5').update(hash).update(secret).digest()
  return encode64(hash)
}

/** phpass's own base64: least significant bits first. */
function encode64(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const group = bytes.subarray(index, index + 3)
    let value = group.reduce((sum, byte, position) => sum | (byte << (8 * position)), 0)
    for (let digit = 0; digit <= group.length; digit++) {
      text += alphabet[value & 63]
      value >>= 6
    }
  }
  return text
}
