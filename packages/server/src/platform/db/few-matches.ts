import { type Column, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from './database.ts'

/** Up to here the matches of a text are gathered and put in order; of more, a page is soon found by walking in that order. */
const fewMatches = 1_000

/**
 * The condition for a page of what matches a text: rare ones are found by their trigrams first, frequent ones while walking
 * through the list. `among`: queries for ids of all that match; `holds`: the same of the row at hand. A planner that knows no
 * more than estimates would gather a million matches in order to show ten.
 */
export async function matchesOnPage(
  db: Db,
  id: Column,
  { among, holds }: { readonly among: readonly SQLWrapper[]; readonly holds: SQL },
): Promise<SQL> {
  const few = await fewIds(db, among)
  return few ? sql`${id} = any(${sql.param(few)})` : holds
}

/** Null: too many to be gathered. */
async function fewIds(db: Db, among: readonly SQLWrapper[]): Promise<string[] | null> {
  const bounded = among.map((query) => sql`(select id from ${query} found (id) limit ${fewMatches + 1})`)
  const { rows } = await db.execute<{ id: string }>(sql.join(bounded, sql` union all `))
  const ids = new Set(rows.map((row) => row.id))
  return ids.size > fewMatches ? null : [...ids]
}
