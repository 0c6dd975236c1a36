import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test('a development instance has one primary domain, and satellites beside it', async () => {
  const app = await testInstance(server.current)
  const listed = await app.bapi('GET', '/domains')
  expect(listed.body).toMatchObject({ total_count: 1, data: [{ object: 'domain', is_satellite: false }] })
  const added = await app.bapi('POST', '/domains', { name: 'localhost:3001', is_satellite: true })
  expect([added.status, added.body]).toMatchObject([
    200,
    { name: 'localhost:3001', is_satellite: true, proxy_url: null },
  ])
  expect(added.body.frontend_api_url).toBe(listed.body.data[0].frontend_api_url)
  expect((await app.bapi('GET', '/domains')).body.data.map((one: { name: string }) => one.name)).toEqual([
    listed.body.data[0].name,
    'localhost:3001',
  ])
  const again = await app.bapi('POST', '/domains', { name: 'LOCALHOST:3001', is_satellite: true })
  expect([again.status, again.body.errors[0].code]).toEqual([400, 'duplicate_record'])
  const renamed = await app.bapi('PATCH', `/domains/${added.body.id}`, { name: 'localhost:3002' })
  expect(renamed.body.name).toBe('localhost:3002')
  expect((await app.bapi('DELETE', `/domains/${added.body.id}`)).body).toEqual({
    object: 'domain',
    id: added.body.id,
    deleted: true,
  })
})

test('the primary domain stays, and development has no proxy', async () => {
  const app = await testInstance(server.current)
  const [primary] = (await app.bapi('GET', '/domains')).body.data
  expect((await app.bapi('DELETE', `/domains/${primary.id}`)).status).toBe(403)
  for (const body of [{ proxy_url: 'https://example.com/__clerk' }, { name: 'example.com' }]) {
    expect((await app.bapi('PATCH', `/domains/${primary.id}`, body)).body.errors[0].code).toBe(
      'form_param_value_invalid',
    )
  }
  for (const name of ['', 'http://example.com', 'a b', '../etc', 'x'.repeat(300), 'example.com:999999']) {
    const refused = await app.bapi('POST', '/domains', { name, is_satellite: true })
    expect([name, refused.status]).toEqual([name, 422])
  }
})

test('where browsers reach the Frontend API through a proxy, pictures and links are there, too', async () => {
  const domain = `${randomBytes(5).toString('hex')}.example.com`
  const app = await testInstance(server.current, {}, { environmentType: 'production', host: `clerk.${domain}` })
  const [{ id }] = (await app.bapi('GET', '/domains')).body.data
  const proxy_url = `https://app.${domain}/__clerk/`
  expect((await app.bapi('PATCH', `/domains/${id}`, { proxy_url })).body.proxy_url).toBe(proxy_url)
  const user = { email_address: [`ada@${domain}`], skip_password_requirement: true }
  const { body: ada } = await app.bapi('POST', '/users', user)
  expect(ada.image_url).toMatch(`https://app.${domain}/__clerk/images/`)
  const { url, token: ticket } = (await app.bapi('POST', '/sign_in_tokens', { user_id: ada.id })).body
  expect(url).toMatch(`https://app.${domain}/__clerk/v1/tickets/accept?`)
  const { fapi } = app.browser({ origin: `https://app.${domain}` })
  const headers = { host: `clerk.${domain}` }
  const { body } = await fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket }, headers)
  expect(body.client.sessions[0].user.image_url).toBe(ada.image_url)
})

test('another instance does not see or change a domain', async () => {
  const [one, other] = [await testInstance(server.current), await testInstance(server.current)]
  const [primary] = (await one.bapi('GET', '/domains')).body.data
  for (const [method, path, body] of [
    ['PATCH', `/domains/${primary.id}`, { name: 'localhost:3009' }],
    ['DELETE', `/domains/${primary.id}`, undefined],
    ['POST', '/proxy_checks', { domain_id: primary.id, proxy_url: 'http://127.0.0.1:1' }],
  ] as const)
    expect((await other.bapi(method, path, body)).status).toBe(404)
})

test('a proxy check asks through the proxy and keeps what it heard', async () => {
  const app = await testInstance(server.current)
  const [primary] = (await app.bapi('GET', '/domains')).body.data
  let answer = { status: 'healthy' }
  const asked: string[] = []
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void proxy.close())
  await new Promise((listening) => proxy.once('listening', listening))
  const proxy_url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/__clerk`
  const check = () => app.bapi('POST', '/proxy_checks', { domain_id: primary.id, proxy_url })
  const first = await check()
  expect(first.body).toMatchObject({ object: 'proxy_check', successful: true, proxy_url, domain_id: primary.id })
  expect(asked).toEqual([`/__clerk/v1/proxy-health?domain_id=${primary.id}`])
  answer = { status: 'unhealthy' }
  expect((await check()).body).toMatchObject({ id: first.body.id, successful: false })
})

test('a production instance that moves to another domain gets another key and ends the sessions of before', async () => {
  const app = await testInstance(server.current, {}, { environmentType: 'production' })
  await app.bapi('POST', '/users', { email_address: ['ada@example.com'], password: testPassword })
  const { sessionId } = await app.browser().signIn('ada@example.com', testPassword)
  const home_url = `https://www.new-${app.instanceId.slice(-6).toLowerCase()}.example`
  expect((await app.bapi('POST', '/instance/change_domain', {})).codes).toEqual(['form_param_missing'])
  expect((await app.bapi('POST', '/instance/change_domain', { home_url })).status).toBe(202)
  const host = `clerk.${new URL(home_url).hostname.replace('www.', '')}`
  const [primary] = (await app.bapi('GET', '/domains')).body.data
  expect(primary.frontend_api_url).toBe(`https://${host}`)
  expect((await app.bapi('GET', `/sessions/${sessionId}`)).body.status).toBe('revoked')
  const jwks = await server.current.app.inject({ url: '/.well-known/jwks.json', headers: { host } })
  expect(jwks.statusCode).toBe(200)
})
