import { request } from 'node:http'
import type { Check, Finding, Patient } from '../finding.ts'
import { get } from '../server-facts.ts'

/** What the cookies of a few applications on one host come to, and what a handshake in the address adds. */
const wantedBytes = 24 * 1024

/** Asks the running application: how large headers may be, and what it makes of a forwarded host that is none. */
export const checkHeaders: Check = async (patient) => {
  if (patient.appUrl === null) return statically(patient)
  const plain = await get(patient.appUrl)
  if (!plain.response) return [silent(patient.appUrl, plain.reason)]
  return [
    ...(await largeHeaders(patient.appUrl, patient)),
    ...(await forwardedHost(patient.appUrl, plain.response.status)),
    ...cookieHost(patient),
  ]
}

function silent(url: string, reason: string | null): Finding {
  return {
    code: 'app_unreachable',
    severity: 'error',
    message: `The application at ${url} does not answer: ${reason}.`,
    cure: 'Start it (`keyward dev`), or correct --app-url.',
  }
}

/** Without a running application its scripts tell: Vite answers 431 above Node's own limit of 16 KB. */
function statically({ project, environment }: Patient): Finding[] {
  if (project.kind !== 'vite-react') return []
  const said = [project.manifest.scripts.dev, environment.NODE_OPTIONS].join(' ')
  const limit = Number(/--max-http-header-size[= ](\d+)/.exec(said)?.[1] ?? 16_384)
  return limit < wantedBytes ? [tooSmall(limit, 'warning')] : []
}

async function largeHeaders(url: string, { project }: Patient): Promise<Finding[]> {
  for (const bytes of [8 * 1024, wantedBytes]) {
    // A cookie as browsers would send many of: no value that means anything.
    const { response } = await get(url, { cookie: `__keyward_doctor=${'a'.repeat(bytes)}` })
    if (response?.status === 431)
      return [tooSmall(bytes, bytes <= 8 * 1024 || project.kind !== 'vite-react' ? 'error' : 'warning')]
  }
  return []
}

function tooSmall(bytes: number, severity: Finding['severity']): Finding {
  return {
    code: 'header_limit',
    severity,
    message: `The development server refuses headers of about ${Math.round(bytes / 1024)} KB with 431; the cookies of several applications on localhost come to that.`,
    cure: 'Start it with `keyward dev`, which allows more, or with NODE_OPTIONS=--max-http-header-size=65536 before the command of the script; and delete old cookies of localhost.',
  }
}

const hosts = ['example.com, example.com', 'exa mple.com', 'undefined:undefined']

/** A proxy that sends a list or nonsense in X-Forwarded-Host makes an address that cannot be parsed. */
async function forwardedHost(url: string, usualStatus: number): Promise<Finding[]> {
  if (usualStatus >= 500) return []
  for (const host of hosts) {
    const status = await statusWith(url, { 'x-forwarded-host': host, 'x-forwarded-proto': 'https' })
    if (status !== null && status >= 500)
      return [
        {
          code: 'forwarded_host_malformed',
          severity: 'error',
          message: `The application answers ${status} to the forwarded host "${host}".`,
          cure: 'Let the outermost proxy set X-Forwarded-Host to one plain host name and drop what it was sent; name trusted proxies to the server in KEYWARD_TRUSTED_PROXIES.',
        },
      ]
  }
  return []
}

/** By `node:http`, since fetch would not send every header as it is. */
function statusWith(url: string, headers: Record<string, string>): Promise<number | null> {
  if (!url.startsWith('http:')) return get(url, headers).then(({ response }) => response?.status ?? null)
  return new Promise((resolve) => {
    const asked = request(url, { headers, timeout: 5_000 }, (response) => {
      response.resume()
      resolve(response.statusCode ?? null)
    })
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve(null))
    asked.end()
  })
}

/** In production the server's cookies reach the application only below the same registrable domain. */
function cookieHost({ appUrl, server, publishableKey }: Patient): Finding[] {
  if (!publishableKey?.startsWith('pk_live_') || !server) return []
  const [app, own] = [new URL(appUrl!).hostname, new URL(server.url).hostname]
  const parent = own.split('.').slice(1).join('.')
  if (app === parent || app.endsWith(`.${parent}`) || parent === '') return []
  return [
    {
      code: 'cookies_of_another_domain',
      severity: 'error',
      message: `Cookies of ${own} do not reach ${app}: the two share no domain.`,
      cure: `Serve the application below ${parent}, make it a satellite, or put the server behind its own path (a proxy URL).`,
    },
  ]
}
