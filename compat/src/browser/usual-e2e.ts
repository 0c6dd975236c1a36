import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findChromium } from '../../../scripts/test/chromium.ts'
import { expect } from './expect.ts'
import { backend, password, type Stage, testEmail, testPhone } from './flows/kit.ts'

const playwright = fileURLToPath(new URL('../../../node_modules/@playwright/test/cli.js', import.meta.url))

/** The app's own Playwright tests (compat/app/e2e), by Playwright's command, with the testing package that the app has. */
export async function usualPlaywrightTests(
  stage: Stage,
  { folder, env, sdk }: { folder: string; env: Record<string, string>; sdk: 'official' | 'keyward' },
): Promise<void> {
  const [email, phone] = [testEmail(), testPhone()]
  const client = backend(stage)
  const user = await client.users.createUser({ emailAddress: [email], phoneNumber: [phone], password })
  const { token } = await client.signInTokens.createSignInToken({ userId: user.id, expiresInSeconds: 300 })
  const { stdout } = await promisify(execFile)(process.execPath, [playwright, 'test'], {
    cwd: folder,
    env: {
      ...withoutVitest(process.env),
      ...env,
      CHROMIUM_PATH: findChromium(process.env)!,
      NODE_OPTIONS: '',
      E2E_BASE_URL: stage.appUrl,
      E2E_SDK: sdk,
      E2E_CLERK_USER_EMAIL: email,
      E2E_CLERK_USER_PHONE: phone,
      E2E_CLERK_USER_PASSWORD: password,
      E2E_CLERK_TICKET: token,
    },
  }).catch((error: { stdout?: string; stderr?: string }) => {
    throw new Error(`${error.stdout}\n${error.stderr}`)
  })
  expect(stdout).toMatch(sdk === 'official' ? /10 passed/ : /11 passed/)
}

function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(VITEST|TEST|NODE_ENV)/.test(name))
  return Object.fromEntries(kept) as NodeJS.ProcessEnv
}
