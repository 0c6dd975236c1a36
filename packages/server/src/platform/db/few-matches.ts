import { type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from './database.ts'

/** Up to here the matches of a text are gathered and put in order; of more, a page is soon found by walking in that order. */
const fewMatches = 1_000

/**
 * Ids of all that is found by these queries for ids, if they are few; null: too many to be gathered. A planner that knows no
 * more than estimates would gather a million matches in order to show ten.
 */
export async function fewMatchesOf(db: Db, among: readonly SQLWrapper[]): Promise<string[] | null> {
  const bounded = among.map((query) => sql`(select id from ${query} found (id) limit ${fewMatches + 1})`)
  const { rows } = await db.execute<{ id: string }>(sql.join(bounded, sql` union all `))
  const ids = new Set(rows.map((row) => row.id))
  return ids.size > fewMatches ? null : [...ids]
}
