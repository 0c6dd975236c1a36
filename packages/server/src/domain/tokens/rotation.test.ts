import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'
import { operatorOf } from '../../../test-support/operator.ts'
import { upkeepTasks } from '../../upkeep.ts'

const server = testServer()

const headerOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString())

function isSignedBy(keys: readonly JsonWebKey[], token: string): boolean {
  const [header, payload, signature] = token.split('.') as [string, string, string]
  const jwk = keys.find((key) => key['kid'] === headerOf(token).kid)
  if (!jwk) return false
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))
}

async function signedIn() {
  const app = await testInstance(server.current)
  const operator = await operatorOf(server.current, app)
  const path = `/platform/applications/${operator.applicationId}/instances/${app.instanceId}/signing_keys`
  const browser = app.browser()
  const { sessionId, userId } = await browser.signUp()
  const mint = async () => (await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).body.jwt as string
  return {
    app,
    operator,
    path,
    userId,
    sessionId,
    mint,
    rotate: (body?: unknown) => operator.call('POST', `${path}/rotate`, body),
    list: async () => (await operator.call('GET', path)).body.data as { kid: string; status: string }[],
  }
}
const keysOf = async (app: TestInstance) => (await app.bapi('GET', '/jwks')).body.keys as JsonWebKey[]
/** What the server does once an hour, so many milliseconds from now. */
async function upkeepIn(milliseconds: number) {
  for (const task of upkeepTasks(server.current.platform, server.current.directory))
    await task.run(new Date(Date.now() + milliseconds))
}
const hour = 3_600_000

test('after a rotation new tokens carry the new key, those under the old one are believed until the last is dead', async () => {
  const { app, mint, rotate, list } = await signedIn()
  const before = await mint()
  const answer = await rotate()
  expect(answer.body).toMatchObject({
    total_count: 2,
    data: [
      {
        status: 'active',
        retired_at: null,
        published_until: null,
        public_key: expect.stringMatching(/^-----BEGIN PUB/),
      },
      { kid: headerOf(before).kid, status: 'retired', published_until: expect.any(Number) },
    ],
  })
  const after = await mint()
  expect(headerOf(after).kid).toBe(answer.body.data[0].kid)
  for (const token of [before, after]) expect(isSignedBy(await keysOf(app), token)).toBe(true)
  await upkeepIn(0)
  expect(isSignedBy(await keysOf(app), before)).toBe(true)
  await upkeepIn(2 * hour)
  expect([isSignedBy(await keysOf(app), before), isSignedBy(await keysOf(app), after)]).toEqual([false, true])
  expect(await list()).toMatchObject([{ status: 'active' }])
})

test('a key stays published for as long as the longest token that it signed', async () => {
  const { app, mint, rotate, sessionId } = await signedIn()
  const year = 365 * 24 * 3_600
  const { body } = await app.bapi('POST', `/sessions/${sessionId}/tokens`, { expires_in_seconds: year })
  await mint()
  await rotate()
  await upkeepIn((year - 60) * 1_000)
  expect(isSignedBy(await keysOf(app), body.jwt)).toBe(true)
  await upkeepIn((year + 7_200) * 1_000)
  expect(isSignedBy(await keysOf(app), body.jwt)).toBe(false)
})

test('a leaked key is gone at once, with those before it, and sessions go on under the new one', async () => {
  const { app, mint, rotate } = await signedIn()
  const [first, , second] = [await mint(), await rotate(), await mint()]
  expect((await rotate({ remove_old_keys_now: true })).body.data).toMatchObject([{ status: 'active' }])
  for (const token of [first, second]) expect(isSignedBy(await keysOf(app), token)).toBe(false)
  expect(isSignedBy(await keysOf(app), await mint())).toBe(true)
})

test('of rotations at once one key is left to sign, and everything that was signed is believed', async () => {
  const { app, mint, rotate, list } = await signedIn()
  const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => (index % 2 ? mint() : rotate())))
  expect((await list()).map((key) => key.status)).toEqual(['active', 'retired', 'retired', 'retired'])
  const tokens = [...answers.filter((answer) => typeof answer === 'string'), await mint()]
  for (const token of tokens) expect(isSignedBy(await keysOf(app), token)).toBe(true)
})

test('a rotation stands in the audit log, and is nothing for a secret key or another workspace', async () => {
  const { app, operator, path, rotate } = await signedIn()
  const { call } = await operatorOf(server.current, await testInstance(server.current))
  const before = await keysOf(app)
  expect((await operator.call('POST', `${path}/rotate`, {}, app.secretKey)).codes).toEqual(['authorization_invalid'])
  for (const [method, below] of [
    ['GET', ''],
    ['POST', '/rotate'],
  ] as const)
    expect((await call(method, path + below)).codes).toEqual(['resource_not_found'])
  expect((await rotate({ remove_old_keys: true })).codes).toEqual(['form_param_unknown'])
  expect(await keysOf(app)).toEqual(before)
  await rotate()
  const { body } = await app.bapi('GET', '/audit_log?action=PlatformRotateSigningKey')
  expect(body.data.at(-1)).toMatchObject({ actor: { type: 'operator', id: operator.workspaceId }, outcome: 'done' })
})

test('another instance keeps its key', async () => {
  const other = await testInstance(server.current)
  const before = (await other.bapi('GET', '/jwks')).body
  await (await signedIn()).rotate({ remove_old_keys_now: true })
  expect((await other.bapi('GET', '/jwks')).body).toEqual(before)
})
