import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bearerToken } from './context.ts'
import { parseCookies } from './cookies.ts'
import { linearExpression } from './linear-expression.ts'
import { pathMatcher } from './path-pattern.ts'

describe('path patterns', () => {
  test.each([
    ['/orgs/:slug', '/orgs/acme', { slug: 'acme' }],
    ['/orgs/:slug', '/orgs/acme/', { slug: 'acme' }],
    ['/orgs/:slug', '/orgs/acme/x', null],
    ['/orgs/:slug', '/orgs/', null],
    ['/orgs/:slug/(.*)', '/orgs/acme/a/b', { slug: 'acme', 0: 'a/b' }],
    ['/orgs/:slug/(.*)', '/orgs/acme', null],
    ['/x{/:y}?', '/x', {}],
    ['/x{/:y}?', '/x/1', { y: '1' }],
    ['/x{/:y}?', '/y', null],
    ['/what\\?', '/what?', {}],
    ['/orgs/:slug', '//orgs//acme', { slug: 'acme' }],
    ['/a/(b|c)/(.*)', '/a/c/d/e', { 0: 'c', 1: 'd/e' }],
    ['/a/:id?', '/a', {}],
    ['/a/:rest*', '/a/b/c', { rest: 'b/c' }],
    ['/a/:rest+', '/a', null],
    ['/a/:id(\\d+)', '/a/42', { id: '42' }],
    ['/a/:id(\\d+)', '/a/x', null],
    ['/a(.*)', '/abc', { 0: 'bc' }],
    ['/a.b', '/aXb', null],
    ['/caf%C3%A9/:x', '/caf%C3%A9/%C3%A9', { x: 'é' }],
    ['/', '/', {}],
    ['/x/:a', '/x/%zz', { a: '%zz' }],
  ])('%s on %s', (pattern, pathname, params) => {
    expect(pathMatcher(pattern)(pathname)).toEqual(params)
  })

  test.each(['/foo*', '/.*', '/docs/*', '/a)', '/a{b', '/+'])(
    '%s is refused: as it stands it would never match',
    (pattern) => {
      expect(() => pathMatcher(pattern)).toThrow(/cannot be read/)
    },
  )

  test('a literal path matches itself, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.webPath(), (given) => {
        const path = `/${given.replace(/[:()*+?{}\\]/g, '')}`
        expect(pathMatcher(path)(path)).not.toBeNull()
      }),
    )
  })
})

describe('long paths', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    '/',
    '.',
    '[^/]',
    '[a-c]',
    '\\/',
    '\\d',
    '(?:a|/b)',
    '(a|b|)',
    '(.*)',
    '(.+?)',
    '([^/]+?)',
  )
  const expression = fc
    .array(fc.tuple(piece, fc.constantFrom('', '', '?', '??', '*', '*?', '+', '+?')), { maxLength: 7 })
    .map((parts) => parts.map((part) => part.join('')).join(''))
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '/', '1', '.'), maxLength: 12 })

  test('are read as short ones are: whatever the expression, the same groups', () => {
    fc.assert(
      fc.property(expression, text, (source, given) => {
        const found = linearExpression(source)
        if (!found) {
          expect(source).toMatch(/\)[*+?]/)
          return
        }
        const native = new RegExp(`^(?:${source})$`, 'i').exec(given)
        expect(found(given)).toEqual(native && [...native])
      }),
      { numRuns: 5_000 },
    )
  })

  test.each(['(?=a)', '(?<x>a)', '(a)\\1', 'a{2}', '\\bx', '^a', 'a$', '(a)*', '[', '(a', 'a)', '\\u0041'])(
    '%s is left to the language',
    (source) => {
      expect(linearExpression(source)).toBeNull()
    },
  )

  test.each([
    ['two starred names', '\\/([^/]+?(?:\\/[^/]+?)*)\\/b\\/([^/]+?(?:\\/[^/]+?)*)\\/d', '/b'],
    ['two of anything', '/a(.*)/b(.*)/c', '/b'],
    ['two names in one segment', '\\/([^/]+?)-([^/]+?)\\/x', '-'],
  ])('%s are not tried in every combination, as the language would', (_what, source, repeated) => {
    const path = `/a${repeated.repeat(12_000 / repeated.length)}`
    const took = (match: (path: string) => unknown) => {
      const start = performance.now()
      expect(match(path)).toBeNull()
      return performance.now() - start
    }
    const native = new RegExp(`^(?:${source})$`, 'i')
    const ours = Math.min(...Array.from({ length: 3 }, () => took(linearExpression(source)!)))
    expect(ours).toBeLessThan(took((one) => native.exec(one)) / 2)
  })

  test('are answered at once, however many parts may be anything', () => {
    const match = pathMatcher('/:a*/b/:c*/b/:e*/b/:g*/d')
    expect(match('/b'.repeat(4_000))).toBeNull()
    expect(match(`${'/b'.repeat(4_000)}/d`)).not.toBeNull()
  })

  test('find their parts', () => {
    const long = 'x'.repeat(300)
    expect(pathMatcher('/:locale*/orgs/:slug/:rest*')(`/en/gb/orgs/acme/${long}/y`)).toEqual({
      locale: 'en/gb',
      slug: 'acme',
      rest: `${long}/y`,
    })
  })
})

describe('what strangers send', () => {
  test('cookie headers of any text are read without a throw, and well-formed ones whole', () => {
    fc.assert(fc.property(fc.string(), (header) => void parseCookies(header)))
    const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/)
    const value = fc.string().map(encodeURIComponent)
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key }), (pairs) => {
        const cookies = parseCookies(pairs.map((pair) => pair.join('=')).join('; '))
        for (const [key, text] of pairs)
          expect(cookies.get(key)).toBe(decodeURIComponent(text).replace(/^\s+|\s+$/g, (space) => space))
      }),
    )
  })

  test('of two cookies of one name the first counts', () => {
    expect(parseCookies('__session=a; __session=b').get('__session')).toBe('a')
  })

  test.each([
    ['Bearer a.b.c', 'a.b.c'],
    ['bearer a.b.c', 'a.b.c'],
    ['a.b.c', 'a.b.c'],
    ['Basic eDp5', undefined],
    ['Bearer a b', undefined],
    ['', undefined],
  ])('authorization %s', (header, token) => {
    expect(bearerToken(header)).toBe(token)
  })
})

test('paths made to keep a matcher busy are done with at once', () => {
  const patterns = [
    '/dashboard(.*)',
    '/:org*/settings',
    '/orgs/:slug/(.*)',
    '/(api|trpc)(.*)',
    '/a{/:b}?(.*)/c',
    '/:a-:b-:c',
  ]
  const paths = [
    `/${'a/'.repeat(4_000)}`,
    `/dashboard${'\n'.repeat(8_000)}`,
    `/a${'/b'.repeat(4_000)}/\n`,
    `/${'a-'.repeat(4_000)}\n`,
    `${'/'.repeat(8_000)}x`,
    `/orgs/${'%2f'.repeat(2_600)}`,
  ]
  const start = performance.now()
  for (const pattern of patterns) for (const path of paths) pathMatcher(pattern)(path)
  expect(performance.now() - start).toBeLessThan(1_000)
})
