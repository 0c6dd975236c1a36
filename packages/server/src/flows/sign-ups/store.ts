import { and, eq, isNull, lt } from 'drizzle-orm'
import { newId, type Past, plusMs, type Scope, secondMs } from '../../platform/index.ts'
import type { SignUpRow } from './sign-up.ts'
import { signUps } from './table.ts'

export type SignUpChange = Partial<Omit<typeof signUps.$inferInsert, 'instanceId' | 'id' | 'clientId'>>

export async function insertSignUp(scope: Scope, clientId: string, values: SignUpChange): Promise<SignUpRow> {
  const [row] = await scope.db
    .insert(signUps)
    .values({
      ...values,
      instanceId: scope.instanceId,
      id: newId('signUp', scope.now),
      clientId,
      abandonAt: plusMs(scope.now, scope.instance.settings.lifetimes.sign_up_attempt_seconds * secondMs),
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .returning()
  return row!
}

export async function findSignUp(scope: Scope, id: string): Promise<SignUpRow | null> {
  const [row] = await scope.db
    .select()
    .from(signUps)
    .where(and(eq(signUps.instanceId, scope.instanceId), eq(signUps.id, id)))
  return row ?? null
}

export async function updateSignUp(scope: Scope, id: string, change: SignUpChange): Promise<SignUpRow> {
  const [row] = await scope.db
    .update(signUps)
    .set({ ...change, updatedAt: scope.now })
    .where(and(eq(signUps.instanceId, scope.instanceId), eq(signUps.id, id)))
    .returning()
  return row!
}

/** A sign-up becomes a user once: of two requests at once, one gets true. Its password digest moves on and leaves here. */
export async function takeForCompletion(
  scope: Scope,
  id: string,
  created: { userId: string; sessionId: string },
): Promise<boolean> {
  const rows = await scope.db
    .update(signUps)
    .set({ createdUserId: created.userId, createdSessionId: created.sessionId, updatedAt: scope.now })
    .where(and(eq(signUps.instanceId, scope.instanceId), eq(signUps.id, id), isNull(signUps.createdUserId)))
    .returning({ id: signUps.id })
  return rows.length > 0
}

/** What was begun long ago and cannot be gone on with. */
export const pastSignUps: Past = {
  table: signUps,
  key: signUps.id,
  kind: 'signUp',
  isOver: ({ now }) => lt(signUps.abandonAt, now),
}

/** A client stays as long as what was begun on it. */
export const clientsOfSignUps = signUps.clientId
