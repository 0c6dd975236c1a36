import type { Scenario } from '../scenario.ts'
import { signUp } from './people.ts'

export const apiKeysScenario: Scenario = {
  name: 'API keys',
  async run(world) {
    const { bapi, step } = world
    await step('a key of a user', async () => {
      const { userId } = await signUp(world)
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
  },
}
