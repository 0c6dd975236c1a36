import { type ReactNode, use } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { expect, test, vi } from 'vitest'

type Address = { readonly pathname: string; readonly params?: Record<string, string | string[]> }
const never = new Promise<never>(() => {})
const here = vi.hoisted(() => ({ address: null as Address | null }))
vi.mock('next/navigation', () => ({
  // What Next.js does while it renders ahead with Cache Components: the address is not known then.
  usePathname: () => here.address?.pathname ?? use(never),
  useParams: () => here.address?.params ?? {},
}))
vi.mock('next/compat/router', () => ({ useRouter: () => null }))
vi.mock('@keyward/react', () => {
  const Card = ({ path }: { path?: string }) => path
  return { SignIn: Card, SignUp: Card, UserProfile: Card, OrganizationProfile: Card }
})
const { OrganizationProfile, SignIn, SignUp, UserProfile } = await import('./routed.tsx')

/** What stands in the page before anything that waits. */
async function ahead(children: ReactNode): Promise<string> {
  const stream = await renderToReadableStream(<main>{children}</main>, { onError: () => {} })
  const reader = stream.getReader()
  const { value } = await reader.read()
  await reader.cancel()
  return new TextDecoder().decode(value)
}

test('a page with a component can be rendered before its address is known, with the fallback in its place', async () => {
  here.address = null
  for (const Component of [SignIn, SignUp, UserProfile, OrganizationProfile])
    expect(await ahead(<Component fallback={<p>soon</p>} />)).toMatch(/^<main>.*<p>soon<\/p>.*<\/main>/)
})

test('a component stands at its route without the catch-all part, below the base path of the app', async () => {
  const pathOf = async (address: Address) => {
    here.address = address
    return (await ahead(<SignIn />)).replace(/<.*?>/g, '')
  }
  const step = { pathname: '/sign-in/factor-one/', params: { step: ['factor-one'] } }
  expect(await pathOf({ pathname: '/sign-in' })).toBe('/sign-in')
  expect(await pathOf(step)).toBe('/sign-in')
  vi.stubEnv('__NEXT_ROUTER_BASEPATH', '/shop')
  expect(await pathOf(step)).toBe('/shop/sign-in')
  expect(await pathOf({ pathname: '/', params: {} })).toBe('/shop')
  vi.unstubAllEnvs()
})
