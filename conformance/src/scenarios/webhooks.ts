import type { Scenario } from '../scenario.ts'

export const webhooksScenario: Scenario = {
  name: 'webhook endpoints and what goes there',
  async run({ bapi, step }) {
    await step('Svix', async () => {
      await bapi.call('POST', '/webhooks/svix_url')
      await bapi.ok('POST', '/webhooks/svix')
      await bapi.ok('POST', '/webhooks/svix_url')
      await bapi.ok('DELETE', '/webhooks/svix')
    })
    // Off: nothing is to be sent to example.com.
    const endpoint = await bapi.ok('POST', '/webhooks/endpoints', {
      body: {
        enabled: false,
        url: 'https://example.com/hooks',
        event_types: ['user.created'],
        headers: { 'x-key': 'k' },
        rate_limit: 5,
      },
    })
    const path = `/webhooks/endpoints/${endpoint.id}`
    await step('endpoints', async () => {
      await bapi.ok('GET', '/webhooks/event_types')
      await bapi.ok('GET', '/webhooks/hooks')
      await bapi.ok('GET', '/webhooks/endpoints', { query: { limit: 5, offset: 0 } })
      await bapi.ok('GET', path)
      await bapi.ok('PATCH', path, { body: { description: 'Mirror', enabled: false, metadata: { team: 'a' } } })
      await bapi.ok('GET', `${path}/secret`)
      await bapi.ok('POST', `${path}/secret/rotate`, { body: { previous_ttl: 60 } })
    })
    await step('messages', async () => {
      const message = await bapi.ok('POST', `${path}/test`, { body: { event_type: 'user.created' } })
      await bapi.ok('GET', `${path}/messages`, { query: { status: 'pending', limit: 5, offset: 0 } })
      await bapi.ok('GET', `${path}/messages/${message.id}/attempts`)
      await bapi.ok('POST', `${path}/messages/${message.id}/resend`)
      await bapi.ok('POST', `${path}/recover`, { body: { since: 0 } })
      await bapi.ok('POST', `${path}/replay`, { body: { since: 0, until: 1, only_missing: true } })
    })
    await step('the end', async () => {
      await bapi.ok('DELETE', path)
      await bapi.call('GET', path)
    })
  },
}
