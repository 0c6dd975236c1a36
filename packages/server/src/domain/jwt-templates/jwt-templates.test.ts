import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

async function withSession(settings: Record<string, unknown> = {}) {
  const app = await testInstance(server.current, settings)
  const browser = app.browser()
  const person = await browser.signUp()
  return { app, browser, ...person }
}
const make = (app: TestInstance, body: Record<string, unknown>) =>
  app.bapi('POST', '/jwt_templates', { name: 'custom', claims: {}, ...body })

test('a template gives the documented claims and none that would make it a session', async () => {
  const { app, browser, userId, sessionId } = await withSession()
  await app.bapi('PATCH', `/users/${userId}`, {
    first_name: 'Maria',
    public_metadata: { profile: { interests: ['reading'] } },
    private_metadata: { secret: true },
  })
  const made = await make(app, {
    claims: {
      aud: 'https://my-site.com',
      version: 1,
      user_id: '{{user.id}}',
      name: '{{user.first_name}} {{user.last_name}}',
      email: '{{user.primary_email_address}}',
      phone: '{{user.primary_phone_address}}',
      likes: '{{user.public_metadata.profile.interests}}',
      secret: '{{user.private_metadata}}',
      org: '{{org.id}}',
      session: '{{session.id}}',
      since: '{{user.created_at}}',
    },
    lifetime: 600,
  })
  expect(made.body).toMatchObject({
    object: 'jwt_template',
    lifetime: 600,
    allowed_clock_skew: 5,
    custom_signing_key: false,
    signing_algorithm: 'RS256',
  })
  expect(made.body.id).toMatch(/^jtmp_\w{27}$/)
  const path = `/v1/client/sessions/${sessionId}/tokens/custom`
  const { status, body } = await browser.fapi('POST', path)
  expect([status, body.object]).toEqual([200, 'token'])
  const keys = createLocalJWKSet((await browser.fapi('GET', '/.well-known/jwks.json')).body)
  const { payload } = await jwtVerify(body.jwt, keys, { audience: 'https://my-site.com' })
  const { iat, exp, nbf, jti, iss, email, since, ...claims } = payload
  expect([exp! - iat!, iat! - nbf!]).toEqual([600, 5])
  expect([typeof jti, typeof iss, typeof since]).toEqual(['string', 'string', 'number'])
  expect(email).toMatch(/@example\.com$/)
  expect(since as number).toBeLessThan(1e10)
  expect(claims).toEqual({
    aud: 'https://my-site.com',
    version: 1,
    user_id: userId,
    name: 'Maria null',
    phone: null,
    likes: ['reading'],
    secret: null,
    org: null,
    session: sessionId,
    azp: 'http://localhost:3000',
    sub: userId,
  })
  const own = await app.bapi('POST', `/sessions/${sessionId}/tokens/custom`, { expires_in_seconds: 30 })
  const backend = decodeJwt(own.body.jwt)
  expect([backend.exp! - backend.iat!, backend['azp']]).toEqual([30, undefined])
  expect((await browser.fapi('POST', `${path}s`)).codes).toEqual(['resource_not_found'])
  await app.bapi('POST', `/sessions/${sessionId}/revoke`)
  expect((await browser.fapi('POST', path)).codes).toEqual(['authentication_invalid'])
  expect((await app.bapi('POST', `/sessions/${sessionId}/tokens/custom`)).codes).toEqual(['authentication_invalid'])
})

const pem = (key: { export(options: { type: 'pkcs8'; format: 'pem' }): string | Buffer }) =>
  key.export({ type: 'pkcs8', format: 'pem' }) as string
const rsa = pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
const ec = (namedCurve: string) => pem(generateKeyPairSync('ec', { namedCurve }).privateKey)
const p256 = ec('P-256')
const hmac = 's'.repeat(64)

