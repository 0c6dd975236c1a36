import { and, eq, gt } from 'drizzle-orm'
import { newId, plusMs, randomToken, type Scope, secondMs, sha256 } from '../../platform/index.ts'
import { ticketRefusal } from './refusal.ts'
import { type Actor, actorTokens } from './table.ts'

export type ActorTokenRow = typeof actorTokens.$inferSelect

const prefix = 'atk_'
const refusals = { accepted: 'actor_token_already_used_code', revoked: 'actor_token_revoked_code' } as const

export type NewActorToken = {
  readonly userId: string
  readonly actor: Actor
  readonly lifetimeSeconds: number
  /** How long the session may last that comes out of it. */
  readonly sessionSeconds: number
}

/** A one-time ticket to act as a user. The token is shown once; only its hash is kept. */
export async function createActorToken(
  scope: Scope,
  input: NewActorToken,
): Promise<{ row: ActorTokenRow; token: string }> {
  const token = `${prefix}${randomToken()}`
  const [row] = await scope.db
    .insert(actorTokens)
    .values({
      instanceId: scope.instanceId,
      id: newId('actorToken', scope.now),
      userId: input.userId,
      actor: input.actor,
      sessionSeconds: input.sessionSeconds,
      hash: sha256(token),
      status: 'pending',
      expireAt: plusMs(scope.now, input.lifetimeSeconds * secondMs),
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .returning()
  return { row: row!, token }
}

export function isActorTicket(ticket: string | null | undefined): ticket is string {
  return ticket?.startsWith(prefix) ?? false
}

/** Conditional: of two that come at once, one gets the row; the other, and every ticket that is no good, is refused. */
export async function spendActorToken(scope: Scope, token: string): Promise<ActorTokenRow> {
  const [row] = await scope.db
    .update(actorTokens)
    .set({ status: 'accepted', updatedAt: scope.now })
    .where(
      and(
        eq(actorTokens.instanceId, scope.instanceId),
        eq(actorTokens.hash, sha256(token)),
        eq(actorTokens.status, 'pending'),
        gt(actorTokens.expireAt, scope.now),
      ),
    )
    .returning()
  if (row) return row
  const [known] = await scope.db
    .select()
    .from(actorTokens)
    .where(and(eq(actorTokens.instanceId, scope.instanceId), eq(actorTokens.hash, sha256(token))))
  throw ticketRefusal(known ?? null, refusals)
}

/** Whether the ticket could be spent now; spends nothing. */
export async function isOpenActorTicket(scope: Scope, token: string): Promise<boolean> {
  if (!isActorTicket(token)) return false
  const rows = await scope.db
    .select({ id: actorTokens.id })
    .from(actorTokens)
    .where(
      and(
        eq(actorTokens.instanceId, scope.instanceId),
        eq(actorTokens.hash, sha256(token)),
        eq(actorTokens.status, 'pending'),
        gt(actorTokens.expireAt, scope.now),
      ),
    )
  return rows.length > 0
}

export async function findActorToken(scope: Scope, id: string): Promise<ActorTokenRow | null> {
  const [row] = await scope.db
    .select()
    .from(actorTokens)
    .where(and(eq(actorTokens.instanceId, scope.instanceId), eq(actorTokens.id, id)))
  return row ?? null
}

/** Null if it was no longer pending. */
export async function revokeActorToken(scope: Scope, id: string): Promise<ActorTokenRow | null> {
  const [row] = await scope.db
    .update(actorTokens)
    .set({ status: 'revoked', updatedAt: scope.now })
    .where(and(eq(actorTokens.instanceId, scope.instanceId), eq(actorTokens.id, id), eq(actorTokens.status, 'pending')))
    .returning()
  return row ?? null
}
