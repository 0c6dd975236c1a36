import { expect } from '../expect.ts'
import { askForCode, createPerson, enterCode, enterIdentifier, password, testEmail, testPhone } from '../flows/kit.ts'
import { type ComponentFlow, enter, inspect } from './stage.ts'

export const protectedPage: ComponentFlow = async ({ stage, page, u }) => {
  const person = await createPerson(stage)
  await u.page.goToRelative('/protected')
  await u.signIn.waitForMounted()
  await inspect(page)
  await u.signIn.signInWithEmailAndInstantPassword({ email: person.email, password })
  await page.waitForURL(/\/protected$/)
  await page.getByText('For members only').waitFor()
}

export const signUp: ComponentFlow = async ({ page, u }) => {
  await u.signUp.goTo()
  await inspect(page)
  await u.signUp.signUpWithEmailAndPassword({ email: testEmail(), password })
  await page.locator('input[autocomplete="one-time-code"]').first().waitFor({ state: 'attached' })
  await inspect(page)
  await u.signUp.enterTestOtpCode({ awaitPrepare: false })
  await u.expect.toBeSignedIn()
}

/** Who is unknown proves the address first, and is asked for what is missing then; who is known is in. */
export const strictSignInOrUp: ComponentFlow = async ({ page, u }) => {
  const email = testEmail()
  await u.page.goToRelative('/combined')
  await enterIdentifier(page, email)
  await enterCode(page)
  await page.waitForURL(/\/combined\/create\/continue/)
  await inspect(page)
  await page.fill('input[name=password]', password)
  await page.press('input[name=password]', 'Enter')
  await u.expect.toBeSignedIn()
  await page.evaluate(() => (window as unknown as { Clerk: { signOut(): Promise<void> } }).Clerk.signOut())
  await u.expect.toBeSignedOut()
  await u.page.goToRelative('/combined')
  await enterIdentifier(page, email)
  await enterCode(page)
  await u.expect.toBeSignedIn()
}

/** Without a mouse: everything that the card has is reached by Tab and used by Enter. */
export const keyboardAlone: ComponentFlow = async ({ stage, page, u }) => {
  const person = await createPerson(stage)
  await u.signIn.goTo()
  await page.keyboard.type(person.email)
  await page.keyboard.press('Enter')
  await page.locator('input[name=password]:not([tabindex="-1"])').waitFor()
  await expect(page.locator('input[name=password]')).toBeFocused()
  await page.keyboard.type(person.password)
  await page.keyboard.press('Enter')
  await u.expect.toBeSignedIn()
  await u.page.goToRelative('/user-button')
  await u.userButton.waitForMounted()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await u.userButton.waitForPopover()
  await page.keyboard.press('Escape')
  await u.userButton.waitForPopoverClosed()
  await expect(page.locator('.cl-userButtonTrigger')).toBeFocused()
}

export const profile: ComponentFlow = async (visit) => {
  const { page, u } = visit
  await enter(visit)
  await u.userProfile.goTo()
  await inspect(page)
  await u.userProfile.clickToUpdateProfile()
  await u.userProfile.waitForSectionCardOpened('profile')
  await u.userProfile.typeFirstName('Jo')
  await u.userProfile.typeLastName('Do')
  await inspect(page)
  await page.getByText(/^save$/i).click()
  await u.userProfile.waitForSectionCardClosed('profile')
  await expect(page.locator('.cl-profileSectionItem__profile').getByText('Jo Do')).toBeVisible()

  await u.userProfile.clickAddPhoneNumber()
  await u.userProfile.waitForSectionCardOpened('phoneNumbers')
  await page.locator('input[name=phoneNumber]').fill(testPhone())
  await askForCode(page, () => page.getByRole('button', { name: /^add$/i }).click())
  await u.userProfile.enterTestOtpCode({ awaitPrepare: false })
  await u.userProfile.waitForSectionCardClosed('phoneNumbers')
}

export const security: ComponentFlow = async (visit) => {
  const { page, u } = visit
  await enter(visit)
  await u.userProfile.goTo()
  await u.userProfile.switchToSecurityTab()
  await page.getByText(/update password/i).click()
  await page.locator('input[name=newPassword]').waitFor()
  await inspect(page)
  const current = page.locator('input[name=currentPassword]')
  if (await current.isVisible()) await current.fill(password)
  await page.getByLabel(/new password/i).fill(`${password} two`)
  await page.getByLabel(/confirm password/i).fill(`${password} two`)
  await page.getByText(/^save$/i).click()
  await expect(page.locator('input[name=newPassword]')).toHaveCount(0)

  await page.getByRole('button', { name: /delete account/i }).click()
  await page.getByLabel(/"Delete account"/i).fill('Delete account')
  await inspect(page)
  await page
    .getByRole('button', { name: /delete account/i })
    .last()
    .click()
  await u.expect.toBeSignedOut()
}

export const customPages: ComponentFlow = async (visit) => {
  const { page, u } = visit
  await enter(visit)
  await u.userProfile.goTo()
  const go = async (label: string | RegExp) => {
    await page.locator('button.cl-navbarButton').filter({ hasText: label }).first().click()
  }
  await go('Own page')
  await page.waitForURL(/\/user\/own-page/)
  await page.getByRole('heading', { name: 'A page of the app' }).waitFor()
  await go(/^Profile$/)
  await page.waitForURL(/\/user\/?(#.*)?$/)
  await go('Home')
  await page.waitForURL((url) => url.pathname === '/')
}

export const userButton: ComponentFlow = async (visit) => {
  const { page, u } = visit
  await enter(visit)
  await u.page.goToRelative('/user-button')
  const openMenu = async () => {
    await u.userButton.waitForMounted()
    await u.userButton.toggleTrigger()
    await u.userButton.waitForPopover()
  }
  await openMenu()
  await inspect(page)
  await page.getByRole('menuitem', { name: /say hello/i }).click()
  await expect(page.getByTestId('said')).toHaveText('hello')
  await openMenu()
  await page.getByRole('menuitem', { name: /open terms/i }).click()
  await u.userProfile.waitForUserProfileModal()
  await page.getByRole('heading', { name: 'A page of the app' }).waitFor()
  await inspect(page)
  await page.locator('.cl-modalCloseButton').click()
  await u.userProfile.waitForUserProfileModal('closed')
  await openMenu()
  await page.getByRole('menuitem', { name: /visit the profile/i }).click()
  await page.waitForURL(/\/user$/)
  await u.page.goToRelative('/user-avatar')
  await page.locator('.cl-avatarBox, .cl-userAvatarBox').first().waitFor()
  await inspect(page)
}
