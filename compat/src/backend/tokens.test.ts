import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClerkClient as createOfficial, verifyToken as verifyOfficial } from '@clerk/backend'
import { createClerkClient, verifyToken } from '@keyward/backend'
import { decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { launchChromium } from '../../../scripts/test/launch.ts'
import { type RunningServer, startServer } from './server.ts'

// JWT templates, tickets and session tokens, by the official client and by ours, against the real server.
type Client = ReturnType<typeof createClerkClient>
let server: RunningServer

beforeAll(async () => {
  server = await startServer({ KEYWARD_BROWSER: 'official' })
})
afterAll(() => server?.stop())

const own = (): Client => createClerkClient({ ...server, apiUrl: server.url })
const official = () =>
  createOfficial({
    publishableKey: server.publishableKey,
    secretKey: server.secretKey,
    apiUrl: server.url,
  }) as unknown as Client

describe.each([
  ['the official client', official],
  ['ours', own],
])('%s', (name, client) => {
  let made = 0
  const tag = name.replace(/\W/g, '')
  const person = () =>
    client().users.createUser({
      emailAddress: [`${tag}${++made}@example.com`],
      firstName: 'Ada',
      skipPasswordRequirement: true,
    })
  const failure = (attempt: Promise<unknown>) => attempt.then(() => null).catch((error) => error.errors?.[0]?.code)

  test('JWT templates are made, listed, changed and deleted; sessions get tokens by them', async () => {
    const { jwtTemplates, sessions } = client()
    const user = await person()
    const session = await sessions.createSession({ userId: user.id })
    const created = await jwtTemplates.create({
      name: `hasura-${tag}`,
      claims: { aud: 'hasura', 'https://hasura.io/jwt/claims': { 'x-hasura-user-id': '{{user.id}}' } },
      lifetime: 120,
      allowedClockSkew: 10,
    })
    expect(created).toMatchObject({ lifetime: 120, allowedClockSkew: 10, customSigningKey: false })
    expect((await jwtTemplates.get(created.id)).claims).toEqual(created.claims)
    const list = (await jwtTemplates.list({ limit: 100 })) as unknown as { data?: unknown[] } & unknown[]
    expect((list.data ?? list).map((one) => (one as { id: string }).id)).toContain(created.id)
    const { jwt } = await sessions.getToken(session.id, created.name)
    expect(decodeJwt(jwt)).toMatchObject({
      aud: 'hasura',
      'https://hasura.io/jwt/claims': { 'x-hasura-user-id': user.id },
      sub: user.id,
    })
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const changed = await jwtTemplates.update({
      templateId: created.id,
      name: created.name,
      claims: { email: '{{user.primary_email_address}}' },
      customSigningKey: true,
      signingAlgorithm: 'ES256',
      signingKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    })
    expect(changed).toMatchObject({ customSigningKey: true, signingAlgorithm: 'ES256', lifetime: 120 })
    const own = await sessions.getToken(session.id, created.name, 60)
    const { payload } = await jwtVerify(own.jwt, publicKey)
    expect([payload['email'], payload.exp! - payload.iat!]).toEqual([user.primaryEmailAddress?.emailAddress, 60])
    expect(await failure(jwtTemplates.create({ name: created.name, claims: {} }))).toBe('form_already_exists')
    expect(await failure(jwtTemplates.create({ name: 'x', claims: { sub: 1 } }))).toBe('jwt_template_reserved_claim')
    expect((await jwtTemplates.delete(created.id)).id).toBe(created.id)
    expect(await failure(sessions.getToken(session.id, created.name))).toBe('resource_not_found')
  })

  test('session tokens are verified by both packages, whoever asked for them', async () => {
    const user = await person()
    const session = await client().sessions.createSession({ userId: user.id })
    const { jwt } = await client().sessions.getToken(session.id)
    const options = { secretKey: server.secretKey, apiUrl: server.url }
    for (const claims of [await verifyToken(jwt, options), await verifyOfficial(jwt, options)])
      expect(claims).toMatchObject({ sub: user.id, sid: session.id })
  })

  test('actor tokens and sign-in tokens', async () => {
    const { actorTokens, signInTokens, testingTokens } = client()
    const user = await person()
    const token = await actorTokens.create({ userId: user.id, actor: { sub: 'user_support' }, expiresInSeconds: 60 })
    expect(token).toMatchObject({ userId: user.id, status: 'pending', actor: { sub: 'user_support' } })
    expect(token.url).toContain('/v1/tickets/accept?ticket=')
    expect((await actorTokens.revoke(token.id)).status).toBe('revoked')
    expect(await failure(actorTokens.create({ userId: 'user_absent', actor: { sub: 'x' } }))).toBe('resource_not_found')
    const ticket = await signInTokens.createSignInToken({ userId: user.id, expiresInSeconds: 60 })
    expect((await signInTokens.revokeSignInToken(ticket.id)).status).toBe('revoked')
    expect((await testingTokens.createTestingToken()).token).toMatch(/\w/)
  })
})

describe('the signing key is replaced', () => {
  type Verify = (token: string, options: object) => Promise<unknown>
  const packages: [string, Verify, () => Client][] = [
    ['the official package', verifyOfficial as unknown as Verify, official],
    ['ours', verifyToken as unknown as Verify, own],
  ]
  const platform = async (path: string, init?: RequestInit) => {
    const headers = { authorization: `Bearer ${server.operatorToken()}`, 'content-type': 'application/json' }
    return (await fetch(`${server.url}/v1/platform/applications${path}`, { ...init, headers })).json()
  }
  async function rotate(isLeaked: boolean): Promise<string> {
    const [application] = await platform('')
    const path = `/${application.application_id}/instances/${application.instances[0].instance_id}/signing_keys/rotate`
    const body = JSON.stringify({ remove_old_keys_now: isLeaked })
    return (await platform(path, { method: 'POST', body })).data[0].public_key
  }

  test.each(packages)(
    'before %s: old and new tokens count, until the old key is removed',
    async (_, verify, client) => {
      const user = await own().users.createUser({
        emailAddress: [`k${crypto.randomUUID()}@example.com`],
        skipPasswordRequirement: true,
      })
      const session = await own().sessions.createSession({ userId: user.id })
      // Good for longer than both packages hold keys.
      const mint = async () => (await own().sessions.getToken(session.id, undefined, 3_600)).jwt
      const options = { secretKey: server.secretKey, apiUrl: server.url }
      const isBelieved = (token: string, more = {}) =>
        verify(token, { ...options, ...more }).then(
          () => true,
          () => false,
        )
      const isSignedIn = async (token: string, more = {}) => {
        const request = new Request('http://localhost:3000/', { headers: { authorization: `Bearer ${token}` } })
        return (await client().authenticateRequest(request, more as never)).isAuthenticated
      }
      const old = await mint()
      expect(await isBelieved(old)).toBe(true)
      // In the middle of requests, with the old keys in hand.
      const [during, firstKey] = await Promise.all([isBelieved(old), rotate(false), isSignedIn(old)])
      const fresh = await mint()
      expect([during, await isBelieved(fresh), await isSignedIn(fresh)]).toEqual([true, true, true])
      // In grace, and asked for anew.
      expect([await isBelieved(old, { skipJwksCache: true }), await isSignedIn(old)]).toEqual([true, true])
      await rotate(true)
      const fresher = await mint()
      vi.useFakeTimers({ now: Date.now() + 6 * 60_000, toFake: ['Date'] })
      onTestFinished(() => void vi.useRealTimers())
      const outcomes = await Promise.all([old, fresh, fresher].map((token) => isBelieved(token)))
      expect(outcomes).toEqual([false, false, true])
      expect([await isSignedIn(fresh), await isSignedIn(fresher)]).toEqual([false, true])
      // Without the network only the key that was given counts; the official package holds it for the life of the process.
      for (const [jwtKey, token, isGood] of [
        [firstKey, fresh, true],
        [firstKey, fresher, false],
      ] as const)
        expect([await isBelieved(token, { jwtKey }), await isSignedIn(token, { jwtKey })]).toEqual([isGood, isGood])
    },
  )
})

test('the official browser runtime gets tokens by template and verifies its session again', async () => {
  const { url, publishableKey } = server
  const page = `<script async crossorigin=anonymous src="${url}/npm/@clerk/clerk-js@5/dist/clerk.browser.js"
    data-clerk-publishable-key="${publishableKey}" data-clerk-proxy-url="${url}" onload="Clerk.load()"></script>`
  const app = createServer((_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page))
  await new Promise<void>((resolve) => app.listen(0, 'localhost', resolve))
  const browser = await launchChromium()
  try {
    await own().jwtTemplates.create({ name: 'in-page', claims: { role: "{{user.public_metadata.role || 'guest'}}" } })
    const tab = await browser.newPage()
    await tab.goto(`http://localhost:${(app.address() as AddressInfo).port}/`)
    await tab.waitForFunction('globalThis.Clerk?.loaded')
    // biome-ignore lint/suspicious/noExplicitAny: the page's runtime
    const inPage = await tab.evaluate(async (password): Promise<any> => {
      // biome-ignore lint/suspicious/noExplicitAny: the page's runtime
      const { Clerk } = globalThis as any
      const signUp = await Clerk.client.signUp.create({ emailAddress: 'page+clerk_test@example.com', password })
      await signUp.prepareEmailAddressVerification({ strategy: 'email_code' })
      const { createdSessionId } = await signUp.attemptEmailAddressVerification({ code: '424242' })
      await Clerk.setActive({ session: createdSessionId })
      const tokens = [await Clerk.session.getToken({ template: 'in-page' }), await Clerk.session.getToken()]
      const begun = await Clerk.session.startVerification({ level: 'multi_factor' })
      const done = await Clerk.session.attemptFirstFactorVerification({ strategy: 'password', password })
      return {
        tokens,
        begun: [
          begun.status,
          begun.level,
          begun.supportedFirstFactors.map((one: { strategy: string }) => one.strategy),
        ],
        done: [done.status, done.session.id === Clerk.session.id, Clerk.session.factorVerificationAge],
        isFresh: Clerk.session.checkAuthorization({ reverification: 'strict' }),
      }
    }, 'correct horse 42 battery')
    expect(inPage).toMatchObject({
      begun: ['needs_first_factor', 'first_factor', ['password', 'email_code']],
      done: ['complete', true, [0, -1]],
      isFresh: true,
    })
    const [template, session] = inPage.tokens.map((token: string) => decodeJwt(token))
    expect(template).toMatchObject({ role: 'guest', sub: session.sub })
    expect(['sid', 'v', 'fva', 'sts'].filter((claim) => claim in template)).toEqual([])
    // A token for another service opens nothing here.
    const request = (token: string) =>
      new Request('http://localhost:3000/', { headers: { authorization: `Bearer ${token}` } })
    const states = await Promise.all(
      inPage.tokens.map((token: string) => own().authenticateRequest(request(token), {})),
    )
    expect(states.map(({ isAuthenticated }) => isAuthenticated)).toEqual([false, true])
  } finally {
    await browser.close()
    app.closeAllConnections()
    app.close()
  }
})
