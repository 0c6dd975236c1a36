import { environmentValue } from '@keyward/backend/internal'
import type { BrowserContext, Page, Route } from '@playwright/test'
import { frontendApiPattern, missingFrontendApi, testingTokenParam, withCaptchaBypass } from '../common/frontend-api.ts'
import type { SetupClerkTestingTokenOptions } from '../common/types.ts'

type SetupClerkTestingTokenParams = { context?: BrowserContext; options?: SetupClerkTestingTokenOptions; page?: Page }

const prepared = new WeakMap<BrowserContext, Set<string>>()

/**
 * Sends the testing token along with the requests of a page or a whole context, so that bot protection and rate limits let
 * them through. Calling it again changes nothing.
 */
export async function setupClerkTestingToken({ context, options, page }: SetupClerkTestingTokenParams): Promise<void> {
  const browserContext = context ?? page?.context()
  if (!browserContext) throw new Error('Either context or page must be given to setupClerkTestingToken().')
  const frontendApi = options?.frontendApiUrl ?? environmentValue('frontendApi')
  if (!frontendApi) throw new Error(missingFrontendApi)
  for (const address of [frontendApi, environmentValue('proxyUrl')]) {
    if (address && !address.startsWith('/') && isFirst(browserContext, address)) {
      await browserContext.route(frontendApiPattern(address), sendToken)
    }
  }
}

function isFirst(context: BrowserContext, address: string): boolean {
  const addresses = prepared.get(context) ?? new Set()
  prepared.set(context, addresses)
  return !addresses.has(address) && Boolean(addresses.add(address))
}

async function sendToken(route: Route): Promise<void> {
  const url = new URL(route.request().url())
  const token = environmentValue('testingToken')
  if (token) url.searchParams.set(testingTokenParam, token)
  // A navigation (handshake, email link) answers with a redirect that the browser itself must follow.
  if (route.request().isNavigationRequest()) return route.continue({ url: url.href })
  try {
    const response = await route.fetch({ url: url.href })
    const isJson = response.headers()['content-type']?.includes('application/json')
    if (!isJson) return await route.fulfill({ response })
    await route.fulfill({ response, json: withCaptchaBypass(await response.json()) })
  } catch {
    // The page may be gone by now, or the network: let the browser see that for itself.
    await route.continue({ url: url.href }).catch(() => {})
  }
}
