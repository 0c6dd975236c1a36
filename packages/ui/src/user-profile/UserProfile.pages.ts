import type { PhoneNumber } from '../clerk.ts'
import { apiFailure, fakeClerk, phoneNumber, rich, user } from '../pages/fake-clerk.ts'
import type { Page } from '../pages/page.ts'

const withWhatsApp = {
  userSettings: {
    attributes: { ...rich.userSettings?.attributes, phone_number: { enabled: true, channels: ['sms', 'whatsapp'] } },
  },
}
/** `sends`: whether anything sends by WhatsApp; where nothing does it goes as an SMS. */
const recorded = (sends = true) => {
  const made = fakeClerk({ environment: withWhatsApp, users: [user({ phoneNumbers: [] })] })
  const number: PhoneNumber = {
    ...phoneNumber('+15555550188', 'idn_8', 'unverified'),
    async prepareVerification(params?: { channel?: string }) {
      made.calls.push({ name: 'prepareVerification', params })
      const channel = (sends && params?.channel) || 'sms'
      return { ...number, verification: { ...number.verification, channel } }
    },
  }
  const ada = made.user!
  Object.assign(ada, { createPhoneNumber: async () => (ada.phoneNumbers.push(number), number) })
  return made
}

const clerk = (change: Parameters<typeof user>[0] = {}) => fakeClerk({ environment: rich, users: [user(change)] })

export const userProfilePages: readonly Page[] = [
  { name: 'user-profile/account', component: 'UserProfile', clerk: () => clerk() },
  {
    name: 'user-profile/account-editing',
    component: 'UserProfile',
    clerk: () => clerk(),
    act: async (page) => {
      page.click('Update profile')
      page.click('Add email address')
      await page.wait()
    },
  },
  {
    name: 'user-profile/verify-email',
    component: 'UserProfile',
    clerk: () => clerk(),
    act: async (page) => {
      await page.openMenu('new@example.com')
      page.click('Verify')
      await page.wait()
    },
  },
  {
    name: 'user-profile/email-menu',
    component: 'UserProfile',
    clerk: () => clerk(),
    act: (page) => page.openMenu('countess'),
  },
  {
    name: 'user-profile/remove-email',
    component: 'UserProfile',
    clerk: () => clerk(),
    act: async (page) => {
      await page.openMenu('countess')
      page.click('Remove email')
      await page.wait()
    },
  },
  {
    name: 'user-profile/phone-whatsapp',
    component: 'UserProfile',
    clerk: () => recorded(),
    async act(page) {
      page.click('Add phone number')
      await page.wait()
    },
  },
  {
    name: 'user-profile/phone-sms-for-whatsapp',
    component: 'UserProfile',
    clerk: () => recorded(false),
    async act(page) {
      page.click('Add phone number')
      await page.wait()
    },
  },
  {
    name: 'user-profile/phone-whatsapp-code',
    component: 'UserProfile',
    clerk: () => recorded(),
    async act(page) {
      page.click('Add phone number')
      await page.wait()
      page.fill('phoneNumber', '+15555550188')
      page.submit()
      await page.wait()
    },
  },
  {
    name: 'user-profile/account-empty',
    component: 'UserProfile',
    clerk: () =>
      clerk({ fullName: null, firstName: null, lastName: null, username: null, phoneNumbers: [], emailAddresses: [] }),
  },
  {
    name: 'user-profile/account-long',
    component: 'UserProfile',
    clerk: () => clerk({ fullName: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6).slice(0, 200) }),
  },
  {
    name: 'user-profile/account-fixed',
    component: 'UserProfile',
    clerk: () =>
      fakeClerk({
        environment: {
          userSettings: {
            attributes: {
              first_name: { enabled: true, immutable: true },
              last_name: { enabled: true, immutable: true },
              username: { enabled: true, immutable: true },
              email_address: { immutable: true },
            },
          },
        },
        users: [user()],
      }),
  },
  {
    name: 'user-profile/many-pages',
    component: 'UserProfile',
    props: {
      customPages: ['Preferences', 'Notifications', 'Connected devices', 'Terms'].map((label) => ({
        label,
        url: label.toLowerCase().replace(' ', '-'),
        mount: (element: HTMLElement) => element.append(`The page “${label}”`),
        unmount: () => {},
        mountIcon: () => {},
        unmountIcon: () => {},
      })),
    },
    clerk: () => clerk(),
  },
  {
    name: 'user-profile/security',
    component: 'UserProfile',
    step: 'security',
    clerk: () => clerk(),
    act: (page) => page.wait(),
  },
  {
    name: 'user-profile/security-loading',
    component: 'UserProfile',
    step: 'security',
    clerk: () => clerk({ getSessions: () => new Promise(() => {}), passwordEnabled: false }),
  },
  {
    name: 'user-profile/password-wrong',
    component: 'UserProfile',
    step: 'security',
    clerk: () =>
      clerk({ updatePassword: () => Promise.reject(apiFailure('form_password_incorrect', 'current_password')) }),
    act: async (page) => {
      page.click('Update password')
      await page.wait()
      page.fill('currentPassword', 'not it')
      page.fill('newPassword', 'correct horse battery')
      page.fill('confirmPassword', 'correct horse battery')
      page.submit()
      await page.wait()
    },
  },
  {
    name: 'user-profile/delete-account',
    component: 'UserProfile',
    step: 'security',
    clerk: () => clerk(),
    act: async (page) => {
      await page.wait()
      page.click('Delete account')
      await page.wait()
    },
  },
  {
    name: 'user-profile/dialog',
    component: 'UserProfile',
    asDialog: true,
    clerk: () => clerk(),
    act: (page) => page.wait(250),
  },
]
