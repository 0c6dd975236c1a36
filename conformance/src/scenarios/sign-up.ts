import { goodPassword, type Scenario, testCode } from '../scenario.ts'
import { signUp } from './people.ts'

export const signUpScenario: Scenario = {
  name: 'signing up',
  async run(world) {
    const { step, newBrowser, newEmailAddress } = world
    await step('with email address and password', async () => {
      const { browser } = await signUp(world)
      await browser.ok('GET', '/v1/client')
    })
    await step('bit by bit, with mistakes', async () => {
      const browser = newBrowser()
      const created = await browser.ok('POST', '/v1/client/sign_ups', { body: { unsafe_metadata: { plan: 'free' } } })
      const path = `/v1/client/sign_ups/${created.response.id}`
      await browser.refused('form_param_format_invalid', 'PATCH', path, { body: { email_address: 'not an address' } })
      await browser.refused('form_password_length_too_short', 'PATCH', path, { body: { password: 'short' } })
      await browser.ok('PATCH', path, { body: { email_address: newEmailAddress(), password: goodPassword } })
      await browser.ok('GET', path)
      await browser.ok('POST', `${path}/prepare_verification`, { body: { strategy: 'email_code' } })
      await browser.refused('form_code_incorrect', 'POST', `${path}/attempt_verification`, {
        body: { strategy: 'email_code', code: '000000' },
      })
      await browser.ok('POST', `${path}/attempt_verification`, { body: { strategy: 'email_code', code: testCode } })
    })
    await step('twice with one address', async () => {
      const { emailAddress } = await signUp(world)
      await newBrowser().refused('form_identifier_exists', 'POST', '/v1/client/sign_ups', {
        body: { email_address: emailAddress, password: goodPassword },
      })
    })
    await step('a sign-up of somebody else', async () => {
      const { browser } = await signUp(world)
      await browser.refused('resource_not_found', 'GET', '/v1/client/sign_ups/sua_000000000000000000000000000')
    })
  },
}
