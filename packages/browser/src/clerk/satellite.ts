import { queryNames } from '@keyward/wire/facts'
import { ClerkRuntimeError } from '../errors.ts'

/** What decides whether a page has to ask another domain first. */
export type Place = {
  readonly instanceType: 'development' | 'production'
  readonly isSatellite: boolean
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

/** Whether this page has just come back from the primary domain. The mark goes out of the address. */
export function takeSyncMark(): boolean {
  const url = new URL(location.href)
  const isSynced = url.searchParams.get(queryNames.synced) === 'true'
  if (!isSynced) return false
  url.searchParams.delete(queryNames.synced)
  history.replaceState(history.state, '', url.href)
  return true
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
