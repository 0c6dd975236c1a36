import type { Page } from '@playwright/test'
import { expect } from '../expect.ts'
import { askForCode, loaded, password, testEmail } from '../flows/kit.ts'
import type { ComponentFlow } from './stage.ts'

const goOn = (page: Page) => page.getByRole('button', { name: 'Go on' }).click()

/** Errors stand with their fields, steps answer; what is finished becomes the session. */
export const ownForms: ComponentFlow = async ({ page }) => {
  const email = testEmail()
  const [signUp, signIn, who] = ['sign-up', 'sign-in', 'who'].map((id) => page.getByTestId(id))
  await page.goto('/own-forms')
  await expect(signUp!).toHaveText('idle missing_requirements')
  await page.getByLabel('email').fill(email)
  await page.getByLabel('password').fill('short')
  await goOn(page)
  await expect(signUp!).toHaveText(/^idle missing_requirements form_password_length_too_short/)
  await page.getByLabel('password').fill(password)
  await goOn(page)
  await askForCode(page, () => page.getByRole('button', { name: 'Send a code' }).click())
  await page.getByLabel('code').fill('111111')
  await goOn(page)
  await expect(signUp!).toHaveText(/form_code_incorrect/)
  await page.getByLabel('code').fill('424242')
  await goOn(page)
  await expect(who!).toHaveText(email)
  await page.waitForURL(/\/own-forms\/welcome$/)

  await loaded(page)
  await page.evaluate(() => (window as unknown as { Clerk: { signOut(): Promise<void> } }).Clerk.signOut())
  await page.goto('/own-forms/in')
  await page.getByLabel('email').fill('nobody@example.com')
  await goOn(page)
  await expect(signIn!).toHaveText(/^idle needs_identifier form_identifier_not_found/)
  await page.getByLabel('email').fill(email)
  await goOn(page)
  await expect(signIn!).toHaveText('idle needs_first_factor')
  await page.getByLabel('code').fill('424242')
  await goOn(page)
  await expect(who!).toHaveText(email)
}
