import type { Scenario } from '../scenario.ts'

export const gettingInScenario: Scenario = {
  name: 'invitations, lists and the waitlist',
  async run({ bapi, step, configure, newBrowser, newEmailAddress }) {
    await step('invitations', async () => {
      const { id } = await bapi.ok('POST', '/invitations', {
        body: {
          email_address: newEmailAddress(),
          public_metadata: { plan: 'gold' },
          redirect_url: 'http://localhost:3000/welcome',
          notify: true,
          ignore_existing: false,
          expires_in_days: 7,
          template_slug: 'invitation',
        },
      })
      await bapi.ok('GET', '/invitations', { query: { status: 'pending', order_by: '-created_at', limit: 5 } })
      await bapi.ok('GET', '/invitations', { query: { query: 'example', offset: 0 } })
      await bapi.ok('POST', `/invitations/${id}/revoke`)
      await bapi.ok('POST', '/invitations/bulk', { body: [{ email_address: newEmailAddress(), notify: false }] })
      await bapi.call('POST', '/invitations', { body: { email_address: 'nobody' } })
    })
    await step('lists', async () => {
      const allowed = await bapi.ok('POST', '/allowlist_identifiers', {
        body: { identifier: newEmailAddress(), notify: true },
      })
      await bapi.ok('GET', '/allowlist_identifiers', { query: { limit: 5, offset: 0 } })
      await bapi.ok('GET', '/allowlist_identifiers')
      await bapi.ok('DELETE', `/allowlist_identifiers/${allowed.id}`)
      const blocked = await bapi.ok('POST', '/blocklist_identifiers', { body: { identifier: '*@foe.example' } })
      await bapi.ok('GET', '/blocklist_identifiers')
      await bapi.ok('DELETE', `/blocklist_identifiers/${blocked.id}`)
    })
    await step('the waitlist', async () => {
      await configure({ auth_access_control: { sign_up_mode: 'waitlist' } })
      try {
        const { id } = await newBrowser().ok('POST', '/v1/waitlist', { body: { email_address: newEmailAddress() } })
        await bapi.ok('GET', '/waitlist_entries', {
          query: { status: 'pending', query: 'example', order_by: '-created_at' },
        })
        await bapi.ok('POST', `/waitlist_entries/${id}/invite`, { body: { ignore_existing: true } })
        await bapi.call('POST', `/waitlist_entries/${id}/reject`)
        const other = await bapi.ok('POST', '/waitlist_entries', {
          body: { email_address: newEmailAddress(), notify: false },
        })
        await bapi.ok('POST', `/waitlist_entries/${other.id}/reject`)
        await bapi.ok('DELETE', `/waitlist_entries/${other.id}`)
        await bapi.ok('POST', '/waitlist_entries/bulk', { body: [{ email_address: newEmailAddress(), notify: false }] })
      } finally {
        await configure({ auth_access_control: { sign_up_mode: 'public' } })
      }
    })
  },
}
