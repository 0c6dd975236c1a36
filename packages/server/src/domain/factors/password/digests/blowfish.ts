/** Subkeys and substitution boxes of Blowfish: 18 words, and four times 256. */
export type BlowfishState = { readonly p: Int32Array; readonly s: Int32Array }

const words = 18 + 4 * 256

let initial: BlowfishState | null = null

/** Blowfish starts from the fraction of pi: 1,042 words of 32 bits, computed once instead of written down. */
export function initialState(): BlowfishState {
  initial ??= splitState(piFraction(32 * words))
  return { p: initial.p.slice(), s: initial.s.slice() }
}

function splitState(fraction: bigint): BlowfishState {
  const all = Int32Array.from({ length: words }, (_, index) =>
    Number(BigInt.asIntN(32, fraction >> BigInt(32 * (words - 1 - index)))),
  )
  return { p: all.slice(0, 18), s: all.slice(18) }
}

/** The first `bits` bits behind the point, by Machin's formula: pi = 16 arctan(1/5) − 4 arctan(1/239). */
function piFraction(bits: number): bigint {
  const guard = 64n
  const one = 1n << (BigInt(bits) + guard)
  const pi = 16n * arctanOfInverse(5n, one) - 4n * arctanOfInverse(239n, one)
  return (pi - 3n * one) >> guard
}

function arctanOfInverse(x: bigint, one: bigint): bigint {
  let term = one / x
  let sum = term
  for (let divisor = 3n, sign = -1n; term > 0n; divisor += 2n, sign = -sign) {
    term /= x * x
    sum += (sign * term) / divisor
  }
  return sum
}

/** Enciphers the two words at `offset` of `block` in place. */
export function encipher({ p, s }: BlowfishState, block: Int32Array, offset: number): void {
  let left = block[offset]! ^ p[0]!
  let right = block[offset + 1]!
  for (let round = 1; round <= 16; round += 2) {
    right ^= feistel(s, left) ^ p[round]!
    left ^= feistel(s, right) ^ p[round + 1]!
  }
  block[offset] = right ^ p[17]!
  block[offset + 1] = left
}

function feistel(s: Int32Array, word: number): number {
  const sum = (s[word >>> 24]! + s[256 + ((word >>> 16) & 255)]!) | 0
  return ((sum ^ s[512 + ((word >>> 8) & 255)]!) + s[768 + (word & 255)]!) | 0
}
