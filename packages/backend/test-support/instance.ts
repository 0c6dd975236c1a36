import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { formatPublishableKey } from '@keyward/wire/facts'

// An instance with real keys and a small true server that answers for its Backend API.
type Answer = { readonly status?: number; readonly json?: unknown; readonly headers?: Record<string, string> }
export type SentRequest = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export type TestInstance = Awaited<ReturnType<typeof testInstance>>

export function rsaKey(kid: string, modulusLength = 2048) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' } as JsonWebKey & { kid: string }
  return { kid, jwk, privateKey, pem: publicKey.export({ format: 'pem', type: 'spki' }) as string }
}
export type RsaKey = ReturnType<typeof rsaKey>

export function seconds(): number {
  return Math.floor(Date.now() / 1000)
}

/** A JWT of the given parts; RS256 unless `signature` is given. */
export function signed(key: RsaKey, header: object, payload: object, signature?: string): string {
  const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${text}.${signature ?? sign('RSA-SHA256', Buffer.from(text), key.privateKey).toString('base64url')}`
}

let instances = 0

export async function testInstance({ kid = 'ins_1', production = false } = {}) {
  const key = rsaKey(kid)
  const answers = new Map<string, (request: SentRequest) => Answer>()
  const requests: SentRequest[] = []
  const state = { keys: [key.jwk] as JsonWebKey[], failing: false }
  answers.set('GET /v1/jwks', () => ({ json: { keys: state.keys } }))

  const server = createServer(async (request, response) => {
    if (state.failing) return void request.socket.destroy()
    let body = ''
    for await (const chunk of request) body += chunk
    const sent = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
    requests.push(sent)
    const answer = answers.get(`${sent.method} ${sent.path.split('?')[0]}`)?.(sent) ?? {
      status: 404,
      json: { errors: [{ code: 'resource_not_found', message: 'not found' }] },
    }
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
    response.end(JSON.stringify(answer.json ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const frontendApi = production ? 'clerk.example.com' : `127.0.0.1:${port}/foo.accounts.dev`
  const publishableKey = formatPublishableKey({ instanceType: production ? 'production' : 'development', frontendApi })

  return {
    key,
    state,
    requests,
    apiUrl: `http://127.0.0.1:${port}`,
    publishableKey,
    secretKey: `sk_${production ? 'live' : 'test'}_${++instances}`,
    issuer: `${production ? 'https' : 'http'}://${frontendApi}`,
    answer: (route: string, answer: Answer | ((request: SentRequest) => Answer)) =>
      answers.set(route, typeof answer === 'function' ? answer : () => answer),
    /** A session token; claims that are undefined are left out. */
    token(claims: Record<string, unknown> = {}, header: object = {}) {
      const now = seconds()
      const standard = {
        v: 2,
        iss: this.issuer,
        sub: 'user_1',
        sid: 'sess_1',
        sts: 'active',
        azp: 'http://localhost:3000',
        fva: [1, -1],
      }
      return signed(
        key,
        { alg: 'RS256', kid, typ: 'JWT', ...header },
        { ...standard, iat: now - 5, nbf: now - 15, exp: now + 55, ...claims },
      )
    },
    options() {
      return { secretKey: this.secretKey, apiUrl: this.apiUrl, publishableKey: this.publishableKey }
    },
    countOf: (path: string) => requests.filter((request) => request.path.startsWith(path)).length,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export function cookieHeader(cookies: Record<string, string>): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
}
