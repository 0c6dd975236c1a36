import type { Clerk } from '@keyward/browser'
import { signInHelper } from '../common/sign-in.ts'
import type { BrowserClerk, ClerkSignInParams, SignOutOptions } from '../common/types.ts'
import { setupClerkTestingToken } from './testing-token.ts'
import type { Chain, CypressCy, CypressGlobal } from './types.ts'

declare global {
  namespace Cypress {
    // biome-ignore lint/suspicious/noExplicitAny: Cypress declares it so, and both declarations must agree
    interface Chainable<Subject = any> {
      /** Signs in on the visited page, which must be public: by password, test code or ticket. */
      clerkSignIn(signInParams: ClerkSignInParams): Chainable<void>
      clerkSignOut(signOutOptions?: SignOutOptions): Chainable<void>
      /** Waits until the runtime of the page has loaded. */
      clerkLoaded(): Chainable<void>
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
  Commands.add('clerkSignIn', (signInParams: ClerkSignInParams) => {
    setupClerkTestingToken()
    return clerkOf(cy).then((clerk) => signInHelper({ signInParams, windowObject: { Clerk: clerk } }))
  })
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
