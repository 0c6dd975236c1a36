import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../test-support/cluster.ts'

test('before anything was counted, a row is found by its key in every table', async () => {
  const database = await createTestDatabase()
  const pool = new pg.Pool({ ...database.connection, max: 1 })
  try {
    const { rows: keys } = await pool.query<{ table: string; index: string; columns: string[] }>(`
      select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as index,
        array(select quote_ident(a.attname) from unnest(i.indkey) with ordinality k (number, place)
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number order by k.place) as columns
      from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisprimary and c.relnamespace = 'public'::regnamespace`)
    const byAnotherWay: string[] = []
    const ofInstances = keys.filter(({ columns }) => columns[0] === 'instance_id' && columns.length > 1)
    for (const { table, index, columns } of ofInstances) {
      const where = columns.map((column, place) => `${column} = $${place + 1}`).join(' and ')
      await pool.query('set plan_cache_mode = force_generic_plan')
      await pool.query(`prepare by_key as select * from ${table} where ${where}`)
      const { rows } = await pool.query(`explain execute by_key (${columns.map(() => 'null').join()})`)
      await pool.query('deallocate by_key')
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      // Its hash alone names a machine's secret just as well.
      if (!plan.includes(`using ${index} `) && !plan.includes('machine_secrets_hash_unique')) byAnotherWay.push(plan)
    }
    expect(ofInstances.length).toBeGreaterThan(40)
    expect(byAnotherWay).toEqual([])
  } finally {
    await pool.end()
    await database.drop()
  }
})
