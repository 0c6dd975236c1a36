import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'
import { configVersion, refuseUnusableClaims } from '../instances/config.ts'

const server = testServer()

async function withSession(settings: Record<string, unknown>) {
  const app = await testInstance(server.current, settings)
  const browser = app.browser()
  const person = await browser.signUp()
  const token = async (): Promise<string> =>
    (await browser.fapi('POST', `/v1/client/sessions/${person.sessionId}/tokens`)).body.jwt
  return { app, browser, token, ...person }
}

test('session tokens carry the custom claims of the instance, beside those that are the server’s', async () => {
  const claims = {
    plan: "{{user.public_metadata.plan || 'free'}}",
    email: '{{user.primary_email_address}}',
    static: [1],
    org: '{{org.slug}}',
    act: 'forged',
    o: { id: 'org_forged' },
    sub: 'user_forged',
  }
  const { app, browser, token, userId, sessionId, email } = await withSession({ session: { claims } })
  const first = decodeJwt(await token())
  expect(first).toMatchObject({ plan: 'free', email, static: [1], org: null, sub: userId, sid: sessionId, v: 2 })
  expect([first['act'], first['o']]).toEqual([undefined, undefined])
  await app.bapi('PATCH', `/users/${userId}/metadata`, { public_metadata: { plan: 'pro' } })
  const client = (await browser.fapi('GET', '/v1/client')).body.response
  for (const jwt of [
    await token(),
    client.sessions[0].last_active_token.jwt,
    (await app.bapi('POST', `/sessions/${sessionId}/tokens`)).body.jwt,
  ])
    expect(decodeJwt(jwt)['plan']).toBe('pro')
})

test('claims that no token could carry are refused where they are set', async () => {
  const { settings } = (await (await testInstance(server.current)).scope()).instance
  const refusal = (session: Record<string, unknown>) => {
    try {
      refuseUnusableClaims({ ...settings, session: { ...settings.session, ...session } })
      return null
    } catch (error) {
      return error as { code: string; details: { meta?: Record<string, unknown> } }
    }
  }
  expect(configVersion(settings)).toHaveLength(32)
  expect(refusal({ claims: { a: '{{user.id}}' } })).toBeNull()
  for (const claim of ['sub', 'sid', 'act', 'o', 'fva', 'claims_ref'])
    expect(refusal({ claims: { [claim]: 1 } })?.code).toBe('jwt_template_reserved_claim')
  expect(refusal({ claims: { a: '{{}}' } })?.code).toBe('jwt_template_shortcode_invalid')
  const large = { small: 1, large: 'x'.repeat(3000) }
  const refused = refusal({ claims: large })
  expect(refused?.code).toBe('jwt_template_claims_too_large')
  expect(refused?.details.meta).toMatchObject({
    limit_bytes: 2600,
    biggest_claims: [{ claim: 'large' }, { claim: 'small' }],
  })
  expect(refusal({ claims: large, claims_ref: true })).toBeNull()
})

const manyThings = { organization_settings: { enabled: true }, general: { max_metadata_bytes: 200_000 } }

async function fill(app: TestInstance, userId: string) {
  const blob = Array.from({ length: 1000 }, (_, index) => `${index} ${'x'.repeat(95)}`)
  await app.bapi('PATCH', `/users/${userId}/metadata`, { public_metadata: { blob } })
  for (let index = 0; index < 200; index++)
    await app.bapi('POST', '/organizations', { name: `Team ${index}`, created_by: userId })
}

test('100 KB of metadata and 200 memberships by reference: a cookie of 1.5 KB, a handshake of 2 KB', async () => {
  const session = { claims: { meta: '{{user.public_metadata}}', teams: '{{user.organizations}}' }, claims_ref: true }
  const { app, browser, token, userId } = await withSession({ ...manyThings, session })
  const small = decodeJwt(await token())
  expect([small['meta'], small['claims_ref']]).toEqual([{}, undefined])
  await fill(app, userId)
  const jwt = await token()
  expect(jwt.length).toBeLessThan(1500)
  const { claims_ref: ref, meta } = decodeJwt(jwt)
  expect([typeof ref, meta]).toEqual(['string', undefined])
  const answer = (await app.bapi('GET', `/session_claims/${ref}`)).body
  expect(createHash('sha256').update(answer.content).digest('base64url')).toBe(ref)
  const content = JSON.parse(answer.content)
  expect(content.meta.blob).toHaveLength(1000)
  expect(Object.values(content.teams)).toEqual(Array(200).fill('org:admin'))
  expect(decodeJwt(await token())['claims_ref']).toBe(ref)
  const twin = await testInstance(server.current)
  expect((await twin.bapi('GET', `/session_claims/${ref}`)).codes).toEqual(['resource_not_found'])
  const handshake = await browser.fapi(
    'GET',
    '/v1/client/handshake?format=nonce&redirect_url=http%3A%2F%2Flocalhost%3A3000%2F',
  )
  expect(handshake.status).toBe(307)
  expect(String(handshake.headers['location']).length).toBeLessThan(2048)
}, 60_000)
