import type { Browser, Page } from '@playwright/test'

type Runtime = {
  readonly loaded: boolean
  readonly user: { readonly id: string } | null
  readonly client: { readonly signIn: { create(params: object): Promise<{ createdSessionId: string }> } }
  setActive(params: object): Promise<void>
  buildAfterSignInUrl(options: { params: URLSearchParams }): string
  redirectToSignIn(options?: object): unknown
  openSignIn(options?: object): unknown
  signOut(options?: object): unknown
}
type OnPage = { readonly Clerk: Runtime }

export type Visitor = {
  readonly tab: Page
  /** Whom the runtime of the page shows, once it has loaded: after any round to the primary domain. */
  shown(): Promise<string | null>
  runs(act: 'openSignIn' | 'redirectToSignIn' | 'signOut', options?: object): Promise<void>
  /** As the app's own form would; leaves the sign-in page. */
  signIn(params: { readonly identifier: string; readonly password: string }): Promise<void>
  signOut(): Promise<void>
  leave(): Promise<void>
}

/** A person with a browser of their own, on pages whose runtime is `window.Clerk`. */
export async function visitor(browser: Browser): Promise<Visitor> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  const tab = await context.newPage()
  const shown = async () => {
    // In one look: between two the page may be on its way to the primary domain.
    const found = await tab.waitForFunction(() => {
      const { Clerk } = globalThis as unknown as Partial<OnPage>
      return Clerk?.loaded && (Clerk.user?.id ?? 'nobody')
    })
    const id = (await found.jsonValue()) as string
    return id === 'nobody' ? null : id
  }
  const runs: Visitor['runs'] = (act, options = {}) =>
    tab.evaluate(([name, given]) => void (globalThis as unknown as OnPage).Clerk[name](given), [act, options] as const)
  return {
    tab,
    shown,
    runs,
    async signIn(params) {
      await shown()
      await tab.evaluate(async (given) => {
        const { Clerk } = globalThis as unknown as OnPage
        const { createdSessionId: session } = await Clerk.client.signIn.create(given)
        // Where to go afterwards stands in the address; the official runtime puts it behind a #.
        const query = new URLSearchParams(location.search || location.hash.replace(/^#\/?\?/, ''))
        // Not waited for: the page is left meanwhile, and the answer would be lost with it.
        void Clerk.setActive({ session, redirectUrl: Clerk.buildAfterSignInUrl({ params: query }) })
      }, params)
      await tab.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
    },
    async signOut() {
      await shown()
      const left = new URL('/left', tab.url()).href
      await runs('signOut', { redirectUrl: left })
      await tab.waitForURL(`${left}**`)
      if ((await shown()) !== null) throw new Error('still signed in')
    },
    leave: () => context.close(),
  }
}
