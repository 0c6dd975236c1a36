import { parsePublishableKey } from '@keyward/wire/facts'
import { publishableKeyName } from '../project/keys.ts'
import type { ProjectKind } from '../project/project.ts'

export type ServerAddress = {
  readonly url: string
  readonly publishableKey: string
  /** Null in production, where only a hash is kept. */
  readonly secretKey: string | null
}

type Variable = readonly [name: string, value: string]

const hiddenSecret = '# shown when it was made; `keyward instances` helps with a lost one'

/** Under the names that an application of this kind reads; of none that we know, those of Next.js. */
export function keywardVariables(
  { publishableKey, secretKey }: Omit<ServerAddress, 'url'>,
  kind: ProjectKind | null = null,
): Variable[] {
  return [
    [publishableKeyName(kind ?? 'next-app'), publishableKey],
    ['KEYWARD_SECRET_KEY', secretKey ?? hiddenSecret],
  ]
}

/**
 * In development the official packages take https and the vendor's addresses for granted, so three URLs are needed
 * (wire.md §1.5); the sign-in URLs are the application's own pages. The first instance of a server answers at its root, too.
 */
export function officialVariables(server: ServerAddress, { isFirst = true } = {}): Variable[] {
  const { url, publishableKey, secretKey } = server
  const keys: Variable[] = [
    ['NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY', publishableKey],
    ['CLERK_SECRET_KEY', secretKey ?? hiddenSecret],
    ['CLERK_API_URL', url],
  ]
  if (publishableKey.startsWith('pk_live_')) return keys
  return [
    ...keys,
    ['NEXT_PUBLIC_CLERK_PROXY_URL', `${url}${isFirst ? '' : pathOf(publishableKey)}`],
    ['NEXT_PUBLIC_CLERK_JS_URL', `${url}/npm/@clerk/clerk-js@5/dist/clerk.browser.js`],
    ['NEXT_PUBLIC_CLERK_SIGN_IN_URL', '/sign-in'],
    ['NEXT_PUBLIC_CLERK_SIGN_UP_URL', '/sign-up'],
    ['NEXT_PUBLIC_CLERK_TELEMETRY_DISABLED', '1'],
  ]
}

/** Below which path of the server an instance answers, `/calm-wren-1.accounts.dev`; empty for one with a host of its own. */
function pathOf(publishableKey: string): string {
  return parsePublishableKey(publishableKey)?.frontendApi.replace(/^[^/]*/, '') ?? ''
}
