import { beforeAll, expect, test, vi } from 'vitest'
import { jwks, now, pem, token } from './request-cases.ts'

// The same tokens before the official verifyToken and before ours: claims, or the reason of the error.
type Verify = (token: string, options: object) => Promise<unknown>
let official: Verify
let own: Verify

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  globalThis.fetch = async () => Response.json(jwks)
  official = (await import('@clerk/backend')).verifyToken as unknown as Verify
  own = (await import('@keyward/backend')).verifyToken as unknown as Verify
})

async function outcome(verify: Verify, text: string, options: object): Promise<unknown> {
  try {
    return { ...((await verify(text, { secretKey: 'sk_test_x', apiUrl: 'http://api.test', ...options })) as object) }
  } catch (error) {
    const { reason } = error as { reason?: string }
    return { reason, isError: error instanceof Error }
  }
}

const cases: [string, string, object?][] = [
  ['a session token', token()],
  ['with jwtKey', token(), { secretKey: undefined, jwtKey: pem }],
  ['of version 1', token({ v: undefined, org_id: 'org_1', org_role: 'admin' })],
  ['of a template', token({ sid: undefined, v: undefined, custom: { deep: [1] } })],
  ['without keys', token(), { secretKey: undefined }],
  ['no typ', token({}, { header: { typ: undefined } })],
  ['another typ', token({}, { header: { typ: 'JOSE' } })],
  ['another typ, allowed', token({}, { header: { typ: 'JOSE' } }), { headerType: ['JWT', 'JOSE'] }],
  ['alg none', token({}, { header: { alg: 'none' } })],
  ['HS256', token({}, { header: { alg: 'HS256' } })],
  ['unknown kid', token({}, { header: { kid: 'nope' } })],
  ['no sub', token({ sub: undefined })],
  ['sub that is a number', token({ sub: 5 })],
  ['expired', token({ exp: now() - 10 })],
  ['expired within skew', token({ exp: now() - 3 })],
  ['expired within a wide skew', token({ exp: now() - 100 }), { clockSkewInMs: 200_000 }],
  ['no exp', token({ exp: undefined })],
  ['exp as text', token({ exp: '5' })],
  ['nbf in a minute', token({ nbf: now() + 60 })],
  ['nbf as text', token({ nbf: '5' })],
  ['iat in a minute', token({ iat: now() + 60 })],
  ['no iat, no nbf', token({ iat: undefined, nbf: undefined })],
  // A single audience out of a list of accepted ones: the official package refuses it, RFC 7519 §4.1.3 does not.
  ['audience that fits', token({ aud: 'a' }), { audience: 'a' }],
  ['audiences that fit', token({ aud: ['a', 'c'] }), { audience: 'a' }],
  ['audience that does not fit', token({ aud: 'a' }), { audience: 'b' }],
  ['no audience', token(), { audience: 'b' }],
  ['party that fits', token(), { authorizedParties: ['http://localhost:3000'] }],
  ['party that does not fit', token(), { authorizedParties: ['http://other'] }],
  ['no party', token({ azp: undefined }), { authorizedParties: ['http://other'] }],
  ['empty list of parties', token(), { authorizedParties: [] }],
  ['a stranger', token({}, { stranger: true })],
  ['rubbish', 'rubbish'],
  ['two parts', 'a.b'],
]

test.each(cases)('%s', async (_, text, options = {}) => {
  expect(await outcome(own, text, options)).toEqual(await outcome(official, text, options))
})
