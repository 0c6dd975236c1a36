import { and, count, desc, eq, inArray } from 'drizzle-orm'
import { newId, type Scope } from '../../platform/index.ts'
import { organizationSuggestions as table } from './table.ts'

export type SuggestionRow = typeof table.$inferSelect
export type SuggestionStatus = SuggestionRow['status']

/** Once per person and organization, whatever became of it: who was rejected is not asked again. */
export async function suggest(
  scope: Scope,
  values: Pick<SuggestionRow, 'organizationId' | 'domainId' | 'userId'>,
): Promise<void> {
  await scope.db
    .insert(table)
    .values({
      ...values,
      instanceId: scope.instanceId,
      id: newId('organizationSuggestion', scope.now),
      status: 'pending',
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .onConflictDoNothing()
}

export async function findSuggestion(scope: Scope, id: string): Promise<SuggestionRow | null> {
  const [row] = await scope.db
    .select()
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.id, id)))
  return row ?? null
}

/** Conditional: of two that come at once, one gets the row. */
export async function moveSuggestion(
  scope: Scope,
  id: string,
  from: SuggestionStatus,
  to: SuggestionStatus,
): Promise<SuggestionRow | null> {
  const [row] = await scope.db
    .update(table)
    .set({ status: to, updatedAt: scope.now })
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.id, id), eq(table.status, from)))
    .returning()
  return row ?? null
}

export async function listSuggestions(
  scope: Scope,
  filter: {
    readonly userId?: string
    readonly organizationId?: string
    readonly statuses: readonly SuggestionStatus[]
  },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: SuggestionRow[]; total: number }> {
  if (filter.statuses.length === 0) return { rows: [], total: 0 }
  const where = and(
    eq(table.instanceId, scope.instanceId),
    inArray(table.status, [...filter.statuses]),
    filter.userId === undefined ? undefined : eq(table.userId, filter.userId),
    filter.organizationId === undefined ? undefined : eq(table.organizationId, filter.organizationId),
  )
  const rows = await scope.db
    .select()
    .from(table)
    .where(where)
    .orderBy(desc(table.createdAt), desc(table.id))
    .limit(page.limit)
    .offset(page.offset)
  const [total] = await scope.db.select({ value: count() }).from(table).where(where)
  return { rows, total: total!.value }
}

export async function countPendingSuggestions(
  scope: Scope,
  domainIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (domainIds.length === 0) return new Map()
  const rows = await scope.db
    .select({ id: table.domainId, value: count() })
    .from(table)
    .where(
      and(eq(table.instanceId, scope.instanceId), inArray(table.domainId, [...domainIds]), eq(table.status, 'pending')),
    )
    .groupBy(table.domainId)
  return new Map(rows.map((row) => [row.id, row.value]))
}

/** Those that nobody has answered. */
export async function deletePendingSuggestions(scope: Scope, domainId: string): Promise<void> {
  await scope.db
    .delete(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.domainId, domainId), eq(table.status, 'pending')))
}

export async function deleteSuggestionsOf(
  scope: Scope,
  owner: { readonly userId: string } | { readonly organizationId: string },
): Promise<void> {
  await scope.db
    .delete(table)
    .where(
      and(
        eq(table.instanceId, scope.instanceId),
        'userId' in owner ? eq(table.userId, owner.userId) : eq(table.organizationId, owner.organizationId),
      ),
    )
}
