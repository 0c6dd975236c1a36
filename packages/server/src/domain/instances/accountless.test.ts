import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePublishableKey } from '@keyward/wire/facts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestInstance, type TestServer, testInstance, testServer } from '../../../test-support/instance.ts'
import { operatorOf } from '../../../test-support/operator.ts'
import { accountlessJobs } from '../../flows/applications/index.ts'
import { runDueJobs } from '../../platform/index.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'keyward-keyless-'))
const server = testServer({ KEYWARD_DATA: dataDir })
const off = testServer({ KEYWARD_KEYLESS: 'off' })
const live = testServer()
const dayMs = 24 * 3600 * 1000
let here: TestInstance
let operator: Awaited<ReturnType<typeof operatorOf>>

beforeAll(async () => {
  here = await testInstance(server.current)
  operator = await operatorOf(server.current, here)
  writeFileSync(join(dataDir, 'operator-token'), operator.token)
})
afterAll(() => rmSync(dataDir, { recursive: true }))
type Call = { method?: string; url: string; headers?: Record<string, string>; body?: unknown; remoteAddress?: string }
async function call({ app }: TestServer, { method = 'POST', url, headers = {}, body, remoteAddress }: Call) {
  const response = await app.inject({
    method: method as 'GET',
    url,
    headers: { host: 'localhost:4100', ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { payload: JSON.stringify(body) } : {}),
    ...(remoteAddress ? { remoteAddress } : {}),
  })
  const isJson = String(response.headers['content-type']).startsWith('application/json')
  const json = isJson ? response.json() : {}
  const codes = ((json.errors ?? []) as { code: string }[]).map(({ code }) => code)
  return { status: response.statusCode, body: json, text: response.body, headers: response.headers, codes }
}
/** As the official package asks from an app on port 3000. */
const ofApp = { 'clerk-x-host': 'localhost:3000', 'clerk-x-protocol': 'http', 'sec-fetch-mode': 'cors' }
const create = (to: TestServer = server.current, change: Partial<Call> = {}) =>
  call(to, { url: '/v1/accountless_applications', headers: ofApp, ...change })
const tokenOf = (body: { claim_url: string }) => new URL(body.claim_url).searchParams.get('token')!
const claim = (token: string, name = 'Shop', by = operator) =>
  by.call('POST', '/platform/accountless_applications/claim', { token, name })
const withKey = (secretKey: string, method: string, path: string, body?: unknown) =>
  call(server.current, { method, url: `/v1${path}`, headers: { authorization: `Bearer ${secretKey}` }, body })
const prefixOf = (publishableKey: string) => parsePublishableKey(publishableKey)!.frontendApi.replace(/^[^/]+/, '')

