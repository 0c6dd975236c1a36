import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseEmailAddress, canonicalEmailAddress, hasSubaddress, maskEmailAddress } from './email-address.ts'

test.each([
  ['Ada.Lovelace@Example.COM', 'ada.lovelace@example.com'],
  ['  ada@example.com\n', 'ada@example.com'],
  ['ada+news@example.com', 'ada+news@example.com'],
  ["o'brien!#$%&*/=?^_`{|}~-@example.com", "o'brien!#$%&*/=?^_`{|}~-@example.com"],
  ['grüße@müller.de', 'grüße@xn--mller-kva.de'],
  ['ada@пример.рф', 'ada@xn--e1afmkfd.xn--p1ai'],
  ['ada@उदाहरण.भारत', 'ada@xn--p1b6ci4b4b3a.xn--h2brj9c'],
  ['ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ada@example.com'],
  [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
])('%j is %j', (text, address) => {
  expect(canonicalEmailAddress(text)).toBe(address)
})

test.each([
  '',
  '@',
  'ada',
  'ada@',
  '@example.com',
  'ada@localhost',
  'ada@example',
  'a@b@example.com',
  'ada lovelace@example.com',
  '.ada@example.com',
  'ada.@example.com',
  'a..da@example.com',
  '"ada"@example.com',
  'ada@[127.0.0.1]',
  'ada@127.0.0.1',
  'ada@0x7f.1',
  'ada@-example.com',
  'ada@example-.com',
  'ada@exa_mple.com',
  'ada@example..com',
  'ada@example.com.',
  'ada@example.c',
  'ada@example.123',
  'ada@example.com/x',
  'ada@example.com:25',
  'ada@example.com?x',
  'ada@%65xample.com',
  'ada@example.com\r\nBcc: eve@example.com',
  'ada\0@example.com',
  'Ada <ada@example.com>',
  'ada@example.com,eve@example.com',
  `${'a'.repeat(65)}@example.com`,
  `${'ü'.repeat(33)}@example.com`,
  `ada@${'a'.repeat(64)}.com`,
  `ada@${'a.'.repeat(130)}com`,
  '\ud800@example.com',
])('%j is no address', (text) => {
  expect(canonicalEmailAddress(text)).toBeNull()
})

test('an address that was made canonical stays as it is, and is safe in a header', () => {
  const part = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
  const near = fc
    .tuple(part, fc.constantFrom('@', '@@', ''), part, fc.constantFrom('.com', '.рф', ''))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(near, fc.emailAddress()), (text) => {
      const address = canonicalEmailAddress(text)
      if (address === null) return
      expect(canonicalEmailAddress(address)).toBe(address)
      expect(address).toMatch(/^[^\s<>,;:"()@\\]+@[a-z0-9.-]+$/)
      expect(Buffer.byteLength(address)).toBeLessThanOrEqual(254)
      expect(canonicalEmailAddress(address.toUpperCase())).not.toBeUndefined()
    }),
    { numRuns: 5_000 },
  )
})

test('ordinary addresses are all taken', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9]{1,12}$/)
  fc.assert(
    fc.property(word, word, fc.constantFrom('com', 'co.uk', 'museum'), (local, name, top) => {
      expect(canonicalEmailAddress(`${local}@${name}.${top}`)).toBe(`${local}@${name}.${top}`.toLowerCase())
    }),
  )
})

test.each([
  `${'a'.repeat(100_000)}@`,
  'a@'.repeat(50_000),
  `a@${'a-'.repeat(50_000)}`,
  `a@${'a.'.repeat(50_000)}`,
  '.'.repeat(100_000),
])('a long nonsense is refused at once', (text) => {
  const start = performance.now()
  expect(canonicalEmailAddress(text)).toBeNull()
  expect(performance.now() - start).toBeLessThan(2_000)
})

test('subaddresses share a base', () => {
  expect(baseEmailAddress('ada+a+b@example.com')).toBe('ada@example.com')
  expect(baseEmailAddress('ada=list#1@example.com')).toBe('ada@example.com')
  expect(baseEmailAddress('+ada@example.com')).toBe('+ada@example.com')
  expect([hasSubaddress('ada+x@example.com'), hasSubaddress('ada@example.com')]).toEqual([true, false])
})

test('a mask shows the first letter and the domain, whatever the length', () => {
  expect(maskEmailAddress('ada@example.com')).toBe('a*****@example.com')
  expect(maskEmailAddress('𝒶da@example.com')).toBe('𝒶*****@example.com')
})
