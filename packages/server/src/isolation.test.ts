import { beforeAll, describe, expect, test } from 'vitest'
import { furnish, furnishedSettings, type Ids, pathWith } from '../test-support/furnish.ts'
import {
  type TestBrowser,
  type TestInstance,
  testInstance,
  testPassword,
  testServer,
} from '../test-support/instance.ts'
import { allOperations } from './app.ts'
import type { Operation } from './platform/index.ts'

// For every operation that names something by an id: the id of something that lives elsewhere is as absent as one that
// never was. Made from the operations themselves, so that a new one is tested the day it comes.

const server = testServer()
let ours: TestInstance
let theirs: TestInstance
let ourBrowser: TestBrowser
let theirIds: Ids
let neighbourIds: Ids

beforeAll(async () => {
  ours = await testInstance(server.current, furnishedSettings)
  theirs = await testInstance(server.current, furnishedSettings)
  ourBrowser = ours.browser()
  await ourBrowser.signUp()
  theirIds = await furnish(theirs)
  neighbourIds = await furnish(ours)
})

const samples: Readonly<Record<string, string>> = {
  strategy: 'email_code',
  password: 'correct horse battery staple',
  code: '424242',
  verification_id: 'ver_none',
  email_address: 'new@example.com',
  phone_number: '+12015550143',
  expired_token: 'a.b.c',
  refresh_token: 'r',
  request_origin: 'http://localhost:3000',
  role: 'org:member',
  enrollment_mode: 'manual_invitation',
  level: 'first_factor',
}
// These refuse what comes with the id before they look the id up.
const refusesFirst: Readonly<Record<string, readonly string[]>> = {
  RefreshSession: ['authentication_invalid'],
  SetUserProfileImage: ['form_param_missing', 'resource_not_found'],
  UploadOrganizationLogo: ['form_param_missing', 'resource_not_found'],
}

// What a page asks with its session token alone is tried in domain/api-keys/fapi.test.ts; every instance has templates of
// the same names, and domain/messages/template/bapi.test.ts holds them apart.
const withIds = allOperations.filter(
  ({ path, api, caller }) =>
    path.includes('{') && !path.includes('{template_type}') && api !== 'platform' && caller !== 'session_token',
)
/** Where a body is more than texts. */
const bodies: Readonly<Record<string, unknown>> = {
  RotateMachineSecretKey: { previous_token_ttl: 0 },
  RecoverWebhookMessages: { since: 0 },
  ReplayWebhookMessages: { since: 0 },
  UpdateJWTTemplate: { name: 'isolated', claims: {} },
  AddRolesToRoleSet: { role_keys: ['org:admin'] },
  CreateOrganizationInvitationBulk: [{ email_address: 'new@example.com', role: 'org:member' }],
}

// biome-ignore lint/suspicious/noExplicitAny: forms and JSON bodies alike
function bodyOf(operation: Operation): any {
  if (bodies[operation.id]) return bodies[operation.id]
  const required = (operation.body as { required?: string[] } | undefined)?.required ?? []
  const isAboutPhone = operation.path.includes('phone_number')
  return Object.fromEntries(
    required.map((name) => [name, name === 'strategy' && isAboutPhone ? 'phone_code' : (samples[name] ?? 'x')]),
  )
}

const absentCodes = ['resource_not_found', 'organization_not_found_or_unauthorized']
function expectAbsent(operation: Operation, answer: { status: number; codes: readonly string[] }) {
  expect(refusesFirst[operation.id] ?? absentCodes).toContain(answer.codes[0])
  expect(answer.status).toBeLessThan(500)
}

describe('another instance', () => {
  test.each(withIds.filter(({ api }) => api === 'bapi').map((operation) => [operation.id, operation] as const))(
    '%s',
    async (_id, operation) => {
      expectAbsent(
        operation,
        await ours.bapi(
          operation.method,
          pathWith(operation, theirIds),
          operation.method === 'GET' ? undefined : bodyOf(operation),
        ),
      )
    },
  )
  test.each(withIds.filter(({ api }) => api === 'fapi').map((operation) => [operation.id, operation] as const))(
    '%s',
    async (_id, operation) => {
      expectAbsent(operation, await ourBrowser.fapi(operation.method, pathWith(operation, theirIds), bodyOf(operation)))
    },
  )
  test('and nothing of it has changed', async () => {
    const user = await theirs.bapi('GET', `/users/${theirIds['user_id']}`)
    expect(user.body).toMatchObject({ banned: false, locked: false, password_enabled: true, public_metadata: {} })
    expect(user.body.email_addresses[0].verification.status).toBe('verified')
    expect((await theirs.bapi('GET', `/sessions/${theirIds['session_id']}`)).body.status).toBe('active')
    expect((await theirs.bapi('GET', `/redirect_urls/${theirIds['redirect_urls.id']}`)).status).toBe(200)
    expect((await theirs.bapi('GET', `/phone_numbers/${theirIds['phone_number_id']}`)).status).toBe(200)
  })
})

