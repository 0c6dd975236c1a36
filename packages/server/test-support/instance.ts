import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { createApp } from '../src/app.ts'
import {
  createApplication,
  createInstance,
  createInstanceDirectory,
  type InstanceDirectory,
} from '../src/domain/instances/index.ts'
import { type InboxMessage, listInbox } from '../src/domain/messages/index.ts'
import { createWorkspace } from '../src/domain/workspaces/index.ts'
import type { Platform } from '../src/edge/scope.ts'
import { scopeOf } from '../src/edge/scope.ts'
import { readConfig } from '../src/platform/config.ts'
import { type Database, openDatabase } from '../src/platform/db/index.ts'
import { openSecrets } from '../src/platform/index.ts'
import { createLog } from '../src/platform/log.ts'
import { createTestDatabase, type TestDatabase } from './cluster.ts'

const port = 4100

export type TestServer = {
  readonly app: FastifyInstance
  readonly platform: Platform
  readonly directory: InstanceDirectory
  readonly database: Database
  /** Moves the server's clock; the time of day stays real otherwise. */
  advance(milliseconds: number): void
}

/** One server on a database of its own for a test file; call it at the top of the file, use the value inside tests. */
export function testServer(env: Record<string, string> = {}): { readonly current: TestServer } {
  let testDatabase: TestDatabase
  const holder = {} as { current: TestServer }
  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    const config = readConfig({
      KEYWARD_SECRET: randomBytes(32).toString('hex'),
      DATABASE_URL: 'postgres://unused',
      KEYWARD_PWNED_PASSWORDS: 'off',
      ...env,
    })
    const log = createLog('silent')
    const database = openDatabase(testDatabase.connection, { log, poolSize: 12 })
    let offset = 0
    const clock = { now: () => new Date(Date.now() + offset) }
    const platform = {
      db: database.db,
      secrets: await openSecrets(database.db, { current: config.secret!, previous: config.previousSecret }),
      config,
      log,
      clock,
    }
    const directory = createInstanceDirectory(database.db, { port: () => port })
    const app = await createApp({ platform, directory, checkOutputs: true })
    holder.current = {
      app,
      platform,
      directory,
      database,
      advance: (milliseconds) => {
        offset += milliseconds
      },
    }
  })
  afterAll(async () => {
    await holder.current?.app.close()
    await holder.current?.database.close()
    await testDatabase?.drop()
  })
  return holder
}

export type Answer = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
  readonly headers: Record<string, string | string[] | number | undefined>
  /** Codes of the errors, in order; empty for a success. */
  readonly codes: readonly string[]
}

