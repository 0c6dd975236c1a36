import type { PoolClient } from 'pg'

/**
 * Tells the planner, until it has counted itself, that a table holds few instances, and each key once. Of a table that it has never counted it
 * believes that every row has an instance of its own, so that any index that begins with `instance_id` is as good to it as the
 * one that names the row; the plan that it keeps then reads all rows that came since, a minute or more long. PostgreSQL 18 and
 * later can be told (documentation 9.28.5); earlier ones find out by themselves.
 */
export async function assumeFewInstances(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ canBeTold: boolean }>(
    `select to_regproc('pg_catalog.pg_restore_attribute_stats') is not null as "canBeTold"`,
  )
  if (!rows[0]?.canBeTold) return
  await client.query(`
    select pg_restore_attribute_stats(
      'schemaname', t.schemaname::text, 'relname', t.tablename::text, 'attname', a.attname::text, 'inherited', false,
      'null_frac', 0::real, 'avg_width', 32::integer, 'n_distinct', case a.attname when 'instance_id' then 1 else -1 end::real)
    from pg_tables t
    join pg_index i on i.indrelid = format('%I.%I', t.schemaname, t.tablename)::regclass and i.indisprimary
    join pg_attribute a on a.attrelid = i.indrelid and (a.attname = 'instance_id' or i.indnatts = 2 and a.attnum = i.indkey[1])
    where t.schemaname = current_schema()
      and exists (select from pg_attribute o where o.attrelid = i.indrelid and o.attname = 'instance_id')
      and not exists (
        select from pg_stats s
        where s.schemaname = t.schemaname and s.tablename = t.tablename and s.attname = a.attname)`)
}
