import { hmacSha256 } from './sha256.ts'

type NodeCrypto = { createHmac(name: string, key: Uint8Array): { update(data: Uint8Array): { digest(): Uint8Array } } }
type Runtime = { process?: { getBuiltinModule?: (name: string) => unknown } }

const node = nodeCrypto()

/** Asked for at run time and by no import: the edge runtime has no such module, and its `process` throws at the question. */
function nodeCrypto(): NodeCrypto | undefined {
  if ('EdgeRuntime' in globalThis) return undefined
  try {
    return (globalThis as unknown as Runtime).process?.getBuiltinModule?.('node:crypto') as NodeCrypto | undefined
  } catch {
    return undefined
  }
}

/** HMAC-SHA-256, by Node where there is one (seven times as fast as ours), else by our own code. Always synchronous. */
export function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  return node?.createHmac ? node.createHmac('sha256', key).update(message).digest() : hmacSha256(key, message)
}
