import type { Scenario } from '../scenario.ts'

export const publicScenario: Scenario = {
  name: 'what anyone may read',
  async run({ newBrowser, step }) {
    const browser = newBrowser()
    await step('health', () => browser.ok('GET', '/v1/health'))
    await step('proxy health', () => browser.call('GET', '/v1/proxy-health', { query: { domain_id: 'dmn_1' } }))
    await step('environment', () => browser.ok('GET', '/v1/environment'))
    await step('environment touched', () => browser.ok('PATCH', '/v1/environment'))
    await step('signing keys', () => browser.ok('GET', '/.well-known/jwks.json'))
    await step('OpenID configuration', () => browser.ok('GET', '/.well-known/openid-configuration'))
    await step('apps for Android', () => browser.ok('GET', '/.well-known/assetlinks.json'))
    await step('apps of Apple', () => browser.ok('GET', '/.well-known/apple-app-site-association'))
    await step('a client before there is one', () => browser.ok('GET', '/v1/client'))
    await step('a development browser', () => browser.ok('POST', '/v1/dev_browser'))
    await step('the same development browser again', () => browser.ok('GET', '/v1/dev_browser/init'))
    await step('a development browser kept in a cookie', () =>
      browser.call('POST', '/v1/dev_browser/set_first_party_cookie'),
    )
    await step('the account portal', () => browser.ok('GET', '/v1/account_portal'))
    await step('a made-up link of clients', () =>
      browser.call('GET', '/v1/client/link', { query: { __clerk_token: 'made-up' } }),
    )
    await step('a made-up link', () => browser.call('GET', '/v1/verify', { query: { token: 'made-up' } }))
    await step('a made-up ticket', () => browser.call('GET', '/v1/tickets/accept', { query: { ticket: 'made-up' } }))
    await step('a handshake without a client', () =>
      browser.call('GET', '/v1/client/handshake', {
        query: { redirect_url: 'http://localhost:3000/', format: 'nonce' },
      }),
    )
    await step('a redirect', () =>
      browser.call('GET', '/v1/redirect', { query: { redirect_url: 'http://localhost:3000/' } }),
    )
    await step('a sync without a client', () =>
      browser.call('GET', '/v1/client/sync', { query: { redirect_url: 'http://localhost:3000/' } }),
    )
    await step('site data cleared', () => browser.call('GET', '/v1/clear-site-data'))
    await step('a client made', () => browser.ok('POST', '/v1/client'))
    await step('a client renewed', () => browser.ok('PUT', '/v1/client'))
    await step('a client thrown away', () => browser.ok('DELETE', '/v1/client'))
  },
}
