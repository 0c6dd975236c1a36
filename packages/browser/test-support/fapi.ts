import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { formatPublishableKey } from '@keyward/wire/facts'

export type Call = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly form: URLSearchParams
}
export type Answer = { status?: number; body: unknown; headers?: Record<string, string> }

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

export function sessionToken({
  sid = 'sess_1',
  sub = 'user_1',
  iat = Math.floor(Date.now() / 1000),
  ...claims
}: Record<string, unknown> = {}) {
  return `${part({ alg: 'RS256' })}.${part({ sid, sub, iat, exp: Number(iat) + 60, ...claims })}.sig`
}

export const userJson = (id = 'user_1') => ({
  object: 'user',
  id,
  first_name: 'Ada',
  last_name: 'Lovelace',
  email_addresses: [],
  phone_numbers: [],
  organization_memberships: [
    {
      object: 'organization_membership',
      id: 'orgmem_1',
      role: 'org:admin',
      permissions: ['org:sys_memberships:manage'],
      organization: { object: 'organization', id: 'org_1', slug: 'acme', name: 'Acme' },
    },
  ],
})

export const sessionJson = (id = 'sess_1', extra: Record<string, unknown> = {}) => ({
  object: 'session',
  id,
  status: 'active',
  user: userJson(`user_${id}`),
  last_active_token: { object: 'token', jwt: sessionToken({ sid: id, sub: `user_${id}` }) },
  last_active_organization_id: null,
  factor_verification_age: [1, -1],
  ...extra,
})

export const clientJson = (sessions: { id: string }[] = [], extra: Record<string, unknown> = {}) => ({
  object: 'client',
  id: 'client_1',
  sessions,
  last_active_session_id: sessions[0]?.id ?? null,
  sign_in: null,
  sign_up: null,
  created_at: Date.now(),
  updated_at: Date.now(),
  ...extra,
})

export const refusal = (status: number, code: string): Answer => ({
  status,
  body: { errors: [{ code, message: code }] },
})

/** A small true Frontend API: remembers calls, answers from a script that tests change. Unknown paths are a 404. */
export async function startFapi() {
  const calls: Call[] = []
  const answers: Record<string, (call: Call) => Answer> = {
    'POST /v1/dev_browser': () => ({ body: { id: 'dvb_test' } }),
    'PATCH /v1/environment': () => ({ body: environmentJson }),
    'GET /v1/environment': () => ({ body: environmentJson }),
    'GET /v1/client': () => ({ body: { response: clientJson([sessionJson()]), client: null } }),
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://fapi')
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      const method = url.searchParams.get('_method') ?? request.method!
      const path = url.pathname.replace('/test.accounts.dev', '')
      const call = { method, path, query: url.searchParams, form: new URLSearchParams(text) }
      calls.push(call)
      const { status = 200, body, headers } = answers[`${method} ${path}`]?.(call) ?? refusal(404, 'resource_not_found')
      response.writeHead(status, {
        'content-type': 'application/json',
        'access-control-allow-origin': request.headers.origin ?? '*',
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': 'Clerk-Db-Jwt, Retry-After',
        ...headers,
      })
      response.end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}/test.accounts.dev`
  return {
    calls,
    answers,
    url: `http://${host}`,
    callsTo: (name: string) => calls.filter(({ method, path }) => `${method} ${path}` === name),
    publishableKey: (instanceType: 'development' | 'production' = 'development') =>
      formatPublishableKey({ instanceType, frontendApi: host }),
    stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  }
}

const environmentJson = {
  auth_config: {},
  display_config: { sign_in_url: '/sign-in', sign_up_url: '/sign-up', after_sign_in_url: '/' },
  user_settings: { attributes: {}, password_settings: { min_length: 10, require_numbers: true } },
}
export type Fapi = Awaited<ReturnType<typeof startFapi>>
