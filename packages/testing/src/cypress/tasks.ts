import { loadEnvironmentFiles } from '../common/env-files.ts'
import { ticketFor } from '../common/ticket.ts'
import type { Duration } from '../server/clock.ts'
import { connectKeyward, type Keyward, type KeywardKeys } from '../server/connect.ts'

/** What the commands ask of the Node process beside the browser, which alone may hold the secret key. */
export type KeywardTasks = {
  'keyward:ticket': (emailAddress: string) => Promise<string>
  'keyward:code': (to: string) => Promise<string>
  'keyward:link': (to: string) => Promise<string>
  /** A duration to go on, or null for the real time. */
  'keyward:clock': (by: Duration | null) => Promise<number>
}

/**
 * For `on('task', keywardTasks())` in `setupNodeEvents`: `cy.clerkSignIn({ emailAddress })`, `cy.keywardCode()`,
 * `cy.keywardLink()` and `cy.keywardClock()` work with it. The server is the given one, or the one that the environment names.
 */
export function keywardTasks(given: Partial<KeywardKeys> = {}): KeywardTasks {
  loadEnvironmentFiles()
  // Not before it is needed: the keys may come with the setup.
  let known: Keyward | undefined
  const keyward = () => {
    known ??= connectKeyward(given)
    return known
  }
  return {
    'keyward:ticket': async (emailAddress) => ticketFor(keyward().client, emailAddress),
    'keyward:code': async (to) => keyward().inbox.code(to),
    'keyward:link': async (to) => keyward().inbox.link(to),
    'keyward:clock': async (by) => {
      const { clock } = keyward()
      return Number(await (by === null ? clock.reset() : clock.advance(by)))
    },
  }
}
