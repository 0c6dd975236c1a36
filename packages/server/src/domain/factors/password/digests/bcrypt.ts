import { type BlowfishState, encipher, initialState } from './blowfish.ts'

const alphabet = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const minCost = 4
/** 32,768 rounds: about two seconds on one core. */
const maxCost = 15
const form = /^\$2[aby]\$(\d\d)\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})$/

export type BcryptDigest = { readonly cost: number; readonly salt: Uint8Array; readonly expected: Uint8Array }

/** `$2b$<cost>$<salt and hash>`, 2a and 2y alike; null if it is no such digest, or too costly. `$2x$` is a known bug's. */
export function parseBcrypt(digest: string): BcryptDigest | null {
  const [, costText, salt, hash] = form.exec(digest) ?? []
  const cost = Number(costText)
  if (!salt || !hash || !(cost >= minCost && cost <= maxCost)) return null
  return { cost, salt: decode64(salt, 16), expected: decode64(hash, 23) }
}

/** The 23 bytes that bcrypt (Provos and Mazières, 1999) keeps of a password. It looks at the first 72 bytes alone. */
export function bcryptHash(password: Uint8Array, { salt, cost }: Omit<BcryptDigest, 'expected'>): Uint8Array {
  const key = keyWords(password)
  const saltWords = bigEndianWords(salt)
  const state = initialState()
  expandKey(state, key, saltWords)
  const [none, saltAsKey] = [new Int32Array(4), repeated(saltWords)]
  for (let round = 0; round < 2 ** cost; round++) {
    expandKey(state, key, none)
    expandKey(state, saltAsKey, none)
  }
  const block = bigEndianWords(new TextEncoder().encode('OrpheanBeholderScryDoubt'))
  for (let round = 0; round < 64; round++) for (let at = 0; at < 6; at += 2) encipher(state, block, at)
  return bytesOf(block).subarray(0, 23)
}

function expandKey(state: BlowfishState, key: Int32Array, salt: Int32Array): void {
  const { p, s } = state
  for (let index = 0; index < 18; index++) p[index]! ^= key[index]!
  const block = new Int32Array(2)
  let at = 0
  for (const words of [p, s]) {
    for (let index = 0; index < words.length; index += 2) {
      block[0]! ^= salt[at]!
      block[1]! ^= salt[at + 1]!
      at = (at + 2) & 3
      encipher(state, block, 0)
      words[index] = block[0]!
      words[index + 1] = block[1]!
    }
  }
}

/** The password and a NUL, over and over, as 18 words. */
function keyWords(password: Uint8Array): Int32Array {
  const cycle = new Uint8Array(Math.min(password.length, 72) + 1)
  cycle.set(password.subarray(0, 72))
  return bigEndianWords(Uint8Array.from({ length: 72 }, (_, index) => cycle[index % cycle.length]!))
}

function repeated(words: Int32Array): Int32Array {
  return Int32Array.from({ length: 18 }, (_, index) => words[index % words.length]!)
}

function bigEndianWords(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Int32Array.from({ length: bytes.length / 4 }, (_, index) => view.getInt32(4 * index))
}

function bytesOf(words: Int32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * words.length))
  for (const [index, word] of words.entries()) view.setInt32(4 * index, word)
  return new Uint8Array(view.buffer)
}

/** bcrypt's base64: the usual bits, another alphabet, no padding. */
function decode64(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let index = 0; index < length; index++) {
    const bit = 8 * index
    const first = Math.floor(bit / 6)
    const pair = (alphabet.indexOf(text[first]!) << 6) | alphabet.indexOf(text[first + 1]!)
    bytes[index] = (pair >> (4 - (bit % 6))) & 255
  }
  return bytes
}
