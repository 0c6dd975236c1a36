import type { Cookie, JSHandle, Page, Response } from '@playwright/test'
import { setupClerkTestingToken } from '../testing-token.ts'

type GoOptions = {
  waitUntil?: 'load' | 'domcontentloaded' | 'networkidle' | 'commit'
  searchParams?: URLSearchParams
  timeout?: number
}
export type Cookies = Map<string, Cookie> & { raw: () => Cookie[] }

/** A page that knows where its app lives. */
export type EnhancedPage = Page & {
  goToAppHome: () => Promise<void>
  goToRelative: (path: string, options?: GoOptions) => Promise<Response | null>
  waitForClerkJsLoaded: () => Promise<JSHandle>
  signOut: () => Promise<JSHandle>
  waitForClerkComponentMounted: () => Promise<unknown>
  waitForAppUrl: (path: string) => Promise<void>
  /** By name; a suffixed cookie (`__session_a1b2c3d4`) under `__session_*`. */
  cookies: () => Promise<Cookies>
}

type Given = { readonly page: Page; readonly useTestingToken?: boolean }

/** The page with what tests of an app do again and again; everything else of it works as before. */
export function createAppPageObject(
  { page, useTestingToken = true }: Given,
  { baseURL }: { baseURL?: string },
): EnhancedPage {
  const base = () => {
    if (!baseURL) throw new Error('This needs `baseURL`: hand it to createPageObjects({ page, baseURL }).')
    return baseURL
  }
  const prepare = async () => {
    if (useTestingToken) await setupClerkTestingToken({ page })
  }
  const added: Omit<EnhancedPage, keyof Page> = {
    async goToAppHome() {
      await prepare()
      await page.goto(base())
    },
    async goToRelative(path, { searchParams, timeout = 20_000, waitUntil } = {}) {
      const here = page.url() === 'about:blank' ? base() : page.url()
      const url = new URL(path, URL.canParse(path, here) ? here : base())
      if (searchParams) url.search = searchParams.toString()
      await prepare()
      return page.goto(url.href, { timeout, ...(waitUntil ? { waitUntil } : {}) })
    },
    waitForClerkJsLoaded: () => page.waitForFunction(() => window.Clerk?.loaded),
    signOut: () => page.waitForFunction(async () => (await window.Clerk?.signOut({}), true)),
    waitForClerkComponentMounted: () => page.waitForSelector('.cl-rootBox', { state: 'attached' }),
    waitForAppUrl: (path) => page.waitForURL(new URL(path, base()).href),
    async cookies() {
      const all = await page.context().cookies()
      const named = all.map((cookie) => [cookie.name.replace(/^(__.+_)[\w-]{8}$/, '$1*'), cookie] as const)
      return Object.assign(new Map(named), { raw: () => all })
    },
  }
  return Object.assign(Object.create(page) as Page, added)
}
