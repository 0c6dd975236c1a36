import { expect, test } from 'vitest'
import { verifyDigest } from './digests/index.ts'
import { createHashQueue } from './hash-queue.ts'
import { argon2Cost, hashPassword, needsRehash } from './hashing.ts'

test('a new password is argon2id of 19 MiB, salted, and verifies in every spelling of it', async () => {
  const [one, two] = await Promise.all([hashPassword('Ångström 9'), hashPassword('Ångström 9')])
  expect(one.digest).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one.digest).not.toBe(two.digest)
  for (const form of ['NFC', 'NFD', 'NFKC']) expect(await verifyDigest(one, 'Ångström 9'.normalize(form))).toBe(true)
  expect(await verifyDigest(one, 'Angstrom 9')).toBe(false)
})

test('a digest that another system made of the letters as they were typed verifies too', async () => {
  const typed = 'A\u030angstrom'
  const { hash } = await import('@node-rs/argon2')
  expect(await verifyDigest({ hasher: 'argon2id', digest: await hash(typed) }, typed)).toBe(true)
})

test('weaker and foreign digests are replaced, ours are not', async () => {
  const ours = await hashPassword('secret enough')
  expect(needsRehash(ours)).toBe(false)
  expect(needsRehash(ours, { ...argon2Cost, memoryCost: 65_536 })).toBe(true)
  expect(
    needsRehash({
      hasher: 'argon2id',
      digest: '$argon2id$v=19$m=64,t=4,p=8$Z2liZXJyaXNo$iGXEpMBTDYQ8G/71tF0qGjxRHEmR3gpGULcE93zUJVU',
    }),
  ).toBe(true)
  expect(needsRehash({ hasher: 'bcrypt', digest: '' })).toBe(true)
})

test('the queue runs no more than its slots, keeps the order, and refuses what would wait in vain', async () => {
  const inQueue = createHashQueue(2, 3)
  const order: number[] = []
  let running = 0
  let most = 0
  const work = (id: number) => async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    order.push(id)
    running -= 1
  }
  const answers = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map((id) => inQueue(work(id))))
  expect(most).toBe(2)
  expect(order).toEqual([1, 2, 3, 4, 5])
  expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.code)).toEqual([
    false,
    false,
    false,
    false,
    false,
    'service_unavailable',
    'service_unavailable',
  ])
  await inQueue(work(8))
  expect(order.at(-1)).toBe(8)
})

test('work that fails gives its slot back', async () => {
  const inQueue = createHashQueue(1, 10)
  await expect(inQueue(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await inQueue(async () => 'next')).toBe('next')
})
