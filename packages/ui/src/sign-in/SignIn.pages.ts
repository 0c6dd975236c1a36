import { apiFailure, factors, fakeClerk, rich, user, verification } from '../pages/fake-clerk.ts'
import type { Page } from '../pages/page.ts'

const firstFactor = (...supported: (typeof factors)[keyof typeof factors][]) => ({
  status: 'needs_first_factor',
  identifier: 'ada@example.com',
  supportedFirstFactors: supported,
})
const all = [factors.password, factors.emailCode, factors.phoneCode, factors.reset]
const never = () => new Promise<never>(() => {})
const social = {
  userSettings: {
    social: {
      oauth_google: { enabled: true, authenticatable: true, strategy: 'oauth_google', name: 'Google' },
      oauth_github: { enabled: true, authenticatable: true, strategy: 'oauth_github', name: 'GitHub' },
    },
  },
}
const whatsApp = {
  userSettings: {
    attributes: { phone_number: { enabled: true, used_for_first_factor: true, channels: ['sms', 'whatsapp'] } },
  },
}
const longName = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(6).trim()

export const signInPages: readonly Page[] = [
  { name: 'sign-in/identifier', component: 'SignIn', clerk: () => fakeClerk() },
  { name: 'sign-in/identifier-all-kinds', component: 'SignIn', clerk: () => fakeClerk({ environment: rich }) },
  {
    name: 'sign-in/identifier-social',
    component: 'SignIn',
    clerk: () => fakeClerk({ environment: social, lastAuthenticationStrategy: 'oauth_github' }),
  },
  {
    name: 'sign-in/whatsapp',
    component: 'SignIn',
    clerk: () => fakeClerk({ environment: whatsApp }),
    act: async (page) => {
      document.querySelector<HTMLElement>('.cl-socialButtonsBlockButton__whatsapp')!.click()
      await page.wait()
    },
  },
  {
    name: 'sign-in/development',
    component: 'SignIn',
    clerk: () => fakeClerk({ environment: { ...social, displayConfig: { instanceEnvironmentType: 'development' } } }),
  },
  {
    name: 'sign-in/identifier-phone-only',
    component: 'SignIn',
    clerk: () =>
      fakeClerk({
        environment: {
          userSettings: {
            attributes: {
              email_address: { enabled: false },
              phone_number: { enabled: true, used_for_first_factor: true },
            },
          },
        },
      }),
    act: (page) => page.wait(150),
  },
  { name: 'sign-in/identifier-combined', component: 'SignIn', props: { withSignUp: true }, clerk: () => fakeClerk() },
  {
    name: 'sign-in/identifier-unknown',
    component: 'SignIn',
    clerk: () =>
      fakeClerk({ signIn: { create: () => Promise.reject(apiFailure('form_identifier_not_found', 'identifier')) } }),
    act: async (page) => {
      page.fill('identifier', 'nobody@example.com')
      page.submit()
      await page.wait()
    },
  },
  {
    name: 'sign-in/identifier-loading',
    component: 'SignIn',
    clerk: () => fakeClerk({ signIn: { create: never } }),
    act: async (page) => {
      page.fill('identifier', 'ada@example.com')
      page.submit()
      await page.wait()
    },
  },
  {
    name: 'sign-in/identifier-offline',
    component: 'SignIn',
    clerk: () => fakeClerk({ signIn: { create: () => Promise.reject(new TypeError('Failed to fetch')) } }),
    act: async (page) => {
      page.fill('identifier', 'ada@example.com')
      page.submit()
      await page.wait()
    },
  },
  {
    name: 'sign-in/password',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () => fakeClerk({ signIn: firstFactor(...all) }),
  },
  {
    name: 'sign-in/password-wrong',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () =>
      fakeClerk({
        signIn: {
          ...firstFactor(...all),
          attemptFirstFactor: () => Promise.reject(apiFailure('form_password_incorrect', 'password')),
        },
      }),
    act: async (page) => {
      page.fill('password', 'not this one')
      page.submit()
      await page.wait()
    },
  },
  {
    name: 'sign-in/password-locked',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () =>
      fakeClerk({
        signIn: {
          ...firstFactor(...all),
          attemptFirstFactor: () =>
            Promise.reject(apiFailure('user_locked', undefined, { lockout_expires_in_seconds: 1790 })),
        },
      }),
    act: async (page) => {
      page.fill('password', 'guess number nine')
      page.submit()
      await page.wait()
    },
  },
  {
    name: 'sign-in/email-code',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () => fakeClerk({ signIn: firstFactor(factors.emailCode) }),
  },
  {
    name: 'sign-in/email-code-wrong',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () =>
      fakeClerk({
        signIn: {
          ...firstFactor(factors.emailCode),
          attemptFirstFactor: () => Promise.reject(apiFailure('form_code_incorrect', 'code')),
        },
      }),
    act: async (page) => {
      page.fill('code', '123456')
      await page.wait()
    },
  },
  {
    name: 'sign-in/email-code-long-address',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () =>
      fakeClerk({
        signIn: firstFactor({
          ...factors.emailCode,
          safeIdentifier: `${'a'.repeat(64)}@${'very-long-host-name.'.repeat(6)}example.com`,
        }),
      }),
    act: async (page) => {
      page.fill('code', '424')
      await page.wait()
    },
  },
  {
    name: 'sign-in/phone-code',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () => fakeClerk({ signIn: firstFactor(factors.phoneCode) }),
  },
  {
    name: 'sign-in/email-link',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () => fakeClerk({ signIn: firstFactor(factors.emailLink) }),
  },
  {
    name: 'sign-in/email-link-expired',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () => {
      const clerk = fakeClerk({ signIn: firstFactor(factors.emailLink) })
      const expired = { ...clerk.client!.signIn, firstFactorVerification: verification('expired') }
      clerk.set({
        signIn: { createEmailLinkFlow: () => ({ startEmailLinkFlow: async () => expired, cancelEmailLinkFlow() {} }) },
      })
      return clerk
    },
    act: (page) => page.wait(),
  },
  {
    name: 'sign-in/link-verified',
    component: 'SignIn',
    step: 'verify',
    query: '__clerk_status=verified',
    clerk: () => fakeClerk(),
  },
  {
    name: 'sign-in/link-expired',
    component: 'SignIn',
    step: 'verify',
    query: '__clerk_status=expired',
    clerk: () => fakeClerk(),
  },
  {
    name: 'sign-in/link-other-device',
    component: 'SignIn',
    step: 'verify',
    query: '__clerk_status=client_mismatch',
    clerk: () => fakeClerk(),
  },
  {
    name: 'sign-in/alternatives',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () => fakeClerk({ signIn: firstFactor(...all) }),
    act: async (page) => {
      page.click('Use another method')
      await page.wait()
    },
  },
  {
    name: 'sign-in/forgot-password',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () => fakeClerk({ signIn: firstFactor(...all) }),
    act: async (page) => {
      page.click('Forgot password?')
      await page.wait()
    },
  },
  {
    name: 'sign-in/help',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () => fakeClerk({ signIn: firstFactor(...all) }),
    act: async (page) => {
      page.click('Use another method')
      await page.wait()
      page.click('Get help')
      await page.wait()
    },
  },
  {
    name: 'sign-in/new-password',
    component: 'SignIn',
    step: 'reset-password',
    clerk: () => fakeClerk({ signIn: { status: 'needs_new_password', identifier: 'ada@example.com' } }),
  },
  {
    name: 'sign-in/totp',
    component: 'SignIn',
    step: 'factor-two',
    clerk: () =>
      fakeClerk({
        signIn: {
          status: 'needs_second_factor',
          supportedSecondFactors: [factors.totp, factors.backupCode, factors.phoneCode],
        },
      }),
  },
  {
    name: 'sign-in/backup-code',
    component: 'SignIn',
    step: 'factor-two',
    clerk: () => fakeClerk({ signIn: { status: 'needs_second_factor', supportedSecondFactors: [factors.backupCode] } }),
  },
  {
    name: 'sign-in/client-trust',
    component: 'SignIn',
    step: 'client-trust',
    clerk: () => fakeClerk({ signIn: { status: 'needs_client_trust', supportedSecondFactors: [factors.emailCode] } }),
  },
  {
    name: 'sign-in/choose',
    component: 'SignIn',
    step: 'choose',
    clerk: () =>
      fakeClerk({
        environment: { authConfig: { singleSessionMode: false } },
        users: [
          user(),
          user({ firstName: longName, fullName: longName, primaryEmailAddress: { emailAddress: 'w@example.com' } }),
        ],
      }),
  },
  { name: 'sign-in/signed-in', component: 'SignIn', clerk: () => fakeClerk({ users: [user()] }) },
  {
    name: 'sign-in/ticket-refused',
    component: 'SignIn',
    query: '__clerk_ticket=abc',
    clerk: () => fakeClerk({ signIn: { create: () => Promise.reject(apiFailure('verification_expired')) } }),
    act: (page) => page.wait(),
  },
  {
    name: 'sign-in/task-create-organization',
    component: 'SignIn',
    step: 'tasks/choose-organization',
    clerk: () => fakeClerk({ users: [user()], task: 'choose-organization' }),
    act: (page) => page.wait(200),
  },
  {
    name: 'sign-in/task-reset-password',
    component: 'SignIn',
    step: 'tasks/reset-password',
    clerk: () => fakeClerk({ users: [user()], task: 'reset-password' }),
  },
  {
    name: 'sign-in/task-from-start',
    component: 'SignIn',
    clerk: () =>
      fakeClerk({
        environment: { authConfig: { singleSessionMode: false } },
        users: [user()],
        task: 'reset-password',
      }),
  },
  {
    name: 'sign-in/task-from-tasks',
    component: 'SignIn',
    step: 'tasks',
    clerk: () => fakeClerk({ users: [user()], task: 'reset-password' }),
  },
  {
    name: 'sign-in/dialog',
    component: 'SignIn',
    asDialog: true,
    clerk: () => fakeClerk({ environment: social }),
    act: (page) => page.wait(250),
  },
  {
    name: 'sign-in/branded',
    component: 'SignIn',
    clerk: () => fakeClerk({ environment: social }),
    appearance: {
      variables: {
        colorPrimary: '#0f766e',
        colorBackground: '#fffaf3',
        colorForeground: '#3b2f23',
        borderRadius: '4px',
        fontFamily: 'Georgia, serif',
      },
      elements: { formButtonPrimary: { textTransform: 'uppercase', letterSpacing: '0.06em' } },
    },
  },
  {
    name: 'sign-in/long-language',
    component: 'SignIn',
    step: 'factor-one',
    clerk: () => fakeClerk({ signIn: firstFactor(...all) }),
    localization: {
      formButtonPrimary: 'Vorgang jetzt sicher fortsetzen',
      formFieldLabel__password: 'Persönliches Zugangskennwort',
      formFieldAction__forgotPassword: 'Haben Sie Ihr Kennwort vergessen?',
      signIn: {
        password: {
          title: 'Bitte geben Sie Ihr persönliches Zugangskennwort ein',
          actionLink: 'Eine andere Anmeldemethode verwenden',
        },
      },
    },
  },
]
