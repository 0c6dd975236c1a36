import type { Scenario } from '../scenario.ts'
import { signUp } from './people.ts'

export const apiKeysScenario: Scenario = {
  name: 'API keys',
  async run(world) {
    const { bapi, step } = world
    await step('a key of a user', async () => {
      const { userId } = await signUp(world)
      await world.configure({ api_keys: { user_api_keys_enabled: true } })
      const { id, secret } = await bapi.ok('POST', '/api_keys', { body: { name: 'deploy', subject: userId } })
      await step('of the same name again', () =>
        bapi.call('POST', '/api_keys', { body: { name: 'deploy', subject: userId } }),
      )
      await step('listed', () => bapi.ok('GET', '/api_keys', { query: { subject: userId } }))
      await step('read', () => bapi.ok('GET', `/api_keys/${id}`))
      await step('its secret', () => bapi.ok('GET', `/api_keys/${id}/secret`))
      await step('changed', () => bapi.ok('PATCH', `/api_keys/${id}`, { body: { scopes: ['read'] } }))
      await step('verified', () => bapi.ok('POST', '/api_keys/verify', { body: { secret } }))
      await step('revoked', () => bapi.ok('POST', `/api_keys/${id}/revoke`, { body: { revocation_reason: 'lost' } }))
      await step('verified after that', () => bapi.call('POST', '/api_keys/verify', { body: { secret } }))
      await step('deleted', () => bapi.ok('DELETE', `/api_keys/${id}`))
    })
    await step('keys that people make for themselves', async () => {
      const { browser, sessionId, userId } = await signUp(world)
      const { jwt } = await browser.ok('POST', `/v1/client/sessions/${sessionId}/tokens`)
      const page = world.tokenPage(jwt)
      const body = { name: 'laptop', subject: userId, description: 'mine', seconds_until_expiration: 3600 }
      await world.configure({ api_keys: { user_api_keys_enabled: false, backend_api_keys_enabled: false } })
      await step('switched off', () => page.refused('feature_not_enabled', 'POST', '/api_keys', { body }))
      await world.configure({ api_keys: { user_api_keys_enabled: true } })
      const { id } = await page.ok('POST', '/api_keys', { body })
      await step('of the same name again', () => page.call('POST', '/api_keys', { body }))
      await step('listed', () =>
        page.ok('GET', '/api_keys', {
          query: { subject: userId, query: 'lap', include_invalid: true, limit: 5, offset: 0 },
        }),
      )
      await step('changed', () => page.ok('PATCH', `/api_keys/${id}`, { body: { description: 'my laptop' } }))
      await step('revoked', () => page.ok('POST', `/api_keys/${id}/revoke`, { body: { revocation_reason: 'lost' } }))
      await step('somebody else’s', () => page.call('GET', '/api_keys', { query: { subject: 'user_other' } }))
    })
  },
}
