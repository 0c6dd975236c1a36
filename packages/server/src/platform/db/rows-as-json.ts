import { type Column, getTableColumns, type SQL, sql, type Table } from 'drizzle-orm'

/**
 * The rows of a table as one value of another table's query, so that what belongs together is read together. Values come out as
 * the table's own queries give them.
 */
export function rowsAsJson<T extends Table>(table: T, where: SQL | undefined, orderBy: SQL): SQL<T['$inferSelect'][]> {
  const columns = Object.entries(getTableColumns(table)) as [string, Column][]
  const fields = sql.join(
    columns.map(([name, column]) => sql`${sql.raw(`'${name}'`)}, ${column}`),
    sql`, `,
  )
  return sql`(select coalesce(json_agg(json_build_object(${fields}) order by ${orderBy}), '[]') from ${table} where ${where})`.mapWith(
    (rows: Record<string, unknown>[]) =>
      rows.map((row) =>
        Object.fromEntries(
          columns.map(([name, column]) => [name, row[name] === null ? null : column.mapFromDriverValue(row[name])]),
        ),
      ),
  ) as SQL<T['$inferSelect'][]>
}
