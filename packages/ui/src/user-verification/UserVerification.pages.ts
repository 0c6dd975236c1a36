import type { Factor, Verification } from '../clerk.ts'
import { type FakeOptions, fakeClerk, user } from '../pages/fake-clerk.ts'
import type { Page } from '../pages/page.ts'

const factors: readonly Factor[] = [
  { strategy: 'password' },
  { strategy: 'email_code', emailAddressId: 'idn_1', safeIdentifier: 'ada@example.com' },
]

const phone: Factor = { strategy: 'phone_code', phoneNumberId: 'idn_3', safeIdentifier: '+1*****0100' }
const byWhatsApp = { userSettings: { attributes: { phone_number: { enabled: true, channels: ['sms', 'whatsapp'] } } } }

const none: Verification = { status: 'unverified' }

type World = {
  readonly environment?: FakeOptions['environment']
  /** Whether anything sends by WhatsApp; where nothing does it goes as an SMS. */
  readonly sends?: boolean
}

function world(supported: readonly Factor[] = factors, { environment, sends = true }: World = {}) {
  const clerk = fakeClerk({ users: [user()], ...(environment ? { environment } : {}) })
  const open = { status: 'needs_first_factor', supportedFirstFactors: supported, firstFactorVerification: none }
  Object.assign(clerk.session!, {
    startVerification: async () => open,
    prepareFirstFactorVerification: async (params: { channel?: string }) => {
      clerk.calls.push({ name: 'prepareFirstFactorVerification', params })
      const channel = params.channel && sends ? params.channel : null
      return { ...open, firstFactorVerification: { ...none, channel } }
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
    clerk: () => world([...factors, phone], { environment: byWhatsApp }),
    async act(page) {
      await page.wait(100)
      page.click('Use another method')
      await page.wait()
    },
  },
  {
    name: 'user-verification/sms-for-whatsapp',
    component: 'UserVerification',
    asDialog: true,
    clerk: () => world([phone], { environment: byWhatsApp, sends: false }),
    act: (page) => page.wait(100),
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
