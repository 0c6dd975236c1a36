import type { Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { backend, createPerson, password, testEmail, testPhone } from '../flows/kit.ts'
import { type ComponentFlow, enter, inspect } from './stage.ts'

export const apiKeys: ComponentFlow = async (visit) => {
  const { page, u, stage } = visit
  const person = await enter(visit)
  for (const place of ['/api-keys', '/user/api-keys']) {
    const name = `key of ${place}`
    await u.page.goToRelative(place)
    await u.apiKeys.waitForMounted()
    await inspect(page)
    await u.apiKeys.clickAddButton()
    await u.apiKeys.waitForFormOpened()
    await u.apiKeys.typeName(name)
    await u.apiKeys.selectExpiration('1d')
    await inspect(page)
    await u.apiKeys.clickSaveButton()
    await u.apiKeys.waitForCopyModalOpened()
    await u.apiKeys.clickCopyAndCloseButton()
    await u.apiKeys.waitForCopyModalClosed()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect((await backend(stage).apiKeys.verify(copied)).subject).toBe(person.id)
    const row = page.locator('.cl-tableRow').filter({ hasText: name })
    await row.getByRole('button', { name: /open menu/i }).click()
    await page.getByRole('menuitem', { name: 'Revoke key' }).click()
    await u.apiKeys.waitForRevokeModalOpened()
    await inspect(page)
    await u.apiKeys.typeRevokeConfirmation('Revoke')
    await u.apiKeys.clickConfirmRevokeButton()
    await u.apiKeys.waitForRevokeModalClosed()
    await expect(row).toHaveCount(0)
  }
}

export const impersonation: ComponentFlow = async (visit) => {
  const { page, u, stage } = visit
  const staff = await enter(visit)
  const person = await createPerson(stage)
  const { token } = await backend(stage).actorTokens.create({
    userId: person.id,
    expiresInSeconds: 120,
    actor: { sub: staff.id },
  })
  await u.page.goToRelative(`/sign-in?__clerk_ticket=${token}`)
  await u.impersonation.waitForMounted()
  await u.expect.toBeSignedIn()
  await inspect(page)
  await u.impersonation.getSignOutLink().click()
  await u.expect.toBeSignedOut()
}

export const waitlist: ComponentFlow = async ({ page, u }) => {
  await u.waitlist.goTo()
  await inspect(page)
  await u.waitlist.joinWaitlist({ email: testEmail() })
  await page
    .getByText(/thanks for joining/i)
    .first()
    .waitFor()
  await inspect(page)
}

/** A button beside the form, a number, a code; the same again to sign in, and back to SMS; then one more number. */
export const byWhatsApp: ComponentFlow = async ({ page, u }) => {
  const number = testPhone()
  const choose = page.getByRole('button', { name: 'Continue with WhatsApp', exact: true })
  const give = async (field: 'phoneNumber' | 'identifier') => {
    await choose.click()
    await page.locator(`input[name=${field}]`).fill(number)
    await inspect(page)
    await u.signIn.continue()
    await page.getByText('Send code via SMS instead').waitFor()
  }
  await u.signUp.goTo()
  await give('phoneNumber')
  await u.signUp.enterTestOtpCode({ awaitPrepare: false })
  await u.expect.toBeSignedIn()
  await page.context().clearCookies()
  await u.signIn.goTo()
  await give('identifier')
  await inspect(page)
  await page.getByText('Send code via SMS instead').click()
  await page.getByRole('heading', { name: /phone/ }).waitFor()
  await u.signIn.enterTestOtpCode({ awaitPrepare: false })
  await u.expect.toBeSignedIn()
  await addByWhatsApp(page, testPhone())
}

/** Another number in the profile. */
async function addByWhatsApp(page: Page, number: string): Promise<void> {
  await page.goto('/user')
  await page.getByRole('button', { name: 'Add phone number' }).click()
  await page.locator('input[name=phoneNumber]').fill(number)
  await page.getByRole('radio', { name: 'WhatsApp' }).check()
  await inspect(page)
  const prepared = page.waitForRequest(/prepare_verification/)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  expect((await prepared).postData()).toContain('channel=whatsapp')
  await page.locator('input[name=code]').fill('424242')
  const row = page.locator('.cl-profileSectionItem__phoneNumbers')
  await expect(row).toHaveCount(2)
  await expect(row.getByText('Unverified')).toHaveCount(0)
}

/** Eleven minutes after the sign-in, a change of one's addresses asks for the password again; so does `useReverification`. */
export const reverification =
  (advance: () => Promise<void>): ComponentFlow =>
  async (visit) => {
    const { page, u } = visit
    await enter(visit)
    await u.userProfile.goTo()
    await advance()
    await page.evaluate(() =>
      (window as unknown as { Clerk: { session: { getToken(o: object): unknown } } }).Clerk.session.getToken({
        skipCache: true,
      }),
    )
    const added = testEmail()
    await u.userProfile.clickAddEmailAddress()
    await u.userProfile.waitForSectionCardOpened('emailAddresses')
    await u.userProfile.typeEmailAddress(added)
    const add = page.getByRole('button', { name: /^add$/i })
    await add.click()
    await u.userVerification.waitForMounted()
    await inspect(page)
    await u.userVerification.closeReverificationModal()
    await u.userVerification.waitForClosed()
    await add.click()
    await u.userVerification.waitForMounted()
    await u.userVerification.setPassword(password)
    await u.userVerification.continue()
    await u.userVerification.waitForClosed()
    await u.userProfile.enterTestOtpCode({ awaitPrepare: false })
    await u.userProfile.waitForSectionCardClosed('emailAddresses')
    await page.locator('.cl-profileSectionContent__emailAddresses').getByText(added).waitFor()

    await advance()
    await u.page.goToRelative('/sensitive')
    await page.getByRole('button', { name: 'Change name' }).click()
    await u.userVerification.waitForMounted()
    await u.userVerification.closeReverificationModal()
    await expect(page.getByTestId('outcome')).toHaveText('reverification_cancelled')
    await page.getByRole('button', { name: 'Change name' }).click()
    await u.userVerification.waitForMounted()
    await u.userVerification.setPassword(password)
    await u.userVerification.continue()
    await expect(page.getByTestId('outcome')).toHaveText('changed')
  }
