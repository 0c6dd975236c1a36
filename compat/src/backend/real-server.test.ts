import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClerkClient as createOfficial } from '@clerk/backend'
import * as officialTesting from '@clerk/testing/playwright'
import { createClerkClient, safeVerifyToken } from '@keyward/backend'
import * as ownTesting from '@keyward/testing/playwright'
import type { Browser, Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFrontendApiProxyHandlers } from '../../../packages/nextjs/src/server/frontend-api-proxy.ts'
import { launchChromium } from '../../../scripts/test/launch.ts'
import {
  createLiveInstance,
  type LiveInstance,
  originsOf,
  ownScript,
  primary,
  type Site,
  startSite,
} from './satellite-site.ts'
import { configure, type RunningServer, startServer } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

// Both backend clients and both testing packages against the real server; the page runs the official browser bundle.
const password = 'correct horse 42 battery'
let server: RunningServer
let app: Server
let appUrl: string
let browser: Browser
let live: LiveInstance
let site: Site

beforeAll(async () => {
  // The TLS of the satellites' names ends in front of it.
  server = await startServer({ KEYWARD_BROWSER: 'official', KEYWARD_TRUSTED_PROXIES: '127.0.0.1' })
  const { url, publishableKey, secretKey } = server
  await configure(server, { auth_phone: { used_for_sign_in: true }, api_keys: { user_api_keys_enabled: true } })
  const page = `<script async crossorigin=anonymous src="${url}/npm/@clerk/clerk-js@5/dist/clerk.browser.js"
    data-clerk-publishable-key="${publishableKey}" data-clerk-proxy-url="${url}" onload="Clerk.load()"></script>`
  app = createServer((request, response) => {
    const isOwn = request.url?.startsWith('/own')
    if (request.url === '/own.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(ownScript())
    else response.writeHead(200, { 'content-type': 'text/html' }).end(isOwn ? ownPage(publishableKey) : page)
  })
  await new Promise<void>((resolve) => app.listen(0, resolve))
  appUrl = `http://localhost:${(app.address() as AddressInfo).port}/`
  live = await createLiveInstance(server)
  site = await startSite(server, live)
  browser = await launchChromium([`--host-resolver-rules=MAP *.example 127.0.0.1:${site.port}`])
  vi.stubEnv('CLERK_PUBLISHABLE_KEY', publishableKey)
  vi.stubEnv('CLERK_SECRET_KEY', secretKey)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await browser?.close()
  site?.close()
  app?.closeAllConnections()
  app?.close()
  await server?.stop()
})

/** One page for two applications in development: what is a satellite says its address. */
const ownPage = (publishableKey: string) => `<!doctype html><script async src="/own.js"
  data-clerk-publishable-key="${publishableKey}" onload="Clerk.load({
    isSatellite: ({ hostname }) => hostname === '127.0.0.1',
    domain: ({ host }) => host,
    signInUrl: 'http://localhost:' + location.port + '/own/sign-in',
  })"></script>`

const own = () => createClerkClient({ publishableKey: server.publishableKey, secretKey: server.secretKey })
const official = () =>
  createOfficial({ publishableKey: server.publishableKey, secretKey: server.secretKey, apiUrl: server.url })

type Live = { readonly last_active_token: { readonly jwt: string } }

/** What a caller sees by serializing; the official resources keep their JSON in an own `_raw`. */
function visible(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (key, entry) => (key === '_raw' ? undefined : entry))
}

