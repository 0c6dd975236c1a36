import { constants, isLoopbackHost } from '@keyward/backend/internal'
import { parsePublishableKey } from '@keyward/wire/facts'

export type ContentSecurityPolicyOptions = {
  /** A nonce and `strict-dynamic` instead of host lists for scripts. */
  strict?: boolean
  /** Merged with the defaults; `none` replaces them. */
  directives?: Partial<Record<string, string | string[]>>
  /** Browsers report what the policy would stop, and stop nothing. */
  reportOnly?: boolean
  /** Where they send reports to. */
  reportTo?: string
}
type Policy = { responseHeaders: [name: string, value: string][]; requestHeaders: Record<string, string> }

const keywords = new Set(['none', 'self', 'strict-dynamic', 'unsafe-eval', 'unsafe-hashes', 'unsafe-inline'])

/** Headers under which the runtime, its components and their requests to the server work; no other host is named. */
export function contentSecurityPolicy(publishableKey: string, options: ContentSecurityPolicyOptions): Policy {
  const nonce = options.strict ? newNonce() : null
  const text = serialize(merge(defaults(sourcesOf(publishableKey), nonce), options.directives ?? {}), options.reportTo)
  const { ContentSecurityPolicy, ContentSecurityPolicyReportOnly, Nonce, ReportingEndpoints } = constants.Headers
  const name = options.reportOnly ? ContentSecurityPolicyReportOnly : ContentSecurityPolicy
  const responseHeaders: [string, string][] = [[name, text]]
  if (options.reportTo) responseHeaders.push([ReportingEndpoints, `csp-endpoint="${options.reportTo}"`])
  if (nonce) responseHeaders.push([Nonce, nonce])
  // Next.js takes the nonce for its own scripts out of the request's policy.
  return { responseHeaders, requestHeaders: nonce ? { [name]: text, [Nonce]: nonce } : {} }
}

function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
}

/** A loopback server is reached under the host name that the page uses. */
function sourcesOf(publishableKey: string): string[] {
  const host = parsePublishableKey(publishableKey)?.frontendApi.split('/')[0] ?? ''
  if (!isLoopbackHost(host)) return host ? [`https://${host}`] : []
  const port = /:\d+$/.exec(host)?.[0] ?? ''
  return [`http://localhost${port}`, `http://127.0.0.1${port}`]
}

type Directives = Record<string, Set<string>>

function defaults(server: string[], nonce: string | null): Directives {
  const development = process.env.NODE_ENV === 'production' ? [] : ['unsafe-eval']
  const scripts = nonce
    ? ['self', 'unsafe-inline', 'strict-dynamic', `nonce-${nonce}`, ...development]
    : ['self', 'unsafe-inline', 'https:', 'http:', ...server, ...development]
  const lists: Record<string, string[]> = {
    'connect-src': ['self', ...server, ...(development.length > 0 ? ['ws:'] : [])],
    'default-src': ['self'],
    'form-action': ['self'],
    'frame-src': ['self', 'https://challenges.cloudflare.com'],
    'img-src': ['self', ...server],
    'script-src': scripts,
    'style-src': ['self', 'unsafe-inline'],
    'worker-src': ['self', 'blob:'],
  }
  return Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, new Set(values)]))
}

function merge(base: Directives, own: NonNullable<ContentSecurityPolicyOptions['directives']>): Directives {
  const merged = { ...base }
  for (const [name, values = []] of Object.entries(own)) {
    const plain = [values].flat().map((value) => value.replace(/^'(.*)'$/, '$1'))
    merged[name] = plain.includes('none') ? new Set(['none']) : new Set([...(merged[name] ?? []), ...plain])
  }
  return merged
}

function serialize(directives: Directives, reportTo: string | undefined): string {
  const parts = Object.entries(directives).map(([name, values]) => [name, ...[...values].map(quoted)].join(' '))
  return [...parts.sort(), ...(reportTo ? ['report-to csp-endpoint'] : [])].join('; ')
}

function quoted(value: string): string {
  return keywords.has(value) || /^(nonce|sha(256|384|512))-/.test(value) ? `'${value}'` : value
}
