/**
 * SHA-1 for pages without WebCrypto (plain http on a LAN address), where cookies still need the suffix that servers look for.
 * FIPS 180-4 §6.1.2; never used to protect anything.
 */
export function sha1(message: Uint8Array): Uint8Array {
  const length = ((message.length + 8) >> 6) * 64 + 64
  const padded = new Uint8Array(length)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(length - 4, message.length << 3)
  let hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  for (let block = 0; block < length; block += 64) hash = compress(hash, view, block)
  const digest = new DataView(new ArrayBuffer(20))
  hash.forEach((word, index) => {
    digest.setUint32(index * 4, word)
  })
  return new Uint8Array(digest.buffer)
}

function compress(hash: number[], view: DataView, block: number): number[] {
  const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by))
  const words = Array.from({ length: 16 }, (_, index) => view.getUint32(block + index * 4))
  let [a, b, c, d, e] = hash as [number, number, number, number, number]
  for (let step = 0; step < 80; step++) {
    if (step >= 16) words.push(rotate(words[step - 3]! ^ words[step - 8]! ^ words[step - 14]! ^ words[step - 16]!, 1))
    const [mix, constant] =
      step < 20
        ? [(b & c) | (~b & d), 0x5a827999]
        : step < 40
          ? [b ^ c ^ d, 0x6ed9eba1]
          : step < 60
            ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
            : [b ^ c ^ d, 0xca62c1d6]
    const next = (rotate(a, 5) + mix + e + constant + words[step]!) | 0
    ;[e, d, c, b, a] = [d, c, rotate(b, 30), a, next]
  }
  return [a, b, c, d, e].map((word, index) => (word + hash[index]!) | 0)
}
