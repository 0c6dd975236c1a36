import { isLoopbackHost } from './api/loopback.ts'
import { assertSecretKey } from './api/request.ts'
import { environmentValue } from './environment.ts'
import { requirePublishableKey } from './request/frontend-api.ts'
import { publicUrl } from './request/url.ts'

export const DEFAULT_PROXY_PATH = '/__clerk'

export type FrontendApiProxyOptions = {
  /** Path below which this app answers for the Frontend API; `/__clerk`. */
  proxyPath?: string
  publishableKey?: string
  secretKey?: string
  /** Base URL of the Frontend API; else what the publishable key says, at `apiUrl`. */
  frontendApiUrl?: string
  /** Where this app reaches the server, if not at the host in the publishable key; else KEYWARD_API_URL. */
  apiUrl?: string
}

/** Whether a request is one for the Frontend API proxy. */
export function matchProxyPath(
  request: Request,
  { proxyPath = DEFAULT_PROXY_PATH }: FrontendApiProxyOptions = {},
): boolean {
  const { pathname } = new URL(request.url)
  return pathname === proxyPath || pathname.startsWith(`${proxyPath}/`)
}

/** Headers of one connection; they and what `Connection` names end here (RFC 9110 §7.6.1). */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
]
/** What the server believes of us because of the secret key: a client cannot say it in our place. */
const proxyHeaders = ['clerk-proxy-url', 'clerk-secret-key', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for']

/**
 * Forwards a request below the proxy path to the Frontend API and hands its answer back, cookies and redirects as they
 * are. The target's origin is fixed by the key: no path, however written, makes the secret key go anywhere else.
 */
export async function clerkFrontendApiProxy(
  request: Request,
  options: FrontendApiProxyOptions = {},
): Promise<Response> {
  const { proxyPath = DEFAULT_PROXY_PATH } = options
  if (!matchProxyPath(request, options)) return refusal(404, 'route_not_found', `The proxy answers below ${proxyPath}.`)
  const secretKey = options.secretKey ?? environmentValue('secretKey')
  assertSecretKey(secretKey)
  const target = targetUrl(request, baseUrl(options), proxyPath)
  if (!target) return refusal(400, 'bad_request', 'The path cannot be forwarded.')
  const headers = forwardedHeaders(request, { secretKey, proxyUrl: `${publicUrl(request).origin}${proxyPath}` })
  const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.arrayBuffer()
  try {
    const response = await fetch(target, { method: request.method, headers, body, redirect: 'manual' })
    return new Response(response.body, { status: response.status, headers: answerHeaders(response.headers) })
  } catch {
    return refusal(502, 'service_unavailable', 'The Frontend API cannot be reached.')
  }
}

function baseUrl(options: FrontendApiProxyOptions): URL {
  const { frontendApi } = requirePublishableKey(options.publishableKey ?? environmentValue('publishableKey'))
  if (options.frontendApiUrl) return new URL(options.frontendApiUrl)
  const [host = '', ...path] = frontendApi.split('/')
  // Both APIs are at one origin, and browsers that need a proxy may be there because the host in the key leads nowhere.
  const origin = options.apiUrl || environmentValue('apiUrl') || `${isLoopbackHost(host) ? 'http' : 'https'}://${host}`
  return new URL([origin.replace(/\/+$/, ''), ...path].join('/'))
}

/** The path is set on a fixed origin, never resolved against it. */
function targetUrl(request: Request, base: URL, proxyPath: string): URL | null {
  const { pathname, search } = new URL(request.url)
  const rest = pathname.slice(proxyPath.length) || '/'
  if (rest.startsWith('//') || rest.includes('\\') || /%5c|%2f%2f/i.test(rest)) return null
  const target = new URL(base)
  target.pathname = base.pathname.replace(/\/$/, '') + rest
  target.search = search
  return target.origin === base.origin && target.username === '' ? target : null
}

function forwardedHeaders(request: Request, { secretKey, proxyUrl }: { secretKey: string; proxyUrl: string }): Headers {
  const headers = new Headers(request.headers)
  const named = (headers.get('connection') ?? '').split(',').map((name) => name.trim().toLowerCase())
  const forwardedFor = headers.get('x-forwarded-for')
  for (const name of [...hopByHop, ...proxyHeaders, ...named])
    if (name && /^[a-z0-9-]+$/.test(name)) headers.delete(name)
  const { host, protocol } = new URL(proxyUrl)
  headers.set('Clerk-Proxy-Url', proxyUrl)
  headers.set('Clerk-Secret-Key', secretKey)
  headers.set('X-Forwarded-Host', host)
  headers.set('X-Forwarded-Proto', protocol.slice(0, -1))
  if (forwardedFor) headers.set('X-Forwarded-For', forwardedFor)
  return headers
}

/** fetch has undone the encoding of the body already. */
function answerHeaders(received: Headers): Headers {
  const headers = new Headers(received)
  for (const name of [...hopByHop, 'content-encoding', 'content-length']) headers.delete(name)
  return headers
}

function refusal(status: number, code: string, message: string): Response {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
  return new Response(JSON.stringify({ errors: [{ code, message, long_message: message }] }), { status, headers })
}
