import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from './index.ts'
import { issueOperatorToken, MaintenanceError, migrateDatabase, rotateMasterKey, withDatabase } from './maintenance.ts'
import { beginNewMasterKey, masterKeys } from './master-key.ts'
import { MasterKeyError, openSecrets } from './platform/secrets/index.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'kw-maintenance-'))
chmodSync(dataDir, 0o711)
const config = readConfig({}, { dataDir })
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('migrating names what was applied, and nothing the second time', async () => {
  expect((await migrateDatabase(config)).applied).toContain('0001_initial.sql')
  expect(await migrateDatabase(config)).toEqual({ applied: [] })
  const { rows } = await withDatabase(config, ({ pool }) => pool.query('select count(*)::int as count from users'))
  expect(rows).toEqual([{ count: 0 }])
  // No server has made a workspace here yet: that is said, not thrown at the operator as a stack.
  await expect(issueOperatorToken(config, { name: 'ci' })).rejects.toThrow(MaintenanceError)
})

// On the database of the test before.
test('the master key of a data folder is replaced, though it was stopped before anything was carried over', async () => {
  const file = (name: string) => join(dataDir, name)
  const open = () => withDatabase(config, ({ db }) => openSecrets(db, masterKeys(config)))
  const bound = (await open()).hmac('test', 'x')
  const before = readFileSync(file('master.key'), 'utf8')
  const begun = beginNewMasterKey(config)
  expect(readFileSync(file('master.key.previous'), 'utf8')).toBe(before)
  // It has leaked, so what is bound to it goes as well.
  expect(await rotateMasterKey(config, { isLeaked: true })).toEqual({ reencrypted: 1, remaining: 0 })
  expect(masterKeys(config)).toEqual({ current: begun.current, previous: null })
  expect(statSync(file('master.key')).mode & 0o777).toBe(0o600)
  await withDatabase(config, async ({ db }) => {
    expect((await openSecrets(db, masterKeys(config))).hmac('test', 'x')).not.toEqual(bound)
    writeFileSync(file('master.key'), before)
    await expect(openSecrets(db, masterKeys(config))).rejects.toThrow(MasterKeyError)
  })
})
