import { expect, test } from 'vitest'
import { verifyDigest } from './digests/index.ts'
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
