import type { Scenario } from '../scenario.ts'

export const machinesScenario: Scenario = {
  name: 'machines and their tokens',
  async run({ bapi, machine, step }) {
    const target = await bapi.ok('POST', '/machines', { body: { name: 'Billing', default_token_ttl: 600 } })
    const caller = await bapi.ok('POST', '/machines', { body: { name: 'Mailer', scoped_machines: [target.id] } })
    await step('machines', async () => {
      await bapi.ok('GET', '/machines', { query: { query: 'mail', order_by: 'name', limit: 5, offset: 0 } })
      await bapi.ok('GET', `/machines/${caller.id}`)
      await bapi.ok('PATCH', `/machines/${caller.id}`, { body: { name: 'Mail', default_token_ttl: 60 } })
      await bapi.ok('GET', `/machines/${caller.id}/secret_key`)
      await bapi.ok('DELETE', `/machines/${caller.id}/scopes/${target.id}`)
      await bapi.ok('POST', `/machines/${caller.id}/scopes`, { body: { to_machine_id: target.id } })
      await bapi.call('POST', `/machines/${caller.id}/scopes`, { body: { to_machine_id: target.id } })
    })
    await step('tokens', async () => {
      const self = machine(caller.secret_key)
      const opaque = await self.ok('POST', '/m2m_tokens', {
        body: {
          token_format: 'opaque',
          seconds_until_expiration: 60,
          claims: { job: 1 },
          min_remaining_ttl_seconds: 5,
        },
      })
      await bapi.ok('POST', '/m2m_tokens/verify', { body: { token: opaque.token } })
      await self.ok('GET', '/m2m_tokens', {
        query: { subject: caller.id, revoked: true, expired: true, limit: 5, offset: 0 },
      })
      await self.ok('POST', `/m2m_tokens/${opaque.id}/revoke`, { body: { revocation_reason: 'done' } })
      await bapi.call('POST', '/m2m_tokens/verify', { body: { token: opaque.token } })
    })
    await step('the end', async () => {
      await bapi.ok('POST', `/machines/${caller.id}/secret_key/rotate`, { body: { previous_token_ttl: 0 } })
      await bapi.ok('DELETE', `/machines/${caller.id}`)
    })
  },
}
