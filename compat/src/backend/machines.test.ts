import { randomUUID } from 'node:crypto'
import { createClerkClient as createOfficial, verifyToken as verifyOfficial } from '@clerk/backend'
import { createClerkClient, safeVerifyToken, verifyToken } from '@keyward/backend'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { configure, type RunningServer, startServer } from './server.ts'

// API keys, machines and their tokens, by the official client and by ours, against the real server.
type Client = ReturnType<typeof createClerkClient>
let server: RunningServer

beforeAll(async () => {
  server = await startServer({})
  await configure(server, { api_keys: { user_api_keys_enabled: true } })
})
afterAll(() => server?.stop())

const own = (): Client => createClerkClient({ ...server, apiUrl: server.url })
const official = (): Client => {
  const { publishableKey, secretKey, url: apiUrl } = server
  return createOfficial({ publishableKey, secretKey, apiUrl }) as unknown as Client
}
const both = [
  ['official', official],
  ['own', own],
] as const

const failure = (attempt: Promise<unknown>) => attempt.then(() => null).catch((error) => error.errors?.[0]?.code)
const person = async () => {
  const emailAddress = [`m${randomUUID().slice(0, 8)}@example.com`]
  return own().users.createUser({ emailAddress, skipPasswordRequirement: true })
}
const request = (token?: string) =>
  new Request('http://localhost:3000/api', token ? { headers: { authorization: `Bearer ${token}` } } : {})

