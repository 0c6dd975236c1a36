import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startKeyward } from '@keyward/testing/server'
import { expect, test } from 'vitest'
import { findChromium } from '../../../scripts/test/chromium.ts'
import { temporaryFolder } from '../browser/processes.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const command = [process.execPath, join(root, 'packages/cli/bin/keyward.js')]

const inPlaywright = `
import { expect, test } from '${root}packages/testing/src/playwright/fixtures.ts'
test.use({ launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] } })
test('a person of one’s own signs in', async ({ page, keyward, createUser, signIn, signOut, clock }) => {
  const person = await createUser({ firstName: 'Ada' })
  const portal = 'http://' + atob(keyward.publishableKey.split('_')[2]).slice(0, -1)
  await page.goto(portal + '/user')
  await page.waitForURL('**/sign-in**')
  await signIn(person)
  await page.goto(portal + '/user')
  await expect(page.getByText(person.email).first()).toBeVisible()
  expect((await clock.advance('1h')).getTime()).toBeGreaterThan(Date.now() + 3_000_000)
  await signOut()
})
test('and is gone afterwards', async ({ keyward, inbox, clock }) => {
  expect((await keyward.client.users.getUserList()).totalCount).toBe(0)
  expect(await inbox.messages()).toEqual([])
  expect(Math.abs((await clock.now()).getTime() - Date.now())).toBeLessThan(60_000)
})
`

test('one line starts a server for a test file, with inbox, clock and settings; nothing of it is left', async () => {
  const keyward = await startKeyward({ command })
  const { inbox, clock, client } = keyward
  let cookie = ''
  const fapi = async (path: string, form: Record<string, string>) => {
    const response = await fetch(`${keyward.url}/v1/client${path}`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(form),
    })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return (await response.json()) as { response: { id: string; status: string }; errors?: { code: string }[] }
  }

  // Then the addresses for tests get mail like any other.
  await keyward.configure({ general: { test_mode: false } })
  const email = 'ada+clerk_test@example.com'
  const { response } = await fapi('/sign_ups', { email_address: email, password: 'correct horse battery staple' })
  const path = `/sign_ups/${response.id}`
  await fapi(`${path}/prepare_verification`, { strategy: 'email_code' })
  const late = await inbox.code(email)
  await clock.advance('1h')
  const expired = await fapi(`${path}/attempt_verification`, { strategy: 'email_code', code: late })
  expect(expired.errors?.[0]?.code).toBe('verification_expired')
  await clock.reset()
  await fapi(`${path}/prepare_verification`, { strategy: 'email_code' })
  const fresh = await fapi(`${path}/attempt_verification`, { strategy: 'email_code', code: await inbox.code(email) })
  expect(fresh.response.status).toBe('complete')
  expect((await client.users.getUserList({ emailAddress: [email] })).totalCount).toBe(1)

  await keyward.stop()
  await expect(fetch(keyward.url)).rejects.toThrow()
  expect(existsSync(keyward.data)).toBe(false)
})

test('in Playwright it is a fixture', async () => {
  const folder = temporaryFolder()
  try {
    writeFileSync(join(folder.path, 'person.spec.ts'), inPlaywright)
    const config = `export default { testDir: '.', workers: 1, reporter: 'line', use: { keywardServer: 'own' }, expect: { timeout: 15_000 } }`
    writeFileSync(join(folder.path, 'playwright.config.mjs'), config)
    const playwright = join(root, 'node_modules/@playwright/test/cli.js')
    const args = [playwright, 'test', '--config', join(folder.path, 'playwright.config.mjs')]
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      // Where the command line and the packages are found.
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: folder.path,
        CHROMIUM_PATH: findChromium(process.env)!,
        NODE_OPTIONS: '--conditions=keyward-source',
        NODE_ENV: 'test',
      },
    }).catch((error: { stdout?: string; stderr?: string }) => {
      throw new Error(`${error.stdout}\n${error.stderr}`)
    })
    expect(stdout).toContain('2 passed')
  } finally {
    folder.remove()
  }
})
