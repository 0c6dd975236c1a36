import { goodPassword, type Scenario } from '../scenario.ts'
import { signUp } from './people.ts'

export const organizationInvitationsScenario: Scenario = {
  name: 'invitations to organizations',
  async run(world) {
    const { bapi, step, newEmailAddress, newBrowser } = world
    const { browser, userId } = await signUp(world)
    const { id } = await bapi.ok('POST', '/organizations', { body: { name: 'Inviting', created_by: userId } })
    const path = `/organizations/${id}/invitations`
    const ticketOf = (url: string) => new URL(url).searchParams.get('ticket')!
    await step('of the backend', async () => {
      const body = { email_address: newEmailAddress(), role: 'org:member', inviter_user_id: userId }
      const one = await bapi.ok('POST', path, { body })
      await step('again', () => bapi.call('POST', path, { body }))
      await step('many', () =>
        bapi.ok('POST', `${path}/bulk`, {
          body: [{ email_address: newEmailAddress(), role: 'org:admin', notify: false, expires_in_days: 3 }],
        }),
      )
      await step('listed', () =>
        bapi.ok('GET', path, {
          query: { status: 'pending', order_by: 'email_address', email_address: body.email_address },
        }),
      )
      await step('pending', () => bapi.ok('GET', `${path}/pending`, { query: { limit: 1 } }))
      await step('of the instance', () =>
        bapi.ok('GET', '/organization_invitations', {
          query: { query: 'ada', status: 'pending', order_by: '-created_at' },
        }),
      )
      await step('read', () => bapi.ok('GET', `${path}/${one.id}`))
      await step('revoked', () => bapi.ok('POST', `${path}/${one.id}/revoke`, { body: { requesting_user_id: userId } }))
    })
    await step('accepted by a new person', async () => {
      const address = newEmailAddress()
      const { url } = await bapi.ok('POST', path, {
        body: { email_address: address, role: 'org:member', redirect_url: 'http://localhost:3000/join' },
      })
      const guest = newBrowser()
      await guest.call('GET', '/v1/tickets/accept', { query: { ticket: ticketOf(url) } })
      await guest.ok('POST', '/v1/client/sign_ups', {
        body: { strategy: 'ticket', ticket: ticketOf(url), password: goodPassword },
      })
      await guest.ok('GET', '/v1/me/organization_invitations', { query: { status: 'accepted' } })
      await guest.ok('DELETE', `/v1/me/organization_memberships/${id}`)
    })
    await step('of a member', async () => {
      const mine = `/v1${path}`
      const form = { email_address: newEmailAddress(), role: 'org:member', notify: false }
      const { response } = await browser.ok('POST', mine, { body: form })
      await browser.ok('POST', `${mine}/bulk`, {
        body: { email_address: [newEmailAddress(), newEmailAddress()], role: 'org:member', notify: true },
      })
      await browser.ok('GET', mine, { query: { status: 'pending', limit: 1, offset: 1, paginated: true } })
      await browser.ok('GET', `${mine}/pending`)
      await browser.ok('POST', `${mine}/${response.id}/revoke`)
    })
    await step('accepted by somebody signed in', async () => {
      const guest = await signUp(world)
      const { id: invitation } = await bapi.ok('POST', path, {
        body: { email_address: guest.emailAddress, role: 'org:member' },
      })
      await bapi.ok('GET', `/users/${guest.userId}/organization_invitations`, { query: { status: 'pending' } })
      await guest.browser.ok('GET', '/v1/me/organization_invitations', { query: { limit: 5, offset: 0 } })
      await guest.browser.ok('POST', `/v1/me/organization_invitations/${invitation}/accept`)
    })
  },
}
