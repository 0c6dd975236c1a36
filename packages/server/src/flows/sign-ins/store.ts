import { and, eq, isNull } from 'drizzle-orm'
import { newId, plusMs, type Scope, secondMs } from '../../platform/index.ts'
import type { SignInRow } from './sign-in.ts'
import { signIns } from './table.ts'

export async function insertSignIn(
  scope: Scope,
  values: Omit<typeof signIns.$inferInsert, 'instanceId' | 'id' | 'abandonAt' | 'createdAt' | 'updatedAt'>,
): Promise<SignInRow> {
  const [row] = await scope.db
    .insert(signIns)
    .values({
      ...values,
      instanceId: scope.instanceId,
      id: newId('signIn', scope.now),
      abandonAt: plusMs(scope.now, scope.instance.settings.lifetimes.sign_in_attempt_seconds * secondMs),
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .returning()
  return row!
}

export async function findSignIn(scope: Scope, id: string): Promise<SignInRow | null> {
  const [row] = await scope.db
    .select()
    .from(signIns)
    .where(and(eq(signIns.instanceId, scope.instanceId), eq(signIns.id, id)))
  return row ?? null
}

export async function updateSignIn(
  scope: Scope,
  id: string,
  change: Partial<typeof signIns.$inferInsert>,
): Promise<SignInRow> {
  const [row] = await scope.db
    .update(signIns)
    .set({ ...change, updatedAt: scope.now })
    .where(and(eq(signIns.instanceId, scope.instanceId), eq(signIns.id, id)))
    .returning()
  return row!
}

/** A sign-in becomes a session once: the second of two finds nothing to take. */
export async function takeForCompletion(scope: Scope, id: string, sessionId: string): Promise<boolean> {
  const rows = await scope.db
    .update(signIns)
    .set({ createdSessionId: sessionId, updatedAt: scope.now })
    .where(and(eq(signIns.instanceId, scope.instanceId), eq(signIns.id, id), isNull(signIns.createdSessionId)))
    .returning({ id: signIns.id })
  return rows.length > 0
}
