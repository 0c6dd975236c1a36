import { apiUrlOf, bapiHeaders } from '../api/base-url.ts'
import { send } from '../api/send.ts'
import { tokenError } from '../errors/token-error.ts'
import {
  TokenVerificationErrorAction as Action,
  TokenVerificationErrorReason as Reason,
  type TokenVerificationError,
  TokenVerificationErrorCode,
} from '../errors.ts'
import { type SigningKey, signingKeyFromJwk } from './signing-key.ts'

export type RemoteKeysOptions = {
  /** `sk_…` of the instance. */
  readonly secretKey?: string
  /** Where the Backend API is; without it the publishable key tells (a loopback key means this machine). */
  readonly apiUrl?: string
  /** `v1`. */
  readonly apiVersion?: string
  /** How long a fetched key set is used before it is asked for again; 5 minutes. */
  readonly jwksCacheTtlInMs?: number
  /** Ask for the keys each time. */
  readonly skipJwksCache?: boolean
  /** `pk_…` of the instance. */
  readonly publishableKey?: string
}

type KeySet = {
  keys: Map<string, SigningKey>
  fetchedAt: number
  /** Until then no request goes out: the last one failed, or did not bring the `kid` that was asked for. */
  coolUntil: number
  failure: TokenVerificationError | null
  pending: Promise<void> | null
}

const defaultTtlMs = 5 * 60_000
/** An unknown `kid` or a failed fetch leads to at most one request per this time, whatever tokens are thrown at us. */
const coolDownMs = 10_000
/** Shorter while nothing is known: the server may just be starting. */
const firstCoolDownMs = 1_000
const timeoutMs = 5_000
/** With a last-known-good set in hand nobody waits longer than this for a newer one. */
const refreshTimeoutMs = 1_500
const keySetLimit = 200
const keySets = new Map<string, KeySet>()

/**
 * The key that a token names, from the instance's JWKS. At once if it is known; else a promise. Keys are kept per server
 * and secret key, so that equal `kid`s of two instances never meet. If the server is out of reach, the last known keys
 * go on being used (decisions.md 2).
 */
export function findRemoteKey(kid: string, options: RemoteKeysOptions): SigningKey | Promise<SigningKey> {
  const set = keySetOf(options)
  const known = set.keys.get(kid)
  const isFresh = Date.now() - set.fetchedAt < (options.jwksCacheTtlInMs ?? defaultTtlMs)
  if (known && isFresh && !options.skipJwksCache) return known
  return refreshAndFind(kid, set, options)
}

/** Forgets every key; for tests. */
export function forgetRemoteKeys(): void {
  keySets.clear()
  last = null
}

async function refreshAndFind(kid: string, set: KeySet, options: RemoteKeysOptions): Promise<SigningKey> {
  const isUnknown = set.keys.size > 0 && !set.keys.has(kid)
  if (set.pending || Date.now() >= set.coolUntil) {
    set.pending ??= refresh(set, options).finally(() => {
      set.pending = null
    })
    await set.pending
    if (isUnknown && !set.keys.has(kid)) set.coolUntil = Date.now() + coolDownMs
  }
  const key = set.keys.get(kid)
  if (set.failure?.reason === Reason.InvalidSecretKey) throw set.failure
  if (key) return key
  if (set.failure) throw set.failure
  throw unknownKid(kid, [...set.keys.keys()])
}

async function refresh(set: KeySet, options: RemoteKeysOptions): Promise<void> {
  try {
    const fetched = await fetchKeys(options, set.keys.size > 0)
    // A key that stayed keeps the signatures that it has confirmed.
    set.keys = new Map(fetched.map((key) => [key.kid, sameKey(set.keys.get(key.kid), key)]))
    set.fetchedAt = Date.now()
    set.failure = null
  } catch (error) {
    set.failure = error as TokenVerificationError
    set.coolUntil = Date.now() + (set.keys.size > 0 ? coolDownMs : firstCoolDownMs)
  }
}

