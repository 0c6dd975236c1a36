import { and, inArray, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './database.ts'

const rowsAtOnce = 1_000

/** Runs until a batch is not full: what is many goes in pieces that hold nobody up. Returns how many rows went in all. */
export async function inBatches(size: number, remove: () => Promise<number>): Promise<number> {
  for (let gone = 0; ; ) {
    const some = await remove()
    gone += some
    if (some < size) return gone
  }
}

/** Of rows in order, those before the first that is not older. */
export function olderThan<Row extends { readonly createdAt: Date }>(
  rows: readonly Row[],
  before: Date,
): readonly Row[] {
  const firstKept = rows.findIndex(({ createdAt }) => createdAt >= before)
  return firstKept === -1 ? rows : rows.slice(0, firstKept)
}

/** Deletes the rows of `where`, a thousand at a time. */
export function deleteInBatches(db: Db, table: PgTable & { readonly id: PgColumn }, where: SQL): Promise<number> {
  const some = db.select({ id: table.id }).from(table).where(where).limit(rowsAtOnce)
  return inBatches(
    rowsAtOnce,
    async () => (await db.delete(table).where(and(where, inArray(table.id, some)))).rowCount ?? 0,
  )
}
