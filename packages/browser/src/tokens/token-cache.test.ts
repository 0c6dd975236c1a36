import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ClerkAPIResponseError, ClerkRuntimeError } from '../errors.ts'
import { decodeToken } from './jwt.ts'
import { withTokenRetries } from './retry.ts'
import { createTokenCache, tokenKey } from './token-cache.ts'

const start = new Date('2026-11-23T09:00:00Z')
const nowSeconds = () => Math.floor(Date.now() / 1000)
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
let serial = 0
const token = ({ iat = nowSeconds(), oiat, sid = 'sess_1' }: { iat?: number; oiat?: number; sid?: string } = {}) =>
  decodeToken(`${part({ alg: 'RS256', oiat })}.${part({ sid, sub: 'u', iat, exp: iat + 60, jti: ++serial })}.sig`)!
const key = tokenKey('sess_1')
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

beforeEach(() => void vi.useFakeTimers({ now: start }))
afterEach(() => void vi.useRealTimers())

describe('a session token', () => {
  test('is fetched once for any number of callers, and kept', async () => {
    const cache = createTokenCache()
    const fetchToken = vi.fn(async () => token())
    const got = await Promise.all([cache.get(key, fetchToken), cache.get(key, fetchToken), cache.get(key, fetchToken)])
    expect(new Set(got).size).toBe(1)
    await seconds(40)
    expect(await cache.get(key, fetchToken)).toBe(got[0])
    expect(fetchToken).toHaveBeenCalledTimes(1)
  })

  test('is renewed behind the caller from 17 s before its end', async () => {
    const cache = createTokenCache()
    const fetchToken = vi.fn(async () => token())
    const first = await cache.get(key, fetchToken)
    await seconds(44)
    expect(await cache.get(key, fetchToken)).toBe(first)
    await cache.settled(key)
    expect(await cache.get(key, fetchToken)).not.toBe(first)
    expect(fetchToken).toHaveBeenCalledTimes(2)
  })

  test('is waited for in its last 5 s', async () => {
    const cache = createTokenCache()
    const fetchToken = vi.fn(async () => token())
    const first = await cache.get(key, fetchToken)
    await seconds(55)
    expect(await cache.get(key, fetchToken)).not.toBe(first)
  })

  test.each([
    ['ahead of', -600],
    ['behind', 600],
  ])('is renewed in time by a device whose clock is ten minutes %s the server’s', async (_, offset) => {
    const cache = createTokenCache()
    const fetchToken = vi.fn(async () => token({ iat: nowSeconds() + offset }))
    const first = await cache.get(key, fetchToken)
    await seconds(30)
    expect(await cache.get(key, fetchToken)).toBe(first)
    expect(fetchToken).toHaveBeenCalledTimes(1)
    await seconds(26)
    expect(await cache.get(key, fetchToken)).not.toBe(first)
  })

  test('that came with the client, to a device whose clock is behind, is renewed in time as well', async () => {
    const cache = createTokenCache()
    const brought = token({ iat: nowSeconds() + 600 })
    cache.keep(key, brought)
    const fetchToken = vi.fn(async () => token({ iat: nowSeconds() + 600 }))
    expect(await cache.get(key, fetchToken)).toBe(brought)
    await seconds(56)
    expect(await cache.get(key, fetchToken)).not.toBe(brought)
  })

  test('that a caller does not want from the cache is asked for anew, even beside one under way', async () => {
    const cache = createTokenCache()
    const [old, fresh] = [token(), token({ iat: nowSeconds() + 1 })]
    let answerFirst = (_: typeof old) => {}
    const slow = cache.get(key, () => new Promise((resolve) => (answerFirst = resolve)))
    expect(await cache.get(key, async () => fresh, { skipCache: true })).toBe(fresh)
    answerFirst(old)
    expect(await slow).toBe(fresh)
  })

  test('made earlier that arrives later is not kept', async () => {
    const cache = createTokenCache()
    const [older, newer] = [token({ iat: nowSeconds() - 10 }), token()]
    expect(cache.keep(key, newer)).toBe(true)
    expect(cache.keep(key, older)).toBe(false)
    expect(cache.peek(key)).toBe(newer)
  })

  test('with an older origin (`oiat`) is older whenever it was minted', async () => {
    const cache = createTokenCache()
    const [newer, older] = [token({ oiat: nowSeconds() }), token({ iat: nowSeconds() + 5, oiat: nowSeconds() - 30 })]
    cache.keep(key, newer)
    expect(cache.keep(key, older)).toBe(false)
  })

  test('of another organization or template is another token', () => {
    expect(new Set([key, tokenKey('sess_1', 'hasura'), tokenKey('sess_1', '', 'org_1')]).size).toBe(3)
  })
})

