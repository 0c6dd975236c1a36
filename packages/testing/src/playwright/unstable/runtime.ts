import { expect, type Response } from '@playwright/test'
import { setupClerkTestingToken } from '../testing-token.ts'
import type { On } from './form-parts.ts'

/** What the runtime of the page says of itself. */
export function clerkObject({ page }: On) {
  const status = (wanted: string) => () =>
    page.waitForFunction((asked) => (window.Clerk?.status as string | undefined) === asked, wanted)
  return {
    toBeLoaded: () => page.waitForFunction(() => Boolean(window.Clerk?.loaded)),
    toBeLoading: status('loading'),
    toBeReady: status('ready'),
    toBeDegraded: status('degraded'),
    getClientSideActor: (): Promise<{ readonly sub: string } | null | undefined> =>
      page.evaluate(() => window.Clerk?.session?.actor),
    getClientSideUser: () => page.evaluate(() => window.Clerk?.user),
  }
}

export function expectObject({ page }: On) {
  return {
    /** The page was reached by way of the handshake: two redirects back, the first of them our answer. */
    async toBeHandshake(response: Response) {
      const first = await response.request().redirectedFrom()?.redirectedFrom()?.response()
      expect(first?.status()).toBe(307)
      expect(first?.headers()['x-clerk-auth-status']).toContain('handshake')
    },
    toBeSignedOut: (options?: { timeOut: number }) =>
      page.waitForFunction(() => !window.Clerk?.user, null, options ? { timeout: options.timeOut } : {}),
    toBeSignedIn: () => page.waitForFunction(() => Boolean(window.Clerk?.user)),
    toBeSignedInAsActor: () => page.waitForFunction(() => Boolean(window.Clerk?.session?.actor)),
    toHaveResolvedTask: () => page.waitForFunction(() => !window.Clerk?.session?.currentTask),
  }
}

export const testingTokenObject = ({ page }: On) => ({ setup: () => setupClerkTestingToken({ page }) })
