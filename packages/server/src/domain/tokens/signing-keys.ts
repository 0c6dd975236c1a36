import { createPrivateKey, generateKeyPair, type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { JWK } from 'jose'
import { newId, type Scope } from '../../platform/index.ts'
import { signingKeys } from './table.ts'

/** RSA 2048, exponent 65537: what every official verifier knows (wire.md §2.9). */
export type SigningKey = { readonly kid: string; readonly privateKey: KeyObject }

const generate = promisify(generateKeyPair)
const signBytes = promisify<string, Buffer, KeyObject, Buffer>(sign)
const held = new Map<string, { key: SigningKey; until: number }>()
const heldForMs = 10_000

/** The key that signs now; the first call of an instance makes one. Two processes may race: the older key wins for both. */
export async function currentSigningKey(scope: Scope): Promise<SigningKey> {
  const known = held.get(scope.instanceId)
  if (known && known.until > Date.now()) return known.key
  const key = (await findSigningKey(scope)) ?? (await createSigningKey(scope))
  // A key made inside a transaction may yet be rolled back.
  if (!scope.isTransaction) held.set(scope.instanceId, { key, until: Date.now() + heldForMs })
  return key
}

/** Every key whose tokens may still be alive, newest first, as a JWK Set. */
export async function publicKeys(scope: Scope): Promise<{ keys: JWK[] }> {
  const load = () =>
    scope.db
      .select({ jwk: signingKeys.publicJwk })
      .from(signingKeys)
      .where(eq(signingKeys.instanceId, scope.instanceId))
      .orderBy(desc(signingKeys.createdAt))
  let rows = await load()
  if (rows.length === 0) {
    await currentSigningKey(scope)
    rows = await load()
  }
  return { keys: rows.map((row) => row.jwk) }
}

/** A new key signs from now on; the old one stays published until tokens under it are dead. */
export async function rotateSigningKey(scope: Scope): Promise<void> {
  await scope.db
    .update(signingKeys)
    .set({ retiredAt: scope.now })
    .where(and(eq(signingKeys.instanceId, scope.instanceId), isNull(signingKeys.retiredAt)))
  await createSigningKey(scope)
  held.delete(scope.instanceId)
}

/** JWS compact, RS256; the signature is made on the thread pool. */
export async function signJwt(
  scope: Scope,
  payload: Record<string, unknown>,
  header: Record<string, unknown> = {},
): Promise<string> {
  const { kid, privateKey } = await currentSigningKey(scope)
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${encode({ alg: 'RS256', kid, typ: 'JWT', ...header })}.${encode(payload)}`
  const signature = await signBytes('RSA-SHA256', Buffer.from(signed), privateKey)
  return `${signed}.${signature.toString('base64url')}`
}

async function findSigningKey(scope: Scope): Promise<SigningKey | null> {
  const [row] = await scope.db
    .select()
    .from(signingKeys)
    .where(and(eq(signingKeys.instanceId, scope.instanceId), isNull(signingKeys.retiredAt)))
    .orderBy(signingKeys.createdAt, signingKeys.kid)
    .limit(1)
  if (!row) return null
  const pem = scope.secrets.decrypt('signing-key', row.encryptedPrivateKey, `${scope.instanceId}:${row.kid}`)
  return { kid: row.kid, privateKey: createPrivateKey(pem) }
}

async function createSigningKey(scope: Scope): Promise<SigningKey> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048, publicExponent: 65537 })
  const kid = newId('instance', scope.now)
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  await scope.db.insert(signingKeys).values({
    instanceId: scope.instanceId,
    kid,
    publicJwk: { ...(publicKey.export({ format: 'jwk' }) as JWK), kid, alg: 'RS256', use: 'sig' },
    encryptedPrivateKey: scope.secrets.encrypt('signing-key', pem, `${scope.instanceId}:${kid}`),
    createdAt: scope.now,
  })
  return (await findSigningKey(scope)) ?? { kid, privateKey }
}
