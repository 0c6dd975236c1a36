import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCookies } from './cookies.ts'

test('any text parses, and the first of a name wins', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseCookies(text)))
  expect(parseCookies('a=1; b=%C3%A4; a=2; broken=%E0%A4%A; =x; c').get('a')).toBe('1')
  expect(parseCookies('b=%C3%A4').get('b')).toBe('ä')
  expect(parseCookies('broken=%E0%A4%A').get('broken')).toBe('%E0%A4%A')
})
