import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestInstance, testInstance } from '../../test-support/instance.ts'
import { decodeJwt } from '../jwt/index.ts'
import { authenticateRequest } from '../request/authenticate.ts'
import { getAuthObjectFromJwt } from './auth-objects.ts'
import { forgetReferencedClaims } from './referenced-claims.ts'
import { verifyToken } from './verify.ts'

let instance: TestInstance
beforeAll(async () => {
  instance = await testInstance()
})
afterAll(() => instance.close())
beforeEach(() => {
  forgetReferencedClaims()
  instance.requests.length = 0
})

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')

/** A token whose claims the server keeps; `served` may be something else than what the token names. */
function held(claims: unknown, served?: string) {
  const content = JSON.stringify(claims)
  const ref = hash(content)
  instance.answer(`GET /v1/session_claims/${ref}`, { json: { content: served ?? content } })
  return { ref, token: instance.token({ claims_ref: ref }) }
}
const asked = () => instance.requests.filter(({ path }) => path.startsWith('/v1/session_claims/')).length
// biome-ignore lint/suspicious/noExplicitAny: claims of every name
const verified = async (token: string): Promise<any> => verifyToken(token, instance.options())

test('claims by reference are fetched once, with the secret key, and stand beside the token’s own', async () => {
  const { token } = held({ plan: 'pro', deep: { list: [1] } })
  const both = await Promise.all([verified(token), verified(token)])
  expect(both[0]).toMatchObject({ plan: 'pro', deep: { list: [1] }, sub: 'user_1' })
  both[0].deep.list.push(2)
  expect((await verified(token)).deep).toEqual({ list: [1] })
  expect(asked()).toBe(1)
  expect(instance.requests.at(-1)?.headers.authorization ?? '').toBe(`Bearer ${instance.secretKey}`)
  const headers = { authorization: `Bearer ${token}` }
  const state = await authenticateRequest(new Request('http://localhost:3000/', { headers }), instance.options())
  expect(state.toAuth()?.sessionClaims).toMatchObject({ plan: 'pro' })
  expect(getAuthObjectFromJwt(decodeJwt(token), {}).sessionClaims).toMatchObject({ plan: 'pro' })
  expect(asked()).toBe(1)
})

test('nothing that is fetched becomes a claim of the server', async () => {
  const { token } = held({ sub: 'user_2', o: { id: 'org_1', rol: 'admin' }, act: { sub: 'x' }, v: 1, plan: 'pro' })
  const claims = await verified(token)
  expect([claims.sub, claims.o, claims.act, claims.v, claims.plan]).toEqual(['user_1', undefined, undefined, 2, 'pro'])
})

test('what cannot be had, or is not what the token names, is absent', async () => {
  const wrong = held({ plan: 'pro' }, '{"plan":"forged"}')
  expect((await verified(wrong.token)).plan).toBeUndefined()
  const list = held([1])
  expect((await verified(list.token))[0]).toBeUndefined()
  const absent = instance.token({ claims_ref: hash('nobody') })
  expect(await verified(absent)).toMatchObject({ sub: 'user_1', claims_ref: hash('nobody') })
  const before = asked()
  await verified(absent)
  expect(asked()).toBe(before)
  for (const ref of ['../users', 'x'.repeat(44), 1, null, {}]) await verified(instance.token({ claims_ref: ref }))
  expect(asked()).toBe(before)
})
