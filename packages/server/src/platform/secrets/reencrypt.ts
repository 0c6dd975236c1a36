import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { Db } from '../db/index.ts'
import type { Secrets } from './secrets.ts'

/** Columns of a table whose texts are encrypted for one purpose; `context`: the columns that name it, joined by colons. */
export type SealedColumns = {
  readonly table: PgTable
  readonly columns: readonly string[]
  readonly purpose: string
  readonly context: readonly string[]
}

const batchSize = 200
type Row = Record<string, string | null>

/**
 * Writes what is under another key of `secrets` anew under the one that encrypts, a batch in each transaction: whoever is stopped
 * in between begins again where he was, since every text names its key. Rows that somebody else has in hand are left for the
 * next time. Returns how many texts it wrote.
 */
export async function reencrypt(
  db: Db,
  secrets: Secrets,
  sealed: SealedColumns,
  { batch = batchSize }: { readonly batch?: number } = {},
): Promise<number> {
  let written = 0
  for (let last: Row | null = null; ; ) {
    const done: { rows: Row[]; written: number } = await db.transaction(async (tx) => {
      const rows = await nextRows(tx as unknown as Db, secrets, sealed, { last, batch })
      return { rows, written: await writeAnew(tx as unknown as Db, secrets, sealed, rows) }
    })
    written += done.written
    if (done.rows.length < batch) return written
    last = done.rows.at(-1)!
  }
}

/** How many rows still need another key. */
export async function countUnderOtherKeys(db: Db, secrets: Secrets, sealed: SealedColumns): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${sealed.table} where ${isUnderAnotherKey(secrets, sealed)}`,
  )
  return rows[0]!.count
}

async function nextRows(
  db: Db,
  secrets: Secrets,
  sealed: SealedColumns,
  { last, batch }: { readonly last: Row | null; readonly batch: number },
): Promise<Row[]> {
  const columns = getTableColumns(sealed.table)
  const keys = primaryKeyOf(sealed.table)
  const wanted = new Set([...keys, ...sealed.columns, ...sealed.context])
  const behind = last
    ? sql`(${list(keys.map((key) => columns[key]!))}) > (${list(keys.map((key) => sql`${last[key]}`))})`
    : sql`true`
  return db
    .select(Object.fromEntries([...wanted].map((name) => [name, columns[name]!])))
    .from(sealed.table)
    .where(sql`${isUnderAnotherKey(secrets, sealed)} and ${behind}`)
    .orderBy(...keys.map((key) => columns[key]!))
    .limit(batch)
    .for('update', { skipLocked: true }) as Promise<Row[]>
}

async function writeAnew(db: Db, secrets: Secrets, sealed: SealedColumns, rows: readonly Row[]): Promise<number> {
  const columns = getTableColumns(sealed.table)
  const keys = primaryKeyOf(sealed.table)
  let written = 0
  for (const row of rows) {
    const context = sealed.context.map((name) => row[name]).join(':')
    const change = Object.fromEntries(
      sealed.columns.flatMap((name) => {
        const text = row[name]
        if (!text || text.startsWith(prefixOf(secrets))) return []
        return [[name, secrets.encrypt(sealed.purpose, secrets.decrypt(sealed.purpose, text, context), context)]]
      }),
    )
    written += Object.keys(change).length
    await db
      .update(sealed.table)
      .set(change)
      .where(
        list(
          keys.map((key) => sql`${columns[key]} = ${row[key]}`),
          sql` and `,
        ),
      )
  }
  return written
}

const prefixOf = ({ keyId }: Secrets) => `v1.${keyId}.`
const list = (parts: readonly (SQL | Column)[], separator = sql`, `) => sql.join([...parts] as SQL[], separator)

function isUnderAnotherKey(secrets: Secrets, { table, columns }: SealedColumns): SQL {
  const all = getTableColumns(table)
  const prefix = prefixOf(secrets)
  const others = columns.map((name) => sql`left(${all[name]}, ${prefix.length}) <> ${prefix}`)
  return sql`(${list(others, sql` or `)})`
}

/** Names of the columns, in order. */
function primaryKeyOf(table: PgTable): string[] {
  const parts = getTableConfig(table).primaryKeys[0]?.columns
  return Object.entries(getTableColumns(table))
    .filter(([, column]) => column.primary || parts?.some((part) => part.name === column.name))
    .map(([name]) => name)
}