/** One credential of every kind that the server gives, all good. */
async function credentials() {
  const { users, sessions, apiKeys, machines, m2m } = own()
  const user = await users.createUser({
    emailAddress: [`c${randomUUID().slice(0, 8)}@example.com`],
    skipPasswordRequirement: true,
  })
  const session = await sessions.createSession({ userId: user.id })
  const key = await apiKeys.create({ name: 'Laptop', subject: user.id, scopes: ['read'], claims: { plan: 'gold' } })
  const machine = await machines.create({ name: 'worker' })
  const token = await m2m.createToken({ machineSecretKey: machine.secretKey!, claims: { job: 'night' } })
  const answer = await fetch(`${server.url}/m2m_tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${machine.secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ token_format: 'jwt', claims: { job: 'day' } }),
  })
  return {
    user,
    key,
    machine,
    token,
    session_token: (await sessions.getToken(session.id)).jwt,
    api_key: key.secret!,
    m2m_token: token.token!,
    m2m_jwt: ((await answer.json()) as { token: string }).token,
    oauth_token: 'oat_unknown',
    absent_key: 'ak_unknown',
  }
}
const given = ['session_token', 'api_key', 'm2m_token', 'oauth_token', 'absent_key'] as const
const accepted = [
  undefined,
  'session_token',
  'api_key',
  'm2m_token',
  'oauth_token',
  'any',
  ['api_key'],
  ['session_token', 'api_key'],
  ['m2m_token', 'api_key'],
  ['oauth_token', 'm2m_token'],
] as const

/** What an app sees of an answer: the state, then the auth object, field by field. */
async function seen(client: Client, token: string | undefined, acceptsToken: (typeof accepted)[number]) {
  const state = await client.authenticateRequest(request(token), (acceptsToken ? { acceptsToken } : {}) as never)
  const { status, reason, tokenType, isAuthenticated } = state as unknown as Record<string, unknown>
  const auth = state.toAuth() as unknown as Record<string, unknown> & { getToken?: () => Promise<string | null> }
  const fields = Object.fromEntries(Object.entries(auth).filter(([, value]) => typeof value !== 'function'))
  const functions = Object.keys(auth).filter((name) => typeof auth[name] === 'function')
  const own = status === 'signed-in' && tokenType === 'session_token' ? token : await auth.getToken?.()
  return { status, reason: reason ?? null, tokenType, isAuthenticated, fields, functions: functions.sort(), token: own }
}

describe('authenticateRequest', () => {
  test('both packages say the same of every kind of token, whatever is accepted', async () => {
    const tokens = await credentials()
    for (const acceptsToken of accepted) {
      for (const kind of given) {
        const [theirs, ours] = [
          await seen(official(), tokens[kind], acceptsToken),
          await seen(own(), tokens[kind], acceptsToken),
        ]
        // Where sessions alone count, the official package reads a key as a broken JWT; ours says what it is.
        const isOnlyOfSessions = !acceptsToken || acceptsToken === 'session_token'
        if (isOnlyOfSessions && kind !== 'session_token') {
          expect([ours.reason, theirs.reason]).toEqual(['token-type-mismatch', 'token-invalid'])
          theirs.reason = ours.reason
        }
        expect(ours, `${kind} where ${acceptsToken} is accepted`).toEqual(theirs)
      }
      expect(await seen(own(), undefined, acceptsToken)).toEqual(await seen(official(), undefined, acceptsToken))
    }
  })

  test('what is signed in carries its owner, scopes and claims; what is refused, a code', async () => {
    const { user, key, machine, token, ...tokens } = await credentials()
    expect((await seen(own(), tokens.api_key, 'any')).fields).toMatchObject({
      tokenType: 'api_key',
      id: key.id,
      name: 'Laptop',
      subject: user.id,
      userId: user.id,
      orgId: null,
      scopes: ['read'],
      claims: { plan: 'gold' },
      isAuthenticated: true,
    })
    for (const [given, claims] of [
      [tokens.m2m_token, { job: 'night' }],
      [tokens.m2m_jwt, { job: 'day' }],
    ] as const) {
      const { status, fields } = await seen(own(), given, ['m2m_token', 'api_key'])
      expect([status, fields]).toMatchObject(['signed-in', { machineId: machine.id, subject: machine.id, claims }])
    }
    expect((await seen(official(), tokens.m2m_token, 'm2m_token')).fields).toMatchObject({ id: token.id })
    expect(await seen(own(), tokens.absent_key, 'api_key')).toMatchObject({
      status: 'signed-out',
      reason: 'token-invalid',
    })
    const oauth = await seen(own(), tokens.oauth_token, 'oauth_token')
    expect([oauth.status, oauth.isAuthenticated]).toEqual(['signed-out', false])
    expect(oauth.reason).toMatch(/^(token-invalid|unexpected-error)$/)
  })

  test('a machine that is not meant does not accept a token', async () => {
    const { machines, m2m } = own()
    const target = await machines.create({ name: 'target' })
    const caller = await machines.create({ name: 'caller', scopedMachines: [target.id] })
    const stranger = await machines.create({ name: 'stranger' })
    const { token } = await m2m.createToken({ machineSecretKey: caller.secretKey! })
    for (const create of [createClerkClient, createOfficial as unknown as typeof createClerkClient]) {
      const { publishableKey, url: apiUrl } = server
      const at = async (machineSecretKey: string) => {
        const options = { acceptsToken: 'm2m_token' as const, machineSecretKey }
        return (await create({ publishableKey, apiUrl, machineSecretKey }).authenticateRequest(request(token), options))
          .status
      }
      expect([await at(target.secretKey!), await at(stranger.secretKey!)]).toEqual(['signed-in', 'signed-out'])
    }
  })
})

describe('verifyToken', () => {
  const options = () => ({ secretKey: server.secretKey, apiUrl: server.url })

  test('tells the kind of a machine token and names no user on top', async () => {
    const tokens = await credentials()
    for (const [kind, token] of [
      ['api_key', tokens.api_key],
      ['m2m_token', tokens.m2m_token],
      ['m2m_token', tokens.m2m_jwt],
    ] as const) {
      const verified = (await verifyToken(token, options())) as unknown as Record<string, unknown>
      expect(verified).toEqual({ tokenType: kind })
      expect(verified.data).toMatchObject({ tokenType: kind, subject: expect.stringMatching(/^(user|mch)_/) })
      expect((await safeVerifyToken(token, options())).data).toEqual({ tokenType: kind })
    }
    expect((await verifyOfficial(tokens.session_token, options())).sub).toBe(tokens.user.id)
  })

  test('answers with a coded error for what is unknown', async () => {
    for (const token of ['ak_unknown', 'mt_unknown', 'oat_unknown'])
      expect((await safeVerifyToken(token, options())).error?.reason).toMatch(/^token-(invalid|verification-failed)$/)
  })
})

describe('revocation', () => {
  test('a key that was in use is refused within two seconds, also where many asked at once', async () => {
    const { api_key: secret, key } = await credentials()
    const ask = async () => (await own().authenticateRequest(request(secret), { acceptsToken: 'api_key' })).status
    expect(await Promise.all(Array.from({ length: 8 }, ask))).toEqual(Array(8).fill('signed-in'))
    const racing = Promise.all([...Array.from({ length: 8 }, ask), own().apiKeys.revoke({ apiKeyId: key.id })])
    await racing
    const now = performance.now()
    // The cache's clock, a second on: whatever was on its way then has come to its end.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 1_001)
    try {
      expect(await ask()).toBe('signed-out')
    } finally {
      clock.mockRestore()
    }
  })

  test('of many who revoke at once, one reason stands', async () => {
    const { key } = await credentials()
    const reasons = Array.from({ length: 6 }, (_, index) => `reason ${index}`)
    await Promise.all(reasons.map((revocationReason) => own().apiKeys.revoke({ apiKeyId: key.id, revocationReason })))
    const stands = (await own().apiKeys.get(key.id)).revocationReason
    expect(reasons).toContain(stands)
    await own().apiKeys.revoke({ apiKeyId: key.id, revocationReason: 'later' })
    expect((await official().apiKeys.get(key.id)).revocationReason).toBe(stands)
  })
})

test('what the next generation of the client has: lists of tokens, their format, tasks for agents, metadata as a whole', async () => {
  const { m2m, machines, agentTasks, users } = own()
  const { id: subject, secretKey: machineSecretKey } = await machines.create({ name: `m-${randomUUID().slice(0, 8)}` })
  const opaque = await m2m.createToken({ machineSecretKey })
  const { token } = await m2m.createToken({ machineSecretKey, tokenFormat: 'jwt' })
  expect([opaque.token, token]).toEqual([expect.stringMatching(/^mt_/), expect.stringMatching(/^ey/)])
  expect((await m2m.list({ subject })).data.map(({ id }) => id)).toEqual([opaque.id])
  await m2m.revokeToken({ m2mTokenId: opaque.id })
  expect((await m2m.list({ subject, machineSecretKey })).totalCount).toBe(0)
  expect((await m2m.list({ subject, revoked: true, limit: 5 })).totalCount).toBe(1)

  const { id: userId } = await person()
  const task = {
    permissions: '*',
    agentName: 'bot',
    taskDescription: 'works',
    redirectUrl: 'http://localhost/',
  } as const
  const { url, agentTaskId } = await agentTasks.create({ ...task, onBehalfOf: { userId } })
  expect(url).toContain('/v1/agents/tasks?ticket=')
  expect(await agentTasks.revoke(agentTaskId)).toMatchObject({ agentTaskId, taskId: agentTaskId })

  await users.updateUserMetadata(userId, { publicMetadata: { a: 1 }, privateMetadata: { c: 1 } })
  const { publicMetadata, privateMetadata } = await users.replaceUserMetadata(userId, { publicMetadata: { b: 2 } })
  expect([publicMetadata, privateMetadata]).toEqual([{ b: 2 }, { c: 1 }])
})

describe.each(both)('the %s client', (_, client) => {
  test('apiKeys: creates, lists, changes, shows, verifies, revokes, deletes', async () => {
    const { apiKeys } = client()
    const { id: subject } = await person()
    const params = { name: 'Nightly CI', subject, description: 'nightly', scopes: ['a'], secondsUntilExpiration: 3600 }
    const made = await apiKeys.create({ ...params, claims: { team: 1 }, createdBy: subject })
    expect(made).toMatchObject({
      name: 'Nightly CI',
      subject,
      description: 'nightly',
      scopes: ['a'],
      createdBy: subject,
    })
    expect(made.expiration! - made.createdAt).toBeGreaterThanOrEqual(3_600_000)
    expect(await failure(apiKeys.create(params))).toBe('api_key_name_already_exists')
    expect(await failure(apiKeys.create({ name: 'Nobody', subject: 'user_absent' }))).toBe('bad_request')
    expect((await apiKeys.get(made.id)).claims).toEqual({ team: 1 })
    expect((await apiKeys.list({ subject, limit: 5 })).data.map(({ id }) => id)).toEqual([made.id])
    const changed = await apiKeys.update({ apiKeyId: made.id, subject, scopes: ['b'], claims: null })
    expect(changed).toMatchObject({ scopes: ['b'], description: 'nightly' })
    expect((await apiKeys.verify(made.secret!)).id).toBe(made.id)
    expect((await apiKeys.verifySecret(made.secret!)).subject).toBe(subject)
    const copy = await apiKeys.getSecret(made.id).catch((error) => error.errors[0].code)
    expect([{ secret: made.secret }, 'feature_not_enabled']).toContainEqual(
      typeof copy === 'string' ? copy : { secret: copy.secret },
    )
    expect(await apiKeys.revoke({ apiKeyId: made.id, revocationReason: 'lost' })).toMatchObject({
      revoked: true,
      revocationReason: 'lost',
    })
    expect(await failure(apiKeys.verify(made.secret!))).toBe('resource_not_found')
    expect((await apiKeys.list({ subject })).totalCount).toBe(0)
    expect((await apiKeys.list({ subject, includeInvalid: true })).totalCount).toBe(1)
    expect(await apiKeys.delete(made.id)).toMatchObject({ id: made.id, deleted: true })
    expect(await failure(apiKeys.get(made.id))).toBe('resource_not_found')
  })

  test('machines: creates, lists, changes, scopes, rotates, deletes', async () => {
    const { machines } = client()
    const name = `m-${randomUUID().slice(0, 8)}`
    const target = await machines.create({ name: `${name}-target` })
    const made = await machines.create({ name, scopedMachines: [target.id], defaultTokenTtl: 120 })
    expect(made).toMatchObject({ name, defaultTokenTtl: 120, scopedMachines: [{ id: target.id }] })
    expect((await machines.get(made.id)).name).toBe(name)
    expect((await machines.list({ query: name, orderBy: 'name' })).data.map(({ id }) => id)).toEqual([
      made.id,
      target.id,
    ])
    expect((await machines.update({ machineId: made.id, name, defaultTokenTtl: 60 })).defaultTokenTtl).toBe(60)
    expect((await machines.getSecretKey(made.id)).secret).toBe(made.secretKey)
    expect(await machines.createScope(target.id, made.id)).toMatchObject({
      fromMachineId: target.id,
      toMachineId: made.id,
    })
    expect(await machines.deleteScope(target.id, made.id)).toMatchObject({ deleted: true })
    const rotated = await machines.rotateSecretKey({ machineId: made.id, previousTokenTtl: 0 })
    expect(rotated.secret).not.toBe(made.secretKey)
    expect((await machines.delete(made.id)).id).toBe(made.id)
    expect(await failure(machines.get(made.id))).toBe('resource_not_found')
  })

  test('m2m: creates, verifies and revokes tokens', async () => {
    const { machines, m2m } = client()
    const machine = await machines.create({ name: 'worker' })
    const machineSecretKey = machine.secretKey!
    const made = await m2m.createToken({ machineSecretKey, secondsUntilExpiration: 60, claims: { job: 1 } })
    expect(made).toMatchObject({ subject: machine.id, claims: { job: 1 }, revoked: false })
    expect((await m2m.verify({ token: made.token! })).id).toBe(made.id)
    expect((await m2m.verifyToken({ token: made.token! })).id).toBe(made.id)
    await expect(m2m.createToken()).rejects.toThrow()
    const revoked = await m2m.revokeToken({ machineSecretKey, m2mTokenId: made.id, revocationReason: 'done' })
    expect(revoked).toMatchObject({ revoked: true, revocationReason: 'done' })
    expect(await failure(m2m.verify({ token: made.token! }))).toBe('resource_not_found')
  })
})
