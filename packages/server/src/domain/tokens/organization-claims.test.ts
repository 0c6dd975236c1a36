import { organizationFromClaims } from '@keyward/wire/facts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { organizationClaims } from './organization-claims.ts'

const facts = (permissions: string[]) => ({ id: 'org_1', slug: 'acme', role: 'org:admin', permissions })

test('permissions are a name list and a number for each feature; those of the server stay out', () => {
  const permissions = ['org:dashboard:manage', 'org:dashboard:read', 'org:teams:read', 'org:sys_profile:manage']
  expect(organizationClaims(facts(permissions))).toEqual({
    o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'manage,read', fpm: '3,2' },
    fea: 'o:dashboard,o:teams',
  })
  expect(organizationClaims({ ...facts([]), slug: null })).toEqual({ o: { id: 'org_1', rol: 'admin' } })
  expect(organizationClaims(null)).toEqual({})
})

test('whatever a role allows, an app reads exactly that out of the token', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/).filter((text) => !text.startsWith('sys_'))
  const keys = fc.uniqueArray(
    fc.tuple(word, word).map(([feature, name]) => `org:${feature}:${name}`),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(keys, (permissions) => {
      const claims = { v: 2, ...organizationClaims(facts(permissions)) } as Parameters<typeof organizationFromClaims>[0]
      expect([...(organizationFromClaims(claims).orgPermissions ?? [])].sort()).toEqual([...permissions].sort())
    }),
  )
})
