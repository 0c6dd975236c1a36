import { formatPublishableKey } from '@keyward/wire/facts'
import { expect, test } from 'vitest'
import { createClerk } from '../../../packages/browser/src/install.ts'
import { knownMemberGaps } from './known-member-gaps.ts'
import { missingMembers } from './members.ts'

// Members of `Clerk` that are not built are there when it runs and say so; declarations leave them out.
const clerk = createClerk(formatPublishableKey({ instanceType: 'production', frontendApi: 'clerk.example.com' }))
const missing = missingMembers().filter((name) => !(name.startsWith('Clerk.') && name.slice('Clerk.'.length) in clerk))

test('what the official declarations promise on `window.Clerk` and on resources is there, or lacks for a reason', () => {
  expect(missing.filter((name) => !knownMemberGaps.some(([, members]) => members.test(name)))).toEqual([])
})

test.each(knownMemberGaps)('a reason is given only for what lacks: %s', (_, members) => {
  expect(missing.filter((name) => members.test(name))).not.toEqual([])
})
