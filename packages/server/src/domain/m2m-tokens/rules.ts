import type { M2MToken } from '@keyward/wire'
import { reservedTokenClaims } from '@keyward/wire/facts'
import { compactVerify, createLocalJWKSet } from 'jose'
import { apiError, plusMs, type Scope, secondMs, toSeconds } from '../../platform/index.ts'
import { requireMachine } from '../machines/index.ts'
import { publicKeys, signJwt } from '../tokens/index.ts'
import { findReusableToken, findValidToken, insertToken, type M2MTokenRow, newTokenId, noteUse } from './store.ts'

const maxClaimsBytes = 16 * 1024

export type NewToken = {
  readonly format: 'opaque' | 'jwt'
  readonly claims: Record<string, unknown> | null
  readonly seconds: number | null
  /** Opaque ones: one that lives at least this long yet is handed out again. Null: always a new one. */
  readonly minRemainingSeconds: number | null
}

/** Null: the token of a JWT says everything itself; `expireAt` null: it lives until it is revoked. */
export async function createToken(scope: Scope, machineId: string, input: NewToken): Promise<M2MToken> {
  refuseBadClaims(input.claims)
  const machine = await requireMachine(scope, machineId)
  const scopes = machine.scoped.map((one) => one.id)
  const seconds = input.seconds ?? machine.defaultTokenTtl
  const { minRemainingSeconds } = input
  if (minRemainingSeconds !== null && minRemainingSeconds >= seconds)
    throw apiError('bad_request', { param: 'min_remaining_ttl_seconds' })
  const expireAt = plusMs(scope.now, Math.ceil(seconds * secondMs))
  if (input.format === 'jwt') {
    const row = {
      id: newTokenId(),
      machineId,
      scopes,
      claims: input.claims,
      expireAt,
      revokedAt: null,
      revocationReason: null,
      lastUsedAt: null,
      createdAt: scope.now,
      updatedAt: scope.now,
    }
    return { ...toM2MToken(scope, row), token: await asJwt(scope, row) }
  }
  const wanted = { machineId, scopes, claims: input.claims }
  const until = minRemainingSeconds === null ? null : plusMs(scope.now, minRemainingSeconds * secondMs)
  const kept = until && (await findReusableToken(scope, wanted, until))
  const { row, token } = kept ?? (await insertToken(scope, { ...wanted, expireAt }))
  return { ...toM2MToken(scope, row), token }
}

/**
 * The token, for the application's server or for a machine at which it may be used. Unknown, revoked, expired and meant for
 * another machine answer alike: who tries tokens learns nothing.
 */
export async function verifyToken(scope: Scope, token: string, machineId: string | null): Promise<M2MToken> {
  const kept = token.startsWith('mt_') ? await findValidToken(scope, token) : null
  const found = kept ?? (await readJwt(scope, token))
  if (!found || (machineId !== null && !found.scopes.includes(machineId))) throw apiError('resource_not_found')
  return toM2MToken(scope, kept ? await noteUse(scope, kept) : found)
}

type Shown = Omit<M2MTokenRow, 'instanceId' | 'hash'>

export function toM2MToken(scope: Scope, row: Shown): M2MToken {
  return {
    object: 'machine_to_machine_token',
    id: row.id,
    subject: row.machineId,
    claims: row.claims,
    scopes: row.scopes,
    revoked: row.revokedAt !== null,
    revocation_reason: row.revocationReason,
    expired: row.expireAt !== null && row.expireAt <= scope.now,
    expiration: row.expireAt?.getTime() ?? null,
    last_used_at: row.lastUsedAt?.getTime() ?? null,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}

function asJwt(scope: Scope, row: Shown): Promise<string> {
  const iat = toSeconds(row.createdAt)
  return signJwt(scope, {
    ...row.claims,
    ...(row.scopes.length > 0 ? { aud: row.scopes, scopes: row.scopes.join(' ') } : {}),
    exp: toSeconds(row.expireAt!),
    iat,
    iss: scope.instance.issuer,
    jti: row.id,
    nbf: iat,
    sub: row.machineId,
  })
}

/** Null for whatever is no living token of a machine of this instance: a session token is none, though we signed it too. */
async function readJwt(scope: Scope, token: string): Promise<Shown | null> {
  try {
    const keys = createLocalJWKSet((await publicKeys(scope)) as Parameters<typeof createLocalJWKSet>[0])
    const { payload } = await compactVerify(token, keys, { algorithms: ['RS256'] })
    const {
      aud,
      exp,
      iat,
      iss,
      jti,
      nbf: _,
      sub,
      scopes: __,
      ...claims
    } = JSON.parse(new TextDecoder().decode(payload))
    const isOurs = iss === scope.instance.issuer && /^mch_/.test(sub) && /^mt_/.test(jti)
    if (!isOurs || !Number.isSafeInteger(exp) || exp * 1_000 <= scope.now.getTime()) return null
    const at = new Date(iat * 1_000)
    return {
      id: jti,
      machineId: sub,
      scopes: aud ?? [],
      claims: Object.keys(claims).length > 0 ? claims : null,
      expireAt: new Date(exp * 1_000),
      revokedAt: null,
      revocationReason: null,
      lastUsedAt: null,
      createdAt: at,
      updatedAt: at,
    }
  } catch {
    return null
  }
}

function refuseBadClaims(claims: Record<string, unknown> | null): void {
  if (!claims) return
  const reserved = [...reservedTokenClaims, 'aud', 'scopes', 'sid'].some((name) => Object.hasOwn(claims, name))
  if (reserved) throw apiError('machine_token_reserved_claim', { param: 'claims' })
  if (Buffer.byteLength(JSON.stringify(claims)) > maxClaimsBytes) throw apiError('bad_request', { param: 'claims' })
}
