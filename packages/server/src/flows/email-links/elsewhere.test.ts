import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

test('a link is not used up by whoever only looks at it, such as a mail scanner, and passes no token on', async () => {
  const app = await testInstance(server.current, {
    auth_email: { sign_in_strategies: ['email_link'], verification_strategies: ['email_link'] },
    auth_password: { required: false },
  })
  await app.bapi('POST', '/users', { email_address: ['ada@example.com'], skip_password_requirement: true })
  const waiting = app.browser()
  const form = { identifier: 'ada@example.com', strategy: 'email_link', redirect_url: 'http://localhost:3000/verify' }
  const { body } = await waiting.fapi('POST', '/v1/client/sign_ins', form)
  const status = async () => (await waiting.fapi('GET', `/v1/client/sign_ins/${body.response.id}`)).body.response.status
  const [mail] = await app.inbox()
  const { pathname, search, host, searchParams } = new URL(mail!.link!)
  for (const method of ['HEAD', 'GET', 'GET'] as const) {
    const seen = await server.current.app.inject({ method, url: pathname + search, headers: { host } })
    expect([seen.statusCode, seen.headers['cache-control'], seen.headers['referrer-policy']]).toEqual([
      200,
      'no-store',
      'no-referrer',
    ])
    expect(seen.headers['set-cookie']).toBeUndefined()
  }
  expect(await status()).toBe('needs_first_factor')
  await app.browser().fapi('POST', '/v1/verify', { token: searchParams.get('token')! })
  expect(await status()).toBe('complete')
})

test.each(['sign_ins', 'sign_ups'] as const)(
  'a link opened in another browser lets the tab of %s go on that waits, which then has a new client token',
  async (kind) => {
    const app = await testInstance(server.current, {
      auth_email: { sign_in_strategies: ['email_link'], verification_strategies: ['email_link'] },
      auth_password: { required: false },
    })
    if (kind === 'sign_ins')
      await app.bapi('POST', '/users', { email_address: ['ada@example.com'], skip_password_requirement: true })
    const waiting = app.browser()
    const { body } = await waiting.fapi('POST', `/v1/client/${kind}`, {
      [kind === 'sign_ins' ? 'identifier' : 'email_address']: 'ada@example.com',
      strategy: 'email_link',
      redirect_url: 'http://localhost:3000/verify',
    })
    const [mail] = await app.inbox()
    const token = new URL(mail!.link!).searchParams.get('token')!
    const before = new Map(waiting.cookies)

    expect((await app.browser().fapi('POST', '/v1/verify', { token })).status).toBe(303)

    const seen = await waiting.fapi('GET', `/v1/client/${kind}/${body.response.id}`)
    expect(seen.body.response).toMatchObject({
      status: 'complete',
      created_session_id: expect.stringMatching(/^sess_/),
    })
    const session = `/v1/client/sessions/${seen.body.response.created_session_id}`
    expect((await waiting.fapi('POST', `${session}/touch`)).body.response.status).toBe('active')
    expect(waiting.cookies.get('__client')).not.toBe(before.get('__client'))
    expect((await waiting.fapi('POST', `${session}/tokens`)).body.jwt).toBeTruthy()

    // What was in the browser before is worth nothing any more.
    const thief = app.browser()
    for (const [name, value] of before) thief.cookies.set(name, value)
    expect((await thief.fapi('GET', '/v1/client')).body.response).toBeNull()
  },
)
