import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFapiClient } from './fapi-client.ts'

const hooks = {
  baseUrl: () => 'http://localhost:4100',
  version: '0',
  sessionId: () => null,
  devBrowser: () => null,
  replaceDevBrowser: async () => undefined,
  onDevBrowser: () => undefined,
}
const away = (retryAfter?: string) =>
  new Response('{}', { status: 503, headers: retryAfter ? { 'retry-after': retryAfter } : {} })
const fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.useFakeTimers()
  fetched.mockReset()
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const read = (method: 'GET' | 'POST' = 'GET') => createFapiClient(hooks).request({ method, path: '/client' })

test('a read is repeated after the pause that the server asks for, not sooner', async () => {
  fetched.mockResolvedValueOnce(away('4')).mockResolvedValueOnce(Response.json({}))
  const answer = read()
  await vi.advanceTimersByTimeAsync(3_900)
  expect(fetched).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(2_200)
  expect(fetched).toHaveBeenCalledTimes(2)
  expect((await answer).status).toBe(200)
})

test('so is one that came too often, if the server says when to come back', async () => {
  const tooMany = (headers = {}) => new Response('{}', { status: 429, headers })
  fetched.mockResolvedValueOnce(tooMany({ 'retry-after': '2' })).mockResolvedValueOnce(Response.json({}))
  const answer = read()
  await vi.advanceTimersByTimeAsync(3_100)
  expect((await answer).status).toBe(200)
  fetched.mockReset().mockResolvedValueOnce(tooMany())
  await expect(read()).rejects.toMatchObject({ status: 429 })
})

test('it is given up after four tries, and at once where a page cannot wait for so long', async () => {
  fetched.mockImplementation(async () => away())
  const given = expect(read()).rejects.toMatchObject({ status: 503 })
  await vi.advanceTimersByTimeAsync(5_000)
  await given
  expect(fetched).toHaveBeenCalledTimes(4)
  fetched.mockReset().mockImplementation(async () => away('60'))
  await expect(read()).rejects.toMatchObject({ status: 503, retryAfter: 60 })
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('a write is sent once: nobody knows whether the first was carried out', async () => {
  fetched.mockImplementation(async () => away('1'))
  await expect(read('POST')).rejects.toMatchObject({ status: 503, retryAfter: 1 })
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('a thousand pages that one outage sent away come back one after the other', async () => {
  const start = Date.now()
  const back: number[] = []
  const seen = new Map<string, number>()
  fetched.mockImplementation(async (url) => {
    const tries = (seen.get(String(url)) ?? 0) + 1
    seen.set(String(url), tries)
    if (tries === 1) return away('1')
    back.push(Date.now() - start)
    return Response.json({})
  })
  const client = createFapiClient(hooks)
  const answers = Array.from({ length: 1_000 }, (_, page) => client.request({ path: '/client', search: { page } }))
  await vi.advanceTimersByTimeAsync(2_000)
  await Promise.all(answers)
  const perTwentieth = Map.groupBy(back, (ms) => Math.floor(ms / 50))
  expect(back).toHaveLength(1_000)
  expect(Math.max(...[...perTwentieth.values()].map((those) => those.length))).toBeLessThan(200)
})

test('an error says what its answer says at length, and keeps the rest', async () => {
  const error = {
    code: 'form_password_incorrect',
    message: 'is incorrect',
    long_message: 'This password is incorrect.',
  }
  fetched.mockResolvedValueOnce(Response.json({ errors: [error] }, { status: 422 }))
  await expect(read()).rejects.toMatchObject({
    message: 'This password is incorrect.',
    errors: [{ code: 'form_password_incorrect', message: 'is incorrect', longMessage: 'This password is incorrect.' }],
  })
})
