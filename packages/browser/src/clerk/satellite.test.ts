// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.satellite.com/shop?page=2" }
import { formatPublishableKey } from '@keyward/wire/facts'
import { afterEach, expect, test } from 'vitest'
import { createClerk } from '../install.ts'
import {
  asksPrimary,
  checkSatellite,
  type Place,
  syncUrl,
  takeSyncMark,
  waitingSatellite,
  wayBack,
} from './satellite.ts'

const place = (change: Partial<Place> = {}): Place => ({
  instanceType: 'production',
  isSatellite: true,
  asksEverybody: true,
  baseUrl: 'https://clerk.satellite.com',
  hasAddress: true,
  signInUrl: 'https://primary.com/sign-in',
  ...change,
})
const here = 'https://www.satellite.com/shop?page=2'
afterEach(() => history.replaceState(null, '', '/shop?page=2'))

test('in production the way goes over the Frontend API of the satellite, in development over the primary’s sign-in', () => {
  const live = new URL(syncUrl(place()))
  expect([live.origin + live.pathname, live.searchParams.get('redirect_url')]).toEqual([
    'https://clerk.satellite.com/v1/client/sync',
    here,
  ])
  expect(syncUrl(place({ baseUrl: 'https://www.satellite.com/__clerk' }))).toMatch(
    /^https:\/\/www\.satellite\.com\/__clerk\/v1\/client\/sync\?/,
  )
  const test = new URL(syncUrl(place({ instanceType: 'development', signInUrl: 'http://localhost:3000/in?a=b' })))
  expect([
    test.origin + test.pathname,
    test.searchParams.get('__clerk_satellite_url'),
    test.searchParams.get('a'),
  ]).toEqual(['http://localhost:3000/in', here, 'b'])
})

test('the mark of a sync is read once, and leaves the address', () => {
  history.replaceState({ own: 1 }, '', '/shop?page=2&__clerk_synced=true#top')
  expect([takeSyncMark(), location.href, history.state]).toEqual(['true', `${here}#top`, { own: 1 }])
  expect(takeSyncMark()).toBeNull()
  history.replaceState(null, '', '/shop?page=2&__clerk_synced=false')
  expect([takeSyncMark(), location.href]).toEqual(['false', here])
})

test('the primary domain is asked at every first visit, or of those alone who come back from there', () => {
  const asks = (change: Partial<Place>) =>
    [null, 'true', 'false'].map((mark) => asksPrimary(place(change), mark as null))
  expect(asks({})).toEqual([true, false, true])
  expect(asks({ asksEverybody: false })).toEqual([false, false, true])
  expect(asks({ isSatellite: false })).toEqual([false, false, false])
})

test('the way back from the primary domain carries no old mark, and a new one where nobody would ask without', async () => {
  expect(wayBack(`${here}&__clerk_synced=true`, place())).toBe(here)
  expect(wayBack(here, place({ asksEverybody: false }))).toBe(`${here}&__clerk_synced=false`)
  expect(wayBack('https://elsewhere.com/?__clerk_synced=true', place())).toMatch(/true$/)
  expect(wayBack(`${here}&__clerk_synced=true`, place({ isSatellite: false }))).toMatch(/true$/)
  const key = formatPublishableKey({ instanceType: 'production', frontendApi: 'clerk.primary.com' })
  const options = { isSatellite: true, domain: 'satellite.com', signInUrl: 'https://primary.com/sign-in' }
  const clerk = createClerk(key)
  // Where it leads is known before anybody has answered.
  clerk.load(options).catch(() => undefined)
  history.replaceState(null, '', '/shop?page=2&__clerk_synced=true')
  expect(new URL(clerk.buildSignInUrl()).searchParams.get('redirect_url')).toBe(here)
})

test('a primary page in development answers a satellite that waits, and only pages of the web', () => {
  const asked = (text: string) => {
    history.replaceState(null, '', `/shop?__clerk_satellite_url=${encodeURIComponent(text)}`)
    return place({ instanceType: 'development', isSatellite: false })
  }
  expect(waitingSatellite(asked('http://localhost:3001/x?y=z'))).toBe('http://localhost:3001/x?y=z&__clerk_synced=true')
  for (const text of ['javascript:alert(1)', 'data:text/html,x', '//evil.com', '/x', 'https://', ''])
    expect([text, waitingSatellite(asked(text))]).toEqual([text, null])
  expect(waitingSatellite({ ...asked('http://localhost:3001/'), instanceType: 'production' })).toBeNull()
  expect(waitingSatellite({ ...asked('http://localhost:3001/'), isSatellite: true })).toBeNull()
})

test('a satellite is told what it lacks', () => {
  const code = (change: Partial<Place>) => {
    try {
      checkSatellite(place(change))
      return null
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  expect(code({})).toBeNull()
  expect(code({ signInUrl: undefined })).toBeNull()
  expect(code({ signInUrl: undefined, instanceType: 'development' })).toBe('satellite_needs_sign_in_url')
  expect(code({ hasAddress: false })).toBe('satellite_needs_domain')
  for (const signInUrl of ['/sign-in', 'https://www.satellite.com/sign-in', 'sign-in'])
    expect([signInUrl, code({ signInUrl })]).toEqual([signInUrl, 'satellite_sign_in_url_invalid'])
  expect(code({ isSatellite: false, hasAddress: false, signInUrl: '/sign-in' })).toBeNull()
})

test('whether a page is a satellite, and of which domain, may depend on its address; load says so too', async () => {
  const key = formatPublishableKey({ instanceType: 'production', frontendApi: 'clerk.primary.com' })
  const clerk = createClerk(key, { domain: ({ hostname }) => hostname.replace('www.', '') })
  expect(clerk.domain).toBe('clerk.satellite.com')
  const loading = createClerk(key).load({ isSatellite: ({ hostname }) => hostname === 'www.satellite.com' })
  await expect(loading).rejects.toMatchObject({ code: 'satellite_needs_domain' })
  const later = createClerk(key)
  const refused = later.load({ isSatellite: true, domain: 'https://satellite.com', signInUrl: '/sign-in' })
  await expect(refused).rejects.toMatchObject({ code: 'satellite_sign_in_url_invalid' })
  expect([later.domain, later.isSatellite, later.frontendApi]).toEqual([
    'clerk.satellite.com',
    true,
    'clerk.primary.com',
  ])
})
