import type { Scenario } from '../scenario.ts'

export const roleSetsScenario: Scenario = {
  name: 'role sets',
  async run({ bapi, step }) {
    const settings = '/instance/organization_settings'
    await step('settings of organizations', () => bapi.ok('GET', settings))
    await step('changed', () => bapi.ok('PATCH', settings, { body: { enabled: true, max_allowed_memberships: 20 } }))
    await step('with a role that nobody made', () =>
      bapi.call('PATCH', settings, { body: { creator_role_id: 'role_none' } }),
    )
    await step('a set', async () => {
      const role = { name: 'Guest', key: 'org:guest_of_sets', include_in_initial_role_set: false }
      await bapi.ok('POST', '/organization_roles', { body: role })
      const body = {
        name: 'Guests',
        roles: ['org:admin', 'org:guest_of_sets'],
        creator_role_key: 'org:admin',
        default_role_key: 'org:guest_of_sets',
      }
      const { id } = await bapi.ok('POST', '/role_sets', { body })
      await step('of the same name again', () => bapi.call('POST', '/role_sets', { body }))
      await step('listed', () => bapi.ok('GET', '/role_sets', { query: { query: 'guest' } }))
      await step('read', () => bapi.ok('GET', `/role_sets/${id}`))
      await step('changed', () => bapi.ok('PATCH', `/role_sets/${id}`, { body: { description: 'Who visits' } }))
      await step('with a role more', () =>
        bapi.ok('POST', `/role_sets/${id}/roles`, { body: { role_keys: ['org:member'] } }),
      )
      await step('with a role less', () =>
        bapi.ok('POST', `/role_sets/${id}/roles/replace`, {
          body: { role_key: 'org:guest_of_sets', to_role_key: 'org:member' },
        }),
      )
      await step('replaced', () =>
        bapi.ok('POST', `/role_sets/${id}/replace`, { body: { dest_role_set_key: 'role_set:default' } }),
      )
      await step('read after that', () => bapi.call('GET', `/role_sets/${id}`))
    })
  },
}
