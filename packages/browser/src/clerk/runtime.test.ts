// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clientJson, type Fapi, refusal, sessionJson, sessionToken, startFapi } from '../../test-support/fapi.ts'
import { createClerk } from '../install.ts'
import { parseCookies } from '../transport/cookies.ts'
import type { Clerk, NavigateParams } from './clerk.ts'
import type { ClerkOptions } from './options.ts'

let fapi: Fapi
const page = globalThis as Record<string, unknown>
const cookies = () => parseCookies(document.cookie)
const quiet = { polling: false, touchSession: false }

beforeEach(async () => {
  fapi = await startFapi()
  for (const name of cookies().keys()) {
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no cookie store
    document.cookie = `${name}=; Max-Age=0; Path=/`
  }
  localStorage.clear()
  history.replaceState(null, '', '/')
})
afterEach(async () => {
  for (const prefix of ['__internal_', '__unstable__']) {
    delete page[`${prefix}onBeforeSetActive`]
    delete page[`${prefix}onAfterSetActive`]
  }
  vi.restoreAllMocks()
  await fapi.stop()
})

const make = (instanceType: 'development' | 'production' = 'development'): Clerk =>
  createClerk(fapi.publishableKey(instanceType), { proxyUrl: fapi.url })
const loaded = async (options: ClerkOptions = {}, instanceType: 'development' | 'production' = 'development') => {
  const clerk = make(instanceType)
  await clerk.load({ ...quiet, ...options })
  return clerk
}
const answerWith = (name: string, sessions: { id: string }[], response: unknown = sessions[0] ?? {}) => {
  fapi.answers[name] = () => ({ body: { response, client: clientJson(sessions) } })
}

describe('while the server is away', () => {
  const outage = () => {
    fapi.answers['GET /v1/client'] = () => ({ status: 503, body: {} })
    fapi.answers['PATCH /v1/environment'] = () => ({ status: 503, body: {} })
  }

  test('a page starts from its cookie and memory, and takes no cookie away', async () => {
    await loaded()
    const before = cookies()
    outage()
    const clerk = await loaded()
    expect(clerk.status).toBe('degraded')
    expect(clerk.session?.id).toBe('sess_1')
    expect(clerk.user?.id).toBe('user_sess_1')
    expect(clerk.session?.lastActiveToken?.jwt.claims.sid).toBe('sess_1')
    expect(cookies().get('__session')).toBe(before.get('__session'))
    expect(cookies().get('__client_uat')).toBe(before.get('__client_uat'))
  })

  test('a page that knows nothing says so, and may be loaded again', async () => {
    outage()
    const clerk = make()
    await expect(clerk.load(quiet)).rejects.toMatchObject({ status: 503 })
    expect(clerk.status).toBe('error')
    answerWith('GET /v1/client', [])
    fapi.answers['PATCH /v1/environment'] = fapi.answers['GET /v1/environment']!
    await clerk.load(quiet)
    expect(clerk.loaded).toBe(true)
  })

  test('a page that is refused for coming too often starts from its cookie, too', async () => {
    await loaded()
    fapi.answers['GET /v1/client'] = () => refusal(429, 'too_many_requests')
    const clerk = await loaded()
    expect([clerk.status, clerk.session?.id]).toEqual(['degraded', 'sess_1'])
  })

  test('a page that knows who is here, and no settings, shows that', async () => {
    fapi.answers['PATCH /v1/environment'] = () => ({ status: 503, body: {} })
    const clerk = await loaded()
    expect([clerk.status, clerk.user?.firstName]).toEqual(['degraded', 'Ada'])
  })

  test('it is whole again when the server is back, and not before', async () => {
    await loaded()
    const [client, environment] = [fapi.answers['GET /v1/client']!, fapi.answers['PATCH /v1/environment']!]
    outage()
    const clerk = await loaded()
    fapi.answers['POST /v1/client/sessions/sess_1/tokens'] = () => ({ body: { object: 'token', jwt: sessionToken() } })
    expect(await clerk.session!.getToken({ skipCache: true })).toBeTruthy()
    expect(clerk.status).toBe('degraded')
    Object.assign(fapi.answers, { 'GET /v1/client': client, 'PATCH /v1/environment': environment })
    await expect.poll(() => clerk.status).toBe('ready')
    expect(clerk.user?.firstName).toBe('Ada')
  })
})