describe('without a key', () => {
  test('an app gets an application of its own, with keys that work, and goes on with them once it is claimed', async () => {
    const { status, body } = await create()
    expect([status, body]).toEqual([
      200,
      {
        object: 'accountless_application',
        publishable_key: expect.stringMatching(/^pk_test_/),
        secret_key: expect.stringMatching(/^sk_test_/),
        claim_url: expect.stringMatching(/^http:\/\/localhost:4100\/keyless\?token=\w{40,}$/),
        api_keys_url: body.claim_url,
      },
    ])
    const made = await withKey(body.secret_key, 'POST', '/users', {
      email_address: ['ada@example.com'],
      password: 'correct horse battery staple',
    })
    expect(made.status).toBe(200)
    const environment = () =>
      call(server.current, { method: 'GET', url: `${prefixOf(body.publishable_key)}/v1/environment` })
    expect((await environment()).body.auth_config.claimed_at).toBeNull()
    // Nobody's yet: no operator sees it.
    expect(JSON.stringify((await operator.call('GET', '/platform/applications')).body)).not.toContain('My application')
    expect((await withKey(body.secret_key, 'POST', '/accountless_applications/complete')).body).toEqual(body)

    const claimed = await claim(tokenOf(body))
    expect([claimed.status, claimed.body]).toMatchObject([
      200,
      { name: 'Shop', instances: [{ environment_type: 'development', publishable_key: body.publishable_key }] },
    ])
    expect((await operator.call('GET', `/platform/applications/${claimed.body.application_id}`)).body.name).toBe('Shop')
    expect((await environment()).body.auth_config.claimed_at).toBeGreaterThan(Date.now() - 60_000)
    expect((await withKey(body.secret_key, 'GET', `/users/${made.body.id}`)).status).toBe(200)
    // The official package asks once more, with the key in its environment; the spent token is not shown again.
    expect((await withKey(body.secret_key, 'POST', '/accountless_applications/complete')).body).toEqual({
      ...body,
      claim_url: 'http://localhost:4100/keyless',
      api_keys_url: 'http://localhost:4100/keyless',
    })
  })

  test('a token is good once: of two workspaces at once one gets the application, and later ones find nothing', async () => {
    const { body } = await create()
    const stranger = await operatorOf(server.current, await testInstance(server.current))
    const claims = await Promise.all([operator, stranger].map((one) => claim(tokenOf(body), 'Mine', one)))
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 404])
    const winner = claims[0]!.status === 200 ? operator : stranger
    const loser = winner === operator ? stranger : operator
    const path = `/platform/applications/${claims.find(({ status }) => status === 200)!.body.application_id}`
    expect((await winner.call('GET', path)).status).toBe(200)
    expect((await loser.call('GET', path)).codes).toEqual(['resource_not_found'])
    for (const by of [winner, loser])
      expect((await claim(tokenOf(body), 'Again', by)).codes).toEqual(['resource_not_found'])
  })

  test('a claim takes sense alone, and a spoilt one does not spend the token', async () => {
    const { body } = await create()
    const token = tokenOf(body)
    const path = '/platform/accountless_applications/claim'
    for (const [given, status] of [
      [{ token }, 422],
      [{ name: 'x' }, 422],
      [{ token, name: ' ' }, 422],
      [{ token, name: 'x'.repeat(51) }, 422],
      [{ token: 'x'.repeat(300), name: 'x' }, 422],
      [{ token: '', name: 'x' }, 404],
      [{ token: 'none', name: 'x' }, 404],
      [{ token, name: 'x', workspace_id: 'wrk_1' }, 422],
    ] as const) {
      const answer = await operator.call('POST', path, given)
      expect([given, answer.status, answer.codes.length]).toEqual([given, status, 1])
    }
    // Neither an instance's key nor the application's own makes an operator.
    for (const key of [here.secretKey, body.secret_key])
      expect((await operator.call('POST', path, { token, name: 'x' }, key)).codes).toEqual(['authorization_invalid'])
    expect((await claim(token)).status).toBe(200)
  })

  test('the keys of one unclaimed application open no other, nor the claim of one that never was without', async () => {
    const [ours, theirs] = [(await create()).body, (await create()).body]
    const { body: user } = await withKey(theirs.secret_key, 'POST', '/users', {
      email_address: ['eve@example.com'],
      password: 'correct horse battery staple',
    })
    expect((await withKey(ours.secret_key, 'GET', `/users/${user.id}`)).codes).toEqual(['resource_not_found'])
    expect((await withKey(ours.secret_key, 'GET', '/users')).body).toEqual([])
    const listed = await operator.call('GET', '/platform/applications', undefined, ours.secret_key)
    expect(listed.body).toMatchObject([{ instances: [{ publishable_key: ours.publishable_key }] }])
    expect((await here.bapi('POST', '/accountless_applications/complete')).codes).toEqual(['resource_not_found'])
  })

  test('callers from elsewhere, pages, other hosts and other servers get a coded no', async () => {
    const [foreign, page, none] = [['keyless_not_available'], ['keyless_not_available'], ['host_invalid']]
    for (const [change, codes] of [
      [{ remoteAddress: '192.0.2.7' }, foreign],
      [{ headers: { 'x-forwarded-for': '127.0.0.1' } }, foreign],
      [{ headers: { forwarded: 'for=127.0.0.1' } }, foreign],
      [{ headers: { origin: 'https://evil.example' } }, page],
      [{ headers: { origin: 'null' } }, page],
      [{ headers: { origin: 'http://localhost:4100' } }, page],
      [{ headers: { 'sec-fetch-site': 'none' } }, page],
      [{ headers: { host: 'rebound.example.com' } }, none],
      [{ headers: { host: 'localhost.example.com' } }, none],
    ] as const) {
      const answer = await create(server.current, change)
      expect([change, answer.status, answer.codes]).toEqual([change, codes === none ? 421 : 403, codes])
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
    expect((await create(off.current)).codes).toEqual(['keyless_not_available'])
    expect((await create(live.current)).status).toBe(200)
    await testInstance(live.current, {}, { environmentType: 'production' })
    expect((await create(live.current)).codes).toEqual(['keyless_not_available'])
  })

  test('what an app says of its address is believed of this machine alone', async () => {
    for (const [host, expected] of [
      ['localhost:3000', 'http://localhost:3000'],
      ['127.0.0.1:3001', 'http://127.0.0.1:3001'],
      ['evil.example', undefined],
      ['localhost:3000/x', undefined],
      ['localhost@evil.example', undefined],
      ['localhost:99999', undefined],
    ] as const) {
      const { body } = await create(server.current, { headers: { 'clerk-x-host': host } })
      const { rows } = await server.current.database.pool.query(
        "select settings_patch->'general'->>'development_origin' as origin from instances where publishable_key = $1",
        [body.publishable_key],
      )
      expect([host, rows[0].origin ?? undefined]).toEqual([host, expected])
    }
  })
})

