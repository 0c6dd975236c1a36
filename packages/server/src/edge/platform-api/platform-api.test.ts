import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { createOperatorToken, createWorkspace } from '../../domain/workspaces/index.ts'

const server = testServer()

async function newOperator() {
  const { platform, app } = server.current
  const now = new Date()
  const workspaceId = await createWorkspace(platform.db, { name: 'Acme', now })
  const token = await createOperatorToken(platform.db, { workspaceId, name: 'test', now })
  return { workspaceId, token, call: caller(app, token) }
}

function caller(app: typeof server.current.app, credential: string | null) {
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await app.inject({
      method: method as 'GET',
      url: `/v1/platform${path}`,
      headers: {
        host: 'localhost:4100',
        ...(credential ? { authorization: `Bearer ${credential}` } : {}),
        'content-type': 'application/json',
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const json = response.json()
    return {
      status: response.statusCode,
      body: json,
      codes: (json.errors ?? []).map((error: { code: string }) => error.code),
      json,
    }
  }
}

async function newApplication(name = 'Shop') {
  const operator = await newOperator()
  const { body } = await operator.call('POST', '/applications', { name })
  const { body: shown } = await operator.call('GET', `/applications/${body.application_id}?include_secret_keys=true`)
  const [development] = shown.instances
  return {
    ...operator,
    path: `/applications/${body.application_id}`,
    applicationId: body.application_id as string,
    development,
  }
}

test('an operator makes an application whose development instance answers with its own keys at once', async () => {
  const { development, call } = await newApplication()
  expect(development.publishable_key).toMatch(/^pk_test_/)
  const users = await server.current.app.inject({
    url: '/v1/users',
    headers: { authorization: `Bearer ${development.secret_key}` },
  })
  expect([users.statusCode, users.json()]).toEqual([200, []])
  const { body: listed } = await call('GET', '/applications')
  expect(listed).toHaveLength(1)
  expect(listed[0].instances[0]).not.toHaveProperty('secret_key')
})

test('a development instance may have a host name of its own, once, for clients that insist on https', async () => {
  const { call } = await newOperator()
  const make = (development_host: string) => call('POST', '/applications', { name: 'Shop', development_host })
  const { body } = await make('Clerk.Shop.Example.Test:4443')
  const key = body.instances[0].publishable_key
  expect(Buffer.from(key.split('_')[2], 'base64').toString()).toBe('clerk.shop.example.test:4443$')
  const environment = await server.current.app.inject({
    url: '/v1/environment',
    headers: { host: 'clerk.shop.example.test:4443' },
  })
  expect(environment.json().display_config.instance_environment_type).toBe('development')
  expect((await make('clerk.shop.example.test:4443')).codes).toEqual(['form_already_exists'])
  for (const host of ['', 'localhost', 'a b.example', '127.0.0.1:4100', 'x.example:99999', 'x.example/path'])
    expect([host, (await make(host)).codes]).toEqual([host, ['form_param_format_invalid']])
})

test('an operator sees nothing of another workspace', async () => {
  const { path, development } = await newApplication()
  const other = await newOperator()
  expect((await other.call('GET', '/applications')).body).toEqual([])
  for (const [method, below, body] of [
    ['GET', ''],
    ['PATCH', '', { name: 'Mine' }],
    ['DELETE', ''],
    ['POST', '/instances', { domain: 'evil.example.org' }],
    ['POST', '/rotate_secret_keys', {}],
    ['POST', `/instances/${development.instance_id}/rotate_secret_keys`, {}],
    ['GET', `/instances/${development.instance_id}/config`],
    ['PATCH', `/instances/${development.instance_id}/config`, { auth_password: { min_length: 20 } }],
    ['GET', `/instances/${development.instance_id}/config/schema`],
  ] as const) {
    const answer = await other.call(method, `${path}${below}`, body)
    expect([method, below, answer.status, answer.codes]).toEqual([method, below, 404, ['resource_not_found']])
  }
})

test('a secret key reaches the settings of its own instance, and nothing else', async () => {
  const { path, development, call } = await newApplication()
  const { body: created } = await call('POST', `${path}/instances`, {
    domain: `${crypto.randomUUID().slice(0, 8)}.example.com`,
  })
  const byKey = caller(server.current.app, development.secret_key)
  const { body: applications } = await byKey('GET', '/applications?include_secret_keys=true')
  expect(applications[0].instances).toEqual([expect.objectContaining({ instance_id: development.instance_id })])
  expect(JSON.stringify(applications)).not.toContain('sk_test_')
  expect(
    (await byKey('PATCH', `${path}/instances/development/config`, { auth_password: { min_length: 12 } })).status,
  ).toBe(200)
  expect((await byKey('GET', `${path}/instances/${created.id}/config`)).codes).toEqual(['resource_not_found'])
  expect((await byKey('PATCH', `${path}/instances/production/config`, {})).codes).toEqual(['resource_not_found'])
  for (const [method, below] of [
    ['POST', '/rotate_secret_keys'],
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/instances'],
  ] as const) {
    const answer = await byKey(method, path + below, { domain: 'a.example.com', name: 'x' })
    expect([method, below, answer.status, answer.codes]).toEqual([method, below, 403, ['authorization_invalid']])
  }
})

test.each([
  [null, 401, 'authentication_invalid'],
  ['kwop_wrong', 401, 'clerk_key_invalid'],
  ['sk_test_wrong', 401, 'clerk_key_invalid'],
])('the credential %s opens nothing, not even the knowledge of which paths exist', async (credential, status, code) => {
  const call = caller(server.current.app, credential)
  for (const path of ['/applications', '/applications/app_none', '/nothing-here']) {
    const answer = await call('GET', path)
    expect([path, answer.status, answer.codes]).toEqual([path, status, [code]])
  }
})

test('an unknown path is told apart from a missing resource', async () => {
  const { call } = await newOperator()
  expect((await call('GET', '/nothing-here')).codes).toEqual(['route_not_found'])
  expect((await call('GET', '/applications/app_none')).codes).toEqual(['resource_not_found'])
})

test('a changed setting counts at the next request, without a restart', async () => {
  const { path, development, call } = await newApplication()
  const facts = await server.current.directory.byId(development.instance_id)
  const environment = async () =>
    (
      await server.current.app.inject({
        url: `/${facts!.slug}.accounts.dev/v1/environment`,
        headers: { host: 'localhost:4100' },
      })
    ).json()
  expect((await environment()).user_settings.password_settings.min_length).toBe(8)
  const answer = await call('PATCH', `${path}/instances/development/config`, { auth_password: { min_length: 17 } })
  expect(answer.body).toMatchObject({
    dry_run: false,
    before: { auth_password: { min_length: 8 } },
    after: { auth_password: { min_length: 17 } },
  })
  expect((await environment()).user_settings.password_settings.min_length).toBe(17)
})

test('a trial changes nothing, and says what would change', async () => {
  const { path, call } = await newApplication()
  const config = `${path}/instances/development/config`
  const before = (await call('GET', config)).body
  const trial = await call('PATCH', `${config}?dry_run=true&keys=auth_password`, { auth_password: { min_length: 17 } })
  expect(trial.body).toMatchObject({
    dry_run: true,
    config_version: before.config_version,
    after: { auth_password: { min_length: 17 } },
  })
  expect((await call('GET', config)).body).toEqual(before)
})

test('of two changes that read the same version the second is refused', async () => {
  const { path, call } = await newApplication()
  const config = `${path}/instances/development/config`
  const { config_version: version } = (await call('GET', config)).body
  const change = (length: number) =>
    call('PATCH', config, { auth_password: { min_length: length } }, { 'if-match': `"${version}"` })
  const answers = await Promise.all([change(10), change(11)])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  expect(answers.find((answer) => answer.status === 409)!.codes).toEqual(['config_version_mismatch'])
})

test.each([
  [{ auth_telepathy: {} }, 'form_param_unknown'],
  [{ auth_password: { min_length: 0 } }, 'form_param_value_invalid'],
  [{ auth_password: 5 }, 'form_param_value_invalid'],
  [{ auth_password: [] }, 'form_param_value_invalid'],
  [{ auth_password: { min_length: null } }, 'form_param_nil'],
  [{ auth_password: { min_length: 40, max_length: 20 } }, 'form_param_value_invalid'],
  [{ display: { support_email: 'a\0b' } }, 'form_param_format_invalid'],
  [{ display: { help_url: 'javascript:alert(1)' } }, 'form_param_value_invalid'],
  [{ communication: { reply_to_email_address: 'a@b.example, c@d.example' } }, 'form_param_value_invalid'],
  [{ paths: { after_sign_in: 'data:text/html,hi' } }, 'form_param_value_invalid'],
  [{ auth_email: { sign_in_strategies: ['email_code', 'telepathy'] } }, 'form_param_value_invalid'],
  ['{"__proto__":{"polluted":true}}', 'form_param_format_invalid'],
  ['[]', 'form_param_type_invalid'],
  ['{', 'request_body_invalid'],
])('settings that make no sense are refused as a whole: %j', async (body, code) => {
  const { path, call } = await newApplication()
  const config = `${path}/instances/development/config`
  const before = (await call('GET', config)).body
  const answer = await call('PATCH', config, body)
  expect([answer.codes[0], answer.status < 500]).toEqual([code, true])
  expect((await call('GET', config)).body).toEqual(before)
})

test.each([
  [{ auth_email: { sign_in_strategies: ['email_code', 'passkey'] } }, 'auth_email.sign_in_strategies.1'],
  [{ auth_phone: { second_factor_strategies: ['totp'] } }, 'auth_phone.second_factor_strategies.0'],
  [{ auth_web3: { sign_in_strategies: ['web3_new_wallet_signature'] } }, 'auth_web3.sign_in_strategies.0'],
])('a strategy that is documented and not built is said to be so: %j', async (body, param) => {
  const { path, call } = await newApplication()
  const config = `${path}/instances/development/config`
  const before = (await call('GET', config)).body
  const answer = await call('PATCH', config, body)
  expect([answer.status, answer.codes, answer.body.errors[0].meta.param_name]).toEqual([
    501,
    ['feature_not_built'],
    param,
  ])
  expect((await call('GET', config)).body).toEqual(before)
})

test('what is switched on and not built yet is kept and warned about, and pages do not offer it', async () => {
  const { path, development, call } = await newApplication()
  const config = `${path}/instances/development/config`
  const wanted = {
    auth_passkey: { used_for_sign_in: true },
    auth_multi_factor: { required_for_sign_in: true },
    auth_attack_protection: { bot_protection: { captcha_enabled: true, captcha_public_key: 'k' } },
    social_connections: { oauth_google: { enabled: true } },
  }
  const answer = await call('PATCH', config, wanted)
  expect(answer.body.warnings.map((one: { meta: { param_name: string } }) => one.meta.param_name).sort()).toEqual([
    'auth_attack_protection.bot_protection.captcha_enabled',
    'auth_multi_factor.required_for_sign_in',
    'auth_passkey.used_for_sign_in',
    'social_connections.oauth_google.enabled',
  ])
  expect((await call('GET', config)).body).toMatchObject(wanted)
  expect((await call('PATCH', config, { auth_password: { min_length: 9 } })).body.warnings).toEqual([])
  const facts = await server.current.directory.byId(development.instance_id)
  const environment = await server.current.app.inject({
    url: `/${facts!.slug}.accounts.dev/v1/environment`,
    headers: { host: 'localhost:4100' },
  })
  const { auth_config: auth, user_settings: user, display_config: display } = environment.json()
  expect(auth.first_factors).toEqual(['email_code', 'ticket', 'password', 'reset_password_email_code'])
  expect([user.social.oauth_google.enabled, user.sign_in.second_factor.required]).toEqual([false, false])
  expect([user.sign_up.captcha_enabled, display.captcha_public_key]).toEqual([false, null])
})

test('null gives a setting back to its default when that is meant', async () => {
  const { path, call } = await newApplication()
  const config = `${path}/instances/development/config`
  const before = (await call('GET', config)).body
  await call('PATCH', config, {
    auth_password: { min_length: 20 },
    general: { allowed_origins: ['https://a.example'] },
  })
  await call('PATCH', `${config}?destructive=true`, { auth_password: { min_length: null }, general: null })
  expect((await call('GET', config)).body).toEqual(before)
})

test('a replacement names every section, and what it leaves out of one is the default again', async () => {
  const { path, call } = await newApplication()
  const config = `${path}/instances/development/config`
  const initial = (await call('GET', config)).body
  await call('PATCH', config, { auth_password: { min_length: 20 } })
  const { lifetimes: _lifetimes, ...incomplete } = initial
  const refused = await call('PUT', config, incomplete)
  expect([refused.status, refused.codes, refused.body.errors[0].meta.missing_keys]).toEqual([
    400,
    ['config_keys_missing'],
    ['lifetimes'],
  ])
  expect((await call('PUT', config, initial)).status).toBe(200)
  expect((await call('GET', config)).body).toEqual(initial)
})

test('a production instance answers on the host of its domain and shows its secret key once', async () => {
  const { path, call } = await newApplication()
  const name = `${crypto.randomUUID().slice(0, 8)}.example.com`
  const created = await call('POST', `${path}/instances`, { domain: name.toUpperCase() })
  expect([created.status, created.body.environment_type, created.body.active_domain.frontend_api_url]).toEqual([
    201,
    'production',
    `https://clerk.${name}`,
  ])
  const environment = await server.current.app.inject({ url: '/v1/environment', headers: { host: `clerk.${name}` } })
  expect(environment.json().display_config.instance_environment_type).toBe('production')
  const { body: shown } = await call('GET', `${path}?include_secret_keys=true`)
  expect(
    shown.instances.find((one: { instance_id: string }) => one.instance_id === created.body.id),
  ).not.toHaveProperty('secret_key')
  expect((await call('POST', `${path}/instances`, { domain: name })).codes).toEqual(['form_already_exists'])
})

test.each([
  '',
  'localhost',
  'https://example.com',
  'exa mple.com',
  'example.com/path',
  'example.com:99999',
  '-a.com',
  '127.0.0.1',
  `${'a'.repeat(300)}.com`,
  'пример.рф',
  'a@b.com',
  '*.example.com',
])('"%s" is no domain of an instance', async (domain) => {
  const { path, call } = await newApplication()
  expect((await call('POST', `${path}/instances`, { domain })).codes).toEqual(['form_param_format_invalid'])
})

test('settings of a development instance are copied into a production instance', async () => {
  const { path, call, development } = await newApplication()
  await call('PATCH', `${path}/instances/development/config`, { auth_password: { min_length: 21 } })
  await call('POST', `${path}/instances`, {
    domain: `${crypto.randomUUID().slice(0, 8)}.example.com`,
    clone_instance_id: development.instance_id,
  })
  expect(
    (await call('GET', `${path}/instances/production/config?keys=auth_password`)).body.auth_password.min_length,
  ).toBe(21)
})

test('a rotated secret key stops at once, or after the hours that were given', async () => {
  const { path, call, development } = await newApplication()
  const works = async (key: string) =>
    (await server.current.app.inject({ url: '/v1/users', headers: { authorization: `Bearer ${key}` } })).statusCode ===
    200
  const rotate = async (body: object) =>
    (await call('POST', `${path}/instances/development/rotate_secret_keys`, body)).body.instances[0].secret_key
  const second = await rotate({})
  expect([await works(development.secret_key), await works(second)]).toEqual([false, true])
  const third = await rotate({ delay_old_secrets_expiration_hours: 2 })
  expect([await works(second), await works(third)]).toEqual([true, true])
  expect((await call('GET', `${path}?include_secret_keys=true`)).body.instances[0].secret_key).toBe(third)
  // Rotated once more at once, since it leaked: nothing goes on that was promised some time.
  const fourth = await rotate({})
  expect([await works(second), await works(third), await works(fourth)]).toEqual([false, false, true])
})

test('an instance may have several secret keys, tells when each was used, and stops one at a time but for the last', async () => {
  const { path, call, development } = await newApplication()
  const keys = `${path}/instances/development/secret_keys`
  const works = async (key: string) =>
    (await server.current.app.inject({ url: '/v1/users', headers: { authorization: `Bearer ${key}` } })).statusCode ===
    200
  const made = (await call('POST', keys, { name: 'worker' })).body
  expect(made).toMatchObject({ name: 'worker', last_used_at: null, secret: expect.stringMatching(/^sk_test_/) })
  expect([await works(made.secret), await works(development.secret_key)]).toEqual([true, true])
  const { data } = (await call('GET', keys)).body
  expect(data).toMatchObject([{ name: '' }, { id: made.id, last_used_at: expect.any(Number) }])
  expect(JSON.stringify(data)).not.toContain('sk_test_')
  expect((await call('DELETE', `${keys}/${data[0].id}`)).body.deleted).toBe(true)
  expect([await works(development.secret_key), await works(made.secret)]).toEqual([false, true])
  expect((await call('DELETE', `${keys}/${data[0].id}`)).codes).toEqual(['resource_not_found'])
  expect((await call('DELETE', `${keys}/${made.id}`)).codes).toEqual(['resource_forbidden'])
  const other = await newApplication()
  expect((await other.call('DELETE', `${other.path}/instances/development/secret_keys/${made.id}`)).codes).toEqual([
    'resource_not_found',
  ])
})

test('a further rotation with an overlap gives no key a longer life', async () => {
  const { path, call, development } = await newApplication()
  const rotate = (hours: number) =>
    call('POST', `${path}/instances/development/rotate_secret_keys`, { delay_old_secrets_expiration_hours: hours })
  await rotate(0)
  await rotate(24)
  const { statusCode } = await server.current.app.inject({
    url: '/v1/users',
    headers: { authorization: `Bearer ${development.secret_key}` },
  })
  expect(statusCode).toBe(401)
})

test('a deleted application leaves no row of its people behind, and its neighbours whole', async () => {
  const { platform } = server.current
  const { path, call, development } = await newApplication()
  const neighbour = await testInstance(server.current)
  const { userId: kept } = await neighbour.browser().signUp()
  await server.current.app.inject({
    method: 'POST',
    url: '/v1/users',
    headers: { authorization: `Bearer ${development.secret_key}`, 'content-type': 'application/json' },
    payload: { email_address: ['ada@example.com'], password: 'correct horse battery staple' },
  })
  expect((await call('DELETE', path)).body).toMatchObject({ deleted: true })
  const { rows: tables } = await platform.db.execute<{ table_name: string }>(
    "select table_name from information_schema.columns where table_schema = current_schema and column_name = 'instance_id'",
  )
  for (const { table_name: table } of tables) {
    const { rows } = await platform.db.execute<{ count: string }>(
      `select count(*) from "${table}" where instance_id = '${development.instance_id}'`,
    )
    expect([table, Number(rows[0]!.count)]).toEqual([table, 0])
  }
  expect((await call('GET', path)).codes).toEqual(['resource_not_found'])
  expect((await neighbour.bapi('GET', `/users/${kept}`)).status).toBe(200)
})

test('operator tokens are made, listed with their use, and refused as soon as they are revoked', async () => {
  const { token, call } = await newOperator()
  const made = await call('POST', '/operator_tokens', { name: 'pipeline' })
  expect([made.status, made.body]).toMatchObject([
    201,
    { object: 'operator_token', name: 'pipeline', last_used_at: null },
  ])
  const other = caller(server.current.app, made.body.token)
  expect((await other('GET', '/applications')).status).toBe(200)
  const { body } = await call('GET', '/operator_tokens')
  expect(body).toMatchObject({ total_count: 2, data: [{ name: 'test' }, { id: made.body.id }] })
  expect(body.data.every((one: { last_used_at: number }) => Date.now() - one.last_used_at < 60_000)).toBe(true)
  expect(JSON.stringify(body)).not.toContain(made.body.token)
  const { rows } = await server.current.platform.db.execute('select * from operator_tokens')
  for (const secret of [token, made.body.token]) expect(JSON.stringify(rows)).not.toContain(secret)
  expect((await call('DELETE', `/operator_tokens/${made.body.id}`)).status).toBe(200)
  expect((await other('GET', '/applications')).codes).toEqual(['clerk_key_invalid'])
  expect((await call('DELETE', `/operator_tokens/${made.body.id}`)).codes).toEqual(['resource_not_found'])
})

test('nobody revokes the last operator token, alone or two at once, nor one of another workspace', async () => {
  const { call } = await newOperator()
  const stranger = await newOperator()
  const [own] = (await call('GET', '/operator_tokens')).body.data
  expect((await call('DELETE', `/operator_tokens/${own.id}`)).codes).toEqual(['resource_forbidden'])
  expect((await stranger.call('DELETE', `/operator_tokens/${own.id}`)).codes).toEqual(['resource_not_found'])
  expect((await stranger.call('GET', '/operator_tokens')).body.total_count).toBe(1)
  const { body: second } = await call('POST', '/operator_tokens', { name: 'second' })
  const ends = [own.id, second.id].map((id) => call('DELETE', `/operator_tokens/${id}`))
  const [revoked, refused] = (await Promise.all(ends)).map(({ status }) => status).sort()
  // The second may come with the token that the first has just ended.
  expect([revoked, refused === 401 || refused === 403]).toEqual([200, true])
})

test('a secret key neither sees nor makes operator tokens', async () => {
  const { development } = await newApplication()
  const byKey = caller(server.current.app, development.secret_key)
  for (const [method, path] of [
    ['GET', ''],
    ['POST', ''],
    ['DELETE', '/opt_1'],
  ] as const)
    expect((await byKey(method, `/operator_tokens${path}`, { name: 'x' })).codes).toEqual(['authorization_invalid'])
})
