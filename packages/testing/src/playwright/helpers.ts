import type { Clerk } from '@keyward/browser'
import type { Page } from '@playwright/test'
import { backendFromEnvironment } from '../common/setup.ts'
import { signInHelper } from '../common/sign-in.ts'
import { ticketFor } from '../common/ticket.ts'
import type { BrowserClerk, ClerkSignInParams, SetupClerkTestingTokenOptions, SignOutOptions } from '../common/types.ts'
import { setupClerkTestingToken } from './testing-token.ts'

declare global {
  interface Window {
    // biome-ignore lint/suspicious/noExplicitAny: what is not typed yet is there all the same
    Clerk: Clerk & Record<string, any>
  }
}

type WithPage = { page: Page; setupClerkTestingTokenOptions?: SetupClerkTestingTokenOptions }
type SignInParams = WithPage & { signInParams: ClerkSignInParams }
type SignInByEmailParams = WithPage & { emailAddress: string }

type ClerkHelpers = {
  /**
   * Signs in on the current page, which must be public and hold the provider: by password, test code or ticket with
   * `signInParams`, or as the user of an `emailAddress`, which needs the secret key and no factor at all.
   */
  signIn: { (params: SignInParams): Promise<void>; (params: SignInByEmailParams): Promise<void> }
  signOut: (params: { page: Page; signOutOptions?: SignOutOptions }) => Promise<void>
  /** Waits until the runtime of the page has loaded. */
  loaded: (params: { page: Page }) => Promise<void>
}

export const clerk: ClerkHelpers = { signIn, signOut, loaded }

async function signIn(params: SignInParams | SignInByEmailParams): Promise<void> {
  const { page, setupClerkTestingTokenOptions: options } = params
  await setupClerkTestingToken({ context: page.context(), options })
  await loaded({ page })
  const signInParams: ClerkSignInParams =
    'emailAddress' in params
      ? { strategy: 'ticket', ticket: await ticketFor(backendFromEnvironment(), params.emailAddress) }
      : params.signInParams
  await page.evaluate(signInHelper, { signInParams })
  await page.waitForFunction(() => Boolean((window as { Clerk?: BrowserClerk }).Clerk?.user))
}

async function signOut({ page, signOutOptions }: { page: Page; signOutOptions?: SignOutOptions }): Promise<void> {
  await loaded({ page })
  try {
    await page.evaluate((options) => (window as { Clerk?: BrowserClerk }).Clerk!.signOut(options), signOutOptions)
  } catch (error) {
    // Signing out may lead to another page; the promise then ends with the page that it was made in.
    if (!/context was destroyed|navigation/i.test(String(error))) throw error
  }
  await page.waitForLoadState()
}

async function loaded({ page }: { page: Page }): Promise<void> {
  await page.waitForFunction(() => Boolean((window as { Clerk?: BrowserClerk }).Clerk?.loaded))
}
