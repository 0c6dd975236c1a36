import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect } from './expect.ts'

export type Journey = { readonly browser: Browser; readonly appUrl: string }

const password = 'correct horse battery staple'

/** Everything a person does with an app, in one browser. Uses what both component sets show: names of fields, submit buttons. */
export async function wholeJourney({ browser, appUrl }: Journey): Promise<void> {
  const context = await browser.newContext({ baseURL: appUrl })
  const page = await context.newPage()
  const email = `ada.${Date.now()}+clerk_test@example.com`
  try {
    await protectedPageSendsToSignIn(page)
    const userId = await signUp(page, email)
    await serverKnowsThePerson(page, userId, email)
    await tokenIsRenewed(page)
    await signedInSurvivesExpiredCookie(page, context, userId)
    await signOut(page)
    await wrongPasswordIsRefused(page, email)
    await signInAndReturn(page, email, userId)
  } catch (error) {
    await page.screenshot({ path: `${process.env['TMPDIR'] ?? '/tmp'}/keyward-journey.png` }).catch(() => undefined)
    throw error
  } finally {
    await context.close()
  }
}

const tokenLifetimeMs = 60_000

/**
 * A minute and more in real time. An open page renews its token by itself; where no page was open the token has run out, and
 * the next visit gets a new one by a redirect to the server and back.
 */
export async function staysSignedInPastTheToken({ browser, appUrl }: Journey): Promise<void> {
  const [open, closed] = await Promise.all([1, 2].map(() => browser.newContext({ baseURL: appUrl })))
  const [openPage, closedPage] = await Promise.all([open!.newPage(), closed!.newPage()])
  try {
    const openUser = await signUp(openPage, `open.${Date.now()}+clerk_test@example.com`)
    const closedUser = await signUp(closedPage, `closed.${Date.now()}+clerk_test@example.com`)
    const first = await sessionToken(open!)
    await closedPage.goto('about:blank')
    const expired = await sessionToken(closed!)
    await openPage.waitForTimeout(tokenLifetimeMs + 8_000)

    expect(await sessionToken(open!)).not.toBe(first)
    expect(await (await openPage.request.get('/api/me')).json()).toEqual({ userId: openUser })
    expect(await sessionToken(closed!)).toBe(expired)
    await closedPage.goto('/dashboard')
    await expect(closedPage.getByTestId('server-user')).toHaveText(closedUser)
    expect(await sessionToken(closed!)).not.toBe(expired)
  } finally {
    await Promise.all([open!.close(), closed!.close()])
  }
}

type PageClerk = {
  readonly loaded: boolean
  readonly client: { readonly sessions: readonly { readonly id: string; readonly user: { readonly id: string } }[] }
  setActive(wanted: { session: string }): Promise<void>
}

/** In an instance with several sessions a browser: the second account does not push the first one out, and one may switch. */
export async function twoAccountsInOneBrowser({ browser, appUrl }: Journey): Promise<void> {
  const context = await browser.newContext({ baseURL: appUrl })
  const page = await context.newPage()
  try {
    const first = await signUp(page, `first.${Date.now()}+clerk_test@example.com`)
    const second = await signUp(page, `second.${Date.now()}+clerk_test@example.com`)
    expect(second).not.toBe(first)
    for (const userId of [first, second, first]) {
      await page.waitForFunction(() => (window as unknown as { Clerk?: PageClerk }).Clerk?.loaded)
      await page.evaluate(async (id) => {
        const { Clerk } = window as unknown as { Clerk: PageClerk }
        await Clerk.setActive({ session: Clerk.client.sessions.find(({ user }) => user.id === id)!.id })
      }, userId)
      await page.goto('/dashboard')
      await expect(page.getByTestId('server-user')).toHaveText(userId)
      await expect(page.getByTestId('state')).toHaveText(userId)
    }
  } finally {
    await context.close()
  }
}

