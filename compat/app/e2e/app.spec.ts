import { clerk, setupClerkTestingToken } from '@clerk/testing/playwright'
import { expect, test } from '@playwright/test'

// As an app's developer writes it. The file runs with the official testing package and with ours under its name.
const email = process.env['E2E_CLERK_USER_EMAIL']!
const phone = process.env['E2E_CLERK_USER_PHONE']!
const password = process.env['E2E_CLERK_USER_PASSWORD']!
const ticket = process.env['E2E_CLERK_TICKET']!

test('sign up', async ({ page }) => {
  await setupClerkTestingToken({ page })
  await page.goto('/sign-up?redirect_url=/dashboard')
  await expect(page.locator('h1')).toContainText(/create your account/i)
  await page.locator('input[name=emailAddress]').fill(`new.${Date.now()}+clerk_test@example.com`)
  await page.locator('input[name=password]').fill(password)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page
    .getByLabel(/verification code/i)
    .first()
    .fill('424242')
  await page.waitForURL('**/dashboard')
  await expect(page.locator('h1')).toContainText('Dashboard')
})

test('sign in through the form', async ({ page }) => {
  await setupClerkTestingToken({ page })
  await page.goto('/sign-in?redirect_url=/dashboard')
  await page.locator('#identifier-field').fill(email)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.locator('#password-field').fill(password)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.waitForURL('**/dashboard')
})

test('sign in with a password, and out', async ({ page }) => {
  await page.goto('/')
  await clerk.signIn({ page, signInParams: { strategy: 'password', identifier: email, password } })
  await page.goto('/dashboard')
  await expect(page.getByTestId('server-email')).toHaveText(email)
  await clerk.signOut({ page })
  await page.goto('/dashboard')
  await page.waitForURL(/sign-in/)
})

test('sign in with an email code', async ({ page }) => {
  await page.goto('/')
  await clerk.loaded({ page })
  await clerk.signIn({ page, signInParams: { strategy: 'email_code', identifier: email } })
  await page.goto('/dashboard')
  await expect(page.getByTestId('server-email')).toHaveText(email)
})

test('sign in with a phone code', async ({ page }) => {
  await page.goto('/')
  await clerk.signIn({ page, signInParams: { strategy: 'phone_code', identifier: phone } })
  await page.goto('/dashboard')
  await expect(page.getByTestId('server-email')).toHaveText(email)
})

test('sign in with a ticket', async ({ page }) => {
  await page.goto('/')
  await clerk.signIn({ page, signInParams: { strategy: 'ticket', ticket } })
  await page.goto('/dashboard')
  await expect(page.getByTestId('server-email')).toHaveText(email)
})

test('sign in as the user of an address', async ({ page }) => {
  // The official helper asks api.clerk.com whatever the API URL is.
  test.skip(process.env['E2E_SDK'] === 'official')
  await page.goto('/')
  await clerk.signIn({ page, emailAddress: email })
  await page.goto('/dashboard')
  await expect(page.getByTestId('server-email')).toHaveText(email)
})
