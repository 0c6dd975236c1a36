import type { Clerk } from '@keyward/browser'
import { signInHelper } from '../common/sign-in.ts'
import type { BrowserClerk, ClerkSignInParams, SignOutOptions } from '../common/types.ts'
import type { Duration } from '../server/clock.ts'
import { setupClerkTestingToken } from './testing-token.ts'
import type { Chain, CypressCy, CypressGlobal } from './types.ts'

declare global {
  namespace Cypress {
    // biome-ignore lint/suspicious/noExplicitAny: Cypress declares it so, and both declarations must agree
    interface Chainable<Subject = any> {
      /** Signs in on the visited page, which must be public: by password, test code or ticket. */
      clerkSignIn(signInParams: ClerkSignInParams): Chainable<void>
      /** As the user of an email address, without a factor; needs `keywardTasks()`, as do the commands of the inbox and the clock. */
      clerkSignIn(user: { emailAddress: string }): Chainable<void>
      clerkSignOut(signOutOptions?: SignOutOptions): Chainable<void>
      /** Waits until the runtime of the page has loaded. */
      clerkLoaded(): Chainable<void>
      /** The code of the next mail or SMS to an address, waited for. */
      keywardCode(to: string): Chainable<string>
      /** The link of the next mail to an address, waited for. */
      keywardLink(to: string): Chainable<string>
      /** Moves the instance's clock on (`'1h'`), or back to the real time (null). */
      keywardClock(by: Duration | null): Chainable<number>
    }
  }
  interface Window {
    // biome-ignore lint/suspicious/noExplicitAny: what is not typed yet is there all the same
    Clerk: Clerk & Record<string, any>
  }
}

/** Adds `cy.clerkSignIn`, `cy.clerkSignOut` and `cy.clerkLoaded`; call it in the support file. */
export function addClerkCommands(params: { Cypress: unknown; cy: unknown }): void {
  const { Commands } = params.Cypress as CypressGlobal
  const cy = params.cy as CypressCy
  Commands.add('clerkLoaded', () => clerkOf(cy))
  Commands.add('clerkSignIn', (given: ClerkSignInParams | { emailAddress: string }) => {
    setupClerkTestingToken()
    const signIn = (signInParams: ClerkSignInParams) =>
      clerkOf(cy).then((clerk) => signInHelper({ signInParams, windowObject: { Clerk: clerk } }))
    if (!('emailAddress' in given)) return signIn(given)
    // The ticket is a credential: it stays out of the log.
    return cy
      .task<string>('keyward:ticket', given.emailAddress, { log: false })
      .then((ticket) => signIn({ strategy: 'ticket', ticket }))
  })
  Commands.add('keywardCode', (to: string) => cy.task<string>('keyward:code', to))
  Commands.add('keywardLink', (to: string) => cy.task<string>('keyward:link', to))
  Commands.add('keywardClock', (by: Duration | null) => cy.task<number>('keyward:clock', by))
  Commands.add('clerkSignOut', (options?: SignOutOptions) => clerkOf(cy).then((clerk) => clerk.signOut(options)))
}

function clerkOf(cy: CypressCy): Chain<BrowserClerk> {
  return cy
    .window({ log: false })
    .should((page) => {
      if (!(page as { Clerk?: BrowserClerk }).Clerk?.loaded) throw new Error('Clerk has not loaded in this page.')
    })
    .then((page) => (page as { Clerk?: BrowserClerk }).Clerk!)
}
