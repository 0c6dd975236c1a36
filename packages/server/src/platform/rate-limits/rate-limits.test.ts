import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test-support/cluster.ts'
import { type Database, openDatabase } from '../db/index.ts'
import { createLog } from '../log.ts'
import { addressBlock, createRateLimiter, type Limit } from './index.ts'

const log = createLog('silent')
let testDatabase: TestDatabase
let database: Database
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  database = openDatabase(testDatabase.connection, { log, poolSize: 2 })
})
afterAll(async () => {
  await database?.close()
  await testDatabase?.drop()
})

const limit: Limit = { requests: 5, windowSeconds: 10 }
const of = (subject: string) => ({ instanceId: 'ins_1', name: 'sign_in_create', subject })
function processAt(clock: { now: number }) {
  return createRateLimiter({ db: database.db, log, nowMs: () => clock.now })
}
const repeat = <T>(times: number, work: () => T): T[] => Array.from({ length: times }, work)

test('five pass, the sixth is told how long to wait, and then passes', () => {
  const clock = { now: 1_000_000 }
  const limiter = processAt(clock)
  expect(repeat(5, () => limiter.take(of('a'), limit))).toEqual([0, 0, 0, 0, 0])
  const wait = limiter.take(of('a'), limit)
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(20)
  expect(limiter.take(of('b'), limit)).toBe(0)
  clock.now += wait * 1000
  expect(limiter.take(of('a'), limit)).toBe(0)
})

test('the border of two windows is no way to get twice the limit', () => {
  const clock = { now: 1_009_900 }
  const limiter = processAt(clock)
  repeat(5, () => limiter.take(of('a'), limit))
  clock.now = 1_010_100
  expect(limiter.take(of('a'), limit)).toBeGreaterThan(0)
})

test('whoever waits as long as they are told comes through, whatever they did before', () => {
  for (const start of [0, 1_300, 5_000, 9_999])
    for (const spent of [1, 2, 5]) {
      const clock = { now: 1_000_000 + start }
      const limiter = processAt(clock)
      const strict = { requests: spent, windowSeconds: 10 }
      for (let step = 0; step < 20; step++) {
        const wait = limiter.take(of('a'), strict)
        if (wait === 0) clock.now += 700
        else {
          clock.now += wait * 1000
          expect(limiter.take(of('a'), strict)).toBe(0)
        }
      }
    }
})

test('two processes share a limit once they have settled, the window before included', async () => {
  const clock = { now: 2_000_000 }
  const [one, other] = [processAt(clock), processAt(clock)]
  repeat(4, () => one.take(of('shared'), limit))
  await one.settle()
  expect(other.take(of('shared'), limit)).toBe(0)
  await other.settle()
  expect(other.take(of('shared'), limit)).toBeGreaterThan(0)
  expect(other.take({ ...of('shared'), instanceId: 'ins_2' }, limit)).toBe(0)
  // A third one that starts in the next window still learns of this one.
  clock.now += 10_000
  const third = processAt(clock)
  expect(third.take(of('shared'), limit)).toBe(0)
  await third.settle()
  expect(third.take(of('shared'), limit)).toBeGreaterThan(0)
})

test('what could not be settled is counted on and settled later', async () => {
  const clock = { now: 3_000_000 }
  const real = database.db
  let isDown = true
  const flaky = { execute: (query: never) => (isDown ? Promise.reject(new Error('down')) : real.execute(query)) }
  const limiter = createRateLimiter({ db: flaky as unknown as typeof real, log, nowMs: () => clock.now })
  repeat(3, () => limiter.take(of('outage'), limit))
  await limiter.settle()
  repeat(2, () => limiter.take(of('outage'), limit))
  expect(limiter.take(of('outage'), limit)).toBeGreaterThan(0)
  isDown = false
  await limiter.settle()
  const other = processAt(clock)
  other.take(of('outage'), limit)
  await other.settle()
  expect(other.take(of('outage'), limit)).toBeGreaterThan(0)
  await limiter.stop()
})

describe('an address stands for', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
  ])('%s: %s', (address, block) => expect(addressBlock(address)).toBe(block))
})
