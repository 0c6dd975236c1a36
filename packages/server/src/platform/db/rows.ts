import { type Column, getTableColumns, getTableName, type SQL, sql, type Table } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './database.ts'
import { prepared } from './prepared.ts'
import type { Unawaited } from './transaction.ts'

type Where = { readonly db: Db; readonly unawaited?: Unawaited | undefined }

/**
 * Inserts a row of a hot path by a prepared statement; columns that are not named get their default. In a transaction it is
 * sent and not waited for: a failure shows at the commit, so it is not for a conflict that the caller has an answer to.
 */
export function insertRow<T extends PgTable>(scope: Where, table: T, row: T['$inferInsert']): Promise<void> {
  const keys = keysOf(row)
  const insert = prepared(scope.db, statementName('insert', table, keys), (db) =>
    db.insert(table).values(placeholders(keys) as T['$inferInsert']),
  )
  return sendUnawaited(scope, () => insert.execute(encoded(table, row)))
}

/** Changes the row with this key, in the same way. */
export function updateRow<T extends PgTable>(
  scope: Where,
  table: T,
  key: Partial<T['$inferInsert']>,
  change: Partial<T['$inferInsert']>,
): Promise<void> {
  const columns: Record<string, Column> = getTableColumns(table)
  const [keys, changed] = [keysOf(key), keysOf(change)]
  const update = prepared(scope.db, statementName('update', table, [...keys, 'set', ...changed]), (db) =>
    db
      .update(table)
      .set(placeholders(changed, 'set_'))
      .where(
        sql.join(
          keys.map((one) => sql`${columns[one]} = ${sql.placeholder(one)}`),
          sql` and `,
        ),
      ),
  )
  return sendUnawaited(scope, () => update.execute({ ...encoded(table, key), ...encoded(table, change, 'set_') }))
}

/** In a transaction a statement that is not waited for: a failure shows at the commit. */
export async function sendUnawaited(scope: Where, start: () => Promise<unknown>): Promise<void> {
  if (scope.unawaited) scope.unawaited.send(start)
  else await start()
}

const names = new Map<string, string>()

/** Short enough for PostgreSQL (63 bytes), one for each list of columns. */
function statementName(what: string, table: Table, keys: readonly string[]): string {
  const whole = `${what} ${getTableName(table)} ${keys.join()}`
  const name = names.get(whole) ?? `${what}_${getTableName(table)}_${names.size}`
  names.set(whole, name)
  return name
}

function keysOf(row: object): string[] {
  return Object.entries(row).flatMap(([key, value]) => (value === undefined ? [] : [key]))
}

/** Without the columns' encoders, which would take null for a value. */
function placeholders(keys: readonly string[], prefix = ''): Record<string, SQL> {
  return Object.fromEntries(keys.map((key) => [key, sql`${sql.placeholder(prefix + key)}`]))
}

function encoded(table: Table, row: Record<string, unknown>, prefix = ''): Record<string, unknown> {
  const columns: Record<string, Column> = getTableColumns(table)
  return Object.fromEntries(
    keysOf(row).map((key) => [prefix + key, row[key] === null ? null : columns[key]!.mapToDriverValue(row[key])]),
  )
}
