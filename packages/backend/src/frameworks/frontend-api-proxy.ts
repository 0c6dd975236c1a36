import { type Environment, environmentValue } from '../environment.ts'
import { clerkFrontendApiProxy, DEFAULT_PROXY_PATH, type FrontendApiProxyOptions, matchProxyPath } from '../proxy.ts'
import { publicUrl } from '../request/url.ts'

/** Whether and where an app answers for the Frontend API, so that browsers need to reach no other host. */
export type FrontendApiProxy = {
  /** A function decides by the address of each request. */
  enabled: boolean | ((url: URL) => boolean)
  /** The path below which the app answers; `/__clerk`. */
  path?: string
}
type Setting = { readonly frontendApiProxy?: FrontendApiProxy | undefined }

/** The path below which the app answers for the Frontend API in the place of this request; null if it does not. */
function proxyPath(request: Request, { frontendApiProxy: setting }: Setting): string | null {
  if (!setting) return null
  const isEnabled = typeof setting.enabled === 'function' ? setting.enabled(publicUrl(request)) : setting.enabled
  if (!isEnabled) return null
  const path = (setting.path ?? DEFAULT_PROXY_PATH).replace(/^\/+|\/+$/g, '')
  if (!path) throw new Error('frontendApiProxy.path must name a path of its own, such as /__clerk.')
  return `/${path}`
}

/** `proxyUrl` as it follows from `frontendApiProxy`. */
export function derivedProxyUrl(request: Request, setting: Setting): string | undefined {
  const path = proxyPath(request, setting)
  return path === null ? undefined : `${publicUrl(request).origin}${path}`
}

/** How a request below the path is answered: by the Frontend API. Null for all others. */
export function forwarderOf(
  request: Request,
  options: Setting & Pick<FrontendApiProxyOptions, 'publishableKey' | 'secretKey' | 'apiUrl'>,
  environment?: Environment,
): ((whole: Request) => Promise<Response>) | null {
  const path = proxyPath(request, options)
  if (path === null || !matchProxyPath(request, { proxyPath: path })) return null
  const publishableKey = options.publishableKey ?? environmentValue('publishableKey', environment)
  const secretKey = options.secretKey ?? environmentValue('secretKey', environment)
  const apiUrl = options.apiUrl ?? environmentValue('apiUrl', environment)
  return (whole) => clerkFrontendApiProxy(whole, { proxyPath: path, publishableKey, secretKey, apiUrl })
}
