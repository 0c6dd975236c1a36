import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { createRouteMatcher } from './route-matcher.ts'

const at = (path: string) => new NextRequest(`http://localhost:3000${path}`)

test.each([
  ['/dashboard(.*)', '/dashboard', true],
  ['/dashboard(.*)', '/dashboard/settings?tab=1', true],
  ['/dashboard', '/dashboard/settings', false],
  ['/dashboard', '/dashboard/', true],
  ['/orgs/:slug', '/orgs/acme', true],
  ['/orgs/:slug', '/orgs/acme/members', false],
  ['/api/v1.0', '/api/v1x0', false],
  ['/orgs/acme(.*)', '/orgs/%61cme/members', true],
  ['/((?!admin).*)', '/%61dmin', false],
  [/^\/orgs\/\d+$/, '/orgs/%31%32', true],
  ['/orgs/:slug', '/orgs/a%2Fb', true],
  ['/orgs/acme', '/orgs/acme%2Fx', false],
  ['/%C3%A9t%C3%A9', '/%c3%a9t%c3%a9', true],
  ['/orgs/acme(.*)', '/orgs/%61cme%ff%zz', true],
])('pattern %s and path %s: %s', (pattern, path, expected) => {
  expect(createRouteMatcher([pattern])(at(path))).toBe(expected)
})

test('regular expressions and functions count too, and a global expression matches every time', () => {
  const matches = createRouteMatcher([/^\/foo/g, '/bar'])
  expect([matches(at('/foo')), matches(at('/foo')), matches(at('/bar')), matches(at('/baz'))]).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(createRouteMatcher((request) => request.nextUrl.searchParams.has('private'))(at('/?private'))).toBe(true)
})
