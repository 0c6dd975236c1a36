import { sql } from 'drizzle-orm'
import type { Db } from './database.ts'

/**
 * Removes every row of these instances, whatever the table: each that has an `instance_id` is theirs. Read from the
 * catalogue, so that a table which is added later is not forgotten and no personal data stays behind.
 */
export async function eraseInstances(db: Db, instanceIds: readonly string[]): Promise<void> {
  if (instanceIds.length === 0) return
  const { rows } = await db.execute<{ table_name: string }>(
    sql`select table_name from information_schema.columns where table_schema = current_schema and column_name = 'instance_id'`,
  )
  const ids = sql.join(
    instanceIds.map((id) => sql`${id}`),
    sql`, `,
  )
  for (const { table_name: table } of rows)
    await db.execute(sql`delete from ${sql.identifier(table)} where instance_id in (${ids})`)
}
