import { describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const on = {
  api_keys: { user_api_keys_enabled: true, orgs_api_keys_enabled: true },
  organization_settings: { enabled: true, max_allowed_memberships: 0 },
}

/** Somebody with a page: calls with the session token in the header and JSON, as the browser runtime does. */
async function person(app: TestInstance) {
  const browser = app.browser()
  const { userId, sessionId } = await browser.signUp(`p${Math.random().toString(36).slice(2)}+clerk_test@example.com`)
  const { jwt } = (await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).body
  return { browser, userId, sessionId, jwt }
}

function call(app: TestInstance, jwt: string, method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) {
  const slug = server.current.directory.byId(app.instanceId).then((facts) => facts!.slug)
  return slug.then(async (name) => {
    const answer = await server.current.app.inject({
      method: method === 'GET' ? 'GET' : 'POST',
      url: `/${name}.accounts.dev${path}${method === 'PATCH' ? '?_method=PATCH' : ''}`,
      headers: { authorization: `Bearer ${jwt}`, 'content-type': 'application/json', host: 'localhost:4100' },
      ...(body ? { payload: body } : {}),
    })
    return { status: answer.statusCode, body: answer.json() }
  })
}

test('a person makes keys, sees them without their secret, and revokes them', async () => {
  const app = await testInstance(server.current, on)
  const { jwt, userId } = await person(app)
  const made = await call(app, jwt, 'POST', '/api_keys', { name: 'Laptop', subject: userId, description: 'mine' })
  expect([made.status, made.body]).toMatchObject([201, { object: 'api_key', subject: userId, created_by: userId }])
  expect((await app.bapi('POST', '/api_keys/verify', { secret: made.body.secret })).body.subject).toBe(userId)
  // With the second slash of the official browser bundle
  const listed = await call(app, jwt, 'GET', `//api_keys?subject=${userId}&query=lap`)
  expect(listed.body).toMatchObject({ total_count: 1, data: [{ id: made.body.id, name: 'Laptop' }] })
  expect(JSON.stringify(listed.body)).not.toContain(made.body.secret)
  // As the official hook asks where its app names nobody.
  expect((await call(app, jwt, 'GET', '/api_keys?subject=&query=')).body).toMatchObject({
    data: [{ id: made.body.id }],
  })
  const changed = await call(app, jwt, 'PATCH', `/api_keys/${made.body.id}`, { description: null })
  expect(changed.body.description).toBe(null)
  const revoked = await call(app, jwt, 'POST', `/api_keys/${made.body.id}/revoke`, { revocation_reason: 'lost' })
  expect(revoked.body).toMatchObject({ revoked: true, revocation_reason: 'lost' })
  expect((await app.bapi('POST', '/api_keys/verify', { secret: made.body.secret })).status).toBe(404)
})

describe('nobody', () => {
  test('reaches the keys of somebody else', async () => {
    const app = await testInstance(server.current, on)
    const [ada, eve] = [await person(app), await person(app)]
    const { body } = await call(app, ada.jwt, 'POST', '/api_keys', { name: 'Laptop', subject: ada.userId })
    for (const [method, path, sent] of [
      ['GET', `/api_keys?subject=${ada.userId}`, undefined],
      ['POST', '/api_keys', { name: 'Mine', subject: ada.userId }],
      ['POST', `/api_keys/${body.id}/revoke`, {}],
      ['PATCH', `/api_keys/${body.id}`, { description: 'x' }],
    ] as const)
      expect([path, (await call(app, eve.jwt, method, path, sent)).status]).toEqual([path, 404])
  })

  test('gets in with a token of another instance, of an ended session, or with a cookie alone', async () => {
    const [app, other] = [await testInstance(server.current, on), await testInstance(server.current, on)]
    const { jwt, userId, browser, sessionId } = await person(app)
    const path = `/api_keys?subject=${userId}`
    expect((await call(other, jwt, 'GET', path)).status).toBe(401)
    expect((await browser.fapi('GET', path)).status).toBe(401)
    await browser.fapi('POST', `/v1/client/sessions/${sessionId}/end`)
    expect((await call(app, jwt, 'GET', path)).status).toBe(401)
  })

  test('has any where the instance has none', async () => {
    const app = await testInstance(server.current)
    const { jwt, userId } = await person(app)
    expect((await call(app, jwt, 'GET', `/api_keys?subject=${userId}`)).body.errors[0].code).toBe('feature_not_enabled')
  })
})

test('keys of an organization are for whoever may manage them, and go with it', async () => {
  const app = await testInstance(server.current, on)
  const [ada, bob] = [await person(app), await person(app)]
  const { id } = (await app.bapi('POST', '/organizations', { name: 'Acme', created_by: ada.userId })).body
  await app.bapi('POST', `/organizations/${id}/memberships`, { user_id: bob.userId, role: 'org:member' })
  const made = await call(app, ada.jwt, 'POST', '/api_keys', { name: 'Deploy', subject: id })
  expect(made.status).toBe(201)
  expect((await call(app, bob.jwt, 'GET', `/api_keys?subject=${id}`)).body.errors[0].code).toBe(
    'insufficient_permissions',
  )
  expect((await call(app, bob.jwt, 'POST', `/api_keys/${made.body.id}/revoke`, {})).status).toBe(403)
  expect((await call(app, ada.jwt, 'GET', `/api_keys?subject=${id}`)).body.total_count).toBe(1)
  await ada.browser.fapi('POST', `/v1/client/sessions/${ada.sessionId}/touch`, { active_organization_id: id })
  expect((await call(app, ada.jwt, 'GET', '/api_keys?subject=')).body.data).toMatchObject([{ subject: id }])
  await app.bapi('DELETE', `/organizations/${id}`)
  expect((await app.bapi('GET', `/api_keys/${made.body.id}`)).status).toBe(404)
})

test('who acts as the user sees their keys, and neither makes, changes nor revokes one', async () => {
  const app = await testInstance(server.current, on)
  const { jwt, userId } = await person(app)
  const { body: own } = await call(app, jwt, 'POST', '/api_keys', { name: 'Laptop', subject: userId })
  const ticket = (await app.bapi('POST', '/actor_tokens', { user_id: userId, actor: { sub: 'user_staff' } })).body.token
  const staff = app.browser()
  const entered = await staff.fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket })
  const session = entered.body.response.created_session_id
  const acting = (await staff.fapi('POST', `/v1/client/sessions/${session}/tokens`)).body.jwt
  expect((await call(app, acting, 'GET', `/api_keys?subject=${userId}`)).body.total_count).toBe(1)
  for (const [method, path, body] of [
    ['POST', '/api_keys', { name: 'Mine now', subject: userId }],
    ['PATCH', `/api_keys/${own.id}`, { description: 'x' }],
    ['POST', `/api_keys/${own.id}/revoke`, {}],
  ] as const)
    expect((await call(app, acting, method, path, body)).body.errors?.[0].code).toBe('resource_forbidden')
  const [entry] = (await app.bapi('GET', '/audit_log?action=createApiKey')).body.data
  expect(entry).toMatchObject({ actor: { id: userId, impersonator_id: null }, outcome: 'done' })
})
