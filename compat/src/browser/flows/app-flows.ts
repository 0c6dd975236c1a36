import { expect } from '../expect.ts'
import {
  createPerson,
  enterCode,
  enterIdentifier,
  enterPassword,
  type Flow,
  loaded,
  password,
  signInByTicket,
  testEmail,
  withPage,
} from './kit.ts'

export const signedOutServer: Flow = (stage) =>
  withPage(stage, async (page) => {
    await page.goto('/control')
    for (const id of ['out', 'refused', 'no-admin']) await expect(page.getByTestId(id)).toBeVisible()
    expect(await page.getByTestId('in').count()).toBe(0)
    await page.goto('/client-control')
    await page.waitForURL(/\/sign-in\?.*redirect_url=/)
    await page.goto('/members-only')
    await page.waitForURL(/\/sign-in\?.*redirect_url=/)
    expect((await page.request.get('/api/backend')).status()).toBe(401)
    const call = await page.request.get('/api/guarded', { maxRedirects: 0 })
    expect([call.status(), call.headers().location]).toEqual([307, expect.stringMatching(/\/sign-in\?redirect_url=/)])
    const machine = await page.request.get('/api/guarded?token=api_key', { maxRedirects: 0 })
    expect(machine.status()).toBe(404)
    await page.goto('/actions')
    await page.getByTestId('rename').click()
    await page.waitForURL(/\/sign-in\?/)
  })

export const signedInServer: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    await page.goto('/client-control')
    await page.waitForURL(/\/sign-in\?.*redirect_url=/)
    await enterIdentifier(page, person.email)
    await enterPassword(page, password)
    await page.waitForURL(/\/client-control/)
    await expect(page.getByTestId('email')).toHaveText(person.email)
    await page.goto('/control')
    for (const id of ['in', 'allowed', 'no-admin', 'condition']) await expect(page.getByTestId(id)).toBeVisible()
    await page.goto('/members-only')
    await expect(page.getByTestId('server-user')).toHaveText(person.id)
    const guarded = await page.request.get('/api/guarded')
    expect(guarded.status(), JSON.stringify(guarded.headers())).toBe(200)
    expect(await guarded.json()).toEqual({ userId: person.id })
    expect(await (await page.request.get('/api/backend')).json()).toEqual({
      userId: person.id,
      same: person.id,
      email: person.email,
      sub: person.id,
      token: 'ey',
    })
    await page.goto('/actions')
    await page.getByTestId('rename').click()
    await expect(page.getByTestId('answer')).toHaveText('Grace true')
    await expect(page.getByTestId('name')).toHaveText('Grace')
  })

/** Dialogs; and server components follow sign-in and sign-out without a reload. */
export const dialogs: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    await page.goto('/buttons')
    await loaded(page)
    await page.evaluate('window.notReloaded = true')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.locator('.cl-modalContent').waitFor()
    await enterIdentifier(page, person.email)
    await enterPassword(page, password)
    await expect(page.getByTestId('state')).toHaveText(person.id)
    await expect(page.getByTestId('server-user')).toHaveText(person.id)
    expect(await page.evaluate('window.notReloaded')).toBe(true)
    expect(new URL(page.url()).pathname).toBe('/buttons')
    await page.locator('.cl-modalContent').waitFor({ state: 'detached' })

    await page.getByTestId('open-profile').click()
    await page.locator('.cl-modalContent').getByText(person.email).first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.cl-modalContent').waitFor({ state: 'detached' })

    await page.getByTestId('leave').click()
    await page.waitForURL(/\/landing\?from=out/)
    await expect(page.getByTestId('server-user')).toHaveText('signed-out')
    expect(await page.evaluate('window.notReloaded')).toBe(true)
  })

export const dialogSignUp: Flow = (stage) =>
  withPage(stage, async (page) => {
    const email = testEmail()
    await page.goto('/buttons')
    await loaded(page)
    await page.getByTestId('join').click()
    await page.locator('.cl-modalContent').waitFor()
    await page.fill('input[name=emailAddress]', email)
    await page.fill('input[name=password]', password)
    await page.press('input[name=password]', 'Enter')
    await enterCode(page)
    await expect(page.getByTestId('state')).toHaveText(/^user_/)
    await expect(page.getByTestId('server-user')).toHaveText(/^user_/)
  })