export type TestInstance = {
  readonly instanceId: string
  readonly publishableKey: string
  readonly secretKey: string
  /** Backend API with the instance's secret key; paths below `/v1`. */
  bapi(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** A new browser, with cookies of its own. */
  browser(options?: { readonly origin?: string | null }): TestBrowser
  inbox(): Promise<InboxMessage[]>
  lastCode(to: string): Promise<string>
  setSettings(patch: Record<string, unknown>): Promise<void>
  scope(): Promise<import('../src/platform/index.ts').Scope>
}

export type TestBrowser = {
  readonly cookies: Map<string, string>
  /** Frontend API as the official runtime calls it: forms, `_method`, cookies. Paths begin with `/v1/`. */
  fapi(
    method: string,
    path: string,
    form?: Record<string, string | readonly string[]>,
    headers?: Record<string, string>,
  ): Promise<Answer>
  /** Signs up with a test address and a password; returns the ids. */
  signUp(
    email?: string,
    password?: string,
  ): Promise<{ userId: string; sessionId: string; email: string; password: string }>
  signIn(email: string, password: string): Promise<{ sessionId: string }>
}

export const testPassword = 'correct horse battery staple'

/** A fresh instance with the given settings on top of the development (or production) defaults. */
export async function testInstance(
  server: TestServer,
  settingsPatch: Record<string, unknown> = {},
  options: { readonly environmentType?: 'development' | 'production'; readonly host?: string } = {},
): Promise<TestInstance> {
  const { platform, app, directory } = server
  const {
    environmentType = 'development',
    host = environmentType === 'production'
      ? `clerk.${randomBytes(6).toString('hex')}.example.com`
      : `127.0.0.1:${port}`,
  } = options
  const now = new Date()
  const workspaceId = await createWorkspace(platform.db, { name: 'Test', now })
  const applicationId = await createApplication(platform.db, { workspaceId, name: 'Test application', now })
  const created = await createInstance(platform.db, platform.secrets, {
    applicationId,
    name: 'Test',
    environmentType,
    host,
    settingsPatch,
    now,
  })
  const facts = (await directory.byId(created.instanceId))!
  const prefix = environmentType === 'development' ? `/${facts.slug}.accounts.dev` : ''
  const hostHeader = environmentType === 'development' ? `localhost:${port}` : host

  async function send(
    method: string,
    url: string,
    headers: Record<string, string>,
    payload?: string | Buffer,
  ): Promise<Answer> {
    const response = await app.inject({
      method: method as 'GET',
      url,
      headers: { host: hostHeader, ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    const isJson = String(response.headers['content-type'] ?? '').startsWith('application/json')
    const body = isJson && response.body !== '' ? JSON.parse(response.body) : response.body
    const codes = (body?.errors ?? []).map((error: { code: string }) => error.code)
    return { status: response.statusCode, body, headers: response.headers, codes }
  }

  const pageOrigin = environmentType === 'production' ? appOrigin(host) : 'http://localhost:3000'
  const inbox = async () =>
    (await listInbox(platform.db, platform.secrets)).filter((message) => message.instanceId === created.instanceId)

  return {
    ...created,
    bapi: (method, path, body, headers = {}) =>
      send(
        method,
        `/v1${path}`,
        { authorization: `Bearer ${created.secretKey}`, 'content-type': 'application/json', ...headers },
        body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      ),
    browser: ({ origin = pageOrigin } = {}) => testBrowser({ send, prefix, origin }),
    inbox,
    lastCode: async (to) => {
      const message = (await inbox()).find((one) => one.to === to && one.code)
      if (!message?.code) throw new Error(`no code was sent to ${to}`)
      return message.code
    },
    setSettings: async (patch) => {
      const { saveSettingsPatch } = await import('../src/domain/instances/index.ts')
      await saveSettingsPatch(platform.db, created.instanceId, patch, new Date())
      directory.clear()
    },
    scope: async () =>
      scopeOf(platform, (await directory.byId(created.instanceId))!, `http://localhost:${port}${prefix}`),
  }
}

/** `clerk.example.com` → `https://app.example.com` */
function appOrigin(host: string): string {
  return `https://app.${host.split('.').slice(1).join('.')}`
}

type BrowserWiring = {
  readonly send: (method: string, url: string, headers: Record<string, string>, payload?: string) => Promise<Answer>
  readonly prefix: string
  readonly origin: string | null
}

function testBrowser({ send, prefix, origin }: BrowserWiring): TestBrowser {
  const cookies = new Map<string, string>()

  const fapi: TestBrowser['fapi'] = async (method, path, form, headers = {}) => {
    const [pathname, query = ''] = path.split('?')
    const search = new URLSearchParams(query)
    search.set('__clerk_api_version', '2025-11-10')
    if (!['GET', 'POST'].includes(method)) search.set('_method', method)
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(form ?? {}))
      for (const one of [value].flat()) body.append(name, String(one))
    const answer = await send(
      method === 'GET' ? 'GET' : 'POST',
      `${prefix}${pathname}?${search}`,
      {
        ...(origin ? { origin } : {}),
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(method === 'GET' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      method === 'GET' ? undefined : body.toString(),
    )
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(String(line)) ?? []
      if (!name) continue
      if (/Max-Age=0/.test(String(line))) cookies.delete(name)
      else cookies.set(name, value ?? '')
    }
    return answer
  }

  return {
    cookies,
    fapi,
    signUp: async (email = `u${randomBytes(6).toString('hex')}+clerk_test@example.com`, password = testPassword) => {
      const created = await fapi('POST', '/v1/client/sign_ups', { email_address: email, password })
      const id = created.body.response?.id
      if (!id) throw new Error(`sign-up refused: ${JSON.stringify(created.body)}`)
      await fapi('POST', `/v1/client/sign_ups/${id}/prepare_verification`, { strategy: 'email_code' })
      const done = await fapi('POST', `/v1/client/sign_ups/${id}/attempt_verification`, {
        strategy: 'email_code',
        code: '424242',
      })
      if (done.status !== 200) throw new Error(`sign-up failed: ${JSON.stringify(done.body)}`)
      return {
        userId: done.body.response.created_user_id,
        sessionId: done.body.response.created_session_id,
        email,
        password,
      }
    },
    signIn: async (email, password) => {
      const done = await fapi('POST', '/v1/client/sign_ins', { identifier: email, password })
      if (done.status !== 200) throw new Error(`sign-in failed: ${JSON.stringify(done.body)}`)
      return { sessionId: done.body.response.created_session_id }
    },
  }
}