async function sessionToken(context: BrowserContext): Promise<string | undefined> {
  return (await context.cookies()).find((cookie) => cookie.name === '__session')?.value
}

async function protectedPageSendsToSignIn(page: Page): Promise<void> {
  await page.goto('/dashboard')
  await page.waitForURL(/\/sign-in\?.*redirect_url=/)
  expect((await page.request.get('/api/me')).status()).toBe(401)
}

export async function signUp(page: Page, email: string): Promise<string> {
  await page.goto('/sign-up')
  await page.fill('input[name=emailAddress]', email)
  await page.fill('input[name=password]', password)
  await page.press('input[name=password]', 'Enter')
  await enterCode(page, '424241')
  await expect(page.getByText(/incorrect|not right|wrong/i).first()).toBeVisible()
  // A card that empties its field only after it has said what is wrong may take the first digits with it: a person types again.
  await expect(async () => {
    if (new URL(page.url()).pathname !== '/') await enterCode(page, '424242')
    await page.waitForURL((url) => url.pathname === '/', { timeout: 10_000 })
  }).toPass({ timeout: 60_000 })
  await page.goto('/dashboard')
  const userId = await page.getByTestId('server-user').textContent()
  expect(userId).toMatch(/^user_/)
  return userId!
}

async function serverKnowsThePerson(page: Page, userId: string, email: string): Promise<void> {
  await page.reload()
  await expect(page.getByTestId('server-email')).toHaveText(email)
  await expect(page.getByTestId('state')).toHaveText(userId)
  expect(await (await page.request.get('/api/me')).json()).toEqual({ userId })
}

async function tokenIsRenewed(page: Page): Promise<void> {
  await page.getByTestId('token').click()
  await expect(page.getByTestId('token-value')).toContainText(/^ey/)
}

/** The session cookie ran out while the browser was closed: one redirect to the server and back, nothing to do for the person. */
async function signedInSurvivesExpiredCookie(page: Page, context: BrowserContext, userId: string): Promise<void> {
  await page.goto('about:blank')
  const names = (await context.cookies())
    .filter((cookie) => /^__session/.test(cookie.name))
    .map((cookie) => cookie.name)
  for (const name of names) await context.clearCookies({ name })
  await page.goto('/dashboard')
  await expect(page.getByTestId('server-user')).toHaveText(userId)
}

async function signOut(page: Page): Promise<void> {
  await page.getByTestId('sign-out').click()
  await expect(page.getByTestId('state')).toHaveText('signed-out')
  await page.goto('/dashboard')
  await page.waitForURL(/\/sign-in\?/)
}

async function wrongPasswordIsRefused(page: Page, email: string): Promise<void> {
  await enterIdentifier(page, email)
  await page.fill('input[name=password]', 'not the password')
  await page.press('input[name=password]', 'Enter')
  await expect(page.getByText(/incorrect|not right|wrong/i).first()).toBeVisible()
}

async function signInAndReturn(page: Page, email: string, userId: string): Promise<void> {
  await page.goto('/dashboard')
  await page.waitForURL(/\/sign-in\?/)
  await enterIdentifier(page, email)
  await page.fill('input[name=password]', password)
  await page.press('input[name=password]', 'Enter')
  await page.waitForURL(/\/dashboard/)
  await expect(page.getByTestId('server-user')).toHaveText(userId)
}

async function enterIdentifier(page: Page, email: string): Promise<void> {
  await page.fill('input[name=identifier]', email)
  const passwordField = page.locator('input[name=password]')
  if (!(await passwordField.isVisible()) || (await passwordField.getAttribute('tabindex')) === '-1')
    await page.press('input[name=identifier]', 'Enter')
  await expect(passwordField).toBeVisible()
  await expect(passwordField).toBeEditable()
}

export async function enterCode(page: Page, code: string): Promise<void> {
  const field = page.locator('input[autocomplete="one-time-code"]').first()
  await field.waitFor({ state: 'attached' })
  await field.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(code)
}
