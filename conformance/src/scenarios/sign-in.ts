import { goodPassword, type Scenario, testCode } from '../scenario.ts'
import { signUp } from './people.ts'

export const signInScenario: Scenario = {
  name: 'signing in',
  async run(world) {
    const { step, newBrowser } = world
    const ada = await step('someone to sign in', () => signUp(world))
    if (!ada) return
    await step('with a password at once', () =>
      newBrowser().ok('POST', '/v1/client/sign_ins', {
        body: { strategy: 'password', identifier: ada.emailAddress, password: goodPassword },
      }),
    )
    await step('with a password after a wrong one', async () => {
      const browser = newBrowser()
      const created = await browser.ok('POST', '/v1/client/sign_ins', { body: { identifier: ada.emailAddress } })
      const path = `/v1/client/sign_ins/${created.response.id}`
      const attempt = { strategy: 'password', password: 'wrong password, quite long' }
      await browser.refused('form_password_incorrect', 'POST', `${path}/attempt_first_factor`, { body: attempt })
      await browser.ok('GET', path)
      await browser.ok('POST', `${path}/attempt_first_factor`, { body: { ...attempt, password: goodPassword } })
    })
    await step('with a code', async () => {
      const browser = newBrowser()
      const { response } = await browser.ok('POST', '/v1/client/sign_ins', { body: { identifier: ada.emailAddress } })
      const factor = response.supported_first_factors.find((one: { strategy: string }) => one.strategy === 'email_code')
      const path = `/v1/client/sign_ins/${response.id}`
      await browser.ok('POST', `${path}/prepare_first_factor`, {
        body: { strategy: 'email_code', email_address_id: factor.email_address_id },
      })
      await browser.ok('POST', `${path}/attempt_first_factor`, { body: { strategy: 'email_code', code: testCode } })
    })
    await step('with a new password for a forgotten one', async () => {
      const browser = newBrowser()
      const { response } = await browser.ok('POST', '/v1/client/sign_ins', {
        body: { strategy: 'reset_password_email_code', identifier: ada.emailAddress },
      })
      const path = `/v1/client/sign_ins/${response.id}`
      await browser.ok('POST', `${path}/attempt_first_factor`, {
        body: { strategy: 'reset_password_email_code', code: testCode },
      })
      await browser.ok('POST', `${path}/reset_password`, {
        body: { password: `${goodPassword} again`, sign_out_of_other_sessions: true },
      })
    })
    await step('a second factor where none is due', async () => {
      const browser = newBrowser()
      const { response } = await browser.ok('POST', '/v1/client/sign_ins', { body: { identifier: ada.emailAddress } })
      const path = `/v1/client/sign_ins/${response.id}`
      await browser.call('POST', `${path}/prepare_second_factor`, { body: { strategy: 'phone_code' } })
      await browser.call('POST', `${path}/attempt_second_factor`, { body: { strategy: 'totp', code: '000000' } })
    })
    await step('nobody', () =>
      newBrowser().refused('form_identifier_not_found', 'POST', '/v1/client/sign_ins', {
        body: { identifier: 'nobody@example.com' },
      }),
    )
  },
}
