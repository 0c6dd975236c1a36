import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parsePublishableKey } from '@keyward/wire/facts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstance, testServer } from '../../test-support/instance.ts'
import { createInstance } from '../domain/instances/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'kw-tls-'))
const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
execFileSync(
  'openssl',
  [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=keyward test', '-addext', 'subjectAltName=DNS:*.example.test,DNS:quiet-otter-7.accounts.dev'],
    ...['-keyout', keyFile, '-out', certFile],
  ],
  { stdio: 'ignore' },
)
const server = testServer({ KEYWARD_TLS_CERT_FILE: certFile, KEYWARD_TLS_KEY_FILE: keyFile })
let port: number
beforeAll(async () => {
  await server.current.app.listen({ port: 0, host: '127.0.0.1' })
  port = (server.current.app.server.address() as AddressInfo).port
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
type Answer = { status: number; headers: IncomingHttpHeaders; body: any }

/** A client that trusts our certificate and looks host names up nowhere: they all mean this machine. */
function call(
  method: string,
  host: string,
  path: string,
  { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      method,
      host: host.split(':')[0],
      port,
      path,
      headers: { host, ...headers, ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
      ca: readFileSync(certFile),
      lookup: (_name: string, { all }: { all?: boolean }, done: (...answer: unknown[]) => void) =>
        all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
    }
    const outgoing = request(options as object, (incoming) => {
      let text = ''
      incoming.on('data', (part) => {
        text += part
      })
      incoming.on('end', () => {
        const isJson = incoming.headers['content-type']?.includes('json')
        resolve({ status: incoming.statusCode!, headers: incoming.headers, body: isJson ? JSON.parse(text) : text })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

async function developmentInstance(host: string) {
  const { platform } = server.current
  const { scope } = await testInstance(server.current)
  const { instance } = await scope()
  const created = await createInstance(platform.db, platform.secrets, {
    applicationId: instance.applicationId,
    name: 'Over TLS',
    environmentType: 'development',
    host,
    hasOwnHost: true,
    settingsPatch: { display: { application_name: `At ${host}` } },
    now: new Date(),
  })
  return created
}

test('two development instances answer by their host names over https, each with its own environment', async () => {
  for (const host of [`one.example.test:${port}`, `quiet-otter-7.accounts.dev:${port}`]) {
    const created = await developmentInstance(host)
    expect(parsePublishableKey(created.publishableKey)).toMatchObject({
      frontendApi: host,
      instanceType: 'development',
    })
    const { status, body } = await call('GET', host, '/v1/environment')
    expect([status, body.display_config.application_name]).toEqual([200, `At ${host}`])
  }
})

test('a person signs up over https, and the cookie goes to the other site on which the app is', async () => {
  const host = `people.example.test:${port}`
  const created = await developmentInstance(host)
  const headers = { origin: 'http://localhost:3000' }
  const { body: dev } = await call('POST', host, '/v1/dev_browser', { headers })
  const token = dev.token ?? dev.id
  const path = `/v1/client/sign_ups?__clerk_db_jwt=${token}`
  const body = 'email_address=ada%2Bclerk_test%40example.com&password=correct+horse+battery+staple'
  const signUp = await call('POST', host, path, { headers, body })
  expect(signUp.status).toBe(200)
  const cookies = signUp.headers['set-cookie']!.filter((line) => line.startsWith('__client'))
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=None; Secure;/)
  // The Backend API is told apart by its key, and links that it makes lead to the instance's own host.
  const bearer = { authorization: `Bearer ${created.secretKey}`, 'content-type': 'application/json' }
  const users = await call('GET', 'anything.example.test', '/v1/users/count', { headers: bearer })
  expect(users.body).toMatchObject({ object: 'total_count', total_count: 0 })
  const jwks = await call('GET', host, '/.well-known/jwks.json')
  expect(jwks.body.keys).toHaveLength(1)
})

test('the session token names the host as its issuer, and a host that nobody has is refused', async () => {
  const host = `issuer.example.test:${port}`
  const created = await developmentInstance(host)
  const facts = await server.current.directory.byId(created.instanceId)
  expect(facts?.issuer).toBe(`https://${host}`)
  const stranger = await call('GET', `nobody.example.test:${port}`, '/v1/environment')
  expect([stranger.status, stranger.body.errors[0].code]).toEqual([400, 'host_invalid'])
})
