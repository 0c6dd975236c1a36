import type { Scenario } from '../scenario.ts'
import { signUp } from './people.ts'

export const tokensScenario: Scenario = {
  name: 'Tokens',
  async run(world) {
    const { bapi, step } = world
    await step('JWT templates', async () => {
      const { browser, sessionId } = await signUp(world)
      const body = {
        name: 'service',
        claims: { aud: 'service', email: '{{user.primary_email_address}}' },
        lifetime: 90,
      }
      const { id } = await bapi.ok('POST', '/jwt_templates', { body })
      await step('of the same name again', () => bapi.call('POST', '/jwt_templates', { body }))
      await step('with a reserved claim', () =>
        bapi.call('POST', '/jwt_templates', { body: { name: 'bad', claims: { sub: 'x' } } }),
      )
      await step('listed', () => bapi.ok('GET', '/jwt_templates'))
      await step('read', () => bapi.ok('GET', `/jwt_templates/${id}`))
      await step('read, absent', () => bapi.call('GET', '/jwt_templates/jtmp_absent'))
      await step('changed, with a key of its own', () =>
        bapi.ok('PATCH', `/jwt_templates/${id}`, {
          body: {
            ...body,
            allowed_clock_skew: 10,
            custom_signing_key: true,
            signing_algorithm: 'HS256',
            signing_key: 's'.repeat(32),
          },
        }),
      )
      await step('a token in the browser', () => browser.ok('POST', `/v1/client/sessions/${sessionId}/tokens/service`))
      await step('a token for the server', () => bapi.ok('POST', `/sessions/${sessionId}/tokens/service`))
      await step('deleted', () => bapi.ok('DELETE', `/jwt_templates/${id}`))
      await step('a token of a template that is gone', () =>
        browser.call('POST', `/v1/client/sessions/${sessionId}/tokens/service`),
      )
    })
  },
}
