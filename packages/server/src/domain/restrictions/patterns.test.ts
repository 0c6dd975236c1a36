import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMailPattern, ruleOf, rulesFor } from './patterns.ts'

const dots = { ignoresGmailDots: true }
const exact = { ignoresGmailDots: false }

test('an address is meant by itself, its plain form, its domain and every domain above', () => {
  expect(rulesFor('ada+news@mail.example.co.uk', exact)).toEqual([
    'ada+news@mail.example.co.uk',
    'ada@mail.example.co.uk',
    '*@mail.example.co.uk',
    '*@*.example.co.uk',
    '*@*.co.uk',
    '*@*.uk',
  ])
})

test('dots of a Gmail address count only where the instance says so', () => {
  expect(rulesFor('a.d.a@gmail.com', dots)).toContain('ada@gmail.com')
  expect(rulesFor('a.d.a@gmail.com', exact)).not.toContain('ada@gmail.com')
  expect(rulesFor('a.d.a@example.com', dots)).not.toContain('ada@example.com')
  expect(ruleOf('a.d.a@gmail.com', dots)).toBe('ada@gmail.com')
})

test('only a star for the whole name before the @, or for what is below a domain, is a pattern', () => {
  for (const text of ['*@example.com', '*@*.example.com']) expect(isMailPattern(text)).toBe(true)
  for (const text of ['*', '*@*', 'a*@example.com', '*@exa*.com', '*@example', '*@.com', '*@*.*.com', ' *@example.com'])
    expect([text, isMailPattern(text)]).toEqual([text, false])
})

test('a subaddress begins with any of the signs that mail servers take for one', () => {
  for (const address of ['ada+x@example.com', 'ada=x@example.com', 'ada#x@example.com'])
    expect(rulesFor(address, exact)).toContain('ada@example.com')
})

test('no address is so strange that nothing means it', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(rulesFor(address, dots)).toContain(address)
      expect(rulesFor(address, dots)).toContain(ruleOf(address, exact))
    }),
  )
})

test('a long nonsense is told from a pattern at once', () => {
  const start = performance.now()
  for (const part of ['a', 'a-', 'a.', '*.', '-'])
    for (const end of ['', '.', '!']) expect(isMailPattern(`*@${part.repeat(50_000)}${end}`)).toBe(false)
  expect(performance.now() - start).toBeLessThan(3_000)
})
