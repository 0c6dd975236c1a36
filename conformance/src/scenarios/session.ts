import type { Scenario } from '../scenario.ts'
import { signUp } from './people.ts'

export const sessionScenario: Scenario = {
  name: 'sessions',
  async run(world) {
    const { step } = world
    await step('one that is used and removed', async () => {
      const { browser, sessionId } = await signUp(world)
      const path = `/v1/client/sessions/${sessionId}`
      await step('read', () => browser.ok('GET', path))
      await step('touched', () =>
        browser.ok('POST', `${path}/touch`, { body: { active_organization_id: null, intent: 'focus' } }),
      )
      await step('its token', () => browser.ok('POST', `${path}/tokens`, { body: { organization_id: null } }))
      await step('its token by an unknown template', () => browser.call('POST', `${path}/tokens/unknown`))
      await step('listed with devices', () => browser.ok('GET', '/v1/me/sessions/active'))
      await step('listed', () => browser.ok('GET', '/v1/me/sessions'))
      await step('a handshake', () =>
        browser.call('GET', '/v1/client/handshake', {
          query: { redirect_url: 'http://localhost:3000/', format: 'token' },
        }),
      )
      await step('removed', () => browser.ok('POST', `${path}/remove`))
      await step('not there any more', () => browser.call('GET', path))
    })
    await step('one that is ended', async () => {
      const { browser, sessionId } = await signUp(world)
      await browser.ok('POST', `/v1/client/sessions/${sessionId}/end`)
    })
    await step('one that its user revokes', async () => {
      const { browser, sessionId } = await signUp(world)
      await browser.ok('POST', `/v1/me/sessions/${sessionId}/revoke`)
    })
    await step('all at once', async () => {
      const { browser } = await signUp(world)
      await browser.ok('DELETE', '/v1/client/sessions')
    })
  },
}
