import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/**
 * What the server's own keys are used for. Each purpose has its own derived key, so that a leak of one says nothing of another.
 * Encrypted text is `v1.<key id>.<nonce>.<ciphertext+tag>` (AES-256-GCM); the purpose and `context` are authenticated.
 */
export type Secrets = {
  /** Which master key encrypts. */
  readonly keyId: string
  encrypt(purpose: string, plaintext: string, context: string): string
  /** Throws if the text was altered, belongs to another context, or was written under a master key that is not at hand. */
  decrypt(purpose: string, text: string, context: string): string
  hmac(purpose: string, data: string): Buffer
}

export type MasterKeys = {
  readonly current: Buffer
  /** Reads what was written before a rotation, or by a process that has changed over already; writes nothing. */
  readonly previous: Buffer | null
}

/** The operator gave another master key than the one that the database was written under. Told without a stack. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError'
}

/** `macKey`: what tokens, codes and cookies are bound to. Not made of the master key, so that they outlive its rotation. */
export function createSecrets({ current, previous }: MasterKeys, macKey: Buffer): Secrets {
  const writing = openKey(current)
  const reading = new Map([previous, current].flatMap((key) => (key ? [[keyIdOf(key), openKey(key)] as const] : [])))
  const keyId = keyIdOf(current)
  const macKeyFor = openKey(macKey)

  return {
    keyId,
    encrypt(purpose, plaintext, context) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', writing(purpose), nonce).setAAD(Buffer.from(context))
      const sealed = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return ['v1', keyId, nonce.toString('base64url'), sealed.toString('base64url')].join('.')
    },
    decrypt(purpose, text, context) {
      const [version, id, nonce, sealed] = text.split('.')
      if (version !== 'v1' || !id || !nonce || !sealed) throw new Error('not an encrypted value')
      const keyFor = reading.get(id)
      if (!keyFor)
        throw new MasterKeyError(
          `This database was written under another master key (${id}; this server has ${[...reading.keys()].join(' and ')}): start with the KEYWARD_SECRET, or the master.key of the data folder, that it was made with. While a new one takes its place, the old one is KEYWARD_SECRET_PREVIOUS.`,
        )
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), Buffer.from(nonce, 'base64url'))
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-16))
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8')
    },
    hmac: (purpose, data) => createHmac('sha256', macKeyFor(purpose)).update(data).digest(),
  }
}

/** The key of each purpose, derived once. */
function openKey(root: Buffer): (purpose: string) => Buffer {
  const keys = new Map<string, Buffer>()
  return (purpose) => {
    const known = keys.get(purpose)
    if (known) return known
    const key = Buffer.from(hkdfSync('sha256', root, 'keyward', purpose, 32))
    keys.set(purpose, key)
    return key
  }
}

const keyIdOf = (key: Buffer) => createHash('sha256').update(key).update('key id').digest('base64url').slice(0, 8)

/** For random secrets of full entropy, which need no salt (decisions.md 17). */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

export function equalInConstantTime(a: string | Buffer, b: string | Buffer): boolean {
  return timingSafeEqual(hash('sha256', a, 'buffer'), hash('sha256', b, 'buffer'))
}
