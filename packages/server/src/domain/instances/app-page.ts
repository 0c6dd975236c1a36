import { queryNames } from '@keyward/wire/facts'
import { isDevelopment, type Scope } from '../../platform/index.ts'
import { portalUrl } from './facts.ts'

const usualPaths = { sign_in: '/sign-in', sign_up: '/sign-up' } as const

/**
 * A page of the app as an absolute address: as the settings name it, else where the app is, else the account portal's. Apps of
 * a development instance that say nothing run where most of them do. Null: nobody knows.
 */
export function appPage(scope: Scope, name: keyof typeof usualPaths): string | null {
  const { instance } = scope
  const { paths, general, account_portal: portal } = instance.settings
  const page = paths[name] || usualPaths[name]
  if (isAbsolute(page)) return page
  const origin = [general.development_origin, paths.home].find(isAbsolute)
  if (origin !== undefined) return new URL(page, origin).href
  if (isDevelopment(scope)) return new URL(page, 'http://localhost:3000').href
  return portal.enabled ? portalUrl(instance) + usualPaths[name] : null
}

/**
 * Where a ticket's link leads: to the page that it names, or to the app's sign-in or sign-up page, with the ticket and with what
 * to do with it. Null: nobody knows where the app is.
 */
export function ticketPage(
  scope: Scope,
  {
    ticket,
    status,
    redirectUrl,
  }: { ticket: string; status: 'sign_in' | 'sign_up' | 'complete'; redirectUrl: string | null },
): string | null {
  const target = redirectUrl ?? appPage(scope, status === 'sign_up' ? 'sign_up' : 'sign_in')
  if (target === null) return null
  const url = new URL(target)
  // A page of the app's own tells by it that an invitation led here; a component would try to use what is done with.
  if (status !== 'complete' || redirectUrl) url.searchParams.set(queryNames.ticket, ticket)
  url.searchParams.set(queryNames.status, status)
  return url.href
}

const isAbsolute = (address: string) => /^https?:\/\//.test(address)