async function fetchKeys(options: RemoteKeysOptions, hasKeys: boolean): Promise<SigningKey[]> {
  const url = `${apiUrlOf(options)}/${options.apiVersion || 'v1'}/jwks`
  const response = await requestKeys(url, options.secretKey!, hasKeys)
  const body = (await response.json().catch(() => null)) as {
    keys?: unknown
    errors?: { code?: string; message?: string }[]
  } | null
  if (!response.ok) throw loadFailure(response.status, body?.errors?.[0])
  if (!Array.isArray(body?.keys))
    throw tokenError(
      Reason.RemoteJWKInvalid,
      'The answer of the JWKS endpoint is not a key set.',
      Action.ContactSupport,
    )
  const keys = body.keys.map((jwk) => signingKeyFromJwk(jwk as JsonWebKey)).filter((key) => key !== null)
  if (keys.length === 0)
    throw tokenError(
      Reason.RemoteJWKFailedToLoad,
      'The JWKS endpoint did not contain any signing keys.',
      Action.ContactSupport,
    )
  return keys
}

/** Three tries while nothing is known yet; one quick try when there are keys to fall back on. */
async function requestKeys(url: string, secretKey: string, hasKeys: boolean): Promise<Response> {
  const tries = hasKeys ? 1 : 3
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await send(url, { headers: bapiHeaders(secretKey) }, hasKeys ? refreshTimeoutMs : timeoutMs)
      if (response.status < 500 || attempt >= tries) return response
    } catch {
      if (attempt >= tries)
        throw tokenError(
          Reason.RemoteJWKFailedToLoad,
          `The JWKS endpoint ${url} cannot be reached.`,
          Action.ContactSupport,
        )
    }
    await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
  }
}

// Nearly every call names the same instance as the one before.
let last: {
  readonly apiUrl?: string
  readonly secretKey?: string
  readonly publishableKey?: string
  readonly set: KeySet
} | null = null

function keySetOf({ apiUrl, secretKey, publishableKey }: RemoteKeysOptions): KeySet {
  if (last && last.apiUrl === apiUrl && last.secretKey === secretKey && last.publishableKey === publishableKey)
    return last.set
  const set = namedKeySet({ apiUrl, secretKey, publishableKey })
  last = { apiUrl, secretKey, publishableKey, set }
  return set
}

function namedKeySet(options: RemoteKeysOptions): KeySet {
  const name = `${apiUrlOf(options)}\n${options.secretKey}`
  const known = keySets.get(name)
  if (known) return known
  if (keySets.size >= keySetLimit) keySets.delete(keySets.keys().next().value as string)
  const set: KeySet = { keys: new Map(), fetchedAt: 0, coolUntil: 0, failure: null, pending: null }
  keySets.set(name, set)
  return set
}

function sameKey(old: SigningKey | undefined, fetched: SigningKey): SigningKey {
  return old?.fingerprint === fetched.fingerprint ? old : fetched
}

function loadFailure(status: number, error: { code?: string; message?: string } | undefined): TokenVerificationError {
  if (status === 401 || error?.code === TokenVerificationErrorCode.InvalidSecretKey) {
    return tokenError(
      Reason.InvalidSecretKey,
      error?.message ?? 'The secret key is not valid for this server.',
      Action.SetClerkSecretKey,
    )
  }
  return tokenError(
    Reason.RemoteJWKFailedToLoad,
    `The JWKS endpoint answered with status ${status}.`,
    Action.ContactSupport,
  )
}

function unknownKid(kid: string, known: string[]): TokenVerificationError {
  const shown = String(kid).slice(0, 100)
  return tokenError(
    Reason.JWKKidMismatch,
    `No signing key of this instance has the kid '${shown}' that the token names. Known: ${known.join(', ') || 'none'}.`,
    'Check that the secret key and the publishable key belong to the same instance, and that the token comes from it.',
  )
}
