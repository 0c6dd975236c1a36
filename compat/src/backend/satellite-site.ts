import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { createClerkClient as createOfficial } from '@clerk/backend'
import { createClerkClient } from '@keyward/backend'
import { clerkFrontendApiProxy } from '@keyward/backend/proxy'
import type { RunningServer } from './server.ts'

/** `proxied`: our packages, on an app that passes the Frontend API on itself. */
export type Sdk = 'official' | 'own' | 'proxied'
/** The primary domain of a live instance; its satellites are other sites. Names that only the test's browser knows. */
export const primary = 'keyward-primary.example'
const satelliteOf = (sdk: Sdk) => `${sdk}-satellite.example`
/** An app on the primary domain and one on a satellite, both with these packages. */
export const originsOf = (sdk: Sdk) => ({
  home: `https://${sdk}.${primary}`,
  away: `https://${sdk}.${satelliteOf(sdk)}`,
})

export type LiveInstance = { readonly publishableKey: string; readonly secretKey: string }
export type Site = { readonly port: number; close(): void }

/** A live instance beside the one that the server began with, with a satellite for each SDK. */
export async function createLiveInstance({ url, operatorToken }: RunningServer): Promise<LiveInstance> {
  const call = async (path: string, key: string, body?: object, method = 'POST') => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const init = body ? { method, headers, body: JSON.stringify(body) } : { headers }
    const answer = await fetch(`${url}/v1${path}`, init)
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    // biome-ignore lint/suspicious/noExplicitAny: answers of every shape
    return (await answer.json()) as any
  }
  const [application] = await call('/platform/applications', operatorToken())
  const instances = `/platform/applications/${application.application_id}/instances`
  const created = await call(instances, operatorToken(), { domain: primary })
  // All these people sign in from one address.
  const unlimited = { rate_limits: { enabled: false } }
  await call(`${instances}/production/config`, operatorToken(), unlimited, 'PATCH')
  for (const sdk of ['official', 'own', 'proxied'] as const) {
    const proxy_url = sdk === 'proxied' ? `${originsOf(sdk).away}/__clerk` : null
    await call('/domains', created.secret_key, { name: satelliteOf(sdk), is_satellite: true, proxy_url })
  }
  return { publishableKey: created.publishable_key, secretKey: created.secret_key }
}

/**
 * What stands at port 443 of all those names: the Frontend API of each (`clerk.`), passed on to the server as a proxy in front
 * of it does, and pages of apps with the SDK of their name: `/server` asks `authenticateRequest`, others do not.
 */
export async function startSite(server: RunningServer, instance: LiveInstance): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'keyward-compat-tls-'))
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const files = ['-subj', '/CN=keyward test', '-keyout', keyFile, '-out', certFile]
  execFileSync('openssl', ['req', ...kind, ...files], { stdio: 'ignore' })
  const site = createServer({ key: readFileSync(keyFile), cert: readFileSync(certFile) }, (request, response) => {
    const host = request.headers.host ?? ''
    if (host.startsWith('clerk.')) passOn(server, request, response)
    else
      answerPage(server, instance, request, response).catch((error) => response.writeHead(500).end(String(error.stack)))
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  return {
    port: (site.address() as AddressInfo).port,
    close: () => {
      site.closeAllConnections()
      site.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function ownScript(): Buffer {
  return readFileSync(fileURLToPath(new URL('../../../packages/ui/dist/browser/clerk.browser.js', import.meta.url)))
}

function passOn({ url }: RunningServer, request: IncomingMessage, response: ServerResponse): void {
  const { port } = new URL(url)
  const headers = { ...request.headers, 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' }
  const { method, url: path } = request
  const outgoing = forward({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    answer.pipe(response)
  })
  outgoing.on('error', () => response.writeHead(502).end())
  request.pipe(outgoing)
}

async function answerPage(
  server: RunningServer,
  instance: LiveInstance,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = `https://${incoming.headers.host}${incoming.url}`
  const { hostname, pathname } = new URL(url)
  const domain = hostname.slice(hostname.indexOf('.') + 1)
  const sdk = hostname.split('.', 1)[0] as Sdk
  const { home, away } = originsOf(sdk)
  const isSatellite = domain !== primary
  if (pathname === '/own.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(ownScript())
    return
  }
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) if (value) headers.set(name, String(value))
  if (pathname.startsWith('/__clerk/')) {
    const { method = 'GET' } = incoming
    const body = method === 'GET' ? undefined : await buffer(incoming)
    const answer = await clerkFrontendApiProxy(new Request(url, { method, headers, body }), {
      ...instance,
      frontendApiUrl: server.url,
    })
    for (const [name, value] of answer.headers) response.appendHeader(name, value)
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()))
    return
  }
  const signInUrl = isSatellite ? `${home}/sign-in` : '/sign-in'
  const address = sdk === 'proxied' ? { proxyUrl: `${away}/__clerk` } : { domain }
  const options = isSatellite ? { isSatellite, ...address, signInUrl } : { signInUrl }
  let serverSays = 'not asked'
  if (pathname === '/server') {
    const create = sdk === 'official' ? (createOfficial as unknown as typeof createClerkClient) : createClerkClient
    const client = create({ ...instance, apiUrl: server.url })
    const state = await client.authenticateRequest(new Request(url, { headers }), options)
    for (const [name, value] of state.headers) response.appendHeader(name, value)
    if (state.headers.get('location')) {
      response.writeHead(307).end()
      return
    }
    const auth = state.toAuth()
    serverSays = auth?.userId
      ? `${auth.userId} ${auth.sessionClaims.azp} ${auth.sessionClaims.iss}`
      : String(state.reason)
  }
  const load = isSatellite ? { isSatellite, signInUrl } : { signInUrl, allowedRedirectOrigins: [away] }
  const script = sdk !== 'official' ? '/own.js' : `https://clerk.${domain}/npm/@clerk/clerk-js@5/dist/clerk.browser.js`
  const told = sdk === 'proxied' ? `data-clerk-proxy-url="${away}/__clerk"` : `data-clerk-domain="${domain}"`
  response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><pre id=server>${serverSays}</pre>
    <script async crossorigin=anonymous src="${script}" data-clerk-publishable-key="${instance.publishableKey}"
      ${isSatellite ? told : ''} onload='Clerk.load(${JSON.stringify(load)})'></script>`)
}