export const buttonsThatLeave: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    await page.goto('/buttons')
    await loaded(page)
    await page.getByTestId('redirect-sign-in').click()
    await page.waitForURL(/\/sign-in/)
    expect(page.url()).toMatch(/redirect_url=[^&]*buttons/)
    await page.goto('/buttons')
    await loaded(page)
    await page.getByTestId('go-sign-in').click()
    // The official script leads to a hash and only then to the path: what is entered between loses where it was to lead.
    await page.waitForURL(/\/sign-in\?.*sign_in_force_redirect_url=/)
    await enterIdentifier(page, person.email)
    await enterPassword(page, password)
    await page.waitForURL(/\/landing\?from=button/)
    await expect(page.getByTestId('server-user')).toHaveText(person.id)
  })

/** UserButton: another account beside the first, switch, sign out of one. */
export const accountSwitch: Flow = (stage) =>
  withPage(stage, async (page) => {
    const [first, second] = [await createPerson(stage), await createPerson(stage)]
    await page.goto('/buttons')
    await signInByTicket(stage, page, first.id)
    await expect(page.getByTestId('server-user')).toHaveText(first.id)
    await page.locator('.cl-userButtonTrigger').click()
    await page.getByRole('menuitem', { name: /add account/i }).click()
    await page.waitForURL(/\/sign-in/)
    await enterIdentifier(page, second.email)
    await enterPassword(page, password)
    await page.waitForURL((url) => url.pathname === '/')
    await expect(page.getByTestId('state')).toHaveText(second.id)
    await page.goto('/buttons')
    await expect(page.getByTestId('sessions')).toHaveText('2')
    await page.locator('.cl-userButtonTrigger').click()
    await page.getByText(first.email).click()
    await expect(page.getByTestId('state')).toHaveText(first.id)
    await page.goto('/buttons')
    await expect(page.getByTestId('server-user')).toHaveText(first.id)
    await page.locator('.cl-userButtonTrigger').click()
    await page
      .getByRole('menuitem', { name: /^sign out$/i })
      .first()
      .click()
    // The person chooses who goes on.
    await page.waitForURL((url) => url.pathname === '/sign-in/choose')
    await page.getByText(second.email).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto('/buttons')
    await expect(page.getByTestId('server-user')).toHaveText(second.id)
    await expect(page.getByTestId('sessions')).toHaveText('1')
  })

export const alreadySignedIn: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    await page.goto('/sign-in?redirect_url=/dashboard')
    await enterIdentifier(page, person.email)
    await enterPassword(page, password)
    await page.waitForURL(/\/dashboard/)
    await expect(page.getByTestId('state')).toHaveText(person.id)
    await page.goBack()
    await page.waitForURL(/\/sign-in/)
    await page.waitForURL(/\/dashboard/)
    await page.goto('/sign-up')
    await page.waitForURL((url) => url.pathname === '/')
    // The official script stays on an empty page.
    if (stage.bundle === 'official') return
    await page.goto('/sign-up/verify-email-address')
    await page.waitForURL((url) => url.pathname === '/')
  })

/** Pages Router: what the server knows is in the first HTML; sign-in and sign-out change it without a reload. */
export const pagesRouter: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    await page.goto('/classic')
    await loaded(page)
    await expect(page.getByTestId('out')).toBeVisible()
    expect((await page.request.get('/api/classic')).status()).toBe(401)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await enterIdentifier(page, person.email)
    await enterPassword(page, password)
    await expect(page.getByTestId('email')).toHaveText(person.email)
    await expect(page.getByTestId('server-name')).toHaveText(person.email)
    expect(await (await page.request.get('/api/classic')).json()).toEqual({ userId: person.id })
    const html = await (await page.request.get('/classic')).text()
    expect(html).toContain(`data-testid="state">${person.id}`)
    expect(html).toContain('data-testid="in"')
    await page.getByTestId('leave').click()
    await expect(page.getByTestId('server-name')).toHaveText('nobody')
    await expect(page.getByTestId('state')).toHaveText('signed-out')
  })
