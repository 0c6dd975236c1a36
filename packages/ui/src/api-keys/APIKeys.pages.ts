import type { APIKey } from '../clerk.ts'
import { fakeClerk, pageOf, user } from '../pages/fake-clerk.ts'
import type { Page } from '../pages/page.ts'

const key = (name: string, more: Partial<APIKey> = {}): APIKey => ({
  id: `ak_${name}`,
  name,
  description: null,
  createdAt: new Date('2026-11-03T10:00:00Z'),
  lastUsedAt: null,
  expiration: null,
  ...more,
})
const some = [
  key('Deployments', { description: 'Used by the build server', lastUsedAt: new Date('2026-11-20T10:00:00Z') }),
  key('Reports', { expiration: new Date('2027-02-01T00:00:00Z') }),
  key('Wolfeschlegelsteinhausenbergerdorff'.repeat(5)),
]
const create = async () => key('Laptop', { secret: 'ak_3fXkQ8vT2mNcYpLs7dRwJb' })
const revoke = async () => undefined

function world(keys: readonly APIKey[] = some) {
  const clerk = fakeClerk({ users: [user()] })
  const getAll = async (params: unknown) => {
    clerk.calls.push({ name: 'apiKeys.getAll', params })
    return pageOf(keys, params)
  }
  return { ...clerk, apiKeys: { getAll, create, revoke } }
}

/** In an organization whose role for them has nothing to do with keys. */
function withoutPermission() {
  const clerk = world()
  const organization = { id: 'org_1', name: 'Northwind' }
  const memberships = [{ id: 'orgmem_1', organization, role: 'org:member', permissions: ['org:sys_memberships:read'] }]
  return Object.assign(clerk, { organization, user: { ...clerk.user, organizationMemberships: memberships } }) as never
}

export const apiKeysPages: readonly Page[] = [
  { name: 'api-keys/list', component: 'APIKeys', clerk: () => world(), act: (page) => page.wait(100) },
  { name: 'api-keys/empty', component: 'APIKeys', clerk: () => world([]), act: (page) => page.wait(100) },
  { name: 'api-keys/not-allowed', component: 'APIKeys', clerk: withoutPermission },
  {
    name: 'api-keys/many',
    component: 'APIKeys',
    clerk: () => world(Array.from({ length: 1165 }, (_, at) => key(`Key ${at + 1}`))),
    async act(page) {
      await page.wait(100)
      page.click('117')
      await page.wait(100)
      page.click('116')
      await page.wait(100)
      page.click('115')
      await page.wait(100)
    },
  },
  {
    name: 'api-keys/new',
    component: 'APIKeys',
    props: { showDescription: true },
    clerk: () => world(),
    async act(page) {
      page.click('Add new key')
      await page.wait(100)
      page.click('Select date')
      await page.wait()
    },
  },
  {
    name: 'api-keys/secret',
    component: 'APIKeys',
    clerk: () => world(),
    async act(page) {
      page.click('Add new key')
      await page.wait()
      page.fill('name', 'Laptop')
      page.submit()
      await page.wait(100)
    },
  },
  {
    name: 'api-keys/revoke',
    component: 'APIKeys',
    clerk: () => world(),
    async act(page) {
      await page.wait(100)
      await page.openMenu('Reports')
      page.click('Revoke key')
      await page.wait()
    },
  },
]
