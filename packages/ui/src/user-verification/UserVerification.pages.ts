import type { Factor } from '../clerk.ts'
import { type FakeOptions, fakeClerk, user } from '../pages/fake-clerk.ts'
import type { Page } from '../pages/page.ts'

const factors: readonly Factor[] = [
  { strategy: 'password' },
  { strategy: 'email_code', emailAddressId: 'idn_1', safeIdentifier: 'ada@example.com' },
]

const phone: Factor = { strategy: 'phone_code', phoneNumberId: 'idn_3', safeIdentifier: '+1*****0100' }
const byWhatsApp = { userSettings: { attributes: { phone_number: { enabled: true, channels: ['sms', 'whatsapp'] } } } }

function world(supported: readonly Factor[] = factors, environment?: FakeOptions['environment']) {
  const clerk = fakeClerk({ users: [user()], ...(environment ? { environment } : {}) })
  const open = { status: 'needs_first_factor', supportedFirstFactors: supported }
  Object.assign(clerk.session!, {
    startVerification: async () => open,
    prepareFirstFactorVerification: async (params: unknown) => {
      clerk.calls.push({ name: 'prepareFirstFactorVerification', params })
      return open
    },
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
    name: 'user-verification/methods-whatsapp',
    component: 'UserVerification',
    asDialog: true,
    clerk: () => world([...factors, phone], byWhatsApp),
    async act(page) {
      await page.wait(100)
      page.click('Use another method')
      await page.wait()
    },
  },
  {
    name: 'user-verification/help',
    component: 'UserVerification',
    asDialog: true,
    clerk: () => world(),
    async act(page) {
      await page.wait(100)
      page.click('Use another method')
      await page.wait()
      page.click('Get help')
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
