import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { type TestBrowser, type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const home = 'http://localhost:3000/dashboard?tab=1'

async function signedUp(settings: Record<string, unknown> = {}) {
  const app = await testInstance(server.current, settings)
  const person = await app.browser().signUp()
  return { app, ...person }
}
const task = (app: TestInstance, who: Record<string, string>, more: Record<string, unknown> = {}) =>
  app.bapi('POST', '/agents/tasks', {
    on_behalf_of: who,
    permissions: '*',
    agent_name: 'tidy-bot',
    task_description: 'Tidies up',
    redirect_url: home,
    ...more,
  })
const pathOf = (url: string) => url.slice(url.indexOf('/v1/agents'))
const follow = (browser: TestBrowser, url: string) => browser.fapi('GET', pathOf(url))

test('whoever follows the link is in as the user, and every token says which agent it is', async () => {
  const { app, userId, email } = await signedUp()
  const made = await task(app, { user_id: userId })
  expect(made.body).toMatchObject({ object: 'agent_task', agent_id: expect.stringMatching(/^agent_/) })
  expect(made.body.task_id).toBe(made.body.agent_task_id)
  const again = (await task(app, { identifier: email.toUpperCase() })).body
  expect([again.agent_id, again.agent_task_id === made.body.agent_task_id]).toEqual([made.body.agent_id, false])
  const browser = app.browser()
  const answer = await follow(browser, made.body.url)
  const location = new URL(String(answer.headers['location']))
  expect([answer.status, location.origin + location.pathname, location.searchParams.get('tab')]).toEqual([
    307,
    'http://localhost:3000/dashboard',
    '1',
  ])
  const handed = decodeJwt(location.searchParams.get('__clerk_handshake')!) as { handshake: string[] }
  const token = handed.handshake
    .find((line) => line.startsWith('__session='))!
    .slice('__session='.length)
    .split(';')[0]!
  expect(decodeJwt(token)).toMatchObject({
    sub: userId,
    act: { sub: made.body.agent_id, type: 'agent', name: 'tidy-bot' },
    fva: [-1, -1],
  })
  const { sessions } = (await browser.fapi('GET', '/v1/client')).body.response
  expect(sessions).toMatchObject([{ user: { id: userId }, actor: { sub: made.body.agent_id, type: 'agent' } }])
  expect(Math.round((sessions[0].expire_at - Date.now()) / 60_000)).toBe(30)
  expect((await browser.fapi('DELETE', '/v1/me')).status).toBe(403)
  const entries = (await app.bapi('GET', '/audit_log')).body.data.map(({ action }: { action: string }) => action)
  expect(entries).toEqual(expect.arrayContaining(['CreateAgentTask', 'createAgentTask']))
})

test('a task is taken up once, of two at the same time by one; revoked, expired and foreign ones by nobody', async () => {
  const { app, userId } = await signedUp()
  const twin = await signedUp()
  const url = async () => (await task(app, { user_id: userId })).body.url
  const once = await url()
  const statuses = (await Promise.all([1, 2].map(() => follow(app.browser(), once)))).map(({ status }) => status)
  expect(statuses.sort()).toEqual([307, 422])
  const revoked = (await task(app, { user_id: userId })).body
  const revoke = () => app.bapi('POST', `/agents/tasks/${revoked.agent_task_id}/revoke`)
  expect((await twin.app.bapi('POST', `/agents/tasks/${revoked.agent_task_id}/revoke`)).codes).toEqual([
    'resource_not_found',
  ])
  expect([(await revoke()).body.url, (await revoke()).codes]).toEqual([undefined, ['bad_request']])
  expect((await follow(app.browser(), revoked.url)).codes).toEqual(['form_param_value_invalid'])
  expect((await follow(twin.app.browser(), await url())).codes).toEqual(['form_param_value_invalid'])
  const late = await url()
  const banned = await url()
  await app.bapi('POST', `/users/${userId}/ban`)
  expect((await follow(app.browser(), banned)).codes).toEqual(['user_banned'])
  await app.bapi('POST', `/users/${userId}/unban`)
  server.current.advance(2 * 3_600_000)
  expect((await follow(app.browser(), late)).codes).toEqual(['form_param_value_invalid'])
})

test('a task needs one user, everything, and a page; production sends nobody elsewhere', async () => {
  const { app, userId, email } = await signedUp()
  for (const [who, more, codes] of [
    [{}, {}, ['form_param_missing']],
    [{ user_id: userId, identifier: email }, {}, ['form_param_missing']],
    [{ user_id: 'user_nobody' }, {}, ['resource_not_found']],
    [{ identifier: 'nobody@example.com' }, {}, ['resource_not_found']],
    [{ user_id: userId }, { redirect_url: 'javascript:alert(1)' }, ['form_param_format_invalid']],
    [{ user_id: userId }, { redirect_url: '/dashboard' }, ['form_param_format_invalid']],
  ] as const)
    expect((await task(app, who, more)).codes).toEqual(codes)
  expect((await task(app, { user_id: userId }, { permissions: 'read' })).status).toBe(422)
  await app.bapi('POST', '/email_addresses', { user_id: userId, email_address: 'typed@example.com', verified: false })
  expect((await task(app, { identifier: 'typed@example.com' })).codes).toEqual(['resource_not_found'])
  const production = await testInstance(server.current, {}, { environmentType: 'production' })
  const { body: user } = await production.bapi('POST', '/users', {
    skip_password_requirement: true,
    email_address: ['a@b.example'],
  })
  expect((await task(production, { user_id: user.id })).codes).toEqual(['form_param_format_invalid'])
  const elsewhere = await task(production, { user_id: user.id }, { redirect_url: 'https://elsewhere.example' })
  expect((await follow(production.browser(), elsewhere.body.url)).codes).toEqual(['form_param_value_invalid'])
  const { issuer } = (await production.scope()).instance
  const own = issuer.replace('clerk.', 'app.')
  const taken = await follow(
    production.browser(),
    (await task(production, { user_id: user.id }, { redirect_url: own })).body.url,
  )
  expect([taken.status, taken.headers['location'], String(taken.headers['set-cookie'])]).toEqual([
    307,
    `${own}/`,
    expect.stringContaining('__clerk_handshake_nonce='),
  ])
})
