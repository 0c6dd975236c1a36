import { apiError, isDevelopment, type Scope } from '../../platform/index.ts'
import { isLoopback } from './facts.ts'
import { domainOfPage } from './satellites.ts'

/**
 * Where a browser may be sent with something of value in its hands. http(s) only. Production: the parent domain of the
 * Frontend API, the satellites and the instance's allowed origins, compared as origins, never as prefixes. Development: any
 * host, since apps run anywhere there, and the result in the URL counts only together with the matching dev browser
 * (decisions.md 5).
 */
export function checkedRedirectUrl(scope: Scope, value: string | undefined): URL {
  const url = parse(value)
  if (!url) throw apiError('form_param_value_invalid', { param: 'redirect_url' })
  if (!isDevelopment(scope) && !isAllowedTarget(scope, url))
    throw apiError('form_param_value_invalid', { param: 'redirect_url' })
  return url
}

function parse(value: string | undefined): URL | null {
  // Backslashes, control characters and user names are how one host is made to look like another.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (!value || value.length > 8_192 || /[\\\u0000-\u0020\u007f]/.test(value)) return null
  if (!/^https?:\/\//i.test(value)) return null
  try {
    const url = new URL(value)
    return url.username || url.password ? null : url
  } catch {
    return null
  }
}

function isAllowedTarget(scope: Scope, url: URL): boolean {
  const { frontendApi, settings } = scope.instance
  if (settings.general.allowed_origins.includes(url.origin)) return true
  if (isLoopback(frontendApi)) return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  return domainOfPage(scope.instance, url) !== undefined
}
