import { expect, test } from 'vitest'
import { isAuthorized } from './authorization.ts'

const facts = {
  claims: { sid: 's', sub: 'u', iat: 0, exp: 1, fea: 'o:dashboard,u:beta', pla: 'u:pro' },
  factorVerificationAge: [5, -1] as [number, number],
  membership: { id: 'm', role: 'org:admin', permissions: ['org:teams:manage'], organization: { id: 'o', slug: null, name: 'O' } },
}

test.each([
  [{ role: 'org:admin' }, true],
  [{ role: 'admin' }, true],
  [{ role: 'org:member' }, false],
  [{ permission: 'org:teams:manage' }, true],
  [{ permission: 'org:teams:read' }, false],
  [{ feature: 'dashboard' }, true],
  [{ feature: 'user:beta' }, true],
  [{ plan: 'pro' }, true],
  [{ plan: 'free' }, false],
  [{ role: 'org:admin', plan: 'free' }, false],
  [{ reverification: 'strict' }, true],
  [{ reverification: { level: 'first_factor', afterMinutes: 3 } }, false],
  [{ reverification: 'nonsense' }, false],
  [{}, false],
])('has(%o) is %s', (params, expected) => {
  expect(isAuthorized(params, facts)).toBe(expected)
})

test('nobody knows: no', () => {
  expect(isAuthorized({ role: 'org:admin' }, { claims: null, factorVerificationAge: null, membership: null })).toBe(false)
})
