import type { Response } from '@playwright/test'
import type { EnhancedPage } from './app-page.ts'

export type On = { readonly page: EnhancedPage }
type CodeOptions = { name?: string; awaitRequests?: boolean; awaitPrepare?: boolean; awaitAttempt?: boolean }

export const testCode = '424242'

/** What every form of the components has: fields by name, one button that continues, a code. */
export function formParts({ page }: On) {
  const input = (name: string) => page.locator(`input[name=${name}]`)
  const posted = (step: string) => (response: Response) =>
    response.request().method() === 'POST' && new RegExp(`/${step}_(verification|first_factor)`).test(response.url())

  async function enterOtpCode(code: string, options: CodeOptions = {}): Promise<void> {
    const { name = 'Enter verification code', awaitRequests = true, awaitPrepare = true, awaitAttempt = true } = options
    if (awaitRequests && awaitPrepare) await page.waitForResponse(posted('prepare'))
    // Asked for before the digits are typed: the last of them sends the form.
    const attempt = awaitRequests && awaitAttempt ? page.waitForResponse(posted('attempt')) : null
    await page.getByLabel(name).fill(code)
    await attempt
  }

  return {
    continue: () => page.getByRole('button', { name: 'Continue', exact: true }).click(),
    setEmailAddress: (value: string) => input('emailAddress').fill(value),
    setPassword: (value: string) => input('password').fill(value),
    setPasswordConfirmation: (value: string) => input('confirmPassword').fill(value),
    enterOtpCode,
    enterTestOtpCode: (options?: CodeOptions) => enterOtpCode(testCode, options),
    fillTestOtpCode: (name: string, options?: Omit<CodeOptions, 'name'>) =>
      enterOtpCode(testCode, { name, ...options }),
    getIdentifierInput: () => input('identifier'),
    getEmailAddressInput: () => input('emailAddress'),
    getPhoneNumberInput: () => input('phoneNumber'),
    getUsernameInput: () => input('username'),
    getPasswordInput: () => input('password'),
    getLegalAccepted: () => input('legalAccepted'),
    getFirstNameInput: () => input('firstName'),
    getLastNameInput: () => input('lastName'),
    waitForSession: () => page.waitForFunction(() => Boolean(window.Clerk?.session)),
  }
}

export type ModalState = 'open' | 'closed'
type MountOptions = { searchParams?: URLSearchParams; headlessSelector?: string; timeout?: number }

/** A component: where it stands, when it is there, and the dialog that it may be in. */
export function mounting({ page }: On, name: string, path: string) {
  const root = `.cl-${name}-root`
  const waitForMounted = (selector = root) => page.waitForSelector(selector, { state: 'attached' })
  return {
    waitForMounted,
    async goTo({ headlessSelector, ...options }: MountOptions = {}) {
      const response = await page.goToRelative(path, options)
      await waitForMounted(headlessSelector)
      return response
    },
    waitForModal: (state: ModalState = 'open') =>
      page.waitForSelector(`.cl-modalContent:has(${root})`, { state: state === 'closed' ? 'detached' : 'attached' }),
  }
}
