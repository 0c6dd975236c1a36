import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rsaKey, seconds, signed, type TestInstance, testInstance } from '../../test-support/instance.ts'
import { TokenVerificationError } from '../errors.ts'
import { safeVerifyToken, verifyToken } from './verify.ts'

let instance: TestInstance
beforeAll(async () => {
  instance = await testInstance()
})
afterAll(() => instance.close())

async function reasonOf(token: string, options: object = {}): Promise<string> {
  const { data, error } = await safeVerifyToken(token, { ...instance.options(), ...options })
  return data ? 'accepted' : error.reason
}

describe('attacks on a session token', () => {
  const header = { alg: 'RS256', kid: 'ins_1', typ: 'JWT' }
  const claims = () => ({ sub: 'user_1', sid: 'sess_1', iat: seconds(), exp: seconds() + 60 })
  const hs256WithPem = () => {
    const text = signed(instance.key, { ...header, alg: 'HS256' }, claims(), '').slice(0, -1)
    return `${text}.${createHmac('sha256', instance.key.pem).update(text).digest('base64url')}`
  }
  const cases: [string, () => string, string][] = [
    ['alg none', () => signed(instance.key, { ...header, alg: 'none' }, claims(), ''), 'token-invalid-algorithm'],
    ['alg None', () => signed(instance.key, { ...header, alg: 'None' }, claims(), ''), 'token-invalid-algorithm'],
    ['empty alg', () => signed(instance.key, { ...header, alg: '' }, claims()), 'token-invalid-algorithm'],
    ['HS256 with the public key as secret', hs256WithPem, 'token-invalid-algorithm'],
    [
      'ES256 named for an RSA key',
      () => signed(instance.key, { ...header, alg: 'ES256' }, claims()),
      'token-invalid-algorithm',
    ],
    [
      'RS512 named for an RS256 key',
      () => signed(instance.key, { ...header, alg: 'RS512' }, claims()),
      'token-invalid-algorithm',
    ],
    ['a stranger with our kid', () => signed(rsaKey('ins_1'), header, claims()), 'token-invalid-signature'],
    [
      'crit with an unknown name',
      () => signed(instance.key, { ...header, crit: ['exp2'], exp2: 1 }, claims()),
      'token-invalid',
    ],
    ['a compressed payload', () => signed(instance.key, { ...header, zip: 'DEF' }, claims()), 'token-invalid'],
    ['five parts (JWE)', () => 'a.b.c.d.e', 'token-invalid'],
    ['no sub', () => instance.token({ sub: undefined }), 'token-verification-failed'],
    ['sub that is a list', () => instance.token({ sub: ['user_1'] }), 'token-verification-failed'],
    ['exp as text', () => instance.token({ exp: '9999999999' }), 'token-verification-failed'],
    ['payload that is a list', () => signed(instance.key, header, [1]), 'token-invalid'],
    ['payload that is no JSON', () => `${btoa('{"alg":"RS256","kid":"ins_1"}')}.!!.aaaa`, 'token-invalid'],
    ['a megabyte of nothing', () => 'a'.repeat(1_000_000), 'token-invalid'],
  ]
  test.each(cases)('%s is refused', async (_, token, reason) => {
    expect(await reasonOf(token())).toBe(reason)
  })

  test('keys that the token brings along are neither used nor fetched', async () => {
    const stranger = rsaKey('ins_1')
    const before = instance.requests.length
    const carried = { ...header, jku: `${instance.apiUrl}/evil`, x5u: `${instance.apiUrl}/evil`, jwk: stranger.jwk }
    expect(await reasonOf(signed(stranger, carried, claims()))).toBe('token-invalid-signature')
    expect(instance.requests.slice(before).some(({ path }) => path === '/evil')).toBe(false)
  })

  test('__proto__, duplicate keys and deep nesting do nothing', async () => {
    const deep = `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`
    const text = `{"sub":"user_0","__proto__":{"isAdmin":true},"sub":"user_1","exp":${seconds() + 60},"deep":${deep}}`
    const parts = [
      Buffer.from(JSON.stringify(header)).toString('base64url'),
      Buffer.from(text).toString('base64url'),
    ].join('.')
    const { sign } = await import('node:crypto')
    const token = `${parts}.${sign('RSA-SHA256', Buffer.from(parts), instance.key.privateKey).toString('base64url')}`
    const verified = (await verifyToken(token, instance.options())) as unknown as Record<string, unknown>
    expect(verified.sub).toBe('user_1')
    expect(verified.isAdmin).toBeUndefined()
    expect((verified.data as Record<string, unknown>).isAdmin).toBeUndefined()
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  })
})

