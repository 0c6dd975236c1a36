import type { Scenario } from '../scenario.ts'
import { signUp } from './people.ts'

export const backendScenario: Scenario = {
  name: 'sessions, tokens and instance on the Backend API',
  async run(world) {
    const { bapi, step } = world
    await step('signing keys', () => bapi.ok('GET', '/jwks'))
    await step('testing token', () => bapi.ok('POST', '/testing_tokens'))
    await step('interstitial', () =>
      bapi.ok('GET', '/public/interstitial', { query: { publishable_key: world.server.publishableKey } }),
    )
    await step('a session of a browser', async () => {
      const { browser, sessionId, userId } = await signUp(world)
      const session = await bapi.ok('GET', `/sessions/${sessionId}`)
      await step('listed', () => bapi.ok('GET', '/sessions', { query: { user_id: userId, status: 'active' } }))
      await step('its token', () => bapi.ok('POST', `/sessions/${sessionId}/tokens`))
      await step('its token by an unknown template', () => bapi.call('POST', `/sessions/${sessionId}/tokens/unknown`))
      await step('its client', () => bapi.ok('GET', `/clients/${session.client_id}`))
      await step('all clients', () => bapi.ok('GET', '/clients'))
      await step('its client by token', () =>
        bapi.ok('POST', '/clients/verify', { body: { token: browser.cookies.get('__client') } }),
      )
      await step('refreshed with nonsense', () =>
        bapi.call('POST', `/sessions/${sessionId}/refresh`, {
          body: { expired_token: 'a.b.c', refresh_token: 'nonsense', request_origin: 'http://localhost:3000' },
        }),
      )
      await step('revoked', () => bapi.ok('POST', `/sessions/${sessionId}/revoke`))
      const sessions = { user_id: userId }
      await step('made by the server', () => bapi.ok('POST', '/sessions', { body: sessions }))
      await step('a sign-in token', async () => {
        const { id, token } = await bapi.ok('POST', '/sign_in_tokens', {
          body: { user_id: userId, expires_in_seconds: 60 },
        })
        await world.newBrowser().ok('POST', '/v1/client/sign_ins', { body: { strategy: 'ticket', ticket: token } })
        await bapi.call('POST', `/sign_in_tokens/${id}/revoke`)
      })
      await step('an agent', async () => {
        const body = {
          on_behalf_of: { user_id: userId },
          permissions: '*',
          agent_name: 'bot',
          task_description: 'Tidies up',
          redirect_url: 'http://localhost:3000/',
        }
        const followed = new URL((await bapi.ok('POST', '/agents/tasks', { body })).url)
        const ticket = followed.searchParams.get('ticket')
        await world.newBrowser().ok('GET', '/v1/agents/tasks', { query: { ticket } })
        await world.newBrowser().call('GET', '/v1/agents/tasks', { query: { ticket } })
        const { agent_task_id: id } = await bapi.ok('POST', '/agents/tasks', { body })
        await bapi.ok('POST', `/agents/tasks/${id}/revoke`)
        await bapi.call('POST', `/agents/tasks/${id}/revoke`)
      })
      await step('a sign-in token revoked', async () => {
        const { id } = await bapi.ok('POST', '/sign_in_tokens', { body: { user_id: userId } })
        await bapi.ok('POST', `/sign_in_tokens/${id}/revoke`)
      })
    })
    await step('a sign-up', async () => {
      const { response } = await world.newBrowser().ok('POST', '/v1/client/sign_ups', { body: { first_name: 'Ada' } })
      await bapi.ok('GET', `/sign_ups/${response.id}`)
      await bapi.ok('PATCH', `/sign_ups/${response.id}`, { body: { external_id: 'ext-1', custom_action: false } })
    })
    await step('redirect URLs', async () => {
      const { id } = await bapi.ok('POST', '/redirect_urls', { body: { url: 'https://app.example.com/callback' } })
      await bapi.ok('GET', `/redirect_urls/${id}`)
      await bapi.ok('GET', '/redirect_urls')
      await bapi.ok('DELETE', `/redirect_urls/${id}`)
    })
    await step('the instance', async () => {
      await bapi.ok('GET', '/instance')
      await bapi.ok('PATCH', '/instance', { body: { support_email: 'help@example.com', test_mode: true } })
      await bapi.ok('PATCH', '/instance/restrictions', { body: { block_email_subaddresses: false } })
    })
    await step('beta settings', () =>
      bapi.ok('PATCH', '/beta_features/instance_settings', { body: { progressive_sign_up: true } }),
    )
    await step('protection', () => bapi.ok('GET', '/instance/protect'))
    await step('protection cannot be switched on', async () => {
      await bapi.ok('PATCH', '/instance/protect', { body: { rules_enabled: false } })
      await bapi.call('PATCH', '/instance/protect', { body: { rules_enabled: true } })
    })
    await step('communication', async () => {
      await bapi.ok('GET', '/instance/communication')
      await bapi.ok('PATCH', '/instance/communication', { body: { blocked_country_codes: ['KP'] } })
      await bapi.ok('PATCH', '/instance/communication', { body: { blocked_country_codes: [] } })
    })
    await step('domains', async () => {
      await bapi.ok('GET', '/domains')
      const { id } = await bapi.ok('POST', '/domains', { body: { name: 'localhost:3001', is_satellite: true } })
      await bapi.ok('PATCH', `/domains/${id}`, { body: { name: 'localhost:3002' } })
      await bapi.ok('POST', '/proxy_checks', { body: { domain_id: id, proxy_url: 'http://127.0.0.1:9/__clerk' } })
      await bapi.ok('DELETE', `/domains/${id}`)
      const home_url = 'https://example.com'
      await bapi.call('POST', '/instance/change_domain', { body: { home_url, is_secondary: false } })
      await bapi.call('PUT', '/beta_features/domain', { body: { home_url } })
    })
  },
}
