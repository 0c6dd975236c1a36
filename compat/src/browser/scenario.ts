import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../../scripts/test/launch.ts'
import { accountSwitch, flows, runFlow, settingsOfFlows } from './flows/index.ts'
import type { Stage } from './flows/kit.ts'
import { staysSignedInPastTheToken, twoAccountsInOneBrowser, wholeJourney } from './journey.ts'
import { type App, changeSettings, type Keyward, startApp, startKeyward, temporaryFolder } from './processes.ts'
import { usualPlaywrightTests } from './usual-e2e.ts'
import { materialize, type Variant } from './variants.ts'

/** What is done with one build of the app: with each browser bundle that the server may deliver to it. */
export type Scenario = Variant & { readonly parts: readonly Part[] }

export type Part = {
  /** Which browser bundle the server delivers. */
  readonly bundle: 'own' | 'official'
  /** Also waits until a token has run out: a minute, so not everywhere. */
  readonly waitsForExpiry?: boolean
  /** Which of the flows run here: all, or those whose name matches. */
  readonly flows?: RegExp
  /** Runs the app's own Playwright tests with the testing package of the variant. */
  readonly e2e?: boolean
}

/** The journey with one combination of packages, on a server, an app build and a browser of its own. */
export function describeScenario({ parts, ...variant }: Scenario): void {
  describe(variant.name, () => {
    let keyward: Keyward
    let app: App
    let browser: Browser
    let environment: Record<string, string>
    let folder: string
    const data = temporaryFolder()

    beforeAll(async () => {
      keyward = await startKeyward({ KEYWARD_BROWSER: parts[0]!.bundle }, data.path)
      environment = variant.sdk === 'official' ? officialEnvironment(keyward) : ownEnvironment(keyward)
      folder = materialize(variant)
      app = await startApp(folder, environment)
      browser = await launchChromium()
    })

    afterAll(async () => {
      await browser?.close()
      await app?.stop()
      await keyward?.stop()
      data.remove()
    })

    describe.each(parts)('$bundle browser bundle', (part) => {
      const stage = (): Stage => ({ browser, appUrl: app.url, keyward, bundle: part.bundle })
      // The address stays, so the app needs no other build.
      beforeAll(async () => {
        if (part === parts[0]) return
        await keyward.stop()
        keyward = await startKeyward({ KEYWARD_BROWSER: part.bundle }, data.path, Number(new URL(keyward.url).port))
        changeSettings(keyward, { session_settings: { multi_session_enabled: false } })
      })

      test('sign up, reload, server-rendered user, API route, token, handshake, sign out, sign in, return', async () => {
        await wholeJourney({ browser, appUrl: app.url })
      })

      const chosen = Object.entries(flows).filter(([name]) => part.flows?.test(name))
      describe.runIf(chosen.length > 0)('flows', () => {
        beforeAll(() => changeSettings(keyward, settingsOfFlows))
        // Beside the others: it waits for more than a minute and takes nobody's turn, nor can it take its own in time.
        test.runIf(part.waitsForExpiry)(
          "past a token's minute, with the page open and with it closed",
          { concurrent: true, timeout: 300_000 },
          () => staysSignedInPastTheToken({ browser, appUrl: app.url }),
        )
        test.concurrent.each(chosen)('%s', { timeout: 300_000 }, (_name, flow) => runFlow(flow, stage()))
      })

      test.runIf(part.e2e)('Playwright tests in the usual style, with the testing package', async () => {
        changeSettings(keyward, settingsOfFlows)
        await usualPlaywrightTests(stage(), { folder, env: environment, sdk: variant.sdk })
      })

      test('two accounts in one browser', async () => {
        changeSettings(keyward, { session_settings: { multi_session_enabled: true } })
        await twoAccountsInOneBrowser({ browser, appUrl: app.url })
        if (part.flows) await accountSwitch(stage())
      })
    })

    // So does the official package there: Next.js 16 has a page for all that its proxy sees.
    test('by code to what the proxy protects: 404 in Next.js 15, and to the sign-in page in Next.js 16', async () => {
      const { status } = await fetch(`${app.url}/dashboard`, { redirect: 'manual' })
      expect(status).toBe(variant.next === 15 ? 404 : 307)
    })

    test('a page that asks nothing of the server stays static', () => {
      expect(app.buildOutput).toMatch(/○ \/\s/)
    })
  })
}

/** wire.md §1.5: two keys, three URLs, and the app's own pages. */
function officialEnvironment({ url, publishableKey, secretKey }: Keyward): Record<string, string> {
  return {
    NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: publishableKey,
    CLERK_SECRET_KEY: secretKey,
    CLERK_API_URL: url,
    NEXT_PUBLIC_CLERK_PROXY_URL: url,
    NEXT_PUBLIC_CLERK_JS_URL: `${url}/npm/@clerk/clerk-js@5/dist/clerk.browser.js`,
    ...pages,
    NEXT_PUBLIC_CLERK_TELEMETRY_DISABLED: '1',
  }
}

/** Our SDKs need the two keys alone. */
function ownEnvironment({ publishableKey, secretKey }: Keyward): Record<string, string> {
  return { NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: publishableKey, CLERK_SECRET_KEY: secretKey, ...pages }
}

const pages = { NEXT_PUBLIC_CLERK_SIGN_IN_URL: '/sign-in', NEXT_PUBLIC_CLERK_SIGN_UP_URL: '/sign-up' }
