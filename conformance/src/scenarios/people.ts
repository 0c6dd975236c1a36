import type { createBrowser } from '../caller.ts'
import { goodPassword, testCode, type World } from '../scenario.ts'

type Browser = ReturnType<typeof createBrowser>
export type SignedUp = {
  readonly browser: Browser
  readonly emailAddress: string
  readonly sessionId: string
  readonly userId: string
}

/** Someone new, in a browser of their own, signed up with email address and password and signed in. */
export async function signUp(world: World, browser: Browser = world.newBrowser()): Promise<SignedUp> {
  const emailAddress = world.newEmailAddress()
  const created = await browser.ok('POST', '/v1/client/sign_ups', {
    body: {
      email_address: emailAddress,
      password: goodPassword,
      first_name: 'Ada',
      last_name: 'Lovelace',
      locale: 'en-US',
    },
  })
  const path = `/v1/client/sign_ups/${created.response.id}`
  await browser.ok('POST', `${path}/prepare_verification`, { body: { strategy: 'email_code' } })
  const attempted = await browser.ok('POST', `${path}/attempt_verification`, {
    body: { strategy: 'email_code', code: testCode },
  })
  return {
    browser,
    emailAddress,
    sessionId: attempted.response.created_session_id,
    userId: attempted.response.created_user_id,
  }
}