test.each([
  ['HS256', hmac],
  ['HS384', hmac],
  ['HS512', hmac],
  ['RS256', rsa],
  ['RS384', rsa],
  ['RS512', rsa],
  ['ES256', p256],
  ['ES384', ec('P-384')],
  ['ES512', ec('P-521')],
  ['EdDSA', pem(generateKeyPairSync('ed25519').privateKey)],
])('a key of its own signs with %s, and is never shown or published', async (algorithm, key) => {
  const { app, browser, sessionId } = await withSession()
  const made = await make(app, { custom_signing_key: true, signing_algorithm: algorithm, signing_key: key })
  expect(made.body).toMatchObject({ custom_signing_key: true, signing_algorithm: algorithm })
  expect(JSON.stringify(made.body)).not.toContain(key.slice(40, 60))
  const { jwt } = (await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens/custom`)).body
  const verifier = algorithm.startsWith('HS') ? Buffer.from(key) : createPublicKey(key)
  await jwtVerify(jwt, verifier, { algorithms: [algorithm] })
  expect(decodeProtectedHeader(jwt)).toEqual({ alg: algorithm, typ: 'JWT' })
  const jwks = (await browser.fapi('GET', '/.well-known/jwks.json')).body
  expect(jwks.keys).toHaveLength(1)
  await expect(jwtVerify(jwt, createLocalJWKSet(jwks))).rejects.toThrow()
})

test('templates are listed, changed and deleted; a name is used once, also by two at once', async () => {
  const app = await testInstance(server.current)
  const both = await Promise.all([make(app, {}), make(app, {})])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
  const { id } = both.find(({ status }) => status === 200)!.body
  await make(app, { name: 'second', lifetime: 300 })
  expect((await app.bapi('GET', '/jwt_templates')).body.map(({ name }: { name: string }) => name)).toEqual([
    'second',
    'custom',
  ])
  expect((await app.bapi('GET', '/jwt_templates?paginated=true&limit=1&offset=1')).body).toMatchObject({
    data: [{ id }],
    total_count: 2,
  })
  const path = `/jwt_templates/${id}`
  const keyed = { name: 'renamed', claims: { a: 1 }, custom_signing_key: true, signing_algorithm: 'HS256' }
  expect((await app.bapi('PATCH', path, keyed)).codes).toEqual(['form_conditional_param_missing'])
  expect((await app.bapi('PATCH', path, { ...keyed, signing_key: hmac, lifetime: 90 })).body).toMatchObject({
    name: 'renamed',
    claims: { a: 1 },
    lifetime: 90,
    custom_signing_key: true,
  })
  // What is not named stays; null is the default again; a key leaves when it is said to.
  expect((await app.bapi('PATCH', path, { name: 'renamed', claims: {} })).body).toMatchObject({
    lifetime: 90,
    custom_signing_key: true,
    signing_algorithm: 'HS256',
  })
  const plain = { name: 'renamed', claims: {}, custom_signing_key: false, lifetime: null }
  expect((await app.bapi('PATCH', path, plain)).body).toMatchObject({
    lifetime: 60,
    custom_signing_key: false,
    signing_algorithm: 'RS256',
  })
  expect((await app.bapi('PATCH', path, { name: 'second', claims: {} })).codes).toEqual(['form_already_exists'])
  expect((await app.bapi('DELETE', path)).body).toMatchObject({ id, deleted: true })
  for (const method of ['GET', 'DELETE']) expect((await app.bapi(method, path)).codes).toEqual(['resource_not_found'])
})

test('hostile recipes get coded answers', async () => {
  const app = await testInstance(server.current)
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) })
  const key = { custom_signing_key: true }
  const bodies: [Record<string, unknown>, string][] = [
    ...['sub', 'iss', 'exp', 'sid', 'v', 'sts', 'fva', 'o', 'pla', 'fea'].map(
      (claim): [Record<string, unknown>, string] => [{ claims: { [claim]: 'x' } }, 'jwt_template_reserved_claim'],
    ),
    [{ claims: { a: '{{ }}' } }, 'jwt_template_shortcode_invalid'],
    [{ claims: { a: "x {{user.id || 'open}}" } }, 'jwt_template_shortcode_invalid'],
    [{ claims: { a: 'x'.repeat(7000) } }, 'jwt_template_claims_too_large'],
    [{ claims: { a: `{{${'|'.repeat(500_000)}}}` } }, 'jwt_template_claims_too_large'],
    [{ claims: nested(30) }, 'form_param_value_invalid'],
    [{ lifetime: 29 }, ''],
    [{ lifetime: 315_360_001 }, ''],
    [{ allowed_clock_skew: 301 }, ''],
    [{ claims: [] }, ''],
    [{ claims: null }, ''],
    [{ name: '' }, ''],
    [{ name: '../x' }, ''],
    [{ signing_algorithm: 'none' }, ''],
    [key, 'form_conditional_param_missing'],
    [{ ...key, signing_algorithm: 'HS256' }, 'form_conditional_param_missing'],
    [{ ...key, signing_algorithm: 'HS512', signing_key: 's'.repeat(63) }, 'jwt_template_signing_key_invalid'],
    [{ ...key, signing_algorithm: 'RS256', signing_key: p256 }, 'jwt_template_signing_key_invalid'],
    [{ ...key, signing_algorithm: 'ES384', signing_key: p256 }, 'jwt_template_signing_key_invalid'],
    [{ ...key, signing_algorithm: 'RS256', signing_key: 'no key' }, 'jwt_template_signing_key_invalid'],
  ]
  for (const [body, code] of bodies) {
    const { status, codes } = await make(app, body)
    const expected = code === 'jwt_template_reserved_claim' ? 400 : 422
    expect([Object.keys(body), codes[0], status]).toEqual([Object.keys(body), code || expect.any(String), expected])
  }
  const refused = await make(app, { claims: { small: 1, big: 'x'.repeat(7000) } })
  expect(refused.body.errors[0].meta).toMatchObject({
    param_name: 'claims',
    size_bytes: expect.any(Number),
    limit_bytes: 6144,
    biggest_claims: [{ claim: 'big' }, { claim: 'small' }],
  })
  const proto = await app.bapi('POST', '/jwt_templates', '{"name":"p","claims":{"__proto__":{"sub":"x"}}}')
  expect(proto.status).toBeGreaterThanOrEqual(400)
  expect(proto.status).toBeLessThan(500)
  expect((await app.bapi('GET', '/jwt_templates')).body).toEqual([])
})

test('a service is a template by its name; nobody gets a token by either before their tasks are done', async () => {
  const { app, browser, userId, sessionId } = await withSession({
    organization_settings: { enabled: true, force_organization_selection: true },
  })
  await make(app, { name: 'hasura', claims: { who: '{{user.id}}' } })
  const service = (name: string) => browser.fapi('POST', '/v1/me/tokens', { service: name })
  const path = `/v1/client/sessions/${sessionId}`
  for (const answer of [
    await service('hasura'),
    await browser.fapi('POST', `${path}/tokens/hasura`),
    await app.bapi('POST', `/sessions/${sessionId}/tokens/hasura`),
  ])
    expect(answer.codes).toEqual(['resource_forbidden'])
  expect(decodeJwt((await browser.fapi('POST', `${path}/tokens`)).body.jwt)['sts']).toBe('pending')
  const { id } = (await browser.fapi('POST', '/v1/organizations', { name: 'Acme' })).body.response
  await browser.fapi('POST', `${path}/touch`, { active_organization_id: id })
  const { status, body } = await service('hasura')
  expect([status, decodeJwt(body.jwt)['who']]).toEqual([200, userId])
  expect((await service('nobody')).codes).toEqual(['resource_not_found'])
  expect((await app.browser().fapi('POST', '/v1/me/tokens', { service: 'hasura' })).status).toBe(401)
})
