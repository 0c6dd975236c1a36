import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepTokenFresh, openChannel } from './tabs.ts'

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

/** Locks of one browser, as its tabs see them. */
function fakeLocks() {
  const held = new Set<string>()
  return {
    async request(name: string, _options: unknown, work: (lock: object | null) => Promise<unknown> | undefined) {
      if (held.has(name)) return work(null)
      held.add(name)
      try {
        return await work({ name })
      } finally {
        held.delete(name)
      }
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('of several tabs one at a time renews the token', async () => {
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  let finish = () => {}
  const slow = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
  const other = vi.fn(async () => {})
  const stops = [keepTokenFresh({ isOn: () => true, renew: slow }), keepTokenFresh({ isOn: () => true, renew: other })]
  await seconds(16)
  expect(slow).toHaveBeenCalledTimes(1)
  expect(other).not.toHaveBeenCalled()
  finish()
  await seconds(1)
  stops[0]!()
  await seconds(5)
  expect(other).toHaveBeenCalled()
  stops[1]!()
})

test('goes on after a failure, rests while nobody is signed in, and can be stopped', async () => {
  vi.stubGlobal('navigator', {})
  let isOn = true
  const renew = vi.fn(() => Promise.reject(new Error('away')))
  const stop = keepTokenFresh({ isOn: () => isOn, renew })
  await seconds(11)
  expect(renew).toHaveBeenCalledTimes(2)
  isOn = false
  await seconds(20)
  expect(renew).toHaveBeenCalledTimes(2)
  isOn = true
  stop()
  await seconds(20)
  expect(renew).toHaveBeenCalledTimes(2)
})

test('a browser that gives a page no channel, or none at all, leaves it without', () => {
  const Denied = class {
    constructor() {
      throw new DOMException('denied', 'SecurityError')
    }
  }
  for (const channel of [Denied, undefined]) {
    vi.stubGlobal('BroadcastChannel', channel)
    expect(openChannel('clerk')).toBeNull()
  }
})
