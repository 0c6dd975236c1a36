import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { getTableName, sql } from 'drizzle-orm'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import {
  type TestBrowser,
  type TestInstance,
  testInstance,
  testPassword,
  testServer,
} from '../test-support/instance.ts'
import { operatorOf } from '../test-support/operator.ts'
import { createApp } from './app.ts'
import type { Db } from './platform/db/index.ts'
import { countUnderOtherKeys, type MasterKeys, openSecrets, reencrypt } from './platform/secrets/index.ts'
import { sealedColumns } from './sealed.ts'

const oldKey = randomBytes(32)
const server = testServer({ KEYWARD_SECRET: oldKey.toString('hex') })

test('every encrypted column of the database is among those that a new master key is carried to', async () => {
  const { rows } = await server.current.platform.db.execute<{ name: string }>(
    sql`select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = current_schema and column_name like '%encrypted%'`,
  )
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const known = sealedColumns.flatMap(({ table, columns }) =>
    columns.map((name) => `${getTableName(table)}.${snake(name)}`),
  )
  expect(rows.map(({ name }) => name).sort()).toEqual(known.sort())
})

let instance: TestInstance
let browser: TestBrowser
let paths: string[]
let signUpId: string

/** One of everything that is encrypted, but results of handshakes, which live for ten seconds. */
beforeAll(async () => {
  instance = await testInstance(server.current, {
    organization_settings: { enabled: true },
    api_keys: { user_api_keys_enabled: true },
  })
  const make = async (path: string, body: unknown = {}) => (await instance.bapi('POST', path, body)).body
  browser = instance.browser()
  const signUp = await browser.fapi('POST', '/v1/client/sign_ups', {
    email_address: 'eve@example.com',
    password: testPassword,
  })
  signUpId = signUp.body.response.id
  await browser.fapi('POST', `/v1/client/sign_ups/${signUpId}/prepare_verification`, { strategy: 'email_code' })
  const user = await make('/users', { email_address: ['ada@example.com'], skip_password_requirement: true })
  const endpoint = await make('/webhooks/endpoints', { url: 'https://example.com/', headers: { 'x-key': 'v' } })
  await make(`/webhooks/endpoints/${endpoint.id}/secret/rotate`)
  const machine = await make('/machines', { name: 'worker' })
  const key = await make('/api_keys', { name: 'key', subject: user.id })
  await make('/invitations', { email_address: 'friend@example.com' })
  const organization = await make('/organizations', { name: 'Acme', created_by: user.id })
  const invited = { email_address: 'guest@example.com', role: 'org:member' }
  await make(`/organizations/${organization.id}/invitations`, invited)
  const signing_key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  })
  const keyed = { name: 'keyed', claims: {}, custom_signing_key: true, signing_algorithm: 'ES256', signing_key }
  await make('/jwt_templates', keyed)
  await instance.bapi('GET', '/jwks')
  const operator = await operatorOf(server.current, instance)
  await operator.call('POST', `/platform/applications/${operator.applicationId}/transfers`)
  await server.current.app.inject({
    method: 'POST',
    url: '/v1/accountless_applications',
    headers: { host: 'localhost' },
  })
  paths = [
    `/webhooks/endpoints/${endpoint.id}/secret`,
    `/machines/${machine.id}/secret_key`,
    `/api_keys/${key.id}/secret`,
    '/invitations',
  ]
})

test('a new master key takes over while the old one is at hand, through a kill, and then without it', async () => {
  const { db } = server.current.platform
  const code = await instance.lastCode('eve@example.com')

  const appWith = async (keys: MasterKeys) => {
    const secrets = await openSecrets(db, keys)
    const app = await createApp({
      ...server.current,
      platform: { ...server.current.platform, secrets },
      checkOutputs: true,
    })
    onTestFinished(() => app.close())
    return { app, secrets }
  }
  type App = Awaited<ReturnType<typeof appWith>>['app']
  /** What has to be decrypted for it, and a browser's cookie. */
  const shown = async (app: App) => {
    const answers = []
    for (const path of paths) {
      const headers = { host: 'localhost:4100', authorization: `Bearer ${instance.secretKey}` }
      const answer = await app.inject({ url: `/v1${path}`, headers })
      answers.push([answer.statusCode, answer.json()])
    }
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { slug } = (await instance.scope()).instance
    const client = await app.inject({
      url: `/${slug}.accounts.dev/v1/client`,
      headers: { host: 'localhost:4100', origin: 'http://localhost:3000', cookie },
    })
    return [...answers, client.json().response.sign_up.id]
  }
  const before = await shown(server.current.app)
  expect(before.map(([status]) => status)).toEqual([200, 200, 200, 200, before.at(-1)![0]])

  const keys = { current: randomBytes(32), previous: oldKey }
  const { app: both, secrets } = await appWith(keys)
  const remaining = async () =>
    (await Promise.all(sealedColumns.map((sealed) => countUnderOtherKeys(db, secrets, sealed)))).reduce((a, b) => a + b)
  const all = await remaining()
  expect(
    (await Promise.all(sealedColumns.map((sealed) => countUnderOtherKeys(db, secrets, sealed)))).slice(0, -1),
  ).not.toContain(0)

  // Killed in the middle of the third transaction of each table.
  for (const sealed of sealedColumns) await reencrypt(dyingAt(db, 3), secrets, sealed, { batch: 1 }).catch(() => {})
  expect(await remaining()).toBeGreaterThan(0)
  expect(await remaining()).toBeLessThan(all)
  expect(await shown(both)).toEqual(before)

  for (const sealed of sealedColumns) await reencrypt(db, secrets, sealed, { batch: 2 })
  expect(await remaining()).toBe(0)
  const { app: alone } = await appWith({ current: keys.current, previous: null })
  expect(await shown(alone)).toEqual(before)
  // A code that was on its way still counts.
  const { slug } = (await instance.scope()).instance
  const attempt = await alone.inject({
    method: 'POST',
    url: `/${slug}.accounts.dev/v1/client/sign_ups/${signUpId}/attempt_verification`,
    headers: {
      host: 'localhost:4100',
      origin: 'http://localhost:3000',
      'content-type': 'application/x-www-form-urlencoded',
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    payload: `strategy=email_code&code=${code}`,
  })
  expect(attempt.json().response.status).toBe('complete')
  await expect(openSecrets(db, { current: oldKey, previous: null })).rejects.toThrow(/another master key/)
})

/** A database whose connection ends with the process, in its nth transaction, before the commit. */
function dyingAt(db: Db, nth: number): Db {
  let count = 0
  return {
    transaction: (work: (tx: Db) => Promise<unknown>) =>
      db.transaction(async (tx) => {
        const result = await work(tx as unknown as Db)
        count += 1
        if (count === nth) throw new Error('killed')
        return result
      }),
  } as unknown as Db
}
