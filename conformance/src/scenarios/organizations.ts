import { picture, type Scenario } from '../scenario.ts'
import { signUp } from './people.ts'

export const organizationsScenario: Scenario = {
  name: 'organizations, members and roles on both APIs',
  async run(world) {
    const { bapi, step, configure } = world
    await step('switched on', () =>
      configure({ organization_settings: { enabled: true, slug_disabled: false, max_allowed_memberships: 0 } }),
    )
    const { browser, userId, sessionId } = await signUp(world)
    const other = await signUp(world)
    await step('roles and permissions', async () => {
      const permission = await bapi.ok('POST', '/organization_permissions', {
        body: { name: 'Send invoices', key: 'org:invoices:send', description: 'Sends them.' },
      })
      await bapi.ok('GET', '/organization_permissions', { query: { query: 'invoices', order_by: 'key', limit: 5 } })
      await bapi.ok('GET', `/organization_permissions/${permission.id}`)
      await bapi.ok('PATCH', `/organization_permissions/${permission.id}`, { body: { name: 'Send' } })
      const role = await bapi.ok('POST', '/organization_roles', {
        body: { name: 'Clerk', key: 'org:clerk', description: 'Writes invoices.', permissions: [permission.id] },
      })
      await bapi.ok('GET', '/organization_roles', { query: { query: 'clerk', order_by: '-name' } })
      await bapi.ok('GET', `/organization_roles/${role.id}`)
      await bapi.ok('PATCH', `/organization_roles/${role.id}`, { body: { description: 'Writes them.' } })
      const path = `/organization_roles/${role.id}/permissions/${permission.id}`
      await bapi.ok('DELETE', path)
      await bapi.ok('POST', path)
      await bapi.call('POST', path)
      await bapi.ok('DELETE', `/organization_roles/${role.id}`)
      await bapi.ok('DELETE', `/organization_permissions/${permission.id}`)
    })
    await step('an organization of the backend', async () => {
      const { id } = await bapi.ok('POST', '/organizations', {
        body: { name: 'Acme', slug: 'acme', created_by: userId, public_metadata: { a: 1 }, private_metadata: { b: 2 } },
      })
      await bapi.ok('GET', '/organizations', {
        query: { include_members_count: true, include_missing_member_with_elevated_permissions: true, query: 'acme' },
      })
      await bapi.ok('GET', `/organizations/${id}`, { query: { include_members_count: true } })
      await bapi.ok('PATCH', `/organizations/${id}`, { body: { name: 'Acme Ltd', max_allowed_memberships: 10 } })
      await bapi.ok('PATCH', `/organizations/${id}/metadata`, { body: { public_metadata: { c: 3 } } })
      await bapi.ok('PUT', `/organizations/${id}/metadata`, { body: { private_metadata: {} } })
      await bapi.ok('PUT', `/organizations/${id}/logo`, { file: picture })
      await bapi.ok('DELETE', `/organizations/${id}/logo`)
      const path = `/organizations/${id}/memberships`
      await bapi.ok('POST', path, { body: { user_id: other.userId, role: 'org:member', public_metadata: { d: 4 } } })
      await bapi.call('POST', path, { body: { user_id: other.userId, role: 'org:member' } })
      await bapi.ok('GET', path, { query: { role: 'org:member', order_by: '-email_address' } })
      await bapi.ok('PATCH', `${path}/${other.userId}`, { body: { role: 'org:admin' } })
      await bapi.ok('PATCH', `${path}/${other.userId}/metadata`, { body: { private_metadata: { e: 5 } } })
      await bapi.ok('GET', '/organization_memberships', { query: { limit: 5 } })
      await bapi.ok('GET', `/users/${userId}/organization_memberships`)
      await bapi.ok('DELETE', `${path}/${other.userId}`)
      await bapi.call('DELETE', `${path}/${userId}`)
      await bapi.ok('DELETE', `/organizations/${id}`)
    })
    await step('an organization of a person', async () => {
      const { response } = await browser.ok('POST', '/v1/organizations', { body: { name: 'Home' } })
      const path = `/v1/organizations/${response.id}`
      await browser.ok('GET', path)
      await browser.ok('PATCH', path, { body: { name: 'Home sweet home' } })
      await browser.ok('GET', `${path}/roles`)
      await browser.ok('POST', `${path}/memberships`, { body: { user_id: other.userId, role: 'org:member' } })
      await browser.ok('GET', `${path}/memberships`, { query: { paginated: true, role: 'org:member' } })
      await browser.ok('PATCH', `${path}/memberships/${other.userId}`, { body: { role: 'org:admin' } })
      await browser.ok('DELETE', `${path}/memberships/${other.userId}`)
      await browser.ok('POST', `/v1/client/sessions/${sessionId}/touch`, {
        body: { active_organization_id: response.id, intent: 'select_org' },
      })
      await browser.ok('POST', `/v1/client/sessions/${sessionId}/tokens`, { body: { organization_id: response.id } })
      await browser.ok('GET', '/v1/me')
      await browser.ok('GET', '/v1/me/organization_memberships', { query: { paginated: true } })
      await browser.ok('PUT', `${path}/logo`, { file: picture })
      await browser.ok('DELETE', `${path}/logo`)
      await browser.call('DELETE', `/v1/me/organization_memberships/${response.id}`)
      await browser.ok('DELETE', path)
      await other.browser.call('GET', path)
    })
  },
}
