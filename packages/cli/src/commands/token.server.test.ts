import { verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { testPassword } from '../../../server/test-support/instance.ts'
import { keyward } from '../../test-support/keyward.ts'
import { realServer } from '../../test-support/real-server.ts'

const server = realServer()
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())

async function someone() {
  const instance = await server.current.instance({ organization_settings: { enabled: true, slugs_enabled: true } })
  const email = `${crypto.randomUUID().slice(0, 8)}+clerk_test@example.com`
  const { id } = await instance.json('users', 'create', '--email', email)
  return { ...instance, email, id }
}

test('a session token of somebody is printed alone', async () => {
  const { cli, bapi, email, id } = await someone()
  const { exitCode, out, err } = await cli('token', '--user', email)
  expect([exitCode, claimsOf(out).sub]).toEqual([0, id])
  expect(claimsOf((await cli('token', email)).out).sub).toBe(id)
  expect(err).toContain(claimsOf(out).sid)
  expect((await bapi('GET', `/sessions/${claimsOf(out).sid}`)).body).toMatchObject({ status: 'active', user_id: id })
})

test('the public key of the instance, in PEM, is the one that its tokens are signed with', async () => {
  const { cli, email } = await someone()
  const [header, payload, signature] = (await cli('token', email)).out.trim().split('.')
  const { exitCode, out } = await cli('keys', 'public')
  expect([exitCode, out.split('\n')[0]]).toEqual([0, '-----BEGIN PUBLIC KEY-----'])
  const signed = Buffer.from(`${header}.${payload}`)
  expect(verify('RSA-SHA256', signed, out, Buffer.from(signature!, 'base64url'))).toBe(true)
})

test('a new user is made for it, or the one of that address is taken', async () => {
  const { json, email, id } = await someone()
  expect(await json('token', '--create-user', email)).toMatchObject({ user_id: id, session_id: /^sess_/ })
  const made = await json('token', '--create-user')
  expect(made.user_id).not.toBe(id)
  expect(claimsOf(made.token).exp * 1_000).toBe(made.expires_at)
  expect((await json('users', 'get', made.user_id)).email_addresses[0].email_address).toMatch(
    /\+clerk_test@example\.com$/,
  )
})

test('organization, template, lifetime and session are as asked', async () => {
  const { json, bapi, email } = await someone()
  const { id } = await json('orgs', 'create', 'Acme', '--slug', 'acme', '--created-by', email)
  const { token, session_id } = await json('token', '--user', email, '--organization', 'acme', '--expires-in', '10m')
  expect(claimsOf(token)).toMatchObject({ o: { id }, exp: claimsOf(token).iat + 600 })
  await bapi('POST', '/jwt_templates', { name: 'hasura', claims: { hello: '{{user.id}}' } })
  const templated = await json('token', '--session', session_id, '--template', 'hasura')
  expect([templated.session_id, claimsOf(templated.token).hello]).toEqual([session_id, templated.user_id])
})

test('in production a token is refused, and then only that of a session which is there', async () => {
  const { cli, bapi, browser } = await server.current.instance({}, { environmentType: 'production' })
  const { body } = await bapi('POST', '/users', { email_address: ['ada@example.com'], password: testPassword })
  const ask = (...args: string[]) => cli('token', ...args)
  const refused = { exitCode: 2, out: '', err: expect.stringContaining('production_instance') }
  expect(await ask('--user', body.id)).toMatchObject(refused)
  expect(await ask('--create-user', '--production')).toMatchObject(refused)
  expect(await ask('--user', body.id, '--production')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('session_not_found'),
  })
  const { sessionId } = await browser().signIn('ada@example.com', testPassword)
  const { out } = await ask('--user', body.id, '--production')
  expect(claimsOf(out).sid).toBe(sessionId)
})

test.each([[[]], [['--user', 'a', '--create-user']]])('for whom has to be said once: %j', async (args) => {
  const { cli } = await someone()
  expect(await cli('token', ...args)).toMatchObject({ exitCode: 2 })
})

