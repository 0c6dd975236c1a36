import { queryNames } from '@keyward/wire/facts'
import { ClerkRuntimeError } from '../errors.ts'

/** What decides whether a page has to ask another domain first. */
export type Place = {
  readonly instanceType: 'development' | 'production'
  readonly isSatellite: boolean
  /** Whether the primary domain is asked at every first visit, or of those alone who come back from there. */
  readonly asksEverybody: boolean
  /** Of the Frontend API, as this page reaches it. */
  readonly baseUrl: string
  /** Whether the page said where its own Frontend API is. */
  readonly hasAddress: boolean
  readonly signInUrl: string | undefined
}

/** What a satellite must be told to work at all. */
export function checkSatellite({ instanceType, isSatellite, hasAddress, signInUrl }: Place): void {
  if (!isSatellite) return
  if (!hasAddress)
    throw new ClerkRuntimeError('A satellite needs its `domain`, or a `proxyUrl`', { code: 'satellite_needs_domain' })
  if (!signInUrl) {
    if (instanceType === 'production') return
    throw new ClerkRuntimeError('A satellite in development needs the `signInUrl` of the primary application', {
      code: 'satellite_needs_sign_in_url',
    })
  }
  // A path is one of this page.
  if (!URL.canParse(signInUrl) || new URL(signInUrl).origin === location.origin)
    throw new ClerkRuntimeError('The `signInUrl` of a satellite is a whole address, on the primary domain', {
      code: 'satellite_sign_in_url_invalid',
    })
}

/**
 * What the address says of the primary domain: `true`, this page has just come back from there; `false`, somebody has signed
 * in there since it was here. The mark goes out of the address.
 */
export function takeSyncMark(): 'true' | 'false' | null {
  const url = new URL(location.href)
  const mark = url.searchParams.get(queryNames.synced)
  if (mark === null) return null
  url.searchParams.delete(queryNames.synced)
  history.replaceState(history.state, '', url.href)
  return mark === 'true' || mark === 'false' ? mark : null
}

/** Whether the primary domain knows better than this page who is signed in. */
export function asksPrimary({ isSatellite, asksEverybody }: Place, mark: ReturnType<typeof takeSyncMark>): boolean {
  return isSatellite && mark !== 'true' && (asksEverybody || mark === 'false')
}

/** The way back to this page, for an address of the primary domain: whoever comes back has been signed in since. */
export function wayBack(page: string, { isSatellite, asksEverybody }: Place): string {
  if (!isSatellite) return page
  const url = new URL(page)
  if (url.origin !== location.origin) return page
  url.searchParams.delete(queryNames.synced)
  if (!asksEverybody) url.searchParams.set(queryNames.synced, 'false')
  return url.href
}

/**
 * Where a satellite learns who is signed in on the primary domain: in production from the Frontend APIs of both, in
 * development from the primary application's page, which answers with its dev browser. Either sends the person back here.
 */
export function syncUrl({ instanceType, baseUrl, signInUrl }: Place): string {
  const isDevelopment = instanceType === 'development'
  const url = new URL(isDevelopment ? signInUrl! : `${baseUrl}/v1/client/sync`)
  url.searchParams.set(isDevelopment ? queryNames.satelliteUrl : 'redirect_url', location.href)
  return url.href
}

/** On the primary domain in development: the page of a satellite that waits for an answer. */
export function waitingSatellite({ instanceType, isSatellite }: Place): string | null {
  if (isSatellite || instanceType === 'production') return null
  const text = new URL(location.href).searchParams.get(queryNames.satelliteUrl) ?? ''
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  url.searchParams.set(queryNames.synced, 'true')
  return url.href
}

/** The page is being left: what waits for this goes with it. Back leads to the page before, not into the round. */
export function leave(url: string): Promise<never> {
  location.replace(url)
  return new Promise(() => undefined)
}
