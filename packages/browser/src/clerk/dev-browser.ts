import { cookieNames, isDevelopmentFrontendApi, queryNames } from '@keyward/wire/facts'
import { pairedCookie } from '../transport/cookies.ts'

/**
 * The token that stands for the `__client` cookie where app and server are different sites (wire.md §3.3). Only development
 * keys have one; elsewhere everything here is silent.
 */
export function createDevBrowser({
  frontendApi,
  instanceType,
  suffix,
  baseUrl,
}: {
  frontendApi: string
  instanceType: string
  suffix: string
  baseUrl: string
}) {
  const isUsed = instanceType === 'development' && isDevelopmentFrontendApi(frontendApi)
  const cookie = pairedCookie(cookieNames.devBrowser, suffix, { sameSite: 'Lax' })
  let token: string | null = null

  async function create(): Promise<void> {
    const response = await fetch(`${baseUrl}/v1/dev_browser`, { method: 'POST', credentials: 'include' })
    if (!response.ok) throw new Error(`The server made no dev browser (${response.status})`)
    keep(((await response.json()) as { id: string }).id)
  }

  function keep(next: string): void {
    token = next
    cookie.set(next)
  }

  return {
    get: () => (isUsed ? token : null),
    /** From the page's address (another page sent us here), else the cookie, else a new one. */
    async prepare(): Promise<void> {
      if (!isUsed) return
      const url = new URL(location.href)
      const fromUrl = url.searchParams.get(queryNames.devBrowser)
      if (fromUrl) {
        url.searchParams.delete(queryNames.devBrowser)
        history.replaceState(history.state, '', url.href)
      }
      const known = fromUrl ?? cookie.get()
      if (known) keep(known)
      else await create()
    },
    /** The server handed out another one. */
    take(next: string): void {
      if (isUsed && next !== token) keep(next)
    },
    /** The server does not know it: throw it away and get another. */
    async replace(): Promise<void> {
      if (!isUsed) return
      cookie.remove()
      await create()
    },
    /** Pages on other origins get it in their address. */
    decorate(to: string): string {
      const url = new URL(to, location.href)
      if (isUsed && token && url.origin !== location.origin) url.searchParams.set(queryNames.devBrowser, token)
      return url.href
    },
  }
}
