import type { Pool } from 'pg'
import { expect, test } from 'vitest'
import { migrate } from './migrate.ts'

/** A database of an operator's own, as far as it is asked before the first migration. */
function foreignDatabase(extensions: object[]) {
  const asked: string[] = []
  const query = async (text: string) => {
    asked.push(text)
    if (text.startsWith('create extension')) throw new Error('permission denied to create extension "pg_trgm"')
    return { rows: text.includes('pg_available_extensions') ? extensions : [] }
  }
  const pool = { connect: async () => ({ query, release: () => undefined }) }
  return { pool: pool as unknown as Pool, asked }
}

test('a PostgreSQL without pg_trgm is told what to install, before anything is made in it', async () => {
  const { pool, asked } = foreignDatabase([])
  await expect(migrate(pool)).rejects.toThrow(/no pg_trgm.*postgresql-contrib/)
  expect(asked).not.toContain('begin')
})

test('one that may not switch it on is told what its owner must do', async () => {
  const { pool, asked } = foreignDatabase([{ installed: false }])
  await expect(migrate(pool)).rejects.toThrow(/permission denied.*run "create extension pg_trgm"/)
  expect(asked).not.toContain('begin')
})
