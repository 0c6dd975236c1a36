/** What a publishable key says. `frontendApi` is the decoded text before `$`: host, optional port, optional path. */
export type PublishableKey = { readonly instanceType: 'development' | 'production'; readonly frontendApi: string }

const prefixes = { pk_test_: 'development', pk_live_: 'production' } as const

/**
 * Host-name endings for which every client switches the URL dev browser on (wire.md §1.1).
 * A loopback address with a path ending in `accounts.dev` passes the same test and points nowhere else.
 */
const developmentSuffixes = [
  '.lcl.dev',
  '.stg.dev',
  '.lclstage.dev',
  '.stgstage.dev',
  '.dev.lclclerk.com',
  '.stg.lclclerk.com',
  '.accounts.lclclerk.com',
  'accountsstage.dev',
  'accounts.dev',
]

/** Standard base64 without padding, never base64url: clients split the key on `_`. One spelling, since cookie names hang on it. */
export function formatPublishableKey({ instanceType, frontendApi }: PublishableKey): string {
  const prefix = instanceType === 'production' ? 'pk_live_' : 'pk_test_'
  return prefix + btoa(`${frontendApi}$`).replace(/=+$/, '')
}

/** Null for whatever is not a publishable key, secret keys included. */
export function parsePublishableKey(key: string | null | undefined): PublishableKey | null {
  if (typeof key !== 'string' || key.length > 1024) return null
  const parts = key.split('_')
  if (parts.length !== 3) return null
  const instanceType = prefixes[`${parts[0]}_${parts[1]}_` as keyof typeof prefixes]
  if (!instanceType) return null
  const decoded = decodeBase64(parts[2]!)
  if (decoded === null || !decoded.endsWith('$')) return null
  const frontendApi = decoded.slice(0, -1)
  if (frontendApi.includes('$') || !frontendApi.includes('.')) return null
  return { instanceType, frontendApi }
}

export function isDevelopmentFrontendApi(frontendApi: string): boolean {
  return developmentSuffixes.some((suffix) => frontendApi.endsWith(suffix))
}

function decodeBase64(text: string): string | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null
  try {
    return atob(text)
  } catch {
    return null
  }
}
