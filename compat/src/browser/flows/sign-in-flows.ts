import { expect } from '../expect.ts'
import {
  askForCode,
  backend,
  createPerson,
  enterCode,
  enterIdentifier,
  enterPassword,
  type Flow,
  linkTo,
  password,
  realEmail,
  testEmail,
  testPhone,
  withPage,
} from './kit.ts'

const newPassword = 'another horse another battery'

/** Unknown here: the same page goes on to a new account. Known: to the password. */
export const signInOrUp: Flow = (stage) =>
  withPage(stage, async (page) => {
    const email = testEmail()
    await page.goto('/combined')
    await enterIdentifier(page, email)
    const field = page.locator('input[name=password]').last()
    await page.waitForURL(/create/)
    await field.fill(password)
    await askForCode(page, () => field.press('Enter'))
    await enterCode(page)
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto('/dashboard')
    await expect(page.getByTestId('server-email')).toHaveText(email)
  })

export const signInOrUpKnown: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    await page.goto('/combined')
    await enterIdentifier(page, person.email)
    await enterPassword(page, password)
    await page.waitForURL((url) => url.pathname === '/')
    await expect(page.getByTestId('state')).toHaveText(person.id)
  })

/** A new password by a code; every other session ends when the person asks for that. */
export const forgotPassword: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    await page.goto('/sign-in?redirect_url=/dashboard')
    await enterIdentifier(page, person.email)
    await page.getByText(/forgot password\?/i).click()
    await askForCode(page, () => page.getByRole('button', { name: /reset/i }).first().click())
    await enterCode(page)
    await page.fill('input[name=password]', newPassword)
    await page.fill('input[name=confirmPassword]', newPassword)
    await page.press('input[name=confirmPassword]', 'Enter')
    await page.waitForURL(/\/dashboard/)
    await expect(page.getByTestId('server-user')).toHaveText(person.id)
    await expect(backend(stage).users.verifyPassword({ userId: person.id, password: newPassword })).resolves.toEqual({
      verified: true,
    })
  })

export const emailCode: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    await page.goto('/sign-in')
    await enterIdentifier(page, person.email)
    await page.getByText(/use another method/i).click()
    await askForCode(page, () => page.getByRole('button', { name: /code to/i }).click())
    await enterCode(page)
    await page.waitForURL((url) => url.pathname === '/')
    await expect(page.getByTestId('state')).toHaveText(person.id)
  })

export const phoneAndUsername: Flow = (stage) =>
  withPage(stage, async (page) => {
    const phone = testPhone()
    const username = `user${phone.slice(2)}`
    const person = await createPerson(stage, { phoneNumber: [phone], username })
    await page.goto('/sign-in')
    await enterIdentifier(page, username)
    await enterPassword(page, password)
    await page.waitForURL((url) => url.pathname === '/')
    await expect(page.getByTestId('state')).toHaveText(person.id)
    await page.getByTestId('sign-out').click()
    await expect(page.getByTestId('state')).toHaveText('signed-out')
    await page.goto('/sign-in')
    await enterIdentifier(page, username)
    await page.getByText(/use another method/i).click()
    await askForCode(page, () => page.getByRole('button', { name: /SMS code|text a code/i }).click())
    await enterCode(page)
    await page.waitForURL((url) => url.pathname === '/')
    await expect(page.getByTestId('state')).toHaveText(person.id)
  })

/** The page that waits is signed in when the link is opened in another tab. */
export const emailLinkInAnotherTab: Flow = (stage) =>
  withPage(stage, async (page) => {
    const email = realEmail()
    const user = await backend(stage).users.createUser({ emailAddress: [email], password })
    await page.goto('/sign-in')
    await enterIdentifier(page, email)
    await page.getByText(/use another method/i).click()
    await page.getByRole('button', { name: /link/i }).click()
    const link = await linkTo(stage, email)
    const tab = await page.context().newPage()
    await tab.goto(link)
    // Which of the two goes on is a matter of the components; the other one says so.
    const isHome = (url: URL) => url.pathname === '/'
    const home = await Promise.any([page, tab].map(async (one) => (await one.waitForURL(isHome), one)))
    await expect(home.getByTestId('state')).toHaveText(user.id)
    await page.goto('/dashboard')
    await expect(page.getByTestId('server-user')).toHaveText(user.id)
  })

/** The person wants to reach what the link in the app asked for, wherever the component's settings point. */
export const redirects: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    for (const [path, from] of [
      ['/fallback', 'fallback'],
      ['/force?redirect_url=/dashboard', 'force'],
      ['/hash', 'hash'],
      ['/virtual', 'virtual'],
    ] as const) {
      await page.goto(path)
      await enterIdentifier(page, person.email)
      await enterPassword(page, password)
      await page.waitForURL(/\/landing/)
      await expect(page.getByTestId('from')).toHaveText(from)
      await expect(page.getByTestId('server-user')).toHaveText(person.id)
      await page.context().clearCookies()
    }
    await page.goto('/fallback?redirect_url=%2Fdashboard')
    await enterIdentifier(page, person.email)
    await enterPassword(page, password)
    await page.waitForURL(/\/dashboard/)
  })

/** Who has no account yet signs up, wherever the invitation leads: in the sign-in itself, or on the page beside it. */
export const invitedToSignIn: Flow = async (stage) => {
  for (const [path, step] of [
    ['/combined', '/combined/create/continue'],
    ['/sign-in', '/sign-up/continue'],
  ]) {
    await withPage(stage, async (page) => {
      const emailAddress = realEmail()
      const redirectUrl = `${stage.appUrl}${path}?redirect_url=/dashboard`
      const { url } = await backend(stage).invitations.createInvitation({ emailAddress, redirectUrl, notify: false })
      await page.goto(url!)
      await page.waitForURL(({ pathname }) => pathname === step)
      await enterPassword(page, password)
      // Where people go on from here the official components do not always remember.
      await page.waitForURL(({ pathname }) => !/^\/(sign-up|combined)/.test(pathname))
      await page.goto('/dashboard')
      await expect(page.getByTestId('server-email')).toHaveText(emailAddress)
    })
  }
}
