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

const isAbsolute = (address: string) => /^https?:\/\//.test(address)
