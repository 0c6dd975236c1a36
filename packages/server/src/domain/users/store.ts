import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { erasePersonalPart } from '../../platform/audit/index.ts'
import { addToCounter, prepared, type Scope } from '../../platform/index.ts'
import { users } from './table.ts'

export type UserRow = typeof users.$inferSelect
export type UserChange = Partial<Omit<typeof users.$inferInsert, 'instanceId' | 'id'>>

/** In a transaction: the count of users goes with the row. */
export async function insertUserRow(
  scope: Scope,
  values: Omit<typeof users.$inferInsert, 'instanceId'>,
): Promise<UserRow> {
  const [row] = await scope.db
    .insert(users)
    .values({ ...values, instanceId: scope.instanceId })
    .returning()
  await addToCounter(scope, 'users', 1)
  return row!
}

export async function findUsers(scope: Scope, ids: readonly string[]): Promise<UserRow[]> {
  if (ids.length === 0) return []
  const find = prepared(scope.db, 'find_users', (db) =>
    db
      .select()
      .from(users)
      .where(
        and(eq(users.instanceId, sql.placeholder('instanceId')), sql`${users.id} = any(${sql.placeholder('ids')})`),
      ),
  )
  return find.execute({ instanceId: scope.instanceId, ids: [...ids] })
}

export async function findUser(scope: Scope, id: string): Promise<UserRow | null> {
  return (await findUsers(scope, [id]))[0] ?? null
}

export async function findUserByUsername(scope: Scope, usernameKey: string): Promise<UserRow | null> {
  const [row] = await scope.db
    .select()
    .from(users)
    .where(and(eq(users.instanceId, scope.instanceId), eq(users.usernameKey, usernameKey)))
  return row ?? null
}

export async function updateUserRow(scope: Scope, userId: string, change: UserChange): Promise<void> {
  await scope.db
    .update(users)
    .set({ updatedAt: scope.now, ...change })
    .where(and(eq(users.instanceId, scope.instanceId), eq(users.id, userId)))
}

/** For which organization the next session acts; null: the user's own account. Nothing that others see of a user. */
export async function setNextOrganization(scope: Scope, userId: string, organizationId: string | null): Promise<void> {
  await scope.db
    .update(users)
    .set({ nextOrganizationId: organizationId })
    .where(
      and(
        eq(users.instanceId, scope.instanceId),
        eq(users.id, userId),
        organizationId === null ? isNotNull(users.nextOrganizationId) : undefined,
      ),
    )
}

/** In a transaction: the count of users goes with the row. */
export async function deleteUserRow(scope: Scope, userId: string): Promise<boolean> {
  const rows = await scope.db
    .delete(users)
    .where(and(eq(users.instanceId, scope.instanceId), eq(users.id, userId)))
    .returning({ id: users.id })
  if (rows.length > 0) await addToCounter(scope, 'users', -rows.length)
  await erasePersonalPart(scope, userId)
  return rows.length > 0
}

/** Keeps others from changing or deleting the user until the transaction ends. False: no such user. */
export async function holdUserRow(scope: Scope, userId: string): Promise<boolean> {
  const rows = await scope.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.instanceId, scope.instanceId), eq(users.id, userId)))
    .for('update')
  return rows.length > 0
}
