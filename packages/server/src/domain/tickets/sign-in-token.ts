import { and, eq, gt } from 'drizzle-orm'
import { newId, plusMs, randomToken, type Scope, secondMs, sha256 } from '../../platform/index.ts'
import { ticketRefusal } from './refusal.ts'
import { signInTokens } from './table.ts'

const prefix = 'sit_'
const refusals = { accepted: 'sign_in_token_already_used_code', revoked: 'sign_in_token_revoked_code' } as const

export type SignInTokenRow = typeof signInTokens.$inferSelect

export type NewSignInToken = Pick<SignInTokenRow, 'userId' | 'organizationId'> & { readonly lifetimeSeconds: number }

/** A one-time ticket for a user. The token is shown once; only its hash is kept. */
export async function createSignInToken(
  scope: Scope,
  { userId, organizationId, lifetimeSeconds }: NewSignInToken,
): Promise<{ row: SignInTokenRow; token: string }> {
  const token = `${prefix}${randomToken()}`
  const [row] = await scope.db
    .insert(signInTokens)
    .values({
      instanceId: scope.instanceId,
      id: newId('signInToken', scope.now),
      userId,
      organizationId,
      hash: sha256(token),
      status: 'pending',
      expireAt: plusMs(scope.now, lifetimeSeconds * secondMs),
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .returning()
  return { row: row!, token }
}

export function isSignInTicket(ticket: string): boolean {
  return ticket.startsWith(prefix)
}

/** Conditional: of two that come at once, one gets the row; the other, and every ticket that is no good, is refused. */
export async function spendSignInToken(scope: Scope, token: string): Promise<SignInTokenRow> {
  const [row] = await scope.db
    .update(signInTokens)
    .set({ status: 'accepted', updatedAt: scope.now })
    .where(
      and(
        eq(signInTokens.instanceId, scope.instanceId),
        eq(signInTokens.hash, sha256(token)),
        eq(signInTokens.status, 'pending'),
        gt(signInTokens.expireAt, scope.now),
      ),
    )
    .returning()
  if (row) return row
  const [known] = await scope.db
    .select()
    .from(signInTokens)
    .where(and(eq(signInTokens.instanceId, scope.instanceId), eq(signInTokens.hash, sha256(token))))
  throw ticketRefusal(known ?? null, refusals)
}

export async function findSignInToken(scope: Scope, id: string): Promise<SignInTokenRow | null> {
  const [row] = await scope.db
    .select()
    .from(signInTokens)
    .where(and(eq(signInTokens.instanceId, scope.instanceId), eq(signInTokens.id, id)))
  return row ?? null
}

/** Null if it was no longer pending. */
export async function revokeSignInToken(scope: Scope, id: string): Promise<SignInTokenRow | null> {
  const [row] = await scope.db
    .update(signInTokens)
    .set({ status: 'revoked', updatedAt: scope.now })
    .where(
      and(eq(signInTokens.instanceId, scope.instanceId), eq(signInTokens.id, id), eq(signInTokens.status, 'pending')),
    )
    .returning()
  return row ?? null
}
