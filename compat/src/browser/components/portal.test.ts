import { createHash } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { launchChromium } from '../../../../scripts/test/launch.ts'
import { expect } from '../expect.ts'
import { enterCode, enterIdentifier, enterPassword, password, testEmail } from '../flows/kit.ts'
import { changeSettings, type Keyward, startKeyward } from '../processes.ts'
import { inspect, type Screen, screens } from './stage.ts'

describe('account portal', () => {
  let keyward: Keyward
  let browser: Browser
  beforeAll(async () => {
    keyward = await startKeyward()
    changeSettings(keyward, {
      organization_settings: { enabled: true, force_organization_selection: false },
      account_portal: { appearance: 'auto', primary_color_light: '#0b6b3a', primary_color_dark: '#7be0a8' },
    })
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await keyward?.stop()
  })

  /** The instance's own pages, as its environment names them. */
  async function portal(): Promise<string> {
    const frontendApi = atob(keyward.publishableKey.split('_')[2]!).replace(/\$$/, '')
    const environment = await fetch(`http://${frontendApi}/v1/environment`).then((response) => response.json())
    return environment.display_config.sign_in_url.replace(/\/sign-in$/, '')
  }

  const background = (page: Page) =>
    page
      .locator('.cl-card, .cl-cardBox')
      .first()
      .evaluate((card) => getComputedStyle(card).backgroundColor)

  test('speaks Arabic, from right to left, to whoever reads it', async () => {
    const context = await browser.newContext({ viewport: screens.phone, locale: 'ar-EG' })
    try {
      const page = await context.newPage()
      await page.goto(`${await portal()}/sign-in`)
      await page.getByRole('button', { name: 'متابعة', exact: true }).waitFor()
      expect(await page.locator('.cl-signIn-root').getAttribute('dir')).toBe('rtl')
      expect(await page.title()).toMatch(/^تسجيل الدخول · /)
      await inspect(page)
    } finally {
      await context.close()
    }
  })

  /** An app on a phone: opens the portal, comes back with a nonce, has a session for it. */
  async function appOnPhone(base: string) {
    const verifier = 'a'.repeat(64)
    let token = ''
    const call = async (path: string, form: Record<string, string>) => {
      const body = new URLSearchParams(form)
      const headers = { authorization: token }
      const response = await fetch(`${base}/v1${path}?_is_native=1`, { method: 'POST', headers, body })
      token = response.headers.get('authorization') ?? token
      return (await response.json()).response
    }
    const { url } = await call('/client/hosted_auth', {
      redirect_url: 'com.example.shop://callback',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      state: 'of the app',
      mode: 'sign-up',
    })
    const comeBack = async (page: Page): Promise<string> => {
      const back = page.locator('a[href^="com.example.shop://callback?"]')
      await back.waitFor()
      const callback = new URL((await back.getAttribute('href'))!)
      const nonce = callback.searchParams.get('rotating_token_nonce')!
      const client = await call('/client', { _method: 'GET', rotating_token_nonce: nonce, code_verifier: verifier })
      return client.sessions[0].user.email_addresses[0].email_address
    }
    return { url, comeBack }
  }

  test('leads back to the app that opened it: at once after signing up, after a word with an account that was there', async () => {
    const context = await browser.newContext({ viewport: screens.phone })
    try {
      const page = await context.newPage()
      const base = await portal()
      const email = testEmail()
      const signUp = async () => {
        await page.fill('input[name=emailAddress]', email)
        await page.fill('input[name=password]', password)
        await page.press('input[name=password]', 'Enter')
        await enterCode(page)
      }
      const app = await appOnPhone(base)
      await page.goto(app.url)
      await signUp()
      expect(await app.comeBack(page)).toBe(email)

      // The browser kept nothing: somebody signs in here for themselves, and then an app asks.
      await page.goto(`${base}/user`)
      await enterIdentifier(page, email)
      await enterPassword(page, password)
      await page.waitForURL(/\/user/)
      await page.getByText(email).first().waitFor()
      const another = await appOnPhone(base)
      await page.goto(another.url)
      // The sign-in page shows the account as well, and goes on.
      await page.waitForURL(/\/hosted-auth/)
      await page.getByText(email).waitFor()
      await inspect(page)
      expect(await page.locator('a[href^="com."]').count()).toBe(0)
      await page.getByRole('link', { name: 'Continue' }).click()
      expect(await another.comeBack(page)).toBe(email)

      // What was spent leads nowhere.
      await page.reload()
      await page.getByText('This link does not work').waitFor()

      const third = await appOnPhone(base)
      await page.goto(third.url)
      await page.getByRole('link', { name: 'Use another account' }).click()
      await page.locator('input[name=identifier]').waitFor()
    } finally {
      await context.close()
    }
  })

  test.each(Object.keys(screens) as Screen[])(
    'sign up, profile, organization, sign out and in again, without an app (%s)',
    async (screen) => {
      const context = await browser.newContext({ viewport: screens[screen], colorScheme: 'dark' })
      try {
        const page = await context.newPage()
        const base = await portal()
        const email = testEmail()
        // A place for people who are in: first they say who they are, then they are taken back.
        await page.goto(`${base}/create-organization`)
        await page.waitForURL(/\/sign-in/)
        await page.locator('input[name=identifier]').waitFor()
        expect(await background(page), 'a dark card on a dark page').toMatch(/^rgb\((\d|[1-5]\d),/)
        await inspect(page)

        await page.getByRole('link', { name: /sign up/i }).click()
        await page.fill('input[name=emailAddress]', email)
        await page.fill('input[name=password]', password)
        await page.press('input[name=password]', 'Enter')
        await enterCode(page)
        await page.waitForURL(/\/create-organization/)
        await page.getByLabel(/^name/i).fill('Of the portal')
        await inspect(page)
        await page.getByRole('button', { name: /create organization/i }).click()
        await page.getByRole('button', { name: /skip/i }).click()

        await page.goto(`${base}/organization`)
        await page.getByText('Of the portal').first().waitFor()
        await inspect(page)
        await page.goto(`${base}/user/security`)
        await page
          .getByText(/password/i)
          .first()
          .waitFor()
        await inspect(page)
        await page.evaluate(() => (window as unknown as { Clerk: { signOut(): Promise<void> } }).Clerk.signOut())
        await page.waitForURL(/\/sign-in$/)

        await enterIdentifier(page, email)
        await enterPassword(page, password)
        await page.waitForURL(/\/user/)
        await page.getByText(email).first().waitFor()
      } finally {
        await context.close()
      }
    },
  )
})
