import type { Scenario } from '../scenario.ts'
import { signUp } from './people.ts'

/** Last: while there is a production instance, the inbox is closed. */
export const productionScenario: Scenario = {
  name: 'a production instance',
  async run(world) {
    const { platform, machine, newBrowser, server, step } = world
    const [application] = await platform.ok('GET', '/platform/applications')
    const path = `/platform/applications/${application.application_id}/instances`
    const made = await platform.ok('POST', path, { body: { domain: 'conformance.example' } })
    await platform.ok('PATCH', `${path}/production/config`, { body: { general: { test_mode: true } } })
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const bapi = machine(made.secret_key)
    const browser = newBrowser({ origin: 'https://app.conformance.example', host: 'clerk.conformance.example' })
    await step('is asked through a proxy', async () => {
      const query = { domain_id: made.active_domain.id }
      const headers = {
        'clerk-proxy-url': 'https://app.conformance.example/__clerk',
        'clerk-secret-key': made.secret_key,
        'x-forwarded-for': '203.0.113.7',
      }
      await browser.ok('GET', '/v1/proxy-health', { query, headers })
      const { 'x-forwarded-for': _address, ...without } = headers
      await browser.ok('GET', '/v1/proxy-health', { query, headers: without })
    })
    await step('has its session tokens refreshed by the app', async () => {
      const { sessionId } = await signUp(world, browser)
      const redirect_url = 'https://app.conformance.example/'
      await browser.call('GET', '/v1/client/handshake', { query: { redirect_url, format: 'nonce' } })
      const nonce = browser.cookies.get('__clerk_handshake_nonce')
      // No operation of the document, though its path looks like one.
      const payload = await fetch(`${server.url}/v1/clients/handshake_payload?nonce=${nonce}`, {
        headers: { authorization: `Bearer ${made.secret_key}` },
      })
      const { directives } = (await payload.json()) as { directives: string[] }
      const cookieOf = (name: string) =>
        (directives.find((line) => line.startsWith(name)) ?? '').replace(/^[^=]+=([^;]*);.*$/, '$1')
      const body = {
        expired_token: cookieOf('__session='),
        refresh_token: cookieOf('__refresh_'),
        request_origin: 'https://app.conformance.example',
      }
      await bapi.ok('POST', `/sessions/${sessionId}/refresh`, { body })
      await bapi.ok('POST', `/sessions/${sessionId}/refresh`, { body: { ...body, format: 'cookie' } })
      await bapi.call('POST', `/sessions/${sessionId}/refresh`, { body: { ...body, refresh_token: 'x' } })
    })
    await step('moves to another domain', async () => {
      await bapi.ok('GET', '/domains')
      await bapi.ok('POST', '/instance/change_domain', { body: { home_url: 'https://www.moved.example' } })
      const body = { home_url: 'https://shop.moved.example', is_secondary: true }
      await bapi.ok('PUT', '/beta_features/domain', { body })
    })
  },
}
