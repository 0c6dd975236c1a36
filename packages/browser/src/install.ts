import { Clerk, type LoadComponents } from './clerk/clerk.ts'
import { addLaterMembers } from './later.ts'
import type { Address } from './transport/base-url.ts'

type Page = { Clerk?: unknown; __clerk_publishable_key?: string; __clerk_proxy_url?: string; __clerk_domain?: string }

export function createClerk(publishableKey: string, given: Address & { loadComponents?: LoadComponents } = {}): Clerk {
  const clerk = new Clerk(publishableKey, given)
  addLaterMembers(clerk)
  return clerk
}

/** What the served script does: an unloaded `window.Clerk` from the tag's attributes or the page's globals, unless there is one (null). */
export function installClerk({ loadComponents }: { loadComponents?: LoadComponents } = {}): Clerk | null {
  const page = window as Page
  if (page.Clerk) return null
  const data = document.querySelector<HTMLScriptElement>('script[data-clerk-publishable-key]')?.dataset ?? {}
  const publishableKey = data['clerkPublishableKey'] || page.__clerk_publishable_key || ''
  const proxyUrl = data['clerkProxyUrl'] || page.__clerk_proxy_url || undefined
  const domain = data['clerkDomain'] || page.__clerk_domain || undefined
  if (!publishableKey) {
    console.error('Keyward: the script tag has no data-clerk-publishable-key')
    return null
  }
  const clerk = createClerk(publishableKey, { proxyUrl, domain, loadComponents })
  page.Clerk = clerk
  return clerk
}
