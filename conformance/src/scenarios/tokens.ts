import { goodPassword, type Scenario, testCode } from '../scenario.ts'
import { signUp } from './people.ts'

export const tokensScenario: Scenario = {
  name: 'Tokens',
  async run(world) {
    const { bapi, step } = world
    await step('the event log', async () => {
      await bapi.ok('GET', '/events?limit=5')
      await bapi.ok('GET', '/events?after=latest')
      await step('with a cursor that is none', () => bapi.call('GET', '/events?after=evt_absent'))
    })
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
      await step('a token of a service', () => browser.ok('POST', '/v1/me/tokens', { body: { service: 'service' } }))
      await step('deleted', () => bapi.ok('DELETE', `/jwt_templates/${id}`))
      await step('a token of a template that is gone', () =>
        browser.call('POST', `/v1/client/sessions/${sessionId}/tokens/service`),
      )
    })
    await step('a session is verified again', async () => {
      const { browser, sessionId } = await signUp(world)
      const path = `/v1/client/sessions/${sessionId}/verify`
      await step('begun', () => browser.ok('POST', path, { body: { level: 'first_factor' } }))
      await step('a code is sent', () =>
        browser.ok('POST', `${path}/prepare_first_factor`, { body: { strategy: 'email_code' } }),
      )
      await step('a wrong one', () =>
        browser.call('POST', `${path}/attempt_first_factor`, { body: { strategy: 'email_code', code: '000000' } }),
      )
      await step('the right one', () =>
        browser.ok('POST', `${path}/attempt_first_factor`, { body: { strategy: 'email_code', code: testCode } }),
      )
      await step('begun for a second factor that nobody has', () =>
        browser.ok('POST', path, { body: { level: 'second_factor' } }),
      )
      await step('which cannot be prepared', () =>
        browser.call('POST', `${path}/prepare_second_factor`, { body: { strategy: 'phone_code' } }),
      )
      await step('nor attempted', () =>
        browser.call('POST', `${path}/attempt_second_factor`, { body: { strategy: 'totp', code: '000000' } }),
      )
      await step('by the password', () =>
        browser.ok('POST', `${path}/attempt_first_factor`, { body: { strategy: 'password', password: goodPassword } }),
      )
    })
    await step('somebody acts as a user', async () => {
      const { userId } = await signUp(world)
      const body = { user_id: userId, actor: { sub: 'user_support' } }
      const { token } = await bapi.ok('POST', '/actor_tokens', { body: { ...body, expires_in_seconds: 600 } })
      const browser = world.newBrowser()
      await step('by the ticket', () =>
        browser.ok('POST', '/v1/client/sign_ins', { body: { strategy: 'ticket', ticket: token } }),
      )
      await step('the ticket again', () =>
        world.newBrowser().call('POST', '/v1/client/sign_ins', { body: { strategy: 'ticket', ticket: token } }),
      )
      const { id } = await bapi.ok('POST', '/actor_tokens', { body })
      await step('revoked', () => bapi.ok('POST', `/actor_tokens/${id}/revoke`))
      await step('revoked again', () => bapi.call('POST', `/actor_tokens/${id}/revoke`))
      await step('for nobody', () => bapi.call('POST', '/actor_tokens', { body: { ...body, user_id: 'user_absent' } }))
    })
  },
}
