import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestVectors } from '../../../../../test-support/digest-vectors.ts'
import { digestProblem, hashers, verifyDigest } from './index.ts'

test.each(digestVectors)('%s takes the right password and no other', async (hasher, password, digest) => {
  expect(digestProblem({ hasher, digest })).toBeNull()
  expect(await verifyDigest({ hasher, digest }, password)).toBe(true)
  expect(await verifyDigest({ hasher, digest }, `X${password}`)).toBe(false)
})

test('every kind has a vector', () => {
  expect(new Set(digestVectors.map(([hasher]) => hasher))).toEqual(new Set(hashers))
})

test('the kinds that the specification names are all known', () => {
  const named =
    'bcrypt bcrypt_sha256_django md5 pbkdf2_sha1 pbkdf2_sha256 pbkdf2_sha256_django pbkdf2_sha512 pbkdf2_sha512_hex phpass md5_phpass scrypt_firebase scrypt_werkzeug sha256 ldap_ssha argon2i argon2id sha512_symfony'
  expect(hashers).toEqual(expect.arrayContaining(named.split(' ')))
})

test.each([
  [
    'argon2id of 4 GiB',
    'argon2id',
    '$argon2id$v=19$m=4194304,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  ],
  [
    'argon2id of 999 passes',
    'argon2id',
    '$argon2id$v=19$m=65536,t=999,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  ],
  ['bcrypt of cost 31', 'bcrypt', '$2b$31$abcdefghijklmnopqrstuu5Lo0g67CiD3M4RpN1BmBb4Crp5w7dbK'],
  [
    'pbkdf2 of 99 million rounds',
    'pbkdf2_sha256_django',
    'pbkdf2_sha256$99999999$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso=',
  ],
  ['pbkdf2 of a kilobyte of output', 'pbkdf2_sha1', `pbkdf2_sha1$1000000$salt$${'ab'.repeat(1_000)}`],
  ['phpass of a billion rounds', 'phpass', '$P$SIQRaTwmfeRo7ud9Fh4E2PdI0S3r.L0'],
  ['scrypt of 16 GiB', 'scrypt_werkzeug', `scrypt:1048576:64:1$salt$${'ab'.repeat(64)}`],
  ['scrypt of a cost that is no power of two', 'scrypt_werkzeug', `scrypt:32767:8:1$salt$${'ab'.repeat(64)}`],
  ['firebase of 2^20 and 64 rounds', 'scrypt_firebase', 'YWJj$YWJj$YWJj$$64$20'],
  [
    'symfony of a billion rounds',
    'sha512_symfony',
    `sha512_symfony$999999999$salt$${Buffer.alloc(64).toString('base64')}`,
  ],
])('an import of %s is refused', (_what, hasher, digest) => {
  expect(digestProblem({ hasher, digest })).toBe('form_password_digest_invalid')
})

test('a digest in the form of another kind is refused, an unknown kind by its own code', () => {
  for (const [hasher] of digestVectors)
    expect(digestProblem({ hasher, digest: 'nonsense' })).toBe('form_password_digest_invalid')
  expect(
    digestProblem({ hasher: 'bcrypt', digest: '$2x$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW' }),
  ).toBe('form_password_digest_invalid')
  for (const hasher of ['awscognito', 'toString', '__proto__', '']) {
    expect(digestProblem({ hasher, digest: '5f4dcc3b5aa765d61d8327deb882cf99' })).toBe('form_param_value_invalid')
  }
})

test('whatever is sent as a digest is answered, never thrown', async () => {
  const digests = fc.oneof(
    fc.string(),
    fc
      .constantFrom(...digestVectors.map(([, , digest]) => digest))
      .chain((digest) =>
        fc
          .tuple(fc.nat(digest.length), fc.string({ maxLength: 3 }))
          .map(([at, junk]) => digest.slice(0, at) + junk + digest.slice(at + 1)),
      ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...hashers), digests, (hasher, digest) => {
      expect([null, 'form_password_digest_invalid']).toContain(digestProblem({ hasher, digest }))
    }),
    { numRuns: 2_000 },
  )
})

test('a password with a NUL, half a character or a megabyte is wrong at once', async () => {
  const digest = { hasher: 'bcrypt', digest: digestVectors[4]![2] }
  for (const password of ['\0', '\ud800', 'a'.repeat(1_000_000)])
    expect(await verifyDigest(digest, password)).toBe(false)
})

test('bcrypt leaves the event loop free', async () => {
  let turns = 0
  const ticking = setInterval(() => (turns += 1), 5)
  await verifyDigest(
    { hasher: 'bcrypt', digest: '$2b$12$abcdefghijklmnopqrstuu5Lo0g67CiD3M4RpN1BmBb4Crp5w7dbK' },
    'password',
  )
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(10)
})