test('unclaimed and unused for a week it goes, with all that was made for it; one that has users stays', async () => {
  const { platform, database } = server.current
  const run = (at: Date) => {
    const clock = { now: () => at }
    return runDueJobs(platform.db, accountlessJobs({ ...platform, clock }), platform.log, at)
  }
  const later = (days: number) => new Date(Date.now() + days * dayMs)
  const counted = async () =>
    (await database.pool.query('select application_id from accountless_applications where claimed_at is null')).rows
      .length
  const { body: kept } = await create()
  const { body: gone } = await create()
  await withKey(kept.secret_key, 'POST', '/users', {
    email_address: ['kept@example.com'],
    password: 'correct horse battery staple',
  })
  const before = await counted()
  await run(later(6))
  expect(await counted()).toBe(before)
  // Twice: a round takes twenty jobs, and a key that was used lately gives another week.
  for (const day of [8, 8.1, 8.2, 16, 16.1, 16.2]) await run(later(day))
  expect((await withKey(kept.secret_key, 'GET', '/users')).body).toHaveLength(1)
  server.current.directory.clear()
  expect((await withKey(gone.secret_key, 'GET', '/users')).codes).toEqual(['clerk_key_invalid'])
  expect((await claim(tokenOf(gone))).codes).toEqual(['resource_not_found'])
  const left = await database.pool.query("select name from workspaces where name = 'Nobody'")
  expect(left.rows.length).toBe(await counted())
})

