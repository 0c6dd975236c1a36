import { goodPassword, picture, type Scenario, testCode } from '../scenario.ts'
import { signUp } from './people.ts'

export const profileScenario: Scenario = {
  name: 'a profile',
  async run(world) {
    const { step, newEmailAddress, newPhoneNumber } = world
    const hasPhones = await step('phone numbers are allowed', () =>
      world.configure({ auth_phone: { used_for_sign_up: true, used_for_sign_in: true } }),
    )
    const person = await step('someone', () => signUp(world))
    if (!person) return
    const { browser } = person

    await step('read', () => browser.ok('GET', '/v1/me'))
    await step('changed', () =>
      browser.ok('PATCH', '/v1/me', { body: { first_name: 'Grace', unsafe_metadata: { theme: 'dark' } } }),
    )
    await step('metadata merged', () =>
      browser.ok('PATCH', '/v1/me/metadata', { body: { unsafe_metadata: { theme: null, size: 2 } } }),
    )
    await step('a picture', async () => {
      await browser.ok('POST', '/v1/me/profile_image', { file: picture })
      await browser.ok('DELETE', '/v1/me/profile_image')
    })
    await step('another email address', async () => {
      const { response } = await browser.ok('POST', '/v1/me/email_addresses', {
        body: { email_address: newEmailAddress() },
      })
      const path = `/v1/me/email_addresses/${response.id}`
      await browser.ok('GET', '/v1/me/email_addresses')
      await browser.ok('GET', path)
      await browser.ok('POST', `${path}/prepare_verification`, { body: { strategy: 'email_code' } })
      await browser.ok('POST', `${path}/attempt_verification`, { body: { code: testCode } })
      await browser.ok('DELETE', path)
    })
    if (hasPhones)
      await step('a phone number', async () => {
        const { response } = await browser.ok('POST', '/v1/me/phone_numbers', {
          body: { phone_number: newPhoneNumber() },
        })
        const path = `/v1/me/phone_numbers/${response.id}`
        await browser.ok('GET', '/v1/me/phone_numbers')
        await browser.ok('GET', path)
        await browser.ok('POST', `${path}/prepare_verification`, { body: { strategy: 'phone_code' } })
        await browser.ok('POST', `${path}/attempt_verification`, { body: { code: testCode } })
        await browser.call('PATCH', path, { body: { reserved_for_second_factor: false } })
        await browser.ok('DELETE', path)
      })
    await step('another password', async () => {
      await browser.ok('POST', '/v1/me/change_password', {
        body: { current_password: goodPassword, new_password: `${goodPassword} new`, sign_out_of_other_sessions: true },
      })
    })
    await step('no password', async () => {
      await world.configure({ auth_password: { required: false } })
      await browser.ok('POST', '/v1/me/remove_password', { body: { current_password: `${goodPassword} new` } })
      await world.configure({ auth_password: { required: null } })
    })
    await step('deleted', () => browser.ok('DELETE', '/v1/me'))
  },
}