describe('a session', () => {
  test('that has ended elsewhere ends here, once, with the framework told', async () => {
    const clerk = await loaded()
    const hooks: unknown[] = []
    page.__unstable__onBeforeSetActive = (intent: unknown) => void hooks.push(intent)
    page.__unstable__onAfterSetActive = () => void hooks.push('after')
    fapi.answers['GET /v1/client'] = () => ({ body: { response: clientJson(), client: null } })
    fapi.answers['GET /v1/me'] = () => refusal(401, 'authentication_invalid')
    await Promise.allSettled([clerk.user!.reload(), clerk.user!.reload()])
    expect(clerk.session).toBeNull()
    expect(hooks).toEqual(['sign-out', 'after'])
    expect(cookies().get('__session')).toBeFalsy()
  })

  test('that ended while the browser kept the page is gone when somebody goes back to it', async () => {
    const clerk = await loaded()
    fapi.answers['GET /v1/client'] = () => ({ body: { response: clientJson(), client: null } })
    const asked = fapi.callsTo('GET /v1/client').length
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([Boolean(clerk.session), fapi.callsTo('GET /v1/client').length - asked]).toEqual([true, 0])
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await expect.poll(() => clerk.session).toBeNull()
    expect(cookies().get('__session')).toBeFalsy()
  })

  test('answers no token and is gone when the server refuses one', async () => {
    const clerk = await loaded()
    fapi.answers['POST /v1/client/sessions/sess_1/tokens'] = () => refusal(401, 'signed_out')
    fapi.answers['GET /v1/client'] = () => ({ body: { response: null, client: null } })
    expect(await clerk.session!.getToken({ skipCache: true })).toBeNull()
    expect(clerk.session).toBeNull()
  })

  test('is touched when the page gets the focus, not more often than every 5 s, and not where the app wants none', async () => {
    answerWith('POST /v1/client/sessions/sess_1/touch', [sessionJson()], sessionJson())
    const touches = () => fapi.callsTo('POST /v1/client/sessions/sess_1/touch')
    await loaded({ touchSession: false })
    dispatchEvent(new Event('focus'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(touches()).toHaveLength(0)
    await loaded({ touchSession: true })
    dispatchEvent(new Event('focus'))
    dispatchEvent(new Event('focus'))
    await expect.poll(touches).toHaveLength(1)
    expect(touches()[0]!.form.get('intent')).toBe('focus')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(touches()).toHaveLength(1)
  })

  test('stays when a token request meets a 404', async () => {
    const clerk = await loaded()
    await expect(clerk.session!.getToken({ skipCache: true })).rejects.toMatchObject({ status: 404 })
    expect(clerk.session?.id).toBe('sess_1')
  })

  test('tells listeners and the cookie of its new token', async () => {
    const clerk = await loaded()
    const raw = sessionToken({ iat: Math.floor(Date.now() / 1000) + 1, sub: 'user_sess_1' })
    fapi.answers['POST /v1/client/sessions/sess_1/tokens'] = () => ({ body: { object: 'token', jwt: raw } })
    const heard = vi.fn()
    clerk.addListener(heard, { skipInitialEmit: true })
    expect(await clerk.session!.getToken({ skipCache: true })).toBe(raw)
    expect(cookies().get('__session')).toBe(raw)
    expect(clerk.session?.lastActiveToken?.getRawString()).toBe(raw)
    expect(heard).toHaveBeenCalledTimes(1)
    expect(fapi.callsTo('POST /v1/client/sessions/sess_1/tokens')[0]!.form.get('organization_id')).toBe('')
  })

  test('without a token gets one before the page counts as loaded', async () => {
    answerWith('GET /v1/client', [sessionJson('sess_1', { last_active_token: null })])
    fapi.answers['GET /v1/client'] = () => ({
      body: { response: clientJson([sessionJson('sess_1', { last_active_token: null })]), client: null },
    })
    fapi.answers['POST /v1/client/sessions/sess_1/tokens'] = () => ({ body: { object: 'token', jwt: sessionToken() } })
    expect((await loaded()).session?.lastActiveToken?.jwt.claims.sub).toBe('user_1')
  })

  test('of another tab keeps its cookie while nobody is shown here', async () => {
    fapi.answers['GET /v1/client'] = () => ({ body: { response: clientJson(), client: null } })
    const clerk = await loaded()
    const raw = sessionToken({ sid: 'sess_9' })
    // biome-ignore lint/suspicious/noDocumentCookie: another tab writes
    document.cookie = `__session=${raw}; Path=/`
    answerWith('POST /v1/client/sign_ins', [sessionJson('sess_9')], { object: 'sign_in_attempt', id: 'sia_1' })
    await clerk.client!.signIn.create({})
    expect(cookies().get('__session')).toBe(raw)
  })
})

test('an attempt that was begun before the browser had an id knows that its link was opened here', async () => {
  fapi.answers['GET /v1/client'] = () => ({ body: { response: null, client: null } })
  const verification = { status: 'verified', strategy: 'email_link', verified_at_client: 'client_1' }
  answerWith('POST /v1/client/sign_ins', [], { id: 'sia_1', first_factor_verification: verification })
  answerWith('POST /v1/client/sign_ups', [], { id: 'sua_1', verifications: { email_address: verification } })
  const { signIn, signUp } = (await loaded()).client!
  await signIn.create({ identifier: 'ada@example.com' })
  await signUp.create({ emailAddress: 'ada@example.com' })
  expect(signIn.firstFactorVerification.verifiedFromTheSameClient()).toBe(true)
  expect(signUp.verifications.emailAddress.verifiedFromTheSameClient()).toBe(true)
})

describe('setActive', () => {
  const two = () => [sessionJson('sess_1'), sessionJson('sess_2')]
  beforeEach(() => {
    fapi.answers['GET /v1/client'] = () => ({ body: { response: clientJson(two()), client: null } })
    fapi.answers['POST /v1/client/sessions/sess_2/touch'] = () => ({
      body: { response: two()[1], client: clientJson(two()) },
    })
  })

  test('touches, writes the cookie, waits for the framework, then shows the session', async () => {
    const clerk = await loaded()
    const order: string[] = []
    page.__internal_onBeforeSetActive = async () => void order.push(`before ${clerk.session?.id}`)
    page.__internal_onAfterSetActive = async () => void order.push(`after ${clerk.session?.id}`)
    clerk.addListener(({ session }) => void order.push(`emit ${session?.id}`), { skipInitialEmit: true })
    await clerk.setActive({ session: 'sess_2' })
    expect(order.filter((step) => step !== 'emit sess_1')).toEqual(['before sess_1', 'emit sess_2', 'after sess_2'])
    expect(cookies().get('clerk_active_context')).toBe('sess_2:')
    expect(clerk.session?.lastActiveToken?.getRawString()).toBe(cookies().get('__session'))
    await clerk.setActive({ session: null })
    expect(cookies().has('clerk_active_context')).toBe(false)
  })

  test('shows nobody while it navigates, and keeps the cookie', async () => {
    const clerk = await loaded()
    const seen: unknown[] = []
    await clerk.setActive({
      session: 'sess_2',
      navigate: ({ session }) => void seen.push(session.id, clerk.session, Boolean(cookies().get('__session'))),
    })
    expect(seen).toEqual(['sess_2', undefined, true])
    expect(clerk.session?.id).toBe('sess_2')
  })

  test("leads to the app's own page for a task, whatever the caller wanted; elsewhere the caller decides", async () => {
    const pending = sessionJson('sess_2', { status: 'pending', tasks: [{ key: 'choose-organization' }] })
    answerWith('POST /v1/client/sessions/sess_2/touch', [pending], pending)
    const went: string[] = []
    const routerPush = (to: string) => void went.push(to)
    const navigate = ({ session, decorateUrl }: NavigateParams) =>
      void went.push(
        `${session.currentTask?.key} ${decorateUrl('/x')} ${decorateUrl('https://other.example/').slice(0, 37)}`,
      )
    const own = await loaded({ routerPush, taskUrls: { 'choose-organization': '/welcome' } })
    await own.setActive({ session: 'sess_2', navigate })
    await own.setActive({ session: 'sess_2' })
    await own.setActive({ session: 'sess_2', redirectUrl: '/deep' })
    await (await loaded({ routerPush })).setActive({ session: 'sess_2', navigate })
    expect(went).toEqual([
      '/welcome',
      '/welcome',
      `/welcome?${new URLSearchParams({ redirect_url: `${location.origin}/deep` })}`,
      'choose-organization /x https://other.example/?__clerk_db_jwt',
    ])
  })

  test('looks for a session that it does not know before it refuses', async () => {
    const clerk = await loaded()
    await expect(clerk.setActive({ session: 'sess_3' })).rejects.toMatchObject({ code: 'session_not_found' })
    fapi.answers['GET /v1/client'] = () => ({ body: { response: clientJson([sessionJson('sess_3')]), client: null } })
    answerWith('POST /v1/client/sessions/sess_3/touch', [sessionJson('sess_3')])
    await clerk.setActive({ session: 'sess_3' })
    expect(clerk.session?.id).toBe('sess_3')
  })

  test('takes an organization by slug and shows it', async () => {
    const clerk = await loaded()
    const token = sessionToken({ sub: 'user_sess_1', o: { id: 'org_1' } })
    const active = sessionJson('sess_1', { last_active_organization_id: 'org_1', last_active_token: { jwt: token } })
    answerWith('POST /v1/client/sessions/sess_1/touch', [active])
    await clerk.setActive({ organization: 'acme' })
    const [touch] = fapi.callsTo('POST /v1/client/sessions/sess_1/touch')
    expect(Object.fromEntries(touch!.form)).toEqual({ active_organization_id: 'org_1', intent: 'select_org' })
    expect(clerk.organization?.slug).toBe('acme')
    expect(clerk.session!.checkAuthorization({ role: 'org:admin' })).toBe(true)
    expect(clerk.session!.checkAuthorization({ role: 'org:member' })).toBe(false)
    await expect(clerk.setActive({ organization: 'other' })).rejects.toMatchObject({ code: 'organization_not_found' })
  })
})

test('whoever has a task to do is not signed in yet', async () => {
  fapi.answers['GET /v1/client'] = () => ({
    body: { response: clientJson([sessionJson('sess_1', { status: 'pending' })]), client: null },
  })
  const clerk = await loaded()
  expect([clerk.session?.status, clerk.isSignedIn]).toEqual(['pending', false])
})

test.each([
  ['a program', { sub: 'agent_1', type: 'agent', name: 'tidy-bot' }, 'agent_1'],
  ['somebody else', { sub: 'user_9' }, undefined],
])('whether %s acts for the person is told', async (_, actor, agent) => {
  fapi.answers['GET /v1/client'] = () => ({
    body: { response: clientJson([sessionJson('sess_1', { actor })]), client: null },
  })
  const { session } = await loaded()
  expect([session?.actor?.sub, session?.agent?.sub]).toEqual([actor.sub, agent])
})

describe('signOut', () => {
  test('of one session of two leaves it to the person who goes on', async () => {
    const order: string[] = []
    const rest = [sessionJson('sess_2')]
    fapi.answers['GET /v1/client'] = () => ({
      body: { response: clientJson([sessionJson('sess_1'), ...rest]), client: null },
    })
    answerWith('POST /v1/client/sessions/sess_1/remove', rest)
    const clerk = await loaded({ routerPush: (to) => void order.push(to), afterSignOutUrl: '/bye' })
    await clerk.signOut({ sessionId: 'sess_1' })
    expect([clerk.session, clerk.client!.sessions.length, order]).toEqual([null, 1, ['/bye']])
    expect(cookies().get('__session')).toBeUndefined()
  })

  test('shows nobody before the page is left', async () => {
    const order: string[] = []
    const clerk = await loaded({ routerPush: (to) => void order.push(to), afterSignOutUrl: '/bye' })
    answerWith('DELETE /v1/client/sessions', [])
    clerk.addListener(({ session }) => void order.push(String(session)), { skipInitialEmit: true })
    await clerk.signOut()
    expect(order).toEqual(['undefined', '/bye', 'null'])
  })

  test('in one tab is seen in the others', async () => {
    const [one, two] = [await loaded({ routerPush: () => undefined }), await loaded()]
    fapi.answers['GET /v1/client'] = () => ({ body: { response: clientJson(), client: null } })
    answerWith('DELETE /v1/client/sessions', [])
    await one.signOut()
    await expect.poll(() => two.session).toBeNull()
  })
})

describe('cookies', () => {
  test('in production `__client_uat` is the server’s', async () => {
    await loaded({}, 'production')
    expect(cookies().has('__client_uat')).toBe(false)
    expect(cookies().get('__session')).toBeTruthy()
  })

  test('a dev browser that an answer hands out is the one from then on', async () => {
    fapi.answers['GET /v1/client'] = () => ({
      body: { response: clientJson([sessionJson()]), client: null },
      headers: { 'clerk-db-jwt': 'dvb_next' },
    })
    const clerk = await loaded()
    await clerk.client!.reload()
    expect(fapi.callsTo('GET /v1/client').map(({ query }) => query.get('__clerk_db_jwt'))).toEqual([
      'dvb_test',
      'dvb_next',
    ])
    expect(cookies().get('__clerk_db_jwt')).toBe('dvb_next')
  })
})

describe('requests', () => {
  test('are GET or POST, name version and session, and spell bodies as forms', async () => {
    const clerk = await loaded()
    answerWith('PATCH /v1/me', [sessionJson()], { object: 'user', id: 'user_sess_1' })
    await clerk.user!.update({ firstName: 'Grace', unsafeMetadata: { fooBar: 1 }, username: null })
    const [call] = fapi.callsTo('PATCH /v1/me')
    expect(Object.fromEntries(call!.form)).toEqual({
      first_name: 'Grace',
      unsafe_metadata: '{"fooBar":1}',
      username: '',
    })
    expect(Object.fromEntries(call!.query)).toMatchObject({
      _method: 'PATCH',
      _clerk_session_id: 'sess_1',
      __clerk_api_version: '2025-11-10',
    })
  })

  test('that read are repeated after a failure, that write are not', async () => {
    const clerk = await loaded()
    fapi.answers['GET /v1/me'] = () => ({ status: 500, body: {} })
    fapi.answers['PATCH /v1/me'] = () => ({ status: 500, body: {} })
    await expect(clerk.user!.update({ firstName: 'x' })).rejects.toMatchObject({ status: 500 })
    await expect(clerk.user!.reload()).rejects.toMatchObject({ status: 500 })
    expect(fapi.callsTo('PATCH /v1/me')).toHaveLength(1)
    expect(fapi.callsTo('GET /v1/me')).toHaveLength(4)
    expect(clerk.status).toBe('degraded')
  })

  test('for a password say what it lacks', async () => {
    const clerk = await loaded()
    const onValidation = vi.fn()
    clerk.client!.signUp.validatePassword('short', { onValidation })
    expect(onValidation).toHaveBeenCalledWith({ complexity: { min_length: true, require_numbers: true } })
  })
})

describe('an email link', () => {
  const arrive = (query: string) => history.replaceState(null, '', `/verify?${query}`)
  test.each(['expired', 'client_mismatch', 'failed'])('that ended as %s is an error with that code', async (code) => {
    const clerk = await loaded()
    arrive(`__clerk_status=${code}`)
    await expect(clerk.handleEmailLinkVerification({})).rejects.toMatchObject({ name: 'EmailLinkError', code })
  })

  test('opened on this device goes on with the session, elsewhere says so', async () => {
    answerWith('POST /v1/client/sessions/sess_1/touch', [sessionJson()])
    const clerk = await loaded()
    const went = vi.fn()
    arrive('__clerk_status=verified&__clerk_created_session=sess_1')
    await clerk.handleEmailLinkVerification({ redirectUrlComplete: '/in' }, went)
    expect(went).toHaveBeenCalledWith('/in')
    await clerk.handleEmailLinkVerification({}, went)
    expect(went).toHaveBeenCalledOnce()
    arrive('__clerk_status=verified&__clerk_created_session=sess_other')
    const onVerifiedOnOtherDevice = vi.fn()
    await clerk.handleEmailLinkVerification({ onVerifiedOnOtherDevice }, went)
    expect(onVerifiedOnOtherDevice).toHaveBeenCalledOnce()
  })
})
