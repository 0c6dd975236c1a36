// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import type { Clerk } from '../clerk.ts'
import type { ComponentHost } from './components.tsx'
import { chunkBase, createLazyHost, preloadForPage } from './lazy-host.ts'

const files = { host: ['host_1.js', 'part_1.js'], SignIn: ['SignIn_1.js', 'part_1.js'] }
const base = 'https://fapi.example/npm/@clerk/clerk-js@5.128.0/dist/'

function played() {
  const calls: unknown[][] = []
  const spy =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, ...args])
  const host = {
    mount: spy('mount'),
    unmount: spy('unmount'),
    open: spy('open'),
    close: spy('close'),
    update: spy('update'),
  } as unknown as ComponentHost
  const load = vi.fn(async () => ({ createComponentHost: () => host }))
  return { calls, load }
}

test('nothing is loaded before the first component, then all of its files at once', async () => {
  const { load } = played()
  const host = createLazyHost({} as Clerk, {}, files, base, load)
  host.unmount(document.body)
  expect(load).not.toHaveBeenCalled()
  await host.mount('SignIn', document.body)
  expect(load).toHaveBeenCalledWith(`${base}host_1.js`)
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map((link) => link.href)
  expect(links).toEqual([`${base}host_1.js`, `${base}part_1.js`, `${base}SignIn_1.js`])
})

test('what is asked for while the host loads happens in order', async () => {
  const { load, calls } = played()
  const host = createLazyHost({} as Clerk, {}, files, base, load)
  const mounted = host.mount('SignIn', document.body, { a: 1 })
  host.unmount(document.body)
  await mounted
  expect(calls.map(([name]) => name)).toEqual(['mount', 'unmount'])
})

test('a load that failed is tried again', async () => {
  const { load, calls } = played()
  load.mockRejectedValueOnce(new TypeError('offline'))
  const host = createLazyHost({} as Clerk, {}, files, base, load)
  await expect(host.mount('SignIn', document.body)).rejects.toThrow('offline')
  await host.mount('SignIn', document.body)
  expect(calls).toHaveLength(1)
})

test('chunks lie beside the script, under an exact version', () => {
  expect(chunkBase('http://localhost:4100/npm/@clerk/clerk-js@5/dist/clerk.browser.js?x', '5.128.0')).toBe(
    'http://localhost:4100/npm/@clerk/clerk-js@5.128.0/dist/',
  )
  expect(chunkBase('https://cdn.example/keyward/clerk.browser.js', '5.128.0')).toBe('https://cdn.example/keyward/')
})

test("on the app's own sign-in page the card is on its way before anybody knows who is here", () => {
  const other = { host: ['host_2.js'], SignIn: ['SignIn_2.js'], SignUp: ['SignUp_2.js'] }
  const asked = () =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')]
      .map((link) => link.href)
      .filter((href) => /_2\.js$/.test(href))
  history.replaceState(null, '', '/sign-information')
  for (const signInUrl of ['/sign-in', 'https://elsewhere.example/sign-information', '', undefined, 'http://['])
    preloadForPage({ signInUrl }, other, base)
  expect(asked()).toEqual([])
  history.replaceState(null, '', '/sign-in/factor-one')
  preloadForPage({ signInUrl: '/sign-in', signUpUrl: '/sign-up' }, other, base)
  expect(asked()).toEqual([`${base}host_2.js`, `${base}SignIn_2.js`])
  history.replaceState(null, '', '/')
})
