import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchChromium } from '../test/launch.ts'
import { type Framework, frameworks } from './frameworks.ts'
import { freePort, startDev, typed, untilAnswers } from './fresh-app.ts'

const password = 'a phrase that nobody has'

/**
 * `keyward init` from the tarballs in fresh applications: somebody signs up in Chromium, reloads, signs out and in again;
 * nothing is edited by hand, and a second `init` finds nothing to do. Says how long it took from `init` to being in. With
 * `only` in frameworks whose name has it.
 */
export async function tryInit(tarballs: string, only = ''): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kw-init-'))
  // The database of who is root runs as somebody else, who has to get in.
  chmodSync(folder, 0o755)
  const browser = await launchChromium()
  try {
    const keyward = await commandLine(folder, tarballs)
    for (const framework of frameworks.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()))) {
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

async function freshApp(framework: Framework, parent: string): Promise<string> {
  const name = framework.name.toLowerCase().replace(/\W+/g, '-')
  await framework.make(parent, name)
  return join(parent, name)
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
  const running = await startDev(app, port, framework.devArguments(port))
  try {
    await untilAnswers(`http://localhost:${port}/`, running)
    const answered = seconds()
    const visit = { url: `http://localhost:${port}`, path: framework.signUpPath, app }
    const signedIn = await (framework.signUpPath === null ? tryServer : tryPages)(page, visit, seconds)
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

type Visit = { url: string; path: string | null; app: string }

async function tryPages(page: Page, { url, path, app }: Visit, seconds: () => number): Promise<number> {
  await page.goto(url + path)
  if (path === '/') await page.getByRole('button', { name: 'Sign up' }).click()
  await signUp(page, app)
  await isSignedIn(page)
  const signedIn = seconds()
  await signOutAndIn(page)
  return signedIn
}

/** Of an application without pages: signed up on the server's, led back, and known there; and so is who calls with a token. */
async function tryServer(page: Page, { url, app }: Visit, seconds: () => number): Promise<number> {
  const start = `${url}/`
  await page.goto(start)
  await page.goto(`${await portalSignUp(app)}?redirect_url=${encodeURIComponent(start)}`)
  await signUp(page, app)
  await page.waitForURL(start)
  await page.getByText('user_').waitFor()
  const signedIn = seconds()
  await page.reload()
  await page.getByText('user_').waitFor()
  const token = await typed(app, ['npx', 'keyward', 'token', '--create-user'])
  const answer = await fetch(start, { headers: { authorization: `Bearer ${token.trim()}` } })
  const { userId } = (await answer.json()) as { userId?: string }
  if (!userId?.startsWith('user_')) throw new Error(`a session token is nobody's: ${JSON.stringify({ userId })}`)
  return signedIn
}

/** The page of the server for who has none, as the settings name it that the application's key opens. */
async function portalSignUp(app: string): Promise<string> {
  const [, frontendApi = ''] = /_PUBLISHABLE_KEY=pk_test_(.+)/.exec(readFileSync(join(app, '.env'), 'utf8')) ?? []
  const answer = await fetch(`http://${atob(frontendApi).replace(/\$$/, '')}/v1/environment`)
  return ((await answer.json()) as { display_config: { sign_up_url: string } }).display_config.sign_up_url
}

async function signUp(page: Page, app: string): Promise<void> {
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await codeInput(page).waitFor()
  const code = await typed(app, ['npx', 'keyward', 'inbox', 'code', email, '--wait', '30s'])
  await codeInput(page).fill(code.trim())
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