test('a secret key is replaced, and the old one goes on until its overlap is over', async () => {
  const { instanceId, secretKey, operatorToken } = await server.current.instance()
  const status = async (key: string) =>
    (await fetch(`${server.current.url}/v1/instance`, { headers: { authorization: `Bearer ${key}` } })).status
  const rotate = (...args: string[]) =>
    keyward(['instances', 'rotate', '--instance', instanceId, ...args], {
      env: { KEYWARD_API_URL: server.current.url, KEYWARD_OPERATOR_TOKEN: operatorToken },
    })
  expect(await rotate()).toMatchObject({ exitCode: 2, err: expect.stringContaining('--yes') })
  const first = await rotate('--yes')
  const [, key = ''] = /^KEYWARD_SECRET_KEY=(sk_test_\S+)$/.exec(first.out) ?? []
  expect([await status(secretKey), await status(key)]).toEqual([200, 200])
  const second = JSON.parse((await rotate('--overlap-hours', '0', '--yes', '--json')).out)
  expect([await status(secretKey), await status(key), await status(second.secret_key)]).toEqual([401, 401, 200])
  // The token of the operator finds the new one by itself.
  const env = { KEYWARD_API_URL: server.current.url, KEYWARD_OPERATOR_TOKEN: operatorToken }
  expect(await keyward(['users', 'list', '--instance', instanceId], { env })).toMatchObject({ exitCode: 0 })
  expect(await keyward(['instances', 'rotate', '--secret-key', second.secret_key, '--yes'], { env: {} })).toMatchObject(
    { exitCode: 2 },
  )
})

test('the signing key is replaced, and the public part of the new one printed', async () => {
  const { instanceId, secretKey, operatorToken } = await server.current.instance()
  const env = { KEYWARD_API_URL: server.current.url, KEYWARD_OPERATOR_TOKEN: operatorToken }
  const rotate = (...args: string[]) => keyward(['keys', 'rotate', '--instance', instanceId, ...args], { env })
  const kids = async () => {
    const headers = { authorization: `Bearer ${secretKey}` }
    const { keys } = (await (await fetch(`${server.current.url}/v1/jwks`, { headers })).json()) as {
      keys: { kid: string }[]
    }
    return keys.map(({ kid }) => kid)
  }
  const [old] = await kids()
  for (const which of [[], ['--signing', '--master']])
    expect(await rotate(...which)).toMatchObject({ exitCode: 2, err: expect.stringContaining('--signing or --master') })
  expect(
    await keyward(['keys', 'rotate', '--master', '--yes'], {
      env: { DATABASE_URL: 'postgres://127.0.0.1:1/none', KEYWARD_SECRET: 'a'.repeat(64) },
    }),
  ).toMatchObject({ exitCode: 1, err: expect.stringContaining('KEYWARD_SECRET_PREVIOUS') })
  expect(await rotate('--signing')).toMatchObject({ exitCode: 2, err: expect.stringContaining('--yes') })
  const { out, err } = await rotate('--signing', '--yes')
  expect(out).toMatch(/^-----BEGIN PUBLIC KEY-----[\w\s+/=]+-----END PUBLIC KEY-----$/)
  expect(err).toContain(`${old} is believed until`)
  expect(await kids()).toEqual([expect.not.stringMatching(old!), old])
  const { data } = JSON.parse((await rotate('--signing', '--now', '--yes', '--json')).out)
  expect(await kids()).toEqual([data[0].kid])
})

test('operator tokens are made, listed and revoked by another one, and the last stays', async () => {
  const { operatorToken } = await server.current.instance()
  const cli = (...args: string[]) =>
    keyward(['token', 'operator', ...args, '--token', operatorToken], { env: { KEYWARD_API_URL: server.current.url } })
  const { id, token } = JSON.parse((await cli('--name', 'ci', '--json')).out)
  expect((await cli('list')).out).toContain(`${id}  ci    made`)
  expect(await cli('revoke', id)).toMatchObject({ exitCode: 2, err: expect.stringContaining('--yes') })
  expect(await cli('revoke', id, '--yes')).toMatchObject({ exitCode: 0, out: `${id} is revoked` })
  const revoked = await keyward(['instances', 'list', '--token', token, '--url', server.current.url])
  expect(revoked).toMatchObject({ exitCode: 1, err: expect.stringContaining('clerk_key_invalid') })
  const [last] = JSON.parse((await cli('list', '--json')).out)
  expect(await cli('revoke', last.id, '--yes')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('resource_forbidden'),
  })
})

test('a key of another instance than the one that is named does nothing', async () => {
  const { cli } = await someone()
  expect(await cli('users', 'list', '--instance', 'ins_other')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('secret_key_of_another_instance'),
  })
})
