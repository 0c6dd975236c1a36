import { expect, test } from 'vitest'
import type { Organization } from '../clerk.ts'
import { addressAfter } from './after.ts'

test.each([
  ['/orgs/:slug', '/orgs/acme%20labs'],
  ['/orgs/:id/home', '/orgs/org_1/home'],
  ['http://localhost:3000/:id?from=:slug', 'http://localhost:3000/org_1?from=acme%20labs'],
  ['/orgs/:unknown', '/orgs/:unknown'],
  [(organization: Organization) => `/o/${organization.id}`, '/o/org_1'],
  ['', null],
  [undefined, null],
])('%s leads to %s', (target, address) => {
  expect(addressAfter(target, { id: 'org_1', slug: 'acme labs' } as Organization)).toBe(address)
})

test('an organization without a slug leaves its place empty', () => {
  const organization = { id: 'org_1', slug: null } as Organization
  expect(addressAfter('/orgs/:slug', organization)).toBe('/orgs')
  expect(addressAfter('/:slug/:id', organization)).toBe('/org_1')
  expect(addressAfter('/:slug', organization)).toBe('/')
})
