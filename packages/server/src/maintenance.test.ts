import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readConfig } from './index.ts'
import { issueOperatorToken, MaintenanceError, migrateDatabase, withDatabase } from './maintenance.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('migrating names what was applied, and nothing the second time', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kw-maintenance-'))
  folders.push(dataDir)
  chmodSync(dataDir, 0o711)
  const config = readConfig({}, { dataDir })
  expect((await migrateDatabase(config)).applied).toContain('0001_initial.sql')
  expect(await migrateDatabase(config)).toEqual({ applied: [] })
  const { rows } = await withDatabase(config, ({ pool }) => pool.query('select count(*)::int as count from users'))
  expect(rows).toEqual([{ count: 0 }])
  // No server has made a workspace here yet: that is said, not thrown at the operator as a stack.
  await expect(issueOperatorToken(config, { name: 'ci' })).rejects.toThrow(MaintenanceError)
})
