import { beforeAll, describe, expect, test } from 'vitest'
import { type TestBrowser, type TestInstance, testInstance, testServer } from '../../test-support/instance.ts'
import { allOperations } from '../app.ts'
import type { Operation } from '../platform/index.ts'

// For every operation that names something by an id: the id of something that lives elsewhere is as absent as one that
// never was. Made from the operations themselves, so that a new one is tested the day it comes.

const server = testServer()
const settings = {
  auth_phone: { used_for_sign_up: true, required_for_sign_up: false, used_for_sign_in: true },
}

type Ids = Readonly<Record<string, string>>
let ours: TestInstance
let theirs: TestInstance
let ourBrowser: TestBrowser
let theirIds: Ids
let neighbourIds: Ids

beforeAll(async () => {
  ours = await testInstance(server.current, settings)
  theirs = await testInstance(server.current, settings)
  ourBrowser = ours.browser()
  await ourBrowser.signUp()
  theirIds = await populate(theirs)
  neighbourIds = await populate(ours)
})

/** One of everything that has an id. */
async function populate(instance: TestInstance): Promise<Ids> {
  const browser = instance.browser()
  const { userId, sessionId, email } = await browser.signUp()
  const phone = await instance.bapi('POST', '/phone_numbers', {
    user_id: userId,
    phone_number: '+12015550142',
    verified: false,
  })
  const user = (await instance.bapi('GET', `/users/${userId}`)).body
  const session = (await instance.bapi('GET', `/sessions/${sessionId}`)).body
  const other = instance.browser()
  const signIn = await other.fapi('POST', '/v1/client/sign_ins', { identifier: email })
  const signUp = await other.fapi('POST', '/v1/client/sign_ups', {
    email_address: `new-${userId.slice(-6)}@example.com`.toLowerCase(),
  })
  const redirectUrl = await instance.bapi('POST', '/redirect_urls', { url: 'https://app.example.com/cb' })
  const token = await instance.bapi('POST', '/sign_in_tokens', { user_id: userId })
  const apiKey = await instance.bapi('POST', '/api_keys', { name: 'isolated', subject: userId })
  return {
    user_id: userId,
    apiKeyID: apiKey.body.id,
    session_id: sessionId,
    client_id: session.client_id,
    email_id: user.email_addresses[0].id,
    email_address_id: user.email_addresses[0].id,
    phone_number_id: phone.body.id,
    sign_in_id: signIn.body.response.id,
    sign_up_id: signUp.body.response.id,
    sign_in_token_id: token.body.id,
    id: redirectUrl.body.id,
    template_name: 'supabase',
  }
}

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
}
// These refuse what comes with the id before they look the id up.
const refusesFirst: Readonly<Record<string, readonly string[]>> = {
  RefreshSession: ['authentication_invalid'],
  SetUserProfileImage: ['form_param_missing', 'resource_not_found'],
}

const withIds = allOperations.filter((operation) => operation.path.includes('{') && operation.api !== 'platform')
const pathOf = (operation: Operation, ids: Ids) =>
  operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const id = ids[name]
    if (!id) throw new Error(`${operation.id}: this test makes nothing with an id called ${name}`)
    return id
  })
function bodyOf(operation: Operation): Record<string, string> {
  const required = (operation.body as { required?: string[] } | undefined)?.required ?? []
  const isAboutPhone = operation.path.includes('phone_number')
  return Object.fromEntries(
    required.map((name) => [name, name === 'strategy' && isAboutPhone ? 'phone_code' : (samples[name] ?? 'x')]),
  )
}

function expectAbsent(operation: Operation, answer: { status: number; codes: readonly string[] }) {
  expect(refusesFirst[operation.id] ?? ['resource_not_found']).toContain(answer.codes[0])
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
          pathOf(operation, theirIds),
          operation.method === 'GET' ? undefined : bodyOf(operation),
        ),
      )
    },
  )
  test.each(withIds.filter(({ api }) => api === 'fapi').map((operation) => [operation.id, operation] as const))(
    '%s',
    async (_id, operation) => {
      expectAbsent(operation, await ourBrowser.fapi(operation.method, pathOf(operation, theirIds), bodyOf(operation)))
    },
  )
  test('and nothing of it has changed', async () => {
    const user = await theirs.bapi('GET', `/users/${theirIds['user_id']}`)
    expect(user.body).toMatchObject({ banned: false, locked: false, password_enabled: true, public_metadata: {} })
    expect(user.body.email_addresses[0].verification.status).toBe('verified')
    expect((await theirs.bapi('GET', `/sessions/${theirIds['session_id']}`)).body.status).toBe('active')
    expect((await theirs.bapi('GET', `/redirect_urls/${theirIds['id']}`)).status).toBe(200)
    expect((await theirs.bapi('GET', `/phone_numbers/${theirIds['phone_number_id']}`)).status).toBe(200)
  })
})

describe('another person of the same instance', () => {
  test.each(withIds.filter(({ api }) => api === 'fapi').map((operation) => [operation.id, operation] as const))(
    '%s',
    async (_id, operation) => {
      expectAbsent(
        operation,
        await ourBrowser.fapi(operation.method, pathOf(operation, neighbourIds), bodyOf(operation)),
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
        const path = pathOf(operation, new Proxy({}, { get: () => id }) as Ids)
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
    ({ api, method, id }) => api === 'bapi' && method === 'GET' && id !== 'CreateSessionTokenFromTemplate',
  )) {
    const answer = await theirs.bapi('GET', pathOf(operation, theirIds))
    expect([operation.id, answer.status]).toEqual([operation.id, 200])
  }
})
