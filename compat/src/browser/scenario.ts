import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../../scripts/test/launch.ts'
import { accountSwitch, flows, runFlow, settingsOfFlows } from './flows/index.ts'
import type { Stage } from './flows/kit.ts'
import { staysSignedInPastTheToken, twoAccountsInOneBrowser, wholeJourney } from './journey.ts'
import {
  type App,
  buildApp,
  changeSettings,
  type Keyward,
  startApp,
  startKeyward,
  temporaryFolder,
} from './processes.ts'
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

/** The journey with each of these combinations of packages, on one server and in one browser. */
export function describeScenarios(scenarios: readonly Scenario[]): void {
  let server: Server
  let browser: Browser
  let builds: readonly Build[] = []

  beforeAll(async () => {
    server = await startServer(scenarios[0]!.parts[0]!.bundle)
    builds = buildOneAfterAnother(scenarios, server.keyward)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
    await Promise.allSettled(builds.map(({ output }) => output))
    await server?.stop()
  })

  for (const [index, scenario] of scenarios.entries())
    describeScenario(scenario, () => ({ server, browser, build: builds[index]! }))
}

type Surroundings = { readonly server: Server; readonly browser: Browser; readonly build: Build }

function describeScenario({ parts, ...variant }: Scenario, surroundings: () => Surroundings): void {
  describe(variant.name, () => {
    let app: App

    beforeAll(async () => {
      const { folder, environment, output } = surroundings().build
      app = await startApp(folder, environment, output)
    })

    afterAll(() => app?.stop())

    describe.each(parts)('$bundle browser bundle', (part) => {
      const stage = (): Stage => {
        const { browser, server } = surroundings()
        return { browser, appUrl: app.url, keyward: server.keyward, bundle: part.bundle }
      }
      const change = (settings: unknown) => changeSettings(surroundings().server.keyward, settings)

      beforeAll(async () => {
        await surroundings().server.deliver(part.bundle)
        change({ session_settings: { multi_session_enabled: false } })
      })

      test('sign up, reload, server-rendered user, API route, token, handshake, sign out, sign in, return', async () => {
        await wholeJourney(stage())
      })

      const chosen = Object.entries(flows).filter(([name]) => part.flows?.test(name))
      describe.runIf(chosen.length > 0)('flows', () => {
        beforeAll(() => change(settingsOfFlows))
        // Beside the others: it waits for more than a minute and takes nobody's turn, nor can it take its own in time.
        test.runIf(part.waitsForExpiry)(
          "past a token's minute, with the page open and with it closed",
          { concurrent: true, timeout: 300_000 },
          () => staysSignedInPastTheToken(stage()),
        )
        test.concurrent.each(chosen)('%s', { timeout: 300_000 }, (_name, flow) => runFlow(flow, stage()))
      })

      test.runIf(part.e2e)('Playwright tests in the usual style, with the testing package', async () => {
        change(settingsOfFlows)
        const { folder, environment: env } = surroundings().build
        await usualPlaywrightTests(stage(), { folder, env, sdk: variant.sdk })
      })

      test('two accounts in one browser', async () => {
        change({ session_settings: { multi_session_enabled: true } })
        await twoAccountsInOneBrowser(stage())
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

type Server = {
  readonly keyward: Keyward
  /** Delivers this browser bundle from now on, under the address that the apps are built with. */
  deliver(bundle: Part['bundle']): Promise<void>
  stop(): Promise<void>
}

async function startServer(first: Part['bundle']): Promise<Server> {
  const data = temporaryFolder()
  const start = (bundle: Part['bundle'], port?: number) => startKeyward({ KEYWARD_BROWSER: bundle }, data.path, port)
  let delivered = first
  let keyward = await start(first)
  return {
    get keyward() {
      return keyward
    },
    deliver: async (bundle) => {
      if (bundle === delivered) return
      delivered = bundle
      await keyward.stop()
      keyward = await start(bundle, Number(new URL(keyward.url).port))
    },
    stop: async () => {
      await keyward.stop()
      data.remove()
    },
  }
}

type Build = { readonly folder: string; readonly environment: Record<string, string>; readonly output: Promise<string> }

/** The second app is built while the journeys of the first wait for a token to run out. */
function buildOneAfterAnother(scenarios: readonly Scenario[], keyward: Keyward): Build[] {
  let before: Promise<unknown> = Promise.resolve()
  return scenarios.map((variant) => {
    const environment = variant.sdk === 'official' ? officialEnvironment(keyward) : ownEnvironment(keyward)
    const folder = materialize(variant)
    const output = before.then(() => buildApp(folder, environment))
    before = output.catch(() => {})
    return { folder, environment, output }
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
