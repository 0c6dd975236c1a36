import { afterEach, expect, test, vi } from 'vitest'
import { remindOfAwait } from './remind-of-await.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('reading from auth() without await says so in development, and what to write', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const promise = remindOfAwait(Promise.resolve({ userId: 'user_1' })) as Promise<{ userId: string }> & {
    userId?: string
  }
  expect(promise.userId).toBeUndefined()
  expect(said).toHaveBeenCalledWith(expect.stringContaining('const { userId } = await auth()'))
  said.mockClear()
  expect(await promise).toEqual({ userId: 'user_1' })
  expect(said).not.toHaveBeenCalled()
})

test('in production it costs nothing and says nothing', () => {
  vi.stubEnv('NODE_ENV', 'production')
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const promise = remindOfAwait(Promise.resolve({ userId: 'user_1' })) as Promise<unknown> & { userId?: string }
  expect(promise.userId).toBeUndefined()
  expect(said).not.toHaveBeenCalled()
})
