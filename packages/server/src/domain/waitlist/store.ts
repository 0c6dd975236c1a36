import { and, asc, desc, eq, isNull, type SQL } from 'drizzle-orm'
import { addToCounter, apiError, containsText, newId, type Scope, totalOf } from '../../platform/index.ts'
import { waitlistEntries as table } from './table.ts'

export type WaitlistRow = typeof table.$inferSelect
export type WaitlistStatus = WaitlistRow['status']

/** In a transaction. Whoever asks twice is there once: the second time answers the same entry. */
export async function insertEntry(
  scope: Scope,
  { emailAddress, locale }: Pick<WaitlistRow, 'emailAddress' | 'locale'>,
): Promise<{ readonly row: WaitlistRow; readonly isNew: boolean }> {
  const [made] = await scope.db
    .insert(table)
    .values({
      instanceId: scope.instanceId,
      id: newId('waitlistEntry', scope.now),
      emailAddress,
      locale,
      status: 'pending',
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .onConflictDoNothing()
    .returning()
  if (made) {
    await addToCounter(scope, 'waitlist_entries', 1)
    return { row: made, isNew: true }
  }
  const [row] = await scope.db
    .select()
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.emailAddress, emailAddress)))
  return { row: row!, isNew: false }
}

export async function findEntry(scope: Scope, id: string): Promise<WaitlistRow | null> {
  const [row] = await scope.db
    .select()
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.id, id)))
  return row ?? null
}

/** Conditional on what it was: of two decisions at once, one counts. */
export async function updateEntry(
  scope: Scope,
  before: Pick<WaitlistRow, 'id' | 'status' | 'invitationId'>,
  change: Partial<Pick<WaitlistRow, 'status' | 'invitationId'>>,
): Promise<WaitlistRow | null> {
  const [row] = await scope.db
    .update(table)
    .set({ ...change, updatedAt: scope.now })
    .where(
      and(
        eq(table.instanceId, scope.instanceId),
        eq(table.id, before.id),
        eq(table.status, before.status),
        before.invitationId ? eq(table.invitationId, before.invitationId) : isNull(table.invitationId),
      ),
    )
    .returning()
  return row ?? null
}

export async function completeEntry(scope: Scope, invitationId: string): Promise<WaitlistRow | null> {
  const [row] = await scope.db
    .update(table)
    .set({ status: 'completed', updatedAt: scope.now })
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.invitationId, invitationId)))
    .returning()
  return row ?? null
}

/** In a transaction: the count of entries goes with the row. */
export async function deleteEntry(scope: Scope, id: string): Promise<void> {
  const deleted = await scope.db
    .delete(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.id, id)))
    .returning({ id: table.id })
  await addToCounter(scope, 'waitlist_entries', -deleted.length)
}

export async function listEntries(
  scope: Scope,
  filter: { readonly status?: WaitlistStatus | undefined; readonly query?: string | undefined },
  page: { readonly limit: number; readonly offset: number; readonly orderBy: string },
): Promise<{ rows: WaitlistRow[]; total: number }> {
  const query = filter.query?.trim()
  const where = and(
    eq(table.instanceId, scope.instanceId),
    filter.status ? eq(table.status, filter.status) : undefined,
    query ? containsText(table.emailAddress, query) : undefined,
  )
  const rows = await scope.db
    .select()
    .from(table)
    .where(where)
    .orderBy(...order(page.orderBy))
    .limit(page.limit)
    .offset(page.offset)
  const isFiltered = Boolean(filter.status || query)
  return { rows, total: await totalOf(scope, 'waitlist_entries', isFiltered ? { table, where } : null) }
}

function order(orderBy: string): SQL[] {
  const fields = { created_at: table.createdAt, invited_at: table.updatedAt, email_address: table.emailAddress }
  const field = fields[orderBy.replace(/^[+ -]/, '') as keyof typeof fields]
  if (!field) throw apiError('form_param_value_invalid', { param: 'order_by' })
  const direction = orderBy.startsWith('-') ? desc : asc
  return [direction(field), direction(table.id)]
}