describe('the Backend API', () => {
  test('what one client writes, both read alike', async () => {
    const created = await official().users.createUser({
      emailAddress: ['grace@example.com'],
      password,
      firstName: 'Grace',
      publicMetadata: { fooBar: { bazQux: 1 } },
    })
    const session = await own().sessions.createSession({ userId: created.id })
    await own().users.updateUser(created.id, { lastName: 'Hopper' })
    const reads: ((client: ReturnType<typeof own>) => Promise<unknown>)[] = [
      (client) => client.users.getUser(created.id),
      (client) => client.users.getUserList({ query: 'grace', orderBy: '-created_at' }),
      (client) => client.users.getCount({ emailAddress: ['grace@example.com'] }),
      (client) => client.emailAddresses.getEmailAddress(created.emailAddresses[0]!.id),
      (client) => client.sessions.getSession(session.id),
      (client) => client.sessions.getSessionList({ userId: created.id }),
      (client) => client.clients.getClientList(),
      (client) => client.jwks.getJwks(),
      (client) => client.instance.get(),
      (client) => client.redirectUrls.getRedirectUrlList(),
    ]
    // Addresses of pictures follow the host that was asked: here both ask the same.
    const sameHost = createClerkClient({ ...server, apiUrl: server.url })
    for (const read of reads)
      expect(visible(await read(sameHost)), read.toString()).toEqual(visible(await read(official() as never)))
    expect((await own().users.getUser(created.id)).fullName).toBe('Grace Hopper')
  })

  test('every kind of resource that the server makes is read alike, and written alike', async () => {
    const sameHost = createClerkClient({ ...server, apiUrl: server.url })
    const clients = [sameHost, official() as unknown as typeof sameHost]
    await own().instance.updateOrganizationSettings({
      enabled: true,
      domainsEnabled: true,
      slugDisabled: false,
    } as never)
    const { id: userId } = await own().users.createUser({ emailAddress: ['kinds@example.com'], password })
    const organization = await own().organizations.createOrganization({ name: 'Kinds', createdBy: userId })
    const organizationId = organization.id
    const emails = ['one', 'two'].map((name) => `${name}-kinds@example.com`)
    type Call = (client: typeof sameHost, email: string) => Promise<unknown>
    // Each client makes one of its own: what is new in each, ids, times and tokens, is not compared.
    const writes: Readonly<Record<string, Call>> = {
      invitation: (client, emailAddress) => client.invitations.createInvitation({ emailAddress }),
      invitations: (client, emailAddress) =>
        client.invitations.createInvitationBulk([{ emailAddress: `b${emailAddress}` }]),
      allowed: (client, identifier) =>
        client.allowlistIdentifiers.createAllowlistIdentifier({ identifier, notify: false }),
      blocked: (client, identifier) =>
        client.blocklistIdentifiers.createBlocklistIdentifier({ identifier: `x${identifier}` }),
      waiting: (client, emailAddress) =>
        client.waitlistEntries.create({ emailAddress: `w${emailAddress}`, notify: false }),
      signInToken: (client) => client.signInTokens.createSignInToken({ userId, expiresInSeconds: 60 }),
      actorToken: (client) => client.actorTokens.create({ userId, actor: { sub: 'user_admin' }, expiresInSeconds: 60 }),
      template: (client, name) =>
        client.jwtTemplates.create({ name: name.split('@')[0]!, claims: { a: '{{user.id}}' } }),
      redirectUrl: (client, email) =>
        client.redirectUrls.createRedirectUrl({ url: `https://${email.split('@')[0]}.example.com/` }),
      machine: (client, name) => client.machines.create({ name }),
      apiKey: (client, name) => client.apiKeys.create({ name, subject: userId, scopes: ['read'] }),
      emailAddress: (client, email) =>
        client.emailAddresses.createEmailAddress({ userId, emailAddress: `e${email}`, verified: true }),
      organizationInvitation: (client, emailAddress) =>
        client.organizations.createOrganizationInvitation({ organizationId, emailAddress, role: 'org:member' }),
      organization: (client, name) => client.organizations.createOrganization({ name, createdBy: userId }),
      session: (client) => client.sessions.createSession({ userId }),
    }
    // What the server left out is null here and missing there.
    const present = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(visible(value)), (_key, entry) => (entry === null ? undefined : entry))
    const shape = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(present(value)), (_key, entry) =>
        ['string', 'number'].includes(typeof entry) ? typeof entry : entry,
      )
    for (const [name, write] of Object.entries(writes)) {
      const [ours, theirs] = [await write(clients[0]!, emails[0]!), await write(clients[1]!, emails[1]!)]
      expect(shape(ours), name).toEqual(shape(theirs))
    }
    const reads: Call[] = [
      (client) => client.invitations.getInvitationList(),
      (client) => client.allowlistIdentifiers.getAllowlistIdentifierList(),
      (client) => client.blocklistIdentifiers.getBlocklistIdentifierList(),
      (client) => client.waitlistEntries.list(),
      (client) => client.jwtTemplates.list(),
      (client) => client.redirectUrls.getRedirectUrlList(),
      (client) => client.machines.list(),
      (client) => client.apiKeys.list({ subject: userId }),
      (client) => client.organizations.getOrganizationList({ includeMembersCount: true }),
      (client) => client.organizations.getOrganization({ organizationId }),
      (client) => client.organizations.getOrganizationMembershipList({ organizationId }),
      (client) => client.organizations.getOrganizationInvitationList({ organizationId }),
      (client) => client.organizations.getInstanceOrganizationMembershipList({ limit: 5 }),
      (client) => client.users.getOrganizationMembershipList({ userId }),
      (client) => client.users.getOrganizationInvitationList({ userId }),
      (client) => client.domains.list(),
      (client) => client.oauthApplications.list(),
      (client) => client.samlConnections.getSamlConnectionList(),
      (client) => client.billing.getPlanList(),
    ]
    for (const read of reads) {
      const [ours, theirs] = await Promise.all(
        clients.map((client) => read(client, '').catch((error: { errors?: unknown }) => ({ refused: error.errors }))),
      )
      expect.soft(present(ours), read.toString()).toEqual(present(theirs))
    }
  })

  test('refusals have the same code, status and field', async () => {
    const attempts: ((client: ReturnType<typeof own>) => Promise<unknown>)[] = [
      (client) => client.users.getUser('user_nobody'),
      (client) => client.users.createUser({ emailAddress: ['not an address'], password }),
      (client) => client.sessions.getSession('sess_nobody'),
    ]
    const failure = async (attempt: Promise<unknown>) => {
      const { name, status, errors } = (await attempt.catch((error: unknown) => error)) as Record<string, unknown>
      return visible({ name, status, errors })
    }
    for (const attempt of attempts)
      expect(await failure(attempt(own()))).toEqual(await failure(attempt(official() as never)))
  })

  test('a token of the server is verified by both, and by live check no longer after revocation', async () => {
    const { data } = await own().users.getUserList({ emailAddress: ['grace@example.com'] })
    const session = await own().sessions.createSession({ userId: data[0]!.id })
    const { jwt } = await own().sessions.getToken(session.id)
    const request = () => new Request(appUrl, { headers: { authorization: `Bearer ${jwt}` } })
    for (const client of [own(), official() as unknown as ReturnType<typeof own>]) {
      expect((await client.authenticateRequest(request())).toAuth()).toMatchObject({
        userId: data[0]!.id,
        sessionId: session.id,
      })
    }
    expect((await own().authenticateRequest(request(), { live: true })).status).toBe('signed-in')
    await official().sessions.revokeSession(session.id)
    const revokedAt = Date.now()
    await vi.waitUntil(
      async () => (await own().authenticateRequest(request(), { live: true })).status === 'signed-out',
      { timeout: 2_000, interval: 100 },
    )
    expect(Date.now() - revokedAt).toBeLessThan(2_000)
  })

  test('a satellite in development has the session of the primary after one round', async () => {
    const { url } = server
    const fapi = async (path: string, body: Record<string, string> = {}) => {
      const answer = await fetch(`${url}/v1${path}`, { method: 'POST', body: new URLSearchParams(body) })
      return (await answer.json()) as never as { id: string; response: { id: string }; client: { sessions: Live[] } }
    }
    const page = (address: string, cookie = '') =>
      new Request(address, { headers: { 'sec-fetch-dest': 'document', accept: 'text/html', cookie } })
    const user = await own().users.createUser({ emailAddress: ['satellite@example.com'], password })
    const { id: dev } = await fapi('/dev_browser')
    const { client } = await fapi(`/client/sign_ins?__clerk_db_jwt=${dev}`, {
      identifier: 'satellite@example.com',
      password,
    })
    const jwt = client.sessions[0]!.last_active_token.jwt
    const primary = `__clerk_db_jwt=${dev}; __session=${jwt}; __client_uat=${Math.floor(Date.now() / 1000) - 5}`
    const options = { isSatellite: true, domain: 'localhost:3001', signInUrl: 'http://localhost:3000/sign-in' }

    const first = await official().authenticateRequest(page('http://localhost:3001/p'), options)
    const asked = first.headers.get('location')!
    expect([first.reason, new URL(asked).origin]).toEqual(['satellite-needs-syncing', 'http://localhost:3000'])
    const answered = await official().authenticateRequest(page(asked, primary), { signInUrl: '/sign-in' })
    expect(answered.reason).toBe('primary-responds-to-syncing')
    const back = await official().authenticateRequest(page(answered.headers.get('location')!), options)
    expect(back.reason).toBe('dev-browser-sync')
    // The official package names https for every host in a key; this server speaks http on loopback.
    const handshake = await fetch(back.headers.get('location')!.replace('https:', 'http:'), { redirect: 'manual' })
    const arrived = await official().authenticateRequest(page(handshake.headers.get('location')!), options)
    expect([arrived.status, arrived.toAuth()?.userId]).toEqual(['signed-in', user.id])
  })

  test('a wrong secret key is said to be wrong', async () => {
    const wrong = { publishableKey: server.publishableKey, secretKey: 'sk_test_wrong' }
    await expect(createClerkClient(wrong).users.getCount()).rejects.toMatchObject({ status: 401 })
    const { jwt } = await own().sessions.getToken(
      (await own().sessions.getSessionList({ status: 'active' })).data[0]!.id,
    )
    expect((await safeVerifyToken(jwt, wrong)).error?.reason).toBe('secret-key-invalid')
  })
})

