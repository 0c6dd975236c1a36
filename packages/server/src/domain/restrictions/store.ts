import { and, count, desc, eq, inArray } from 'drizzle-orm'
import { apiError, isUniqueViolation, newId, type Scope } from '../../platform/index.ts'
import { ruleOf } from './patterns.ts'
import { restrictedIdentifiers as table } from './table.ts'

export type RestrictionRow = typeof table.$inferSelect
export type List = RestrictionRow['list']

export async function insertRestriction(
  scope: Scope,
  values: Pick<RestrictionRow, 'list' | 'identifier' | 'identifierType' | 'invitationId'>,
): Promise<RestrictionRow> {
  try {
    const [row] = await scope.db
      .insert(table)
      .values({
        ...values,
        dotless: ruleOf(values.identifier, { ignoresGmailDots: true }),
        instanceId: scope.instanceId,
        id: newId(values.list === 'allow' ? 'allowlistIdentifier' : 'blocklistIdentifier', scope.now),
        createdAt: scope.now,
        updatedAt: scope.now,
      })
      .returning()
    return row!
  } catch (error) {
    if (isUniqueViolation(error)) throw apiError('duplicate_record', { param: 'identifier' })
    throw error
  }
}

export async function findRestriction(scope: Scope, list: List, id: string): Promise<RestrictionRow | null> {
  const [row] = await scope.db
    .select()
    .from(table)
    .where(and(...of(scope, list), eq(table.id, id)))
  return row ?? null
}

export async function deleteRestriction(scope: Scope, list: List, id: string): Promise<void> {
  await scope.db.delete(table).where(and(...of(scope, list), eq(table.id, id)))
}

export async function listRestrictions(
  scope: Scope,
  list: List,
  page: { readonly limit?: number | undefined; readonly offset: number },
): Promise<{ rows: RestrictionRow[]; total: number }> {
  const query = scope.db
    .select()
    .from(table)
    .where(and(...of(scope, list)))
    .orderBy(desc(table.createdAt), desc(table.id))
    .offset(page.offset)
  const rows = await (page.limit === undefined ? query : query.limit(page.limit))
  const [total] = await scope.db
    .select({ value: count() })
    .from(table)
    .where(and(...of(scope, list)))
  return { rows, total: total!.value }
}

/** Whether the list has one of the rules, as `rulesFor` makes them with the same options. */
export async function isListed(
  scope: Scope,
  list: List,
  rules: readonly string[],
  { ignoresGmailDots }: { readonly ignoresGmailDots: boolean },
): Promise<boolean> {
  const rows = await scope.db
    .select({ id: table.id })
    .from(table)
    .where(and(...of(scope, list), inArray(ignoresGmailDots ? table.dotless : table.identifier, [...rules])))
    .limit(1)
  return rows.length > 0
}

const of = (scope: Scope, list: List) => [eq(table.instanceId, scope.instanceId), eq(table.list, list)]
