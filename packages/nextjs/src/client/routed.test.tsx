import { type ReactNode, use } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { expect, test, vi } from 'vitest'

// What Next.js does while it renders ahead with Cache Components: the address is not known then.
const never = new Promise<never>(() => {})
vi.mock('next/navigation', () => ({ usePathname: () => use(never), useParams: () => ({}) }))
vi.mock('next/compat/router', () => ({ useRouter: () => null }))
vi.mock('@keyward/react', () => {
  const Card = () => null
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
  for (const Component of [SignIn, SignUp, UserProfile, OrganizationProfile])
    expect(await ahead(<Component fallback={<p>soon</p>} />)).toMatch(/^<main>.*<p>soon<\/p>.*<\/main>/)
})
