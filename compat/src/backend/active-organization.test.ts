import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClerkClient as createOfficial } from '@clerk/backend'
import { createClerkClient } from '@keyward/backend'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../../scripts/test/launch.ts'
import { type RunningServer, startServer } from './server.ts'

// The official runtime in a page makes an organization and acts for it; an app server, by either backend package, sees it in
// the session cookie, and brings the session to the organization that the address names.
let server: RunningServer
let app: Server
let appUrl: string
let browser: Browser

beforeAll(async () => {
  server = await startServer({ KEYWARD_BROWSER: 'official' })
  const page = `<script async crossorigin=anonymous src="${server.url}/npm/@clerk/clerk-js@5/dist/clerk.browser.js"
    data-clerk-publishable-key="${server.publishableKey}" data-clerk-proxy-url="${server.url}" onload="Clerk.load()"></script>`
  app = createServer((_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page))
  await new Promise<void>((resolve) => app.listen(0, 'localhost', resolve))
  appUrl = `http://localhost:${(app.address() as AddressInfo).port}/`
  browser = await launchChromium()
  await bapi('PATCH', '/instance/organization_settings', {
    enabled: true,
    slug_disabled: false,
    domains_enabled: true,
    domains_enrollment_modes: ['automatic_suggestion'],
  })
  const permission = await bapi('POST', '/organization_permissions', { name: 'Send', key: 'org:invoices:send' })
  const { data } = await bapi('GET', '/organization_roles')
  const admin = data.find((role: { key: string }) => role.key === 'org:admin')
  await bapi('POST', `/organization_roles/${admin.id}/permissions/${permission.id}`)
})
afterAll(async () => {
  await browser?.close()
  app?.closeAllConnections()
  app?.close()
  await server?.stop()
})

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
async function bapi(method: string, path: string, body?: unknown): Promise<any> {
  const response = await fetch(`${server.url}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${server.secretKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return response.json()
}

const options = () => ({
  publishableKey: server.publishableKey,
  secretKey: server.secretKey,
  apiUrl: server.url,
  proxyUrl: server.url,
})
const clients = () => [
  createOfficial(options()),
  createClerkClient(options()) as unknown as ReturnType<typeof createOfficial>,
]

/** Somebody new, signed in by the official runtime. */
async function signedIn(): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(appUrl)
  await page.waitForFunction(() => (window as never as { Clerk?: { loaded: boolean } }).Clerk?.loaded)
  await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the runtime as a page has it
    const { Clerk } = window as any
    const emailAddress = `ada${Date.now()}+clerk_test@example.com`
    const signUp = await Clerk.client.signUp.create({ emailAddress, password: 'correct horse 42 battery' })
    await signUp.prepareEmailAddressVerification({ strategy: 'email_code' })
    const done = await signUp.attemptEmailAddressVerification({ code: '424242' })
    await Clerk.setActive({ session: done.createdSessionId })
  })
  return page
}

async function cookieHeader(page: Page): Promise<string> {
  const cookies = await page.context().cookies(appUrl)
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

test('the official runtime makes an organization, acts for it, and both backends see its claims', async () => {
  const page = await signedIn()
  const made = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the runtime as a page has it
    const { Clerk } = window as any
    const organization = await Clerk.createOrganization({ name: 'Acme', slug: 'acme' })
    await Clerk.setActive({ organization: organization.id })
    const memberships = await organization.getMemberships()
    const roles = await organization.getRoles()
    const invitation = await organization.inviteMember({ emailAddress: 'guest@example.com', role: 'org:member' })
    const many = await organization.inviteMembers({
      emailAddresses: ['one@example.com', 'two@example.com'],
      role: 'org:member',
    })
    const domain = await organization.createDomain('acme.example')
    const prepared = await domain.prepareAffiliationVerification({
      affiliationEmailAddress: 'ada+clerk_test@acme.example',
    })
    const verified = await prepared.attemptAffiliationVerification({ code: '424242' })
    const mine = await Clerk.user.getOrganizationMemberships()
    const suggestions = await Clerk.user.getOrganizationSuggestions()
    const requests = await organization.getMembershipRequests()
    return {
      id: organization.id,
      active: Clerk.organization.id,
      role: Clerk.user.organizationMemberships[0].role,
      permitted: Clerk.session.checkAuthorization({ permission: 'org:sys_memberships:manage' }),
      members: memberships.total_count,
      roles: roles.data.map((role: { key: string }) => role.key),
      invited: [invitation.status, many.length, (await organization.getInvitations()).total_count],
      revoked: (await invitation.revoke()).status,
      domain: [verified.name, verified.verification.status, (await organization.getDomains()).total_count],
      mine: mine.total_count,
      open: [suggestions.total_count, requests.total_count],
      renamed: (await organization.update({ name: 'Acme Ltd' })).name,
    }
  })
  expect(made).toMatchObject({
    active: made.id,
    role: 'org:admin',
    permitted: true,
    members: 1,
    roles: ['org:admin', 'org:member'],
    invited: ['pending', 2, 3],
    revoked: 'revoked',
    domain: ['acme.example', 'verified', 1],
    mine: 1,
    open: [0, 0],
    renamed: 'Acme Ltd',
  })
  const cookie = await cookieHeader(page)
  for (const client of clients()) {
    const auth = (await client.authenticateRequest(new Request(appUrl, { headers: { cookie } }))).toAuth()!
    expect(auth).toMatchObject({
      orgId: made.id,
      orgRole: 'org:admin',
      orgSlug: 'acme',
      orgPermissions: ['org:invoices:send'],
    })
    const has = auth.has as (asked: Record<string, string>) => boolean
    expect([has({ role: 'org:admin' }), has({ permission: 'org:invoices:send' })]).toEqual([true, true])
    expect([
      has({ role: 'org:member' }),
      has({ permission: 'org:invoices:delete' }),
      has({ permission: 'org:reports:send' }),
    ]).toEqual([false, false, false])
  }
  await page.evaluate(() =>
    (window as never as { Clerk: { setActive(to: object): Promise<void> } }).Clerk.setActive({ organization: null }),
  )
  const alone = await cookieHeader(page)
  for (const client of clients())
    expect(
      (await client.authenticateRequest(new Request(appUrl, { headers: { cookie: alone } }))).toAuth()?.orgId,
    ).toBeFalsy()
})

test('an address with an organization brings the session there through the handshake, for both backends', async () => {
  const organizationSyncOptions = {
    organizationPatterns: ['/orgs/:slug', '/orgs/:slug/(.*)'],
    personalAccountPatterns: ['/me', '/me/(.*)'],
  }
  for (const client of clients()) {
    const page = await signedIn()
    const slug = `sync-${Date.now()}`
    await page.evaluate(
      (name) =>
        (window as never as { Clerk: { createOrganization(with_: object): Promise<void> } }).Clerk.createOrganization({
          name,
          slug: name,
        }),
      slug,
    )
    const authenticate = async (path: string, cookie: string) =>
      client.authenticateRequest(
        new Request(new URL(path, appUrl), { headers: { cookie, 'sec-fetch-dest': 'document', accept: 'text/html' } }),
        { organizationSyncOptions },
      )
    const asked = await authenticate(`/orgs/${slug}/settings`, await cookieHeader(page))
    expect([asked.status, asked.reason]).toEqual(['handshake', 'active-organization-mismatch'])
    const location = asked.headers.get('location')!
    expect(new URL(location).searchParams.get('organization_id')).toBe(slug)
    const answered = await page.request.get(location, { maxRedirects: 0 })
    const back = new URL(answered.headers()['location']!)
    const resolved = await client.authenticateRequest(
      new Request(back, {
        headers: { cookie: await cookieHeader(page), 'sec-fetch-dest': 'document', accept: 'text/html' },
      }),
      { organizationSyncOptions },
    )
    const session = resolved.headers.getSetCookie().find((line) => line.startsWith('__session='))!
    const jwt = session.slice('__session='.length).split(';')[0]!
    const claims = JSON.parse(Buffer.from(jwt.split('.')[1]!, 'base64url').toString())
    expect(claims.o).toMatchObject({ slg: slug, rol: 'admin' })
  }
})
