import { afterEach, describe, expect, test, vi } from 'vitest'
import { rsaKey, seconds, signed, type TestInstance, testInstance } from '../../test-support/instance.ts'
import { safeVerifyToken } from '../tokens/verify.ts'
import { forgetRemoteKeys } from './key-set.ts'

const opened: TestInstance[] = []
async function open(options?: { kid?: string }): Promise<TestInstance> {
  const instance = await testInstance(options)
  opened.push(instance)
  return instance
}

afterEach(async () => {
  vi.useRealTimers()
  forgetRemoteKeys()
  await Promise.all(opened.splice(0).map((instance) => instance.close()))
})

async function verify(instance: TestInstance, token: string, options: object = {}): Promise<string> {
  const { data, error } = await safeVerifyToken(token, { ...instance.options(), ...options })
  return data ? 'accepted' : error.reason
}

describe('unknown key ids', () => {
  test('a thousand of them cost one request per cool-down, and known tokens go on', async () => {
    const instance = await open()
    expect(await verify(instance, instance.token())).toBe('accepted')
    const stranger = rsaKey('x')
    const outcomes = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        verify(
          instance,
          signed(stranger, { alg: 'RS256', kid: `k${index}`, typ: 'JWT' }, { sub: 'u', exp: seconds() + 60 }, 'AAAA'),
        ),
      ),
    )
    expect(new Set(outcomes)).toEqual(new Set(['jwk-kid-mismatch']))
    expect(instance.countOf('/v1/jwks')).toBe(2)
    expect(await verify(instance, instance.token())).toBe('accepted')
  })

  test('a thousand requests at a cold start share one fetch', async () => {
    const instance = await open()
    await Promise.all(
      Array.from({ length: 1000 }, () => verify(instance, instance.token({ jti: String(Math.random()) }))),
    )
    expect(instance.countOf('/v1/jwks')).toBe(1)
  })
})

describe('rotation', () => {
  test('a new key is found at once, an old one counts as long as it is published', async () => {
    const instance = await open()
    const old = instance.token()
    expect(await verify(instance, old)).toBe('accepted')
    const next = rsaKey('ins_2')
    instance.state.keys = [instance.key.jwk, next.jwk]
    const fresh = signed(
      next,
      { alg: 'RS256', kid: 'ins_2', typ: 'JWT' },
      { sub: 'user_1', sid: 'sess_1', exp: seconds() + 60 },
    )
    expect(await verify(instance, fresh)).toBe('accepted')
    expect(await verify(instance, old)).toBe('accepted')
    instance.state.keys = [next.jwk]
    expect(await verify(instance, old, { jwksCacheTtlInMs: 0 })).toBe('jwk-kid-mismatch')
    expect(await verify(instance, fresh, { jwksCacheTtlInMs: 0 })).toBe('accepted')
  })

  test('a key that was replaced under its old name takes its remembered signatures with it', async () => {
    const instance = await open()
    const token = instance.token()
    expect(await verify(instance, token)).toBe('accepted')
    instance.state.keys = [rsaKey('ins_1').jwk]
    expect(await verify(instance, token, { skipJwksCache: true })).toBe('token-invalid-signature')
  })
})

describe('two instances', () => {
  test('equal key ids never meet', async () => {
    const [ours, theirs] = [await open({ kid: 'same' }), await open({ kid: 'same' })]
    expect(await verify(ours, ours.token())).toBe('accepted')
    expect(await verify(theirs, theirs.token())).toBe('accepted')
    expect(await verify(ours, theirs.token())).toBe('token-invalid-signature')
    expect(await verify(theirs, ours.token())).toBe('token-invalid-signature')
  })
})

describe('a server that is out of reach', () => {
  test('the last known keys go on being used', async () => {
    const instance = await open()
    expect(await verify(instance, instance.token())).toBe('accepted')
    instance.state.failing = true
    expect(await verify(instance, instance.token({ jti: 'x' }), { jwksCacheTtlInMs: 0 })).toBe('accepted')
    expect(await verify(instance, instance.token({ jti: 'y' }), { jwksCacheTtlInMs: 0 })).toBe('accepted')
  })

  test('with no keys yet it is an error that names the address, and the next try after a second succeeds', async () => {
    const instance = await open()
    instance.state.failing = true
    const { error } = await safeVerifyToken(instance.token(), instance.options())
    expect(error?.reason).toBe('jwk-remote-failed-to-load')
    expect(error?.message).toContain(instance.apiUrl)
    instance.state.failing = false
    vi.useFakeTimers({ now: Date.now() + 1_500, toFake: ['Date'] })
    expect(await verify(instance, instance.token())).toBe('accepted')
  })

  test('a secret key that the server refuses is said to be wrong', async () => {
    const instance = await open()
    instance.answer('GET /v1/jwks', {
      status: 401,
      json: { errors: [{ code: 'clerk_key_invalid', message: 'bad key' }] },
    })
    expect(await verify(instance, instance.token())).toBe('secret-key-invalid')
  })

  test('a redirect is not followed, since the secret key would go with it', async () => {
    const [instance, other] = [await open(), await open()]
    instance.answer('GET /v1/jwks', { status: 302, headers: { location: `${other.apiUrl}/v1/jwks` } })
    expect(await verify(instance, instance.token())).toBe('jwk-remote-failed-to-load')
    expect(other.requests).toEqual([])
  })
})
