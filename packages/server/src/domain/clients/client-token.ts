import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { equalInConstantTime, type Scope } from '../../platform/index.ts'

/** What a `__client` cookie (or a native app's Authorization header) names. */
export type ClientCredential = {
  readonly clientId: string
  readonly rotatingToken: string
  /** Of the satellite that it was made for: what leaks there opens nothing on the primary domain. Null: for that one. */
  readonly satelliteId: string | null
}

/** Of the satellite at whose address a request came in. */
export const satelliteIdOf = ({ instance }: Pick<Scope, 'instance'>) => instance.satellite?.id ?? null

const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url')
const maxLength = 1024

/**
 * `{ id, rotating_token }` (and `domain` on a satellite) as a JWT under a key of this instance alone: another instance's
 * token does not verify, and a copy of the database is not enough to make one. No verifier of session tokens accepts its
 * algorithm.
 */
export function formatClientToken(scope: Scope, { clientId, rotatingToken, satelliteId }: ClientCredential): string {
  const claims = { id: clientId, rotating_token: rotatingToken, ...(satelliteId ? { domain: satelliteId } : {}) }
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${header}.${payload}.${signature(scope, payload)}`
}

/** Null for whatever this instance did not write. Whether the client lives and the token is its current one: `store.ts`. */
export function parseClientToken(scope: Scope, token: string | undefined): ClientCredential | null {
  if (!token || token.length > maxLength) return null
  const { seen } = mintOf(scope)
  const known = seen.get(token)
  if (known) return known
  const [givenHeader, payload, givenSignature, ...rest] = token.split('.')
  if (givenHeader !== header || !payload || !givenSignature || rest.length > 0) return null
  if (!equalInConstantTime(givenSignature, signature(scope, payload))) return null
  const { id, rotating_token, domain = null } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  const credential: ClientCredential = { clientId: id, rotatingToken: rotating_token, satelliteId: domain }
  if (seen.size >= seenLimit) seen.clear()
  seen.set(token, credential)
  return credential
}

/** Of an instance: its key, derived once, and the tokens that it has confirmed. They say which client, not that it lives. */
type Mint = { readonly key: KeyObject; readonly seen: Map<string, ClientCredential> }

const mints = new WeakMap<Scope['secrets'], Map<string, Mint>>()
const seenLimit = 2_000

function mintOf({ secrets, instanceId }: Scope): Mint {
  const ofInstances = mints.get(secrets) ?? new Map<string, Mint>()
  mints.set(secrets, ofInstances)
  const known = ofInstances.get(instanceId)
  if (known) return known
  const mint = { key: createSecretKey(secrets.hmac('client-token', instanceId)), seen: new Map() }
  ofInstances.set(instanceId, mint)
  return mint
}

function signature(scope: Scope, payload: string): string {
  return createHmac('sha256', mintOf(scope).key).update(`${header}.${payload}`).digest('base64url')
}
