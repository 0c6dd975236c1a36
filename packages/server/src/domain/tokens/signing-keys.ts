import { createPrivateKey, generateKeyPair, type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { JWK } from 'jose'
import { hourMs, newId, plusMs, type Scope } from '../../platform/index.ts'
import { signingKeys } from './table.ts'

/** RSA 2048, exponent 65537: what every official verifier knows (wire.md §2.9). */
type SigningKey = { readonly kid: string; readonly privateKey: KeyObject; tokensUntil: Date }

const generate = promisify(generateKeyPair)
const signBytes = promisify<string, Buffer, KeyObject, Buffer>(sign)
const held = new Map<string, { key: SigningKey; until: number }>()
/** The longest that another process goes on signing with a key that was rotated away. */
const heldForMs = 10_000
/** A token a minute must not cost a write a minute. */
const coveredAheadMs = hourMs

/** The key that signs now; the first call of an instance makes one. Two processes may race: the older key wins for both. */
async function currentSigningKey(scope: Scope): Promise<SigningKey> {
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

/** JWS compact, RS256; the signature is made on the thread pool. `exp` is part of every payload. */
export async function signJwt(
  scope: Scope,
  payload: Record<string, unknown>,
  header: Record<string, unknown> = {},
): Promise<string> {
  const { kid, privateKey } = await keyForTokenUntil(scope, new Date(Number(payload['exp']) * 1_000))
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${encode({ alg: 'RS256', kid, typ: 'JWT', ...header })}.${encode(payload)}`
  const signature = await signBytes('RSA-SHA256', Buffer.from(signed), privateKey)
  return `${signed}.${signature.toString('base64url')}`
}

/**
 * The present key, after noting how long its tokens live: a key that was rotated away stays published until the last of them
 * is dead, and a template may ask for years. A key that is gone meanwhile signs nothing more.
 */
async function keyForTokenUntil(scope: Scope, end: Date): Promise<SigningKey> {
  for (;;) {
    const key = await currentSigningKey(scope)
    if (end <= key.tokensUntil) return key
    const until = plusMs(end, coveredAheadMs)
    const { rowCount } = await scope.db
      .update(signingKeys)
      .set({ tokensUntil: sql`greatest(${signingKeys.tokensUntil}, ${until.toISOString()}::timestamptz)` })
      .where(and(eq(signingKeys.instanceId, scope.instanceId), eq(signingKeys.kid, key.kid)))
    if (rowCount === 0) {
      forgetSigningKey(scope.instanceId)
      continue
    }
    // A row changed inside a transaction may yet be rolled back.
    if (!scope.isTransaction) key.tokensUntil = until
    return key
  }
}

export function forgetSigningKey(instanceId: string): void {
  held.delete(instanceId)
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
  return { kid: row.kid, privateKey: createPrivateKey(pem), tokensUntil: row.tokensUntil }
}

async function createSigningKey(scope: Scope): Promise<SigningKey> {
  const made = await newSigningKey(scope)
  await scope.db.insert(signingKeys).values(made.row)
  return (await findSigningKey(scope)) ?? { ...made, tokensUntil: scope.now }
}

/** A key that is in no database yet. */
export async function newSigningKey(
  scope: Scope,
): Promise<{ readonly row: typeof signingKeys.$inferInsert; readonly kid: string; readonly privateKey: KeyObject }> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048, publicExponent: 65537 })
  const kid = newId('instance', scope.now)
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  const row = {
    instanceId: scope.instanceId,
    kid,
    publicJwk: { ...(publicKey.export({ format: 'jwk' }) as JWK), kid, alg: 'RS256', use: 'sig' },
    encryptedPrivateKey: scope.secrets.encrypt('signing-key', pem, `${scope.instanceId}:${kid}`),
    tokensUntil: scope.now,
    createdAt: scope.now,
  }
  return { row, kid, privateKey }
}
