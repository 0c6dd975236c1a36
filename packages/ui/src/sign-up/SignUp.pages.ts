import { apiFailure, fakeClerk, rich, verification } from '../pages/fake-clerk.ts'
import type { Page } from '../pages/page.ts'

const missing = (change: object) => ({
  status: 'missing_requirements',
  emailAddress: 'ada@example.com',
  phoneNumber: '+15555550100',
  ...change,
})
const rules = { min_length: 10, require_uppercase: true, require_numbers: true, require_special_char: true }
const full = {
  ...rich,
  displayConfig: { termsUrl: 'https://northwind.example/terms', privacyPolicyUrl: 'https://northwind.example/privacy' },
  userSettings: {
    attributes: {
      ...rich.userSettings!.attributes,
      first_name: { enabled: true, required: true },
      last_name: { enabled: true, required: true },
    },
    signUp: { legal_consent_enabled: true },
    passwordSettings: rules,
  },
}

export const signUpPages: readonly Page[] = [
  {
    name: 'sign-up/code-whatsapp',
    component: 'SignUp',
    step: 'verify-phone-number',
    clerk: () =>
      fakeClerk({
        signUp: missing({
          unverifiedFields: ['phone_number'],
          verifications: { phoneNumber: { ...verification('unverified'), channel: 'whatsapp' } },
        }),
      }),
  },
  { name: 'sign-up/form', component: 'SignUp', clerk: () => fakeClerk() },
  {
    name: 'sign-up/form-full',
    component: 'SignUp',
    props: {
      appearance: {
        layout: { showOptionalFields: true, helpPageUrl: '/help', termsPageUrl: '/terms', privacyPageUrl: '/privacy' },
      },
    },
    clerk: () => fakeClerk({ environment: full }),
  },
  {
    name: 'sign-up/form-typing',
    component: 'SignUp',
    clerk: () => fakeClerk({ environment: full }),
    act: async (page) => {
      page.fill('firstName', 'Ada')
      page.fill('password', 'Analytical1')
      await page.wait()
    },
  },
  {
    name: 'sign-up/form-errors',
    component: 'SignUp',
    clerk: () =>
      fakeClerk({
        signUp: {
          create: () =>
            Promise.reject({
              errors: [
                ...errorsOf('form_identifier_exists', 'email_address'),
                ...errorsOf('form_password_pwned', 'password'),
              ],
            }),
        },
      }),
    act: async (page) => {
      page.fill('emailAddress', 'ada@example.com')
      page.fill('password', 'password123')
      page.submit()
      await page.wait()
    },
  },
  {
    name: 'sign-up/email-code',
    component: 'SignUp',
    step: 'verify-email-address',
    clerk: () => fakeClerk({ signUp: missing({ unverifiedFields: ['email_address'] }) }),
    act: async (page) => {
      page.fill('code', '42')
      await page.wait()
    },
  },
  {
    name: 'sign-up/phone-code',
    component: 'SignUp',
    step: 'verify-phone-number',
    clerk: () => fakeClerk({ signUp: missing({ unverifiedFields: ['phone_number'] }) }),
  },
  {
    name: 'sign-up/email-link',
    component: 'SignUp',
    step: 'verify-email-address',
    clerk: () =>
      fakeClerk({
        environment: {
          userSettings: { attributes: { email_address: { verifications: ['email_code', 'email_link'] } } },
        },
        signUp: missing({
          unverifiedFields: ['email_address'],
          verifications: { emailAddress: verification('unverified'), phoneNumber: verification(null) },
        }),
      }),
  },
  {
    name: 'sign-up/continue',
    component: 'SignUp',
    step: 'continue',
    clerk: () =>
      fakeClerk({
        environment: full,
        signUp: missing({ missingFields: ['username', 'phone_number', 'legal_accepted'] }),
      }),
    act: (page) => page.wait(150),
  },
  {
    name: 'sign-up/restricted',
    component: 'SignUp',
    clerk: () => fakeClerk({ environment: { userSettings: { signUp: { mode: 'restricted' } } } }),
  },
  {
    name: 'sign-up/waitlist',
    component: 'SignUp',
    clerk: () =>
      fakeClerk({
        environment: { displayConfig: { waitlistUrl: '/waitlist' }, userSettings: { signUp: { mode: 'waitlist' } } },
      }),
  },
  {
    name: 'sign-up/combined',
    component: 'SignIn',
    props: { withSignUp: true },
    clerk: () =>
      fakeClerk({ signIn: { create: () => Promise.reject(apiFailure('form_identifier_not_found', 'identifier')) } }),
    act: async (page) => {
      page.fill('identifier', 'new@example.com')
      page.submit()
      await page.wait()
    },
  },
]

function errorsOf(code: string, paramName: string) {
  return (apiFailure(code, paramName) as unknown as { errors: object[] }).errors
}
