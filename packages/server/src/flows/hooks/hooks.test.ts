import { Webhook } from 'svix'
import { afterEach, describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testPassword, testServer } from '../../../test-support/instance.ts'
import { type Receiver, startReceiver } from '../../../test-support/receiver.ts'

const server = testServer()
const receivers: Receiver[] = []
afterEach(() => {
  for (const receiver of receivers.splice(0)) receiver.close()
})

type HookName = 'before_user_created' | 'before_session_created' | 'token_claims'
type Answering = Parameters<typeof startReceiver>[0]
const says = (body: unknown, status = 200): Answering => {
  return (response) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function hooked(name: HookName, answer: Answering, more: Record<string, unknown> = {}) {
  const receiver = await startReceiver(answer)
  receivers.push(receiver)
  const app = await testInstance(server.current, {
    webhooks: { allow_private_addresses: true },
    hooks: { [name]: { url: receiver.url, ...more } },
  })
  return { app, receiver }
}
const asked = ({ received }: Receiver) => received.map(({ body }) => JSON.parse(body))
const usersOf = async (app: TestInstance) => (await app.bapi('GET', '/users')).body
const claimsOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1]!, 'base64url').toString())

async function tryToSignUp(app: TestInstance, browser = app.browser()) {
  const made = await browser.fapi('POST', '/v1/client/sign_ups', {
    email_address: 'ada+clerk_test@example.com',
    password: testPassword,
    unsafe_metadata: '{"from":"form"}',
  })
  const path = `/v1/client/sign_ups/${made.body.response.id}`
  await browser.fapi('POST', `${path}/prepare_verification`, { strategy: 'email_code' })
  const attempt = () => browser.fapi('POST', `${path}/attempt_verification`, { strategy: 'email_code', code: '424242' })
  return { attempt, done: await attempt() }
}

describe('before a user is created', () => {
  test('the hook is asked once, signed, and what it adds is theirs from the beginning', async () => {
    const { app, receiver } = await hooked(
      'before_user_created',
      says({ user: { public_metadata: { plan: 'gold' }, private_metadata: { crm: 7 }, unsafe_metadata: { seen: 1 } } }),
    )
    const { done } = await tryToSignUp(app)
    expect(done.body.response.status).toBe('complete')
    const [user] = await usersOf(app)
    expect(user).toMatchObject({
      public_metadata: { plan: 'gold' },
      private_metadata: { crm: 7 },
      unsafe_metadata: { from: 'form', seen: 1 },
    })
    expect(asked(receiver)).toMatchObject([
      {
        object: 'hook',
        type: 'before_user_created',
        instance_id: app.instanceId,
        event_attributes: { http_request: { client_ip: '127.0.0.1' } },
        data: { user: null, new_user: { email_address: 'ada+clerk_test@example.com' } },
      },
    ])
    const hooks = (await app.bapi('GET', '/webhooks/hooks')).body.data
    const { secret } = hooks.find(({ name }: { name: string }) => name === 'before_user_created')
    const [request] = receiver.received
    new Webhook(secret).verify(request!.body, request!.headers as Record<string, string>)
    const { data } = (await app.bapi('GET', '/events')).body
    const created = data.filter(({ type }: { type: string }) => type === 'user.created')
    expect(created.map((event: { data: { public_metadata: unknown } }) => event.data.public_metadata)).toEqual([
      { plan: 'gold' },
    ])
  })

  test('a refusal is the answer, with its words, and leaves nobody behind; the person may try again', async () => {
    let isWelcome = false
    const { app } = await hooked('before_user_created', (response, received) =>
      says(isWelcome ? {} : { decision: 'deny', message: 'Not from\nhere.' })!(response, received),
    )
    const { attempt, done } = await tryToSignUp(app)
    expect([done.status, done.codes]).toEqual([403, ['hook_refused']])
    expect(done.body.errors[0]).toMatchObject({ message: 'Not from here.', long_message: 'Not from here.' })
    expect(await usersOf(app)).toEqual([])
    isWelcome = true
    expect((await attempt()).body.response.status).toBe('complete')
  })

  test('a new browser that is done at once gets a client that is there', async () => {
    const { app, receiver } = await hooked('before_user_created', says({}))
    await app.setSettings({
      webhooks: { allow_private_addresses: true },
      hooks: { before_user_created: { url: receiver.url } },
      auth_email: { verify_at_sign_up: false },
    })
    const browser = app.browser()
    const done = await browser.fapi('POST', '/v1/client/sign_ups', {
      email_address: 'bea@example.com',
      password: testPassword,
    })
    expect([done.status, done.body.response?.status]).toEqual([200, 'complete'])
    expect(asked(receiver)).toHaveLength(1)
    const client = await browser.fapi('GET', '/v1/client')
    expect(client.body.response.sessions).toHaveLength(1)
  })

  test.each([
    ['it does not answer in time', (() => undefined) as Answering],
    ['it fails', says({}, 500)],
    ['it redirects', ((response) => response.writeHead(302, { location: 'http://127.0.0.1/' }).end()) as Answering],
    ['it says nonsense', says({ decision: 'maybe' })],
    ['it refuses in words that nobody knows', says({ allow: false })],
    ['it adds something that nobody knows', says({ user: { publicMetadata: {} } })],
    ['it adds more than is allowed', says({ user: { public_metadata: { text: 'x'.repeat(10_000) } } })],
  ])('where %s, the stated choice holds', async (_, answer) => {
    const { app } = await hooked('before_user_created', answer, { deadline_ms: 200 })
    const { attempt, done } = await tryToSignUp(app)
    expect([done.status, done.codes, await usersOf(app)]).toEqual([503, ['hook_unavailable'], []])
    await app.setSettings({
      webhooks: { allow_private_addresses: true },
      hooks: { before_user_created: { url: receivers.at(-1)!.url, deadline_ms: 200, on_failure: 'fail_open' } },
    })
    expect((await attempt()).body.response.status).toBe('complete')
  })

  test('production asks nobody on this machine', async () => {
    const receiver = await startReceiver(says({}))
    receivers.push(receiver)
    const app = await testInstance(
      server.current,
      {
        general: { test_mode: true },
        rate_limits: { enabled: false },
        webhooks: { allow_private_addresses: true },
        hooks: { before_user_created: { url: receiver.url } },
      },
      { environmentType: 'production' },
    )
    const { done } = await tryToSignUp(app)
    expect(done.codes).toEqual(['hook_unavailable'])
    expect(receiver.received).toEqual([])
  })
})

