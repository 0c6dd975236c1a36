import { expect, test } from 'vitest'
import { organizationPages } from '../organization-profile/pages.ts'
import { profilePages } from '../user-profile/pages.ts'
import { orderItems } from './items.ts'

test('own menu items stand between ours, unless the app puts ours among them', () => {
  const chat = { label: 'Chat' }
  expect(orderItems([])).toEqual(['manageAccount', 'signOut'])
  expect(orderItems([chat])).toEqual(['manageAccount', chat, 'signOut'])
  expect(orderItems([{ label: 'signOut' }, chat, { label: 'manageAccount' }])).toEqual([
    'signOut',
    chat,
    'manageAccount',
  ])
})

test('own pages come after ours, the first page has the plain address', () => {
  const mount = () => {}
  expect(profilePages([]).map((page) => [page.kind, page.step])).toEqual([
    ['account', ''],
    ['security', 'security'],
  ])
  const pages = profilePages([
    { label: 'Help', url: '/help', mount },
    { label: 'account' },
    { label: 'Docs', url: 'https://docs.example' },
    // A place for what this server does not have.
    { label: 'billing' },
  ])
  expect(pages.map((page) => [page.kind, page.step, 'at' in page ? page.at : null])).toEqual([
    ['security', '', null],
    ['custom', 'help', 0],
    ['account', 'account', null],
    ['link', 'link https://docs.example', 2],
  ])
})

test('pages of an organization can be put in another order, those that are not there leave no gap', () => {
  const pages = organizationPages([{ label: 'members' }, { label: 'billing' }, { label: 'general' }], {
    members: true,
    apiKeys: false,
  })
  expect(pages.map(({ kind }) => kind)).toEqual(['members', 'general'])
})
