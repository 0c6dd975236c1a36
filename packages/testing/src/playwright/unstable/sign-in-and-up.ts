import { expect } from '@playwright/test'
import { formParts, mounting, type On } from './form-parts.ts'

export function signInObject(on: On) {
  const { page } = on
  const parts = formParts(on)
  const setInstantPassword = async (value: string) => {
    // Beside the identifier, for password managers; out of a person's sight.
    await expect(parts.getPasswordInput()).toBeVisible()
    await parts.getPasswordInput().fill(value, { force: true })
  }
  return {
    ...parts,
    ...mounting(on, 'signIn', '/sign-in'),
    ...alternatives(on),
    setIdentifier: (value: string) => parts.getIdentifierInput().fill(value),
    setInstantPassword,
    usePhoneNumberIdentifier: () => page.getByRole('link', { name: /^use phone/i }),
    useEmailIdentifier: () => page.getByRole('link', { name: /^use email/i }),
    useUsernameIdentifier: () => page.getByRole('link', { name: /^username$/i }),
    getForgotPassword: () => page.getByRole('link', { name: /forgot password/i }),
    getGoToSignUp: () => page.getByRole('link', { name: /sign up/i }),
    getResetPassword: () => page.getByRole('button', { name: /reset (your )?password/i }),
    signInWithOauth: (provider: string) => continueWith(on, provider),
    async signInWithEmailAndInstantPassword(given: { email: string; password: string; waitForSession?: boolean }) {
      await expect(parts.getIdentifierInput()).toBeVisible()
      await parts.getIdentifierInput().fill(given.email)
      await setInstantPassword(given.password)
      await parts.continue()
      if (given.waitForSession !== false) await parts.waitForSession()
    },
  }
}

type SignUpInputs = {
  email?: string
  password?: string
  firstName?: string
  lastName?: string
  username?: string
  phoneNumber?: string
  legalAccepted?: boolean
}

export function signUpObject(on: On) {
  const { page } = on
  const parts = formParts(on)
  async function signUp({ legalAccepted, ...values }: SignUpInputs): Promise<void> {
    const fields = {
      firstName: parts.getFirstNameInput(),
      lastName: parts.getLastNameInput(),
      email: parts.getEmailAddressInput(),
      username: parts.getUsernameInput(),
      phoneNumber: parts.getPhoneNumberInput(),
      password: parts.getPasswordInput(),
    }
    for (const [name, field] of Object.entries(fields)) {
      const value = values[name as keyof typeof values]
      if (value) await field.fill(value)
    }
    if (legalAccepted) await parts.getLegalAccepted().check()
    await parts.continue()
  }
  return {
    ...parts,
    ...mounting(on, 'signUp', '/sign-up'),
    signUpWithOauth: (provider: string) => continueWith(on, provider),
    signUp,
    signUpWithEmailAndPassword: ({ email, password }: SignUpInputs) =>
      signUp({ ...(email ? { email } : {}), ...(password ? { password } : {}) }),
    async waitForEmailVerificationScreen() {
      await page.waitForURL(/verify/)
      await page.getByRole('heading', { name: /Verify your email/i }).waitFor()
    },
  }
}

export function userVerificationObject(on: On) {
  const { page } = on
  const root = '.cl-userVerification-root'
  return {
    ...formParts(on),
    ...alternatives(on),
    waitForMounted: (selector = root) => page.waitForSelector(selector, { state: 'attached' }),
    waitForClosed: (selector = root) => page.waitForSelector(selector, { state: 'detached' }),
    closeReverificationModal: () => page.getByLabel('Close modal').click(),
  }
}

export function sessionTaskObject(on: On) {
  const { page } = on
  const press = async (name: RegExp) => {
    await expect(page.getByRole('button', { name })).toBeVisible()
    await page.getByRole('button', { name }).click()
  }
  return {
    ...formParts(on),
    async resolveForceOrganizationSelectionTask({ name, slug }: { name: string; slug?: string }) {
      await page.locator('input[name=name]').fill(name)
      if (slug) await page.locator('input[name=slug]').fill(slug)
      await press(/continue/i)
    },
    async resolveResetPasswordTask(given: { newPassword: string; confirmPassword: string }) {
      await page.locator('input[name=newPassword]').fill(given.newPassword)
      await page.locator('input[name=confirmPassword]').fill(given.confirmPassword)
      await press(/reset password/i)
    },
  }
}

export function waitlistObject(on: On) {
  const parts = formParts(on)
  const { goTo, waitForMounted } = mounting(on, 'waitlist', '/waitlist')
  const joinWaitlistContinue = () => on.page.getByRole('button', { name: 'Join the waitlist', exact: true }).click()
  return {
    ...parts,
    goTo,
    waitForMounted,
    joinWaitlistContinue,
    async joinWaitlist({ email }: { email: string }) {
      await parts.setEmailAddress(email)
      await joinWaitlistContinue()
    },
  }
}

function alternatives({ page }: On) {
  return {
    getUseAnotherMethodLink: () => page.getByRole('link', { name: /use another method/i }),
    getAltMethodsEmailCodeButton: () => page.getByRole('button', { name: /email code to/i }),
    getAltMethodsEmailLinkButton: () => page.getByRole('button', { name: /email link to/i }),
  }
}

function continueWith({ page }: On, provider: string) {
  const name = provider.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return page.getByRole('button', { name: new RegExp(`continue with ${name}`, 'i') })
}
