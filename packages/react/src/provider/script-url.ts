import { type PublishableKey, parsePublishableKey } from '@keyward/wire/facts'
import { KeywardReactError } from '../errors/error.ts'

export type ScriptOptions = {
  readonly publishableKey: string
  readonly clerkJSUrl?: string | undefined
  readonly clerkJSVersion?: string | undefined
  readonly clerkJSVariant?: 'headless' | '' | undefined
  readonly proxyUrl?: string | undefined
  readonly domain?: string | undefined
  readonly nonce?: string | undefined
}

const scriptMajorVersion = '5'

/** Throws `publishable_key_missing`, `publishable_key_invalid`, or `secret_key_in_browser` for a key that must stay on servers. */
export function requirePublishableKey(key: string | undefined): PublishableKey {
  if (!key) throw new KeywardReactError('publishable_key_missing', 'a publishable key is needed: pass `publishableKey`')
  if (/^[sa]k_/.test(key)) {
    throw new KeywardReactError(
      'secret_key_in_browser',
      'the publishable key given is a secret key. Take it out of code that browsers load, rotate it, and pass the key that starts with pk_',
    )
  }
  const parsed = parsePublishableKey(key)
  if (!parsed)
    throw new KeywardReactError(
      'publishable_key_invalid',
      'the publishable key is not valid: copy it again, it starts with pk_test_ or pk_live_',
    )
  return parsed
}

/** Port of a key that names a server on this very machine (design.md §2), else null; empty for the default port. */
export function loopbackPort(frontendApi: string): string | null {
  const match = /^(?:127\.0\.0\.1|\[::1\])(?::(\d{1,5}))?(?:\/|$)/.exec(frontendApi)
  return match ? (match[1] ?? '') : null
}

/**
 * Where the browser runtime is loaded from (wire.md §7.1). With a loopback key it is the host name that the page itself uses,
 * by plain http, so that cookies stay same-site; a server cannot know that name, so there the answer is null.
 */
export function clerkJsScriptUrl(options: ScriptOptions, pageHostName?: string): string | null {
  if (options.clerkJSUrl) return options.clerkJSUrl
  const { frontendApi, instanceType } = requirePublishableKey(options.publishableKey)
  const path = scriptPath(options)
  if (options.proxyUrl) return `${options.proxyUrl.replace(/\/+$/, '')}${path}`
  const port = loopbackPort(frontendApi)
  if (port !== null) return pageHostName ? `http://${pageHostName}${port ? `:${port}` : ''}${path}` : null
  const host =
    options.domain && instanceType === 'production' ? clerkSubdomain(options.domain) : frontendApi.split('/')[0]
  return `https://${host}${path}`
}

/** Attributes from which the script builds its singleton; the server renders the same ones. */
export function buildClerkJsScriptAttributes(options: ScriptOptions): Record<string, string> {
  const attributes: Record<string, string> = { 'data-clerk-publishable-key': options.publishableKey }
  if (options.proxyUrl) attributes['data-clerk-proxy-url'] = options.proxyUrl
  if (options.domain) attributes['data-clerk-domain'] = options.domain
  if (options.nonce) attributes.nonce = options.nonce
  return attributes
}

function scriptPath({ clerkJSVersion, clerkJSVariant }: ScriptOptions): string {
  const file = clerkJSVariant ? `clerk.${clerkJSVariant}.browser.js` : 'clerk.browser.js'
  return `/npm/@clerk/clerk-js@${clerkJSVersion || scriptMajorVersion}/dist/${file}`
}

function clerkSubdomain(domain: string): string {
  const host = domain
    .replace(/^https?:\/\//, '')
    .replace(/^clerk\./, '')
    .replace(/\/.*$/, '')
  return `clerk.${host}`
}
