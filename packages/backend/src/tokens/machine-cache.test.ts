import { expect, test, vi } from 'vitest'
import type { MachineAuthType } from './machine-auth-type.ts'
import { cachedAnswer } from './machine-cache.ts'

const valid = (more: object = {}) =>
  ({
    id: 'ak_1',
    claims: { plan: 'gold' },
    revoked: false,
    expired: false,
    expiration: null,
    ...more,
  }) as unknown as MachineAuthType
let keys = 0
const fresh = () => `key-${++keys}`

test('asks once in a second, and again after it', async () => {
  const key = fresh()
  const ask = vi.fn(async () => valid())
  let time = 0
  for (time of [0, 500, 999]) await cachedAnswer(key, ask, () => time)
  expect(ask).toHaveBeenCalledTimes(1)
  time = 1_000
  await cachedAnswer(key, ask, () => time)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('a key that was revoked is refused within two seconds, though an answer was on its way meanwhile', async () => {
  const key = fresh()
  let time = 0
  let revoked = false
  const server = async () => {
    if (revoked) throw new Error('revoked')
    return valid()
  }
  const slow = cachedAnswer(
    key,
    async () => {
      const answer = await server()
      // The revocation overtakes the answer.
      revoked = true
      time = 900
      return answer
    },
    () => time,
  )
  await slow
  time = 999
  expect(await cachedAnswer(key, server, () => time)).toMatchObject({ id: 'ak_1' })
  time = 1_000
  await expect(cachedAnswer(key, server, () => time)).rejects.toThrow('revoked')
})

test('a slow answer does not replace what was asked after it', async () => {
  const key = fresh()
  let finish: (data: MachineAuthType) => void = () => undefined
  const slow = cachedAnswer(
    key,
    () => new Promise((resolve) => (finish = resolve)),
    () => 10,
  )
  await cachedAnswer(
    key,
    async () => valid({ id: 'newer' }),
    () => 600,
  )
  finish(valid({ id: 'older' }))
  await slow
  const ask = vi.fn(async () => valid())
  expect(await cachedAnswer(key, ask, () => 1_500)).toMatchObject({ id: 'newer' })
  expect(ask).not.toHaveBeenCalled()
})

test('what has expired meanwhile, and refusals, are asked for again', async () => {
  const key = fresh()
  const over = vi.fn(async () => valid({ expiration: Date.now() - 1 }))
  await cachedAnswer(key, over, () => 0)
  await cachedAnswer(key, over, () => 1)
  expect(over).toHaveBeenCalledTimes(2)
  await expect(
    cachedAnswer(
      fresh(),
      async () => Promise.reject(new Error('no')),
      () => 0,
    ),
  ).rejects.toThrow('no')
})

test('nobody changes what others get', async () => {
  const key = fresh()
  const first = (await cachedAnswer(
    key,
    async () => valid(),
    () => 0,
  )) as { claims: Record<string, unknown> }
  first.claims.plan = 'stolen'
  expect(
    await cachedAnswer(
      key,
      async () => valid(),
      () => 1,
    ),
  ).toMatchObject({ claims: { plan: 'gold' } })
})