describe('tabs', () => {
  /** Two ends of one wire. */
  const wire = () => {
    const ends: ((event: MessageEvent) => void)[] = []
    const end = () => {
      const own = ends.length
      return {
        postMessage: (data: unknown) => {
          for (const [index, hear] of ends.entries()) if (index !== own) hear({ data } as MessageEvent)
        },
        addEventListener: (_: string, hear: never) => void ends.push(hear),
      } as never
    }
    return end
  }

  test('share what one of them fetched', async () => {
    const end = wire()
    const heard = vi.fn()
    const [one, two] = [createTokenCache({ channel: end() }), createTokenCache({ channel: end(), onChange: heard })]
    const old = token({ iat: nowSeconds() - 50 })
    one.keep(key, old)
    two.keep(key, old)
    const fresh = await one.get(key, async () => token(), { skipCache: true })
    expect(two.peek(key)?.getRawString()).toBe(fresh.getRawString())
    expect(heard).toHaveBeenCalledTimes(2)
  })

  test('ignore what is no token, what they did not ask for, and a token under another session’s name', async () => {
    const end = wire()
    const two = createTokenCache({ channel: (end(), end()) })
    const foreign = end() as { postMessage(data: unknown): void }
    const known = token()
    two.keep(key, known)
    for (const data of [null, 7, {}, { key, raw: 'x' }, { key, raw: token({ sid: 'sess_2' }).getRawString() }])
      foreign.postMessage(data)
    foreign.postMessage({ key: tokenKey('sess_2'), raw: token({ sid: 'sess_2' }).getRawString() })
    expect(two.peek(key)).toBe(known)
    expect(two.peek(tokenKey('sess_2'))).toBeUndefined()
  })
})

describe('asking for a token', () => {
  const refusal = (status: number, retryAfter?: number) =>
    new ClerkAPIResponseError('no', { status, data: [{ code: 'x', message: 'no' }], retryAfter })

  test.each([400, 401, 404, 422, 501])('a %i is final', async (status) => {
    const request = vi.fn(async () => Promise.reject(refusal(status)))
    await expect(withTokenRetries(request)).rejects.toMatchObject({ status })
    expect(request).toHaveBeenCalledTimes(1)
  })

  test('a server or network that fails is asked again, up to eight times', async () => {
    const request = vi.fn(async () => Promise.reject(new ClerkRuntimeError('away', { code: 'network_error' })))
    const outcome = expect(withTokenRetries(request)).rejects.toMatchObject({ code: 'network_error' })
    await seconds(300)
    await outcome
    expect(request).toHaveBeenCalledTimes(9)
  })

  test('a network that comes back is used at once', async () => {
    const page = new EventTarget()
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
    const request = vi.fn<() => Promise<string>>()
    request.mockRejectedValueOnce(new ClerkRuntimeError('Network error', { code: 'network_error' }))
    request.mockResolvedValueOnce('token')
    const answer = withTokenRetries(request)
    await seconds(1)
    expect(request).toHaveBeenCalledTimes(1)
    page.dispatchEvent(new Event('online'))
    expect(await answer).toBe('token')
    vi.unstubAllGlobals()
  })

  test('a 429 waits for as long as it asks', async () => {
    let hasFailed = false
    const request = vi.fn(async () => {
      if (hasFailed) return 'token'
      hasFailed = true
      throw refusal(429, 20)
    })
    const answer = withTokenRetries(request)
    await seconds(19)
    expect(request).toHaveBeenCalledTimes(1)
    await seconds(12)
    expect(await answer).toBe('token')
  })

  test('a thousand whom one outage sent away come back one after the other, none of them sooner than was asked', async () => {
    const start = Date.now()
    const back: number[] = []
    const answers = Array.from({ length: 1_000 }, () => {
      let isSecond = false
      return withTokenRetries(async () => {
        if (isSecond) back.push(Date.now() - start)
        else {
          isSecond = true
          throw refusal(503, 5)
        }
      })
    })
    await seconds(10)
    await Promise.all(answers)
    expect(back).toHaveLength(1_000)
    expect(Math.min(...back)).toBeGreaterThanOrEqual(5_000)
    const perTenth = Map.groupBy(back, (ms) => Math.floor(ms / 100))
    expect(Math.max(...[...perTenth.values()].map((those) => those.length))).toBeLessThan(100)
  })
})
