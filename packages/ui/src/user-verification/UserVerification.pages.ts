import type { Factor } from '../clerk.ts'
import { fakeClerk, user } from '../pages/fake-clerk.ts'
import type { Page } from '../pages/page.ts'

const factors: readonly Factor[] = [
  { strategy: 'password' },
  { strategy: 'email_code', emailAddressId: 'idn_1', safeIdentifier: 'ada@example.com' },
]

function world(supported: readonly Factor[] = factors) {
  const clerk = fakeClerk({ users: [user()] })
  const open = { status: 'needs_first_factor', supportedFirstFactors: supported }
  Object.assign(clerk.session!, {
    startVerification: async () => open,
    prepareFirstFactorVerification: async () => open,
    attemptFirstFactorVerification: async () => ({ ...open, status: 'complete' }),
  })
  return clerk
}

export const userVerificationPages: readonly Page[] = [
  {
    name: 'user-verification/password',
    component: 'UserVerification',
    asDialog: true,
    clerk: () => world(),
    act: (page) => page.wait(100),
  },
  {
    name: 'user-verification/methods',
    component: 'UserVerification',
    asDialog: true,
    clerk: () => world(),
    async act(page) {
      await page.wait(100)
      page.click('Use another method')
      await page.wait()
    },
  },
  {
    name: 'user-verification/code',
    component: 'UserVerification',
    asDialog: true,
    clerk: () => world([factors[1]!]),
    act: (page) => page.wait(100),
  },
  {
    name: 'user-verification/nothing',
    component: 'UserVerification',
    asDialog: true,
    clerk: () => world([]),
    act: (page) => page.wait(100),
  },
]
