import { describe, expect, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const day = 86_400_000

test('sessions are counted and paged by what they are now, whatever page is asked for', async () => {
  const app = await testInstance(server.current)
  const { userId } = await app.browser().signUp()
  const made = []
  for (let index = 0; index < 6; index++) made.push((await app.bapi('POST', '/sessions', { user_id: userId })).body.id)
  await app.bapi('POST', `/sessions/${made[0]}/revoke`)
  const list = async (query: string) =>
    (await app.bapi('GET', `/sessions?user_id=${userId}&paginated=true${query}`)).body
  const first = await list('&limit=2&status=active')
  expect([first.total_count, first.data.map(({ id }: { id: string }) => id)]).toEqual([6, [made[5], made[4]]])
  expect((await list('&limit=2&offset=4')).total_count).toBe(7)
  expect((await list('&status=revoked')).data).toMatchObject([{ id: made[0] }])
  server.current.advance(8 * day)
  await app.bapi('POST', '/sessions', { user_id: userId })
  const active = await list('&limit=1&status=active')
  expect([active.total_count, active.data.length]).toEqual([1, 1])
  expect((await list('&status=expired')).total_count).toBe(6)
})

test('clients are counted in all', async () => {
  const app = await testInstance(server.current)
  for (let index = 0; index < 3; index++) await app.browser().signUp()
  const { body } = await app.bapi('GET', '/clients?paginated=true&limit=1')
  expect([body.total_count, body.data.length]).toEqual([3, 1])
})

describe('sessions of the Backend API', () => {
  const claimsOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1]!, 'base64url').toString())

  test('are listed by client, user and status together; bare or with their count', async () => {
    const app = await testInstance(server.current, { session_settings: { multi_session_enabled: true } })
    const [one, other] = [app.browser(), app.browser()]
    const first = await one.signUp()
    const second = await one.signUp()
    const third = await other.signIn(first.email, testPassword)
    const { client_id: clientId } = (await app.bapi('GET', `/sessions/${first.sessionId}`)).body
    await app.bapi('POST', `/sessions/${second.sessionId}/revoke`)
    const ids = async (query: string) => {
      const { status, body, codes } = await app.bapi('GET', `/sessions?${query}`)
      return status === 200 ? body.map(({ id }: { id: string }) => id) : codes
    }
    const user = `user_id=${first.userId}`
    expect(await ids('')).toEqual([third.sessionId, second.sessionId, first.sessionId])
    expect(await ids(user)).toEqual([third.sessionId, first.sessionId])
    expect(await ids(`client_id=${clientId}`)).toEqual([second.sessionId, first.sessionId])
    expect(await ids(`client_id=${clientId}&${user}&status=active`)).toEqual([first.sessionId])
    expect(await ids(`client_id=${clientId}&status=revoked`)).toEqual([second.sessionId])
    expect(await ids(`${user}&status=revoked`)).toEqual([])
    expect(await ids(`${user}&limit=1&offset=1&paginated=false`)).toEqual([first.sessionId])
    expect(await ids('user_id=user_nobody')).toEqual([])
    expect(await ids('client_id=client_nobody')).toEqual([])
    for (const [query, code] of [
      ['status=gone', 'form_param_value_invalid'],
      ['limit=501', 'form_param_value_invalid'],
      ['paginated=perhaps', 'form_param_type_invalid'],
    ])
      expect([query, await ids(query!)]).toEqual([query, [code]])
  })

  test('are made for tests of an app alone, and for nobody who is banned', async () => {
    const app = await testInstance(server.current)
    const { userId } = await app.browser().signUp()
    expect((await app.bapi('POST', '/sessions', { user_id: 'user_nobody' })).codes).toEqual(['resource_not_found'])
    expect((await app.bapi('POST', '/sessions', {})).codes).toEqual(['form_param_missing'])
    await app.bapi('POST', `/users/${userId}/ban`)
    expect((await app.bapi('POST', '/sessions', { user_id: userId })).codes).toEqual(['user_banned'])
    const live = await testInstance(server.current, {}, { environmentType: 'production' })
    const { body: user } = await live.bapi('POST', '/users', {
      email_address: ['a@example.com'],
      password: testPassword,
    })
    const refused = await live.bapi('POST', '/sessions', { user_id: user.id })
    expect([refused.status, refused.codes]).toEqual([400, ['request_invalid_for_environment']])
  })

  test('give tokens that live as long as is asked for, from a template too, while they last', async () => {
    const app = await testInstance(server.current)
    const { sessionId } = await app.browser().signUp()
    await app.bapi('POST', '/jwt_templates', { name: 'other', claims: { kind: 'of a template' }, lifetime: 120 })
    const ask = (name: string, body: object) => app.bapi('POST', `/sessions/${sessionId}/tokens${name}`, body)
    for (const [name, usual] of [
      ['', 60],
      ['/other', 120],
    ] as const) {
      for (const [asked, lifetime] of [
        [undefined, usual],
        [null, usual],
        [30, 30],
        [315_360_000, 315_360_000],
      ]) {
        const { status, body } = await ask(name, asked === undefined ? {} : { expires_in_seconds: asked })
        const claims = claimsOf(body.jwt)
        expect([name, asked, status, body.object, claims.exp - claims.iat]).toEqual([
          name,
          asked,
          200,
          'token',
          lifetime,
        ])
        expect(claims.kind).toBe(name ? 'of a template' : undefined)
      }
      for (const asked of [29, 315_360_001, 0, -1, 60.5, '60', {}]) {
        const { status } = await ask(name, { expires_in_seconds: asked })
        expect([name, asked, status]).toEqual([name, asked, 422])
      }
    }
    expect((await ask('/none', {})).codes).toEqual(['resource_not_found'])
    expect((await app.bapi('POST', '/sessions/sess_none/tokens', {})).codes).toEqual(['resource_not_found'])
    expect((await app.bapi('POST', '/sessions/sess_none/tokens/other', {})).codes).toEqual(['resource_not_found'])
    await app.bapi('POST', `/sessions/${sessionId}/revoke`)
    for (const name of ['', '/other']) {
      const { status, codes } = await ask(name, {})
      expect([status, codes]).toEqual([401, ['authentication_invalid']])
    }
  })
})