describe('the Frontend API behind a route handler of Next.js', () => {
  const picture = Buffer.from('R0lGODlhAgACAIABADVX4P///yH5BAEAAAEALAAAAAACAAIAAAIDRAIFADs=', 'base64')
  type Method = keyof ReturnType<typeof createFrontendApiProxyHandlers>
  /** As Next.js calls it for a request that came to `https://app.example.com` by way of a proxy in front. */
  const visit = (method: Method, path: string, init: RequestInit = {}) => {
    const headers = {
      'x-forwarded-host': 'app.example.com',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '7.7.7.7',
    }
    const request = new Request(`http://10.0.0.5:3000${path}`, {
      ...init,
      method,
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    })
    return createFrontendApiProxyHandlers()[method](request)
  }

  test('somebody signs in and uploads a large picture, which is shown by the address of the app', async () => {
    await own().users.createUser({ emailAddress: ['proxied@example.com'], password })
    const { id: dev } = (await (await visit('POST', '/__clerk/v1/dev_browser')).json()) as { id: string }
    const body = new URLSearchParams({ identifier: 'proxied@example.com', password })
    const signedIn = await visit('POST', `/__clerk/v1/client/sign_ins?__clerk_db_jwt=${dev}`, { body })
    expect(signedIn.status).toBe(200)
    const set = signedIn.headers.getSetCookie()
    expect(set.filter((line) => line.startsWith('__client='))).toEqual([expect.stringContaining('HttpOnly')])
    const cookie = set.map((line) => line.split(';', 1)[0]).join('; ')
    const { client } = (await signedIn.json()) as { client: { sessions: { id: string }[] } }
    // A picture ends where it says so; what comes behind only has to be carried.
    const form = new FormData()
    form.append('file', new Blob([picture, Buffer.alloc(6_000_000)], { type: 'image/gif' }), 'me.gif')
    const query = `__clerk_db_jwt=${dev}&_clerk_session_id=${client.sessions[0]!.id}`
    const uploaded = await visit('POST', `/__clerk/v1/me/profile_image?${query}`, { body: form, headers: { cookie } })
    expect(uploaded.status).toBe(200)
    const me = await visit('GET', `/__clerk/v1/me?${query}`, { headers: { cookie } })
    const { response } = (await me.json()) as { response: { image_url: string } }
    const { origin, pathname } = new URL(response.image_url)
    expect(origin).toBe('https://app.example.com')
    const shown = await visit('GET', pathname)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
  })

  test('a handshake goes to the browser, not to the app', async () => {
    const back = 'https://app.example.com/board'
    const query = new URLSearchParams({ redirect_url: back, suffixed_cookies: 'true' })
    const answer = await visit('GET', `/__clerk/v1/client/handshake?${query}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([307, expect.stringContaining(back)])
  })

  test('the server knows the app by its key, and who stands before it', async () => {
    const domains = (await own().domains.list()).data
    const answer = await visit('GET', `/__clerk/v1/proxy-health?domain_id=${domains[0]!.id}`)
    expect(await answer.json()).toMatchObject({
      status: 'healthy',
      x_forwarded_for: expect.stringContaining('7.7.7.7'),
    })
  })

  test.each([
    ['/elsewhere/v1/client', 404],
    ['/__clerkx/v1/client', 404],
    ['/__clerk//other.example/v1/client', 400],
  ])('%s is not passed on', async (path, status) => {
    expect((await visit('GET', path)).status).toBe(status)
  })
})

describe.each([
  ['official', officialTesting],
  ['own', ownTesting],
] as const)('the %s testing package, in Chromium', (name, testing) => {
  const email = `ada-${name}+clerk_test@example.com`
  const phone = name === 'own' ? '+15555550100' : '+15555550101'
  type Clerk = { user: { firstName: string } | null }
  const firstName = (page: Page) => page.evaluate(() => (window as unknown as { Clerk: Clerk }).Clerk.user?.firstName)

  beforeAll(async () => {
    await own().users.createUser({ emailAddress: [email], phoneNumber: [phone], password, firstName: 'Ada' })
    vi.stubEnv('CLERK_TESTING_TOKEN', '')
    vi.stubEnv('CLERK_API_URL', server.url)
    await testing.clerkSetup({ dotenv: false })
    expect(process.env.CLERK_TESTING_TOKEN).not.toBe('')
  })

  const ticket = async () => {
    const { data } = await own().users.getUserList({ emailAddress: [email] })
    return (await own().signInTokens.createSignInToken({ userId: data[0]!.id, expiresInSeconds: 60 })).token
  }
  const ways: [string, () => Promise<object>][] = [
    ['password', async () => ({ signInParams: { strategy: 'password', identifier: email, password } })],
    ['email_code', async () => ({ signInParams: { strategy: 'email_code', identifier: email } })],
    ['phone_code', async () => ({ signInParams: { strategy: 'phone_code', identifier: phone } })],
    ['ticket', async () => ({ signInParams: { strategy: 'ticket', ticket: await ticket() } })],
    // The official helper asks another server than this one (wire.md §9).
    ...(name === 'own'
      ? [['email address', async () => ({ emailAddress: email })] satisfies [string, () => Promise<object>]]
      : []),
  ]
  test.each(ways)('signs in by %s', async (_, params) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(appUrl)
    await testing.clerk.signIn({ page, ...(await params()) } as never)
    expect(await firstName(page)).toBe('Ada')
    await testing.clerk.signOut({ page, signOutOptions: { redirectUrl: appUrl } })
    await testing.clerk.loaded({ page })
    expect(await firstName(page)).toBeUndefined()
    await context.close()
  })
})

describe.each(['official', 'own', 'proxied'] as const)('a live satellite with the %s packages, in Chromium', (sdk) => {
  const identifier = `grace-${sdk}@example.com`
  const { home, away } = originsOf(sdk)
  let userId: string
  let grace: Visitor

  beforeAll(async () => {
    const { users } = createClerkClient({ ...live, apiUrl: server.url })
    userId = (await users.createUser({ emailAddress: [identifier], password })).id
  })
  beforeEach(async () => {
    grace = await visitor(browser)
  })
  afterEach(() => grace.leave())
  const serverSays = () => grace.tab.textContent('#server')
  const known = () => `${userId} ${away} https://clerk.${primary}`

  test('sends people to sign in on the primary domain, and has them when they come back', async () => {
    const { tab } = grace
    await tab.goto(`${away}/shop?page=2`)
    expect(await grace.shown()).toBeNull()
    // Ours does not open a card that nobody could sign in with.
    await grace.runs(sdk === 'official' ? 'redirectToSignIn' : 'openSignIn')
    await tab.waitForURL((url) => url.href.startsWith(`${home}/sign-in`))
    await grace.signIn({ identifier, password })
    await tab.waitForURL((url) => url.origin === away)
    expect(await grace.shown()).toBe(userId)
    // The official runtime leaves its mark in the address.
    expect(tab.url().replace('&__clerk_synced=true', sdk === 'official' ? '' : ' left')).toBe(`${away}/shop?page=2`)
    await tab.goto(`${away}/server`)
    expect(await serverSays()).toBe(known())
  })

  test('knows at once, its server too, who signs in there and who signs out on either side', async () => {
    const { tab } = grace
    await tab.goto(`${home}/sign-in`)
    await grace.signIn({ identifier, password })
    await tab.goto(`${away}/server`)
    expect([await serverSays(), await grace.shown()]).toEqual([known(), userId])
    // By the cookies alone, as a call of the page comes.
    expect(await tab.evaluate(async () => (await fetch('/server')).text())).toContain(known())
    await grace.signOut()
    await tab.goto(`${home}/sign-in`)
    expect(await grace.shown()).toBeNull()
    await grace.signIn({ identifier, password })
    await tab.goto(`${away}/`)
    expect(await grace.shown()).toBe(userId)
    await tab.goto(`${home}/`)
    await grace.signOut()
    await tab.goto(`${away}/server`)
    expect(await serverSays()).toMatch(/^session-token/)
    await tab.goto(`${away}/`)
    expect(await grace.shown()).toBeNull()
  })
})

test('a satellite in development asks the page of the primary application, in Chromium', async () => {
  const identifier = 'grace-in-development@example.com'
  const { id } = await own().users.createUser({ emailAddress: [identifier], password })
  const grace = await visitor(browser)
  const { tab } = grace
  const home = `${appUrl}own`
  const away = home.replace('localhost', '127.0.0.1')
  const visited = new Set<string>()
  tab.on('framenavigated', (frame) => visited.add(new URL(frame.url()).origin))
  await tab.goto(`${away}?a=b`)
  expect(await grace.shown()).toBeNull()
  expect([tab.url(), visited.has(new URL(home).origin)]).toEqual([`${away}?a=b`, true])
  await tab.goto(`${home}/sign-in?redirect_url=/own`)
  await grace.signIn({ identifier, password })
  await tab.goto(away)
  expect([await grace.shown(), tab.url()]).toEqual([id, away])
  await grace.leave()
})
