import { and, asc, eq, gt, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { firstIdOf, type IdKind } from './ids.ts'
import { type Scope, transaction } from './scope.ts'

/** Rows of a table that nobody asks for any more. The room says which they are, `retention.ts` for how long they stay. */
export type Past = {
  readonly table: PgTable & { readonly instanceId: PgColumn }
  /** With the instance its primary key. */
  readonly key: PgColumn
  /** Set where keys sort by time: rows that were made since `before` are not even looked at. */
  readonly kind?: IdKind
  /** What was over by `before`. */
  isOver(scope: Scope, before: Date): SQL | undefined
  /** A row stays while its key stands in one of these, each with an index. */
  readonly namedIn?: readonly PgColumn[]
  /** What goes with rows, in the transaction in which they go. */
  follow?(scope: Scope, keys: readonly string[]): Promise<void>
}

const rowsAtOnce = 2_000

/** Walks the table once, a stretch of its primary key in each transaction, so that nobody waits. Returns how many rows went. */
export async function deletePast(scope: Scope, past: Past, before: Date): Promise<number> {
  const { table, key, kind, namedIn = [] } = past
  const old = and(eq(table.instanceId, scope.instanceId), kind && lt(key, firstIdOf(kind, before)))
  const isPast = and(past.isOver(scope, before), ...namedIn.map((column) => isNotIn(scope, key, column)))
  let gone = 0
  let from: string | null = ''
  while (from !== null) {
    const rest = and(old, gt(key, from))
    const end = await endOfStretch(scope, past, rest)
    const stretch = end === null ? rest : and(rest, lte(key, end))
    gone += await transaction(scope, async (inner) => {
      const rows = await inner.db.delete(table).where(and(stretch, isPast)).returning({ key })
      const keys = rows.map((row) => String(row.key))
      if (keys.length > 0) await past.follow?.(inner, keys)
      return keys.length
    })
    from = end
  }
  return gone
}

/** Null: what is left is less than a stretch. */
async function endOfStretch({ db }: Scope, { table, key }: Past, where: SQL | undefined): Promise<string | null> {
  const stretch = db.select({ key }).from(table).where(where).orderBy(asc(key))
  const [row] = await stretch.offset(rowsAtOnce - 1).limit(1)
  return row ? String(row.key) : null
}

const isNotIn = ({ instanceId }: Scope, key: PgColumn, column: PgColumn) =>
  sql`not exists (select from ${column.table} where instance_id = ${instanceId} and ${column} = ${key})`