describe('time', () => {
  const at = (offset: number) => seconds() + offset
  test.each([
    ['expired 6 s ago', { exp: -6, iat: -66, nbf: -76 }, {}, 'token-expired'],
    ['expired 3 s ago', { exp: -3, iat: -63, nbf: -73 }, {}, 'accepted'],
    ['expired 3 s ago, skew 0', { exp: -3, iat: -63, nbf: -73 }, { clockSkewInMs: 0 }, 'token-expired'],
    ['nbf in 7 s', { nbf: 7 }, {}, 'token-not-active-yet'],
    ['nbf in 3 s', { nbf: 3 }, {}, 'accepted'],
    ['nbf in 3 s, skew 0', { nbf: 3 }, { clockSkewInMs: 0 }, 'token-not-active-yet'],
    ['iat in 7 s', { iat: 7 }, {}, 'token-iat-in-the-future'],
    ['iat in 3 s', { iat: 3 }, {}, 'accepted'],
  ])('%s', async (_, offsets, options, outcome) => {
    const claims = Object.fromEntries(Object.entries(offsets).map(([name, offset]) => [name, at(offset)]))
    expect(await reasonOf(instance.token(claims), options)).toBe(outcome)
  })

  test('a remembered signature does not outlive the token', async () => {
    const token = instance.token({ exp: seconds() - 4 })
    expect(await reasonOf(token, { clockSkewInMs: 60_000 })).toBe('accepted')
    expect(await reasonOf(token, { clockSkewInMs: 60_000 })).toBe('accepted')
    expect(await reasonOf(token, { clockSkewInMs: 0 })).toBe('token-expired')
  })

  test('a remembered signature is checked against the parties of every call', async () => {
    const token = instance.token()
    expect(await reasonOf(token, { authorizedParties: ['http://localhost:3000'] })).toBe('accepted')
    expect(await reasonOf(token, { authorizedParties: ['http://other'] })).toBe('token-invalid-authorized-parties')
    expect(await reasonOf(`${token.slice(0, -4)}AAAA`)).toBe('token-invalid-signature')
  })
})

describe('what verifyToken resolves to', () => {
  test('the claims, and once more under data, which is not enumerable', async () => {
    const verified = await verifyToken(instance.token({ tokenType: 'forged' }), instance.options())
    expect(verified.sub).toBe('user_1')
    expect(Object.keys(verified)).not.toContain('data')
    expect(verified.data).toMatchObject({ sub: 'user_1', tokenType: 'session_token' })
  })

  test('a claim named data stays what it is', async () => {
    const verified = await verifyToken(instance.token({ data: 'mine' }), instance.options())
    expect(verified.data).toBe('mine')
  })

  test("claims handed out are the caller's own", async () => {
    const token = instance.token({ fva: [0, -1] })
    const asSigned = { sub: 'user_1', fva: [0, -1] }
    // The first time it is checked, the second time its claims are kept, from the third on they are copied.
    for (let time = 0; time < 4; time += 1) {
      const claims = (await verifyToken(token, instance.options())) as unknown as { sub: string; fva: number[] }
      expect(claims).toMatchObject(asSigned)
      claims.sub = 'user_evil'
      claims.fva[1] = 0
    }
  })

  test('an API key names nobody at the top', async () => {
    instance.answer('POST /api_keys/verify', {
      json: { object: 'api_key', id: 'ak_1', subject: 'user_1', scopes: ['read'], revoked: false, expired: false },
    })
    const verified = (await verifyToken('ak_secret', instance.options())) as unknown as Record<string, unknown>
    expect(Object.keys(verified)).toEqual(['tokenType'])
    expect(verified.sub ?? verified.sid ?? verified.azp).toBeUndefined()
    expect(verified.data).toMatchObject({ id: 'ak_1', subject: 'user_1', tokenType: 'api_key' })
  })

  test('a revoked key is refused even if the server hands it out', async () => {
    instance.answer('POST /api_keys/verify', {
      json: { object: 'api_key', id: 'ak_1', subject: 'user_1', scopes: [], revoked: true, expired: false },
    })
    expect(await reasonOf('ak_revoked')).toBe('token-invalid')
  })

  test('an OAuth access JWT and an M2M JWT are told by what they are', async () => {
    const now = seconds()
    const access = signed(
      instance.key,
      { alg: 'RS256', kid: 'ins_1', typ: 'at+jwt' },
      { sub: 'user_1', client_id: 'c', jti: 'oat_1', scope: 'a b', iat: now, exp: now + 60 },
    )
    const machine = signed(
      instance.key,
      { alg: 'RS256', kid: 'ins_1', typ: 'JWT' },
      { sub: 'mch_1', jti: 'mt_1', aud: ['mch_2'], iat: now, exp: now + 60 },
    )
    const options = { ...instance.options(), authorizedParties: ['http://x'], audience: 'nobody' }
    expect(await verifyToken(access, options)).toMatchObject({
      tokenType: 'oauth_token',
      data: { clientId: 'c', scopes: ['a', 'b'] },
    })
    expect(await verifyToken(machine, options)).toMatchObject({
      tokenType: 'm2m_token',
      data: { subject: 'mch_1', scopes: ['mch_2'] },
    })
  })

  test('it rejects with a coded error, and says what to do', async () => {
    const error = await verifyToken('rubbish', instance.options()).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(TokenVerificationError)
    await expect(verifyToken(instance.token(), {})).rejects.toMatchObject({
      reason: 'jwk-failed-to-resolve',
      action: expect.stringContaining('SECRET_KEY'),
    })
  })

  test('jwtKey verifies without any request, and a broken one is an error', async () => {
    const before = instance.requests.length
    const { pem } = instance.key
    for (const jwtKey of [pem, pem.replaceAll('\n', '\\n'), pem.replace(/-----.*?-----|\n/g, '')]) {
      expect(await reasonOf(instance.token(), { secretKey: undefined, jwtKey })).toBe('accepted')
    }
    expect(await reasonOf(instance.token(), { secretKey: undefined, jwtKey: 'xx' })).toBe('jwk-local-missing')
    expect(instance.requests.length).toBe(before)
  })
})
