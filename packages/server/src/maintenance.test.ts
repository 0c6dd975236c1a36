import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { createTestDatabase } from '../test-support/cluster.ts'
import { sealedAccountlessTokens as sealed } from './domain/instances/index.ts'
import { createWorkspace } from './domain/workspaces/index.ts'
import { readConfig } from './index.ts'
import {
  endOperatorToken,
  issueOperatorToken,
  MaintenanceError,
  migrateDatabase,
  rotateMasterKey,
  withDatabase,
} from './maintenance.ts'
import { beginNewMasterKey, masterKeys } from './master-key.ts'
import { readEntries, sealAll } from './platform/audit/index.ts'
import { countUnderOtherKeys, MasterKeyError, openSecrets } from './platform/secrets/index.ts'

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

/** A database of somebody's own, as DATABASE_URL names it. */
async function databaseOfOnesOwn(env: Record<string, string>) {
  const { connection, drop } = await createTestDatabase()
  onTestFinished(drop)
  const { host, port, user, password = '', database } = connection
  const query = new URLSearchParams({ host, port: String(port), user, password })
  return { ...env, DATABASE_URL: `postgres:///${database}?${query}` }
}

test('what is done to operator tokens at the database stands in the log of the workspace', async () => {
  const config = readConfig(await databaseOfOnesOwn({ KEYWARD_SECRET: 'a'.repeat(64) }))
  const now = new Date()
  const instanceId = await withDatabase(config, ({ db }) => createWorkspace(db, { name: 'Acme', now }))
  const { id } = await issueOperatorToken(config, { name: 'ci' })
  await endOperatorToken(config, id)
  await expect(endOperatorToken(config, id)).rejects.toThrow(MaintenanceError)
  const entries = await withDatabase(config, async ({ db }) => {
    await sealAll(db, instanceId)
    return readEntries({ db, instanceId }, { after: 0, limit: 10 })
  })
  const told = entries.map(({ api, action, actorType, targetId }) => [api, action, actorType, targetId])
  expect(told).toEqual([
    ['database', 'PlatformCreateOperatorToken', 'operator', id],
    ['database', 'PlatformRevokeOperatorToken', 'operator', id],
  ])
})

test('a rotation whose process is killed in the middle is finished by the next one, and nothing is lost', async () => {
  const keys = { KEYWARD_SECRET: 'b'.repeat(64), KEYWARD_SECRET_PREVIOUS: 'a'.repeat(64) }
  const env = await databaseOfOnesOwn(keys)
  const config = readConfig(env)
  const ids = Array.from({ length: 300 }, (_, index) => `app_${1000 + index}`)
  const secretOf = (id: string) => `secret of ${id}`
  await withDatabase(config, async ({ db, pool }) => {
    const before = await openSecrets(db, { current: config.previousSecret!, previous: null })
    await pool.query(
      'insert into accountless_applications (application_id, token_hash, encrypted_token, created_at) select id, id, text, now() from unnest($1::text[], $2::text[]) as given(id, text)',
      [ids, ids.map((id) => before.encrypt(sealed.purpose, secretOf(id), id))],
    )
    // In its second batch it waits, so that it is killed there.
    await pool.query(`
      create function wait() returns trigger language plpgsql as 'begin perform pg_sleep(60); return new; end';
      create trigger waits before update on accountless_applications for each row
      when (new.application_id = 'app_1250') execute function wait()`)
    const child = spawn(process.execPath, ['--conditions=keyward-source', '--input-type=module', '-e', rotation], {
      env: { PATH: process.env.PATH, ...env },
      stdio: 'ignore',
    })
    const ended = once(child, 'exit')
    const sleeping =
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'"
    const asleep = sleeping.replace('pg_terminate_backend(pid)', '1')
    while ((await pool.query(asleep)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
    await pool.query(sleeping)
    await pool.query('drop trigger waits on accountless_applications')
    const secrets = await openSecrets(db, masterKeys(config))
    expect(await countUnderOtherKeys(db, secrets, sealed)).toBe(100)
  })
  expect(await rotateMasterKey(config)).toMatchObject({ remaining: 0 })
  await withDatabase(config, async ({ db, pool }) => {
    const secrets = await openSecrets(db, { current: config.secret!, previous: null })
    const { rows } = await pool.query(
      'select application_id as id, encrypted_token as text from accountless_applications order by 1',
    )
    expect(rows.map(({ id, text }) => secrets.decrypt(sealed.purpose, text, id))).toEqual(ids.map(secretOf))
  })
}, 60_000)

const rotation = `
import { readConfig } from '${new URL('platform/config.ts', import.meta.url).href}'
import { rotateMasterKey } from '${new URL('maintenance.ts', import.meta.url).href}'
await rotateMasterKey(readConfig(process.env))
`
