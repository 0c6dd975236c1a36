import { goodPassword, type Scenario, testCode } from '../scenario.ts'
import { signUp } from './people.ts'

export const organizationDomainsScenario: Scenario = {
  name: 'domains of organizations',
  async run(world) {
    const { bapi, step, newBrowser } = world
    await step('switched on', () =>
      bapi.ok('PATCH', '/instance/organization_settings', {
        body: { domains_enabled: true, domains_enrollment_modes: ['automatic_invitation', 'automatic_suggestion'] },
      }),
    )
    const { browser, userId } = await signUp(world)
    const { id } = await bapi.ok('POST', '/organizations', { body: { name: 'Domains', created_by: userId } })
    const path = `/organizations/${id}/domains`
    const name = `conformance${Date.now()}.test`
    await step('of the backend', async () => {
      const domain = await bapi.ok('POST', path, {
        body: { name, enrollment_mode: 'automatic_suggestion', verified: true },
      })
      await step('again', () => bapi.call('POST', path, { body: { name } }))
      await step('of a public provider', () => bapi.call('POST', path, { body: { name: 'gmail.com' } }))
      await step('listed', () =>
        bapi.ok('GET', path, {
          query: { verified: true, enrollment_mode: 'automatic_suggestion', limit: 5, offset: 0 },
        }),
      )
      await step('of the instance', () =>
        bapi.ok('GET', '/organization_domains', {
          query: {
            organization_id: id,
            verified: true,
            enrollment_mode: '-enterprise_sso',
            query: 'conf',
            domains: name,
            order_by: 'name',
          },
        }),
      )
      await step('changed', () => bapi.ok('PATCH', `${path}/${domain.id}`, { body: { verified: true } }))
      await step('owned', () => bapi.ok('POST', `${path}/${domain.id}/verify_ownership`))
    })
    await step('a suggestion and a request', async () => {
      const colleague = async (address: string) => {
        await bapi.ok('POST', '/users', { body: { email_address: [address], password: goodPassword } })
        const guest = newBrowser()
        await guest.ok('POST', '/v1/client/sign_ins', { body: { identifier: address, password: goodPassword } })
        const { response } = await guest.ok('GET', '/v1/me/organization_suggestions', { query: { status: 'pending' } })
        await guest.ok('POST', `/v1/me/organization_suggestions/${response.data[0].id}/accept`)
      }
      await colleague(`one@${name}`)
      await colleague(`two@${name}`)
      const requests = `/v1/organizations/${id}/membership_requests`
      const { response } = await browser.ok('GET', requests, { query: { status: 'pending', limit: 5, offset: 0 } })
      await browser.ok('POST', `${requests}/${response.data[0].id}/accept`)
      await browser.ok('POST', `${requests}/${response.data[1].id}/reject`)
      await browser.call('POST', `${requests}/${response.data[1].id}/accept`)
    })
    await step('of a member', async () => {
      const mine = `/v1${path}`
      const body = { name: `member.${name}`, enrollment_mode: 'manual_invitation' }
      const { response } = await browser.ok('POST', mine, { body })
      await browser.ok('GET', mine, { query: { verified: false, enrollment_mode: 'manual_invitation', limit: 5 } })
      await browser.ok('GET', `${mine}/${response.id}`)
      await browser.ok('POST', `${mine}/${response.id}/prepare_affiliation_verification`, {
        body: { affiliation_email_address: `ada+clerk_test@member.${name}` },
      })
      await browser.ok('POST', `${mine}/${response.id}/attempt_affiliation_verification`, { body: { code: testCode } })
      await browser.ok('POST', `${mine}/${response.id}/update_enrollment_mode`, {
        body: { enrollment_mode: 'automatic_invitation', delete_pending: true },
      })
      await browser.ok('DELETE', `${mine}/${response.id}`)
    })
    await step('what a new one begins with', () => browser.ok('GET', '/v1/me/organization_creation_defaults'))
    await step('deleted', async () => {
      const { data } = await bapi.ok('GET', path)
      await bapi.ok('DELETE', `${path}/${data[0].id}`)
    })
  },
}