describe('the page', () => {
  const page = (query: string, headers = {}) =>
    call(server.current, { method: 'GET', url: `/keyless${query}`, headers })

  test('says what is to be claimed, claims by a button, and then where the keys go', async () => {
    const { body } = await create()
    const query = `?token=${tokenOf(body)}&return_url=${encodeURIComponent('http://localhost:3000/shop')}`
    const before = await page(query)
    expect(before.status).toBe(200)
    expect(before.text).toContain('<h1>Claim your application</h1>')
    expect(before.text).toContain('href="http://localhost:3000/shop"')
    expect(before.text).not.toContain(body.secret_key)
    expect(before.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    const press = (headers: Record<string, string>, remoteAddress?: string) =>
      call(server.current, {
        url: '/keyless/claim',
        headers,
        body: { token: tokenOf(body), name: '<b>Shop</b>' },
        ...(remoteAddress ? { remoteAddress } : {}),
      })
    const own = { origin: 'http://localhost:4100' }
    expect((await press({})).codes).toEqual(['origin_invalid'])
    expect((await press({ origin: 'http://localhost:3000' })).codes).toEqual(['origin_invalid'])
    expect((await press({ origin: 'http://rebound.example', host: 'rebound.example' })).status).toBe(421)
    expect((await press(own, '192.0.2.7')).codes).toEqual(['authorization_invalid'])
    expect((await press(own)).body).toMatchObject({ name: '<b>Shop</b>' })
    expect((await press(own)).codes).toEqual(['resource_not_found'])
    const after = await page(query)
    expect(after.text).toContain('<h1>Your application is claimed</h1>')
    expect(after.text).toContain(`NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY=${body.publishable_key}`)
    expect(after.text).toContain(`NEXT_PUBLIC_CLERK_PROXY_URL=http://localhost:4100${prefixOf(body.publishable_key)}`)
    expect(after.text).toContain('&#60;b&#62;Shop&#60;/b&#62;')
    expect(after.text).not.toContain(body.secret_key)
  })

  test('leads to no address elsewhere, and has nothing to say without a token or to another host', async () => {
    const { body } = await create()
    for (const url of [
      'https://evil.example/',
      'javascript:alert(1)',
      'http://localhost.evil.example/',
      '//evil.example',
    ])
      expect((await page(`?token=${tokenOf(body)}&return_url=${encodeURIComponent(url)}`)).text).not.toContain(
        'Back to',
      )
    for (const query of ['', '?token=', '?token=none', `?token=${'x'.repeat(5000)}`, '?token=%00'])
      expect([query, (await page(query)).status]).toEqual([query, 404])
    expect((await page(`?token=${tokenOf(body)}`, { host: 'rebound.example.com' })).status).toBe(421)
  })
})

test('a handshake at the address that all instances share is for the app whose keys the browser keeps, where it began', async () => {
  const { body } = await create()
  const cookie = (value: unknown) => `__clerk_keys_0123=${encodeURIComponent(JSON.stringify(value))}`
  const handshake = async (headers: Record<string, string>, from = 'http://localhost:3000/') => {
    const query = new URLSearchParams({ redirect_url: from, __clerk_api_version: '2025-11-10' })
    const answer = await call(server.current, { method: 'GET', url: `/v1/client/handshake?${query}`, headers })
    return String(answer.headers.location ?? '') + JSON.stringify(answer.headers['set-cookie'] ?? '')
  }
  const suffix = (await import('node:crypto'))
    .createHash('sha1')
    .update(body.publishable_key)
    .digest('base64url')
    .slice(0, 8)
  const isOurs = async (headers: Record<string, string>, from?: string) => {
    const text = await handshake(headers, from)
    const token = /__clerk_handshake=([\w.-]+)/.exec(text)?.[1]
    const directives = token ? Buffer.from(token.split('.')[1]!, 'base64url').toString() : text
    return directives.includes(suffix)
  }
  const keys = { publishableKey: body.publishable_key }
  expect(await isOurs({ cookie: cookie(keys) })).toBe(true)
  expect(await isOurs({})).toBe(false)
  expect(await isOurs({ cookie: cookie(keys) }, 'http://localhost:3001/')).toBe(false)
  expect(await isOurs({ cookie: cookie({ publishableKey: here.publishableKey }) })).toBe(false)
  for (const value of [
    '%',
    '%7B',
    'null',
    cookie(5),
    cookie({ publishableKey: 5 }),
    cookie({ publishableKey: 'pk_test_x' }),
  ])
    expect(await isOurs({ cookie: `__clerk_keys_1=${value}; a=b` })).toBe(false)
})

test('a hundred that nobody claims are all, and a flood is told to wait', async () => {
  const { pool } = server.current.database
  const { rows } = await pool.query(
    "insert into accountless_applications (application_id, token_hash, created_at) select 'full' || n, 'full' || n, now() from generate_series(1, 100) n returning 1",
  )
  expect(rows).toHaveLength(100)
  expect((await create()).codes).toEqual(['quota_exceeded'])
  await pool.query("delete from accountless_applications where application_id like 'full%'")
  const answers = await Promise.all(Array.from({ length: 40 }, () => create()))
  const refused = answers.filter(({ status }) => status !== 200)
  expect(refused.length).toBeGreaterThan(9)
  expect(new Set(refused.map(({ status, codes }) => `${status} ${codes}`))).toEqual(new Set(['429 too_many_requests']))
  expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0)
})
