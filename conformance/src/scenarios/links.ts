import { goodPassword, type Scenario } from '../scenario.ts'
import { signUp } from './people.ts'

export const linksScenario: Scenario = {
  name: 'links in mails',
  async run(world) {
    const { bapi, step } = world
    await step('a ticket in a link', async () => {
      const { browser, userId } = await signUp(world)
      const { token } = await bapi.ok('POST', '/sign_in_tokens', { body: { user_id: userId } })
      await browser.call('GET', '/v1/tickets/accept', {
        query: { ticket: token, redirect_url: 'http://localhost:3000/' },
      })
    })
    const hasLinks = await step('email links are allowed', () =>
      world.configure({
        auth_email: {
          sign_in_strategies: ['email_code', 'email_link'],
          verification_strategies: ['email_code', 'email_link'],
        },
      }),
    )
    if (!hasLinks) return
    await step('signing up by a link', async () => {
      const browser = world.newBrowser()
      // A real address: to one of the test addresses nothing would be sent.
      const emailAddress = `link-${Date.now()}@example.com`
      const { response } = await browser.ok('POST', '/v1/client/sign_ups', {
        body: { email_address: emailAddress, password: goodPassword },
      })
      await browser.ok('POST', `/v1/client/sign_ups/${response.id}/prepare_verification`, {
        body: { strategy: 'email_link', redirect_url: 'http://localhost:3000/verify' },
      })
      const token = await tokenIn(world, emailAddress)
      await browser.ok('GET', '/v1/verify', { query: { token } })
      await browser.call('GET', '/v1/client')
    })
    await world.configure({ auth_email: null })
  },
}

async function tokenIn(world: Parameters<Scenario['run']>[0], emailAddress: string): Promise<string> {
  const { text } = await world.mailTo(emailAddress)
  const link = /https?:\/\/\S*\/v1\/verify\S*/.exec(text)?.[0]
  return new URL(link ?? 'http://none.test').searchParams.get('token') ?? ''
}
