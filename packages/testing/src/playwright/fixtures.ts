// Playwright's `test` with a Keyward in it: `import { expect, test } from '@keyward/testing/playwright/fixtures'`.
import { randomUUID } from 'node:crypto'
import type { User } from '@keyward/backend'
import { test as base } from '@playwright/test'
import type { ClerkSignInParams } from '../common/types.ts'
import { connectKeyward, type Keyward } from '../server/connect.ts'
import { type Clock, createInbox, type Inbox, startKeyward } from '../server/index.ts'
import { clerk } from './helpers.ts'
import { clerkSetup } from './setup.ts'
import { setupClerkTestingToken } from './testing-token.ts'

export { expect } from '@playwright/test'

type CreateUser = Keyward['client']['users']['createUser']
type NewUser = Partial<Parameters<CreateUser>[0]>
/** Somebody for one test, with what is needed to sign in. */
export type TestUser = User & { readonly email: string; readonly password: string }

export type KeywardFixtures = {
  /** Mails and SMS; what one test has read is new to the next. */
  inbox: Inbox
  /** The instance's clock, real again after the test. It is one for all workers: move it in files that run alone. */
  clock: Clock
  /** Makes somebody with an address of their own, who is gone after the test. */
  createUser: (params?: NewUser) => Promise<TestUser>
  /** Signs in on the current page, which must be public: by email address, as somebody made here, or in the helper's words. */
  signIn: (who: string | TestUser | ClerkSignInParams) => Promise<void>
  signOut: () => Promise<void>
}
export type KeywardWorkerFixtures = {
  /** `environment`: the server that the keys in the environment name. `own`: one that is started for each worker. */
  keywardServer: 'environment' | 'own'
  keyward: Keyward
}

export const test = base.extend<KeywardFixtures, KeywardWorkerFixtures>({
  keywardServer: ['environment', { option: true, scope: 'worker' }],
  keyward: [
    async ({ keywardServer }, use) => {
      const started = keywardServer === 'own' ? await startKeyward() : null
      if (started) useKeysOf(started)
      await clerkSetup()
      await use(started ?? connectKeyward())
      await started?.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  inbox: async ({ keyward }, use) => use(createInbox(keyward)),
  clock: async ({ keyward }, use) => {
    await use(keyward.clock)
    await keyward.clock.reset()
  },
  createUser: async ({ keyward }, use) => {
    const made: string[] = []
    await use(async (params = {}) => {
      const email = params.emailAddress?.[0] ?? `test-${randomUUID().slice(0, 8)}+clerk_test@example.com`
      const password = params.password ?? `Pw-${randomUUID()}`
      const user = await keyward.client.users.createUser({ ...params, emailAddress: [email], password })
      made.push(user.id)
      return Object.assign(user, { email, password })
    })
    // Some may have deleted themselves, which is what a test was about.
    await Promise.allSettled(made.map((id) => keyward.client.users.deleteUser(id)))
  },
  context: async ({ context, keyward: _ }, use) => {
    await setupClerkTestingToken({ context })
    await use(context)
  },
  signIn: async ({ page }, use) => {
    await use((who) => {
      if (typeof who === 'string') return clerk.signIn({ page, emailAddress: who })
      if (!('strategy' in who)) return clerk.signIn({ page, emailAddress: who.email })
      return clerk.signIn({ page, signInParams: who })
    })
  },
  signOut: async ({ page }, use) => use(() => clerk.signOut({ page })),
})

/** The helpers read their keys from the environment; a testing token of another server is of no use with these. */
function useKeysOf(started: Keyward): void {
  for (const name of ['KEYWARD_TESTING_TOKEN', 'CLERK_TESTING_TOKEN']) delete process.env[name]
  Object.assign(process.env, started.env, started.officialEnv)
}
