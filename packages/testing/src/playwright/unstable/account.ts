import { expect } from '@playwright/test'
import { formParts, type ModalState, mounting, type On } from './form-parts.ts'

export type Sections = 'profile' | 'emailAddresses' | 'username' | 'phoneNumbers' | 'danger'

export function userProfileObject(on: On) {
  const { page } = on
  const parts = formParts(on)
  const { goTo, waitForMounted, waitForModal } = mounting(on, 'userProfile', '/user')
  const click = (text: RegExp) => () => page.getByText(text).click()
  const waitForSectionCard = (section: Sections, opened: boolean) =>
    page.waitForSelector(`.cl-profileSectionContent__${section} .cl-headerTitle`, {
      state: opened ? 'visible' : 'detached',
    })
  return {
    ...parts,
    goTo,
    waitForMounted,
    switchToSecurityTab: click(/Security/i),
    switchToBillingTab: click(/Billing/i),
    switchToAPIKeysTab: click(/API keys/i),
    clickSetUsername: click(/Set username/i),
    clickToUpdateProfile: click(/update profile/i),
    clickUpdateUsername: click(/update username/i),
    clickSetPassword: click(/Set password/i),
    clickAddEmailAddress: click(/add email address/i),
    clickAddPhoneNumber: click(/add phone number/i),
    waitForSectionCard,
    waitForSectionCardOpened: (section: Sections) => waitForSectionCard(section, true),
    waitForSectionCardClosed: (section: Sections) => waitForSectionCard(section, false),
    typeUsername: (value: string) => parts.getUsernameInput().fill(value),
    typeFirstName: (value: string) => parts.getFirstNameInput().fill(value),
    typeLastName: (value: string) => parts.getLastNameInput().fill(value),
    typePhoneNumber: (value: string) => parts.getPhoneNumberInput().fill(value),
    typeEmailAddress: (value: string) => page.getByLabel(/Email address/i).fill(value),
    waitForUserProfileModal: (state?: ModalState) => waitForModal(state),
  }
}

export function userButtonObject({ page }: On) {
  const popover = '.cl-userButtonPopoverCard'
  return {
    waitForMounted: () => page.waitForSelector('.cl-userButtonTrigger', { state: 'attached' }),
    toggleTrigger: () => page.locator('.cl-userButtonTrigger').click(),
    waitForPopover: () => page.waitForSelector(popover, { state: 'visible' }),
    waitForPopoverClosed: () => page.waitForSelector(popover, { state: 'detached' }),
    async toHaveVisibleMenuItems(names: string | RegExp | (string | RegExp)[]) {
      for (const name of Array.isArray(names) ? names : [names])
        await expect(page.getByRole('menuitem', { name })).toBeVisible()
    },
    triggerSignOut: () => page.getByRole('menuitem', { name: /Sign out$/i }).click(),
    triggerManageAccount: () => page.getByRole('menuitem', { name: /Manage account/i }).click(),
    switchAccount: (emailAddress: string) => page.getByText(emailAddress).click(),
  }
}

export function userAvatarObject({ page }: On) {
  const box = '.cl-userAvatarBox'
  const waitForMounted = (selector = box) => page.waitForSelector(selector, { state: 'attached' })
  return {
    waitForMounted,
    async goTo(options?: { searchParams: URLSearchParams }) {
      await page.goToRelative('/user-avatar', options)
      return waitForMounted()
    },
    toBeVisible: (selector = box) => expect(page.locator(selector).getByRole('img')).toBeVisible(),
  }
}

export function organizationSwitcherObject(on: On) {
  const { page } = on
  const waitForMounted = () => page.waitForSelector('.cl-organizationSwitcher-root', { state: 'attached' })
  return {
    ...formParts(on),
    waitForMounted,
    async goTo(path = '/switcher') {
      await page.goToRelative(path)
      return waitForMounted()
    },
    expectNoOrganizationSelected: () => expect(page.getByText(/No organization selected/i)).toBeVisible(),
    expectPersonalAccount: () => expect(page.getByText(/Personal account/i)).toBeVisible(),
    toggleTrigger: () => page.locator('.cl-organizationSwitcherTrigger').click(),
    waitForAnOrganizationToSelected: () =>
      page.waitForSelector('.cl-userPreviewMainIdentifier__personalWorkspace', { state: 'detached' }),
  }
}

export function impersonationObject({ page }: On) {
  const fab = '.cl-impersonationFab'
  return {
    waitForMounted: (selector = fab) => page.waitForSelector(selector, { state: 'attached' }),
    getSignOutLink: () => page.locator(fab).getByText('Sign out'),
  }
}

/** The prompt of an app that runs without keys of its own. */
export function keylessPopoverObject({ page }: On) {
  const button = '#--clerk-keyless-prompt-button'
  const waitFor = (state: 'attached' | 'detached') => page.waitForSelector(button, { state })
  return {
    waitForMounted: () => waitFor('attached'),
    waitForUnmounted: () => waitFor('detached'),
    isExpanded: async () => (await page.locator(button).getAttribute('aria-expanded')) === 'true',
    toggle: () => page.locator(button).click(),
    promptsToClaim: () => page.getByRole('link', { name: /^claim application$/i }),
    promptToUseClaimedKeys: () => page.getByRole('link', { name: /^get api keys$/i }),
    promptToDismiss: () => page.getByRole('button', { name: /^dismiss$/i }),
  }
}