describe('before a session is created', () => {
  test('the hook hears who comes, may add to them, and may say no', async () => {
    let decision = 'allow'
    const { app, receiver } = await hooked('before_session_created', (response, received) =>
      says({ decision, message: 'Closed.', user: { public_metadata: { visits: 1 } } })!(response, received),
    )
    const { body: user } = await app.bapi('POST', '/users', {
      email_address: ['ada@example.com'],
      password: testPassword,
      public_metadata: { plan: 'gold' },
    })
    await app.browser().signIn('ada@example.com', testPassword)
    expect(asked(receiver)).toMatchObject([{ type: 'before_session_created', data: { user: { id: user.id } } }])
    const { body } = await app.bapi('GET', `/users/${user.id}`)
    expect(body.public_metadata).toEqual({ plan: 'gold', visits: 1 })
    decision = 'deny'
    const refused = await app
      .browser()
      .fapi('POST', '/v1/client/sign_ins', { identifier: 'ada@example.com', password: testPassword })
    expect([refused.codes, refused.body.errors[0].message]).toEqual([['hook_refused'], 'Closed.'])
    expect((await app.bapi('GET', `/sessions?user_id=${user.id}`)).body).toHaveLength(1)
  })

  test('a wrong password asks nobody', async () => {
    const { app, receiver } = await hooked('before_session_created', says({}))
    await app.bapi('POST', '/users', { email_address: ['ada@example.com'], password: testPassword })
    await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: 'ada@example.com', password: 'wrong one 12' })
    expect(receiver.received).toEqual([])
  })

  test('a sign-up is asked for too, and refused before there is a user', async () => {
    const { app } = await hooked('before_session_created', says({ decision: 'deny' }))
    const { done } = await tryToSignUp(app)
    expect([done.codes, await usersOf(app)]).toEqual([['hook_refused'], []])
  })
})

describe('claims of a token', () => {
  const tokenOf = async (app: TestInstance) => {
    const browser = app.browser()
    const { sessionId, userId } = await browser.signUp()
    const answer = await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)
    return { answer, sessionId, userId }
  }

  test('come from the hook beside those of the settings', async () => {
    const { app, receiver } = await hooked('token_claims', says({ claims: { tier: 3, region: 'eu' } }))
    await app.setSettings({
      webhooks: { allow_private_addresses: true },
      hooks: { token_claims: { url: receiver.url } },
      session: { claims: { own: 'yes', tier: 1 } },
    })
    const { answer, sessionId, userId } = await tokenOf(app)
    expect(claimsOf(answer.body.jwt)).toMatchObject({ own: 'yes', tier: 3, region: 'eu', sub: userId, sid: sessionId })
    expect(asked(receiver).at(-1)).toMatchObject({
      type: 'token_claims',
      data: { user: { id: userId }, session: { id: sessionId }, claims: { own: 'yes', tier: 1 } },
    })
    const { jwt } = (await app.bapi('POST', `/sessions/${sessionId}/tokens`)).body
    expect(claimsOf(jwt)).toMatchObject({ tier: 3 })
  })

  test.each([{ sub: 'user_eve' }, { sid: 'sess_x' }, { o: { id: 'org_x', rol: 'admin' } }, { act: { sub: 'x' } }])(
    '%j is not the hook’s to say',
    async (claims) => {
      const { app } = await hooked('token_claims', says({ claims: { ...claims, tier: 3 } }), {
        on_failure: 'fail_open',
      })
      const { answer, sessionId, userId } = await tokenOf(app)
      const token = claimsOf(answer.body.jwt)
      expect(token).toMatchObject({ sub: userId, sid: sessionId })
      expect(token).not.toHaveProperty('tier')
      expect([token.o, token.act]).toEqual([undefined, undefined])
    },
  )

  test('without an answer there is no token, where the instance wants it so', async () => {
    let isUp = true
    const { app } = await hooked('token_claims', (response, received) =>
      says({ claims: { tier: 3 } }, isUp ? 200 : 500)!(response, received),
    )
    const browser = app.browser()
    const { sessionId } = await browser.signUp()
    isUp = false
    const answer = await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)
    expect([answer.status, answer.codes]).toEqual([503, ['hook_unavailable']])
  })
})

test('the secret changes with its number, and the one before signs as well', async () => {
  const { app, receiver } = await hooked('before_user_created', says({}))
  const secretOf = async () => (await app.bapi('GET', '/webhooks/hooks')).body.data[0].secret
  const before = await secretOf()
  await app.setSettings({
    webhooks: { allow_private_addresses: true },
    hooks: { before_user_created: { url: receiver.url, secret_version: 2 } },
  })
  const after = await secretOf()
  expect(after).not.toBe(before)
  await tryToSignUp(app)
  const { body, headers } = receiver.received[0]!
  for (const secret of [before, after]) new Webhook(secret).verify(body, headers as Record<string, string>)
  const other = await testInstance(server.current)
  expect((await other.bapi('GET', '/webhooks/hooks')).body.data[0].secret).not.toBe(before)
})
