import { hmac } from './hmac.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const keys = new Map<string, Uint8Array>()

/** Keys for different uses are different keys. */
function keyFor(purpose: string, secret: string): Uint8Array {
  const name = `${purpose}\n${secret}`
  const known = keys.get(name)
  if (known) return known
  const key = hmac(encoder.encode(secret), encoder.encode(`keyward nextjs ${purpose}`))
  if (keys.size > 100) keys.clear()
  keys.set(name, key)
  return key
}

/** Signature of what the proxy has found out, for whoever reads it later in the same request. */
export function sign(message: string, secret: string): string {
  return hex(hmac(keyFor('sign', secret), encoder.encode(message)))
}

export function hasSignature(message: string, signature: string | null | undefined, secret: string): boolean {
  return typeof signature === 'string' && isEqual(signature, sign(message, secret))
}

/** Encrypts and authenticates (counter mode and HMAC, encrypt-then-MAC): keys given to the proxy travel in a header. */
export function seal(text: string, secret: string): string {
  const nonce = crypto.getRandomValues(new Uint8Array(16))
  const body = xorWithStream(encoder.encode(text), nonce, keyFor('encrypt', secret))
  const sealed = `${hex(nonce)}.${hex(body)}`
  return `${sealed}.${hex(hmac(keyFor('authenticate', secret), encoder.encode(sealed)))}`
}

/** Null for what this secret has not sealed. */
export function unseal(sealed: string, secret: string): string | null {
  const end = sealed.lastIndexOf('.')
  const [nonce = '', body = ''] = sealed.slice(0, end).split('.')
  const expected = hex(hmac(keyFor('authenticate', secret), encoder.encode(sealed.slice(0, end))))
  if (end < 0 || !isEqual(sealed.slice(end + 1), expected)) return null
  return decoder.decode(xorWithStream(fromHex(body), fromHex(nonce), keyFor('encrypt', secret)))
}

function xorWithStream(bytes: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  const counted = new Uint8Array(nonce.length + 4)
  counted.set(nonce)
  for (let offset = 0; offset < bytes.length; offset += 32) {
    new DataView(counted.buffer).setUint32(nonce.length, offset / 32)
    const stream = hmac(key, counted)
    for (let index = offset; index < Math.min(offset + 32, bytes.length); index++)
      out[index] = bytes[index]! ^ stream[index - offset]!
  }
  return out
}

/** Looks at every character, whatever the first difference. */
function isEqual(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let index = 0; index < left.length; index++) difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  return difference === 0
}

function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += (byte + 256).toString(16).slice(1)
  return text
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