describe('another person of the same instance', () => {
  test.each(withIds.filter(({ api }) => api === 'fapi').map((operation) => [operation.id, operation] as const))(
    '%s',
    async (_id, operation) => {
      expectAbsent(
        operation,
        await ourBrowser.fapi(operation.method, pathWith(operation, neighbourIds), bodyOf(operation)),
      )
    },
  )
  test('has lost nothing', async () => {
    expect((await ours.bapi('GET', `/sessions/${neighbourIds['session_id']}`)).body.status).toBe('active')
    expect((await ours.bapi('GET', `/users/${neighbourIds['user_id']}`)).body.email_addresses).toHaveLength(1)
  })
})

describe('an id that never was, or is no id at all', () => {
  const ids = [
    'user_000000000000000000000000000',
    '%00',
    '%ff%fe',
    '..%2f..',
    '%ED%A0%80',
    '__proto__',
    'constructor',
    "'%20or%201=1--",
    'a'.repeat(128),
    'a'.repeat(300),
    '%F0%9F%92%A9',
  ]
  test.each(withIds.map((operation) => [operation.id, operation] as const))(
    '%s answers a coded error',
    async (_id, operation) => {
      for (const id of ids) {
        const path = pathWith(operation, new Proxy({}, { get: () => id }) as Ids)
        const answer =
          operation.api === 'bapi'
            ? await ours.bapi(operation.method, path, operation.method === 'GET' ? undefined : bodyOf(operation))
            : await ourBrowser.fapi(operation.method, path, bodyOf(operation))
        expect([id, answer.status >= 400 && answer.status < 500, answer.codes.length > 0]).toEqual([id, true, true])
      }
    },
  )
})

test('the same ids are found where they live, or this file would prove nothing', async () => {
  for (const operation of withIds.filter(
    ({ api, method, id }) =>
      api === 'bapi' && method === 'GET' && id !== 'CreateSessionTokenFromTemplate' && id !== 'GetSessionClaims',
  )) {
    const answer = await theirs.bapi('GET', pathWith(operation, theirIds))
    expect([operation.id, answer.status]).toEqual([operation.id, 200])
  }
})

test('ids in bodies and queries lead to nobody of another instance', async () => {
  const [app, twin] = [
    await testInstance(server.current, furnishedSettings),
    await testInstance(server.current, furnishedSettings),
  ]
  const { user_id: theirs = '', email_address_id: address } = await furnish(twin)
  const { body: mine } = await app.bapi('POST', '/users', {
    email_address: ['mine@example.com'],
    password: testPassword,
  })
  const calls = [
    ['POST', '/email_addresses', { user_id: theirs, email_address: 'x@example.com' }],
    ['POST', '/phone_numbers', { user_id: theirs, phone_number: '+12015550120' }],
    ['POST', '/sign_in_tokens', { user_id: theirs }],
    ['POST', '/sessions', { user_id: theirs }],
    ['POST', '/users/ban', { user_ids: [mine.id, theirs] }],
    ['POST', '/users/unban', { user_ids: [theirs] }],
    ['PATCH', `/users/${mine.id}`, { primary_email_address_id: address }],
    ['GET', `/users?starting_after=${theirs}`, undefined],
  ] as const
  for (const [method, path, body] of calls)
    expect([path, (await app.bapi(method, path, body)).codes]).toEqual([path, ['resource_not_found']])
  expect((await app.bapi('GET', `/users?user_id=${theirs}`)).body).toEqual([])
  expect((await app.bapi('GET', `/sessions?user_id=${theirs}`)).body).toEqual([])
  expect((await app.bapi('GET', `/users/${mine.id}`)).body.banned).toBe(false)
})

test('a browser of one instance is nobody in another', async () => {
  const [app, twin] = [
    await testInstance(server.current, furnishedSettings),
    await testInstance(server.current, furnishedSettings),
  ]
  const [here, there] = [app.browser(), twin.browser()]
  const { sessionId } = await here.signUp()
  for (const [name, value] of here.cookies) there.cookies.set(name, value)
  expect((await there.fapi('GET', '/v1/me')).status).toBe(401)
  expect((await there.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).status).toBeGreaterThanOrEqual(400)
  expect((await there.fapi('GET', '/v1/client')).body.response?.sessions ?? []).toEqual([])
})

test('without a secret key the Backend API tells nothing', async () => {
  for (const operation of withIds.filter(({ api }) => api === 'bapi')) {
    const answer = await theirs.bapi(operation.method, pathWith(operation, theirIds), bodyOf(operation), {
      authorization: 'Bearer sk_test_wrong',
    })
    expect([operation.id, answer.status, answer.codes]).toEqual([operation.id, 401, ['clerk_key_invalid']])
  }
})
