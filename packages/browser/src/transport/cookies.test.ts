import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCookies } from './cookies.ts'

test('cookies are read by name, the first of a name wins, broken escapes stay', () => {
  expect([...parseCookies('a=1; b=%20x; a=2; c=%zz; d; =e; f=g=h')]).toEqual([
    ['a', '1'],
    ['b', ' x'],
    ['c', '%zz'],
    ['f', 'g=h'],
  ])
})

test('what was written is read, whatever stands beside it', () => {
  const name = fc.stringMatching(/^[\w-]{1,12}$/)
  const noise = fc.string({ maxLength: 40 }).map((text) => text.replaceAll(';', ''))
  fc.assert(
    fc.property(name, fc.string(), noise, (key, value, other) => {
      const cookies = parseCookies(`${key}=${encodeURIComponent(value)}; ${other}`)
      expect(cookies.get(key)).toBe(value)
    }),
  )
})

test('no text makes it throw or invent a name', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const name of parseCookies(text).keys()) expect(text).toContain(name)
    }),
  )
})
