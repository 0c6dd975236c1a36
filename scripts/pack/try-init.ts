import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchChromium } from '../test/launch.ts'
import { type Framework, frameworks, freePort, freshApp, startDev, typed, untilAnswers } from './fresh-app.ts'

const password = 'a phrase that nobody has'

/**
 * `keyward init` from the tarballs in fresh applications: somebody signs up in Chromium, reloads, signs out and in again;
 * nothing is edited by hand, and a second `init` finds nothing to do. Says how long it took from `init` to being in.
 */
export async function tryInit(tarballs: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kw-init-'))
  // The database of who is root runs as somebody else, who has to get in.
  chmodSync(folder, 0o755)
  const browser = await launchChromium()
  try {
    const keyward = await commandLine(folder, tarballs)
    for (const framework of frameworks) {
      const app = await freshApp(framework, folder)
      const context = await browser.newContext()
      const times = await tryApp(framework, { app, tarballs, keyward, page: await context.newPage() })
      await context.close()
      console.log(`${framework.name}: signed in ${times.signedIn} s after \`keyward init\` was typed (${parts(times)})`)
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Installed apart, as `npx` would: the application has no package of ours yet. */
async function commandLine(folder: string, tarballs: string): Promise<string> {
  const own = join(folder, 'command-line')
  const files = ['cli', 'server'].map((name) => join(tarballs, `keyward-${name}-0.1.0.tgz`))
  await typed(folder, ['npm', 'install', '--prefix', own, '--no-audit', '--no-fund', ...files])
  return join(own, 'node_modules/.bin/keyward')
}

/** Seconds since `init` was typed. */
type Times = { readonly ready: number; readonly answered: number; readonly signedIn: number }

const parts = ({ ready, answered, signedIn }: Times) =>
  `init ${ready} s, server and first page ${answered - ready} s, sign-up ${signedIn - answered} s`

type Trial = { app: string; tarballs: string; keyward: string; page: Page }

async function tryApp(framework: Framework, { app, tarballs, keyward, page }: Trial): Promise<Times> {
  const init = [keyward, 'init', '--from', tarballs]
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1_000)
  await typed(app, [...init, '--yes'])
  const ready = seconds()
  const port = await freePort()
  const running = await startDev(app, framework.devArguments(port))
  try {
    await untilAnswers(`http://localhost:${port}/`, running)
    const answered = seconds()
    await signUp(page, { url: `http://localhost:${port}`, path: framework.signUpPath, app })
    const signedIn = seconds()
    await signOutAndIn(page)
    const again = JSON.parse(await typed(app, [...init, '--json', '--dry-run']))
    if (again.changes.length + again.install.length + again.byHand.length > 0)
      throw new Error(`a second init would change something:\n${JSON.stringify(again, null, 2)}`)
    return { ready, answered, signedIn }
  } catch (error) {
    throw new Error(
      `${framework.name}:\n${running.output().slice(-5_000)}\n${await page.textContent('body').catch(() => '')}`,
      {
        cause: error,
      },
    )
  } finally {
    await running.stop()
  }
}

const email = 'ada@example.com'

async function signUp(page: Page, { url, path, app }: { url: string; path: string; app: string }): Promise<void> {
  await page.goto(url + path)
  if (path === '/') await page.getByRole('button', { name: 'Sign up' }).click()
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await codeInput(page).waitFor()
  const code = await typed(app, ['npx', 'keyward', 'inbox', 'code', email, '--wait', '30s'])
  await codeInput(page).fill(code.trim())
  await isSignedIn(page)
}

const codeInput = (page: Page) => page.locator('input[autocomplete="one-time-code"]')

const userButton = (page: Page) => page.getByRole('button', { name: 'Open user menu' })

async function isSignedIn(page: Page): Promise<void> {
  await userButton(page).waitFor()
  await page.reload()
  await userButton(page).waitFor()
}

async function signOutAndIn(page: Page): Promise<void> {
  await userButton(page).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in' }).first().click()
  await page.getByLabel('Email address').fill(email)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await userButton(page).waitFor()
}
