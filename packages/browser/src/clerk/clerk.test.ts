// @vitest-environment jsdom
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { formatPublishableKey } from '@keyward/wire/facts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClerk } from '../install.ts'
import type { Clerk } from './clerk.ts'

type Call = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly form: URLSearchParams
}

// A small true Frontend API: remembers calls, answers from a script.
let server: Server
let calls: Call[]
let answers: Record<string, (call: Call) => { status?: number; body: unknown }>
let publishableKey: string

const jwt = (iat = Math.floor(Date.now() / 1000)) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'RS256' })}.${part({ sid: 'sess_1', sub: 'user_1', iat, exp: iat + 60 })}.sig`
}
const user = {
  object: 'user',
  id: 'user_1',
  first_name: 'Ada',
  last_name: 'Lovelace',
  email_addresses: [
    {
      id: 'idn_1',
      object: 'email_address',
      email_address: 'ada@example.com',
      verification: { status: 'verified', strategy: 'email_code' },
    },
  ],
  phone_numbers: [],
  primary_email_address_id: 'idn_1',
  organization_memberships: [],
}
const session = () => ({
  object: 'session',
  id: 'sess_1',
  status: 'active',
  user,
  last_active_token: { object: 'token', jwt: jwt() },
  last_active_organization_id: null,
})
const client = (sessions: unknown[] = []) => ({
  object: 'client',
  id: 'client_1',
  sessions,
  last_active_session_id: sessions.length ? 'sess_1' : null,
  sign_in: null,
  sign_up: null,
  updated_at: Date.now(),
  created_at: Date.now(),
})

beforeEach(async () => {
  calls = []
  answers = {
    'POST /v1/dev_browser': () => ({ body: { id: 'dvb_test' } }),
    'PATCH /v1/environment': () => ({
      body: { auth_config: {}, display_config: { sign_in_url: '/sign-in' }, user_settings: { attributes: {} } },
    }),
    'GET /v1/client': () => ({ body: { response: client([session()]), client: null } }),
  }
  server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://x')
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      const method = url.searchParams.get('_method') ?? request.method!
      const call = {
        method,
        path: url.pathname.replace('/test.accounts.dev', ''),
        query: url.searchParams,
        form: new URLSearchParams(text),
      }
      calls.push(call)
      const { status = 200, body } = answers[`${method} ${call.path}`]?.(call) ?? {
        status: 404,
        body: { errors: [{ code: 'resource_not_found', message: 'no' }] },
      }
      response.writeHead(status, {
        'content-type': 'application/json',
        'access-control-allow-origin': request.headers.origin ?? '*',
        'access-control-allow-credentials': 'true',
      })
      response.end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  publishableKey = formatPublishableKey({
    instanceType: 'development',
    frontendApi: `127.0.0.1:${(server.address() as AddressInfo).port}/test.accounts.dev`,
  })
  for (const pair of document.cookie.split('; ')) document.cookie = `${pair.split('=')[0]}=; Max-Age=0; Path=/`
})
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
})

const loaded = async () => {
  const clerk = createClerk(publishableKey, {
    proxyUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/test.accounts.dev`,
  })
  await clerk.load({ polling: false, touchSession: false })
  return clerk
}

test('load is one promise, asks for a dev browser, the environment and the client, and writes what app servers read', async () => {
  const clerk = createClerk(publishableKey, {
    proxyUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/test.accounts.dev`,
  })
  const seen: unknown[] = []
  clerk.addListener(({ session }) => seen.push(session?.id))
  expect(clerk.load({ polling: false })).toBe(clerk.load())
  await clerk.load()
  expect(calls.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
    'GET /v1/client',
    'PATCH /v1/environment',
    'POST /v1/dev_browser',
  ])
  expect(calls.find(({ path }) => path === '/v1/client')?.query.get('__clerk_db_jwt')).toBe('dvb_test')
  expect(clerk.status).toBe('ready')
  expect(clerk.user?.fullName).toBe('Ada Lovelace')
  expect(clerk.user?.primaryEmailAddress?.emailAddress).toBe('ada@example.com')
  expect(seen).toEqual(['sess_1'])
  expect(document.cookie).toContain('__session=')
  expect(document.cookie).toMatch(/__session_[\w-]{8}=/)
  expect(document.cookie).toMatch(/__client_uat=\d{10}/)
})

test('an unknown dev browser is replaced once and the call repeated', async () => {
  let isFirst = true
  answers['GET /v1/client'] = () => {
    if (!isFirst) return { body: { response: null, client: null } }
    isFirst = false
    return { status: 401, body: { errors: [{ code: 'dev_browser_unauthenticated', message: 'no' }] } }
  }
  const clerk = await loaded()
  expect(calls.filter(({ path }) => path === '/v1/dev_browser')).toHaveLength(2)
  expect(clerk.session).toBeNull()
})

test('a sign-in goes out as a form, and its client replaces the one before', async () => {
  answers['GET /v1/client'] = () => ({ body: { response: null, client: null } })
  answers['POST /v1/client/sign_ins'] = () => ({
    body: {
      response: { object: 'sign_in_attempt', id: 'sia_1', status: 'complete', created_session_id: 'sess_1' },
      client: client([session()]),
    },
  })
  answers['POST /v1/client/sessions/sess_1/touch'] = () => ({
    body: { response: session(), client: client([session()]) },
  })
  const clerk = await loaded()
  const signIn = await clerk.client!.signIn.create({ identifier: 'ada@example.com', password: 'secret' })
  expect(signIn.createdSessionId).toBe('sess_1')
  const call = calls.find(({ path }) => path === '/v1/client/sign_ins')!
  expect(call.form.get('identifier')).toBe('ada@example.com')
  expect(clerk.session).toBeNull()
  await clerk.setActive({ session: signIn.createdSessionId })
  expect(clerk.session?.id).toBe('sess_1')
  expect(calls.find(({ path }) => path.endsWith('/touch'))?.form.get('active_organization_id')).toBe('')
})

test('who has not changed stays the same object, whatever the server answers, and a reload shows what has', async () => {
  const touched = { ...session(), last_active_at: 1 }
  answers['POST /v1/client/sessions/sess_1/touch'] = () => ({ body: { response: touched, client: client([touched]) } })
  const clerk = await loaded()
  const { client: browser, user: ada } = clerk
  await clerk.session!.touch()
  expect(clerk.client).toBe(browser)
  expect(clerk.user).toBe(ada)
  expect(clerk.session!.lastActiveAt).toEqual(new Date(1))

  const named = { ...touched, user: { ...user, first_name: 'Augusta' } }
  answers['GET /v1/me'] = () => ({ body: { response: named.user, client: client([named]) } })
  const seen: unknown[] = []
  clerk.addListener(({ user }) => seen.push(user), { skipInitialEmit: true })
  await ada!.reload()
  expect(seen).toEqual([expect.objectContaining({ firstName: 'Augusta' })])
  expect(seen[0]).not.toBe(ada)
})

test('who listens hears by which path something was changed, once it is', async () => {
  const clerk = await loaded()
  const heard: string[] = []
  clerk.on('keyward:change', (path: never) => heard.push(path))
  answers['POST /v1/client/sign_ins'] = () => ({ status: 422, body: { errors: [{ code: 'form_param_missing' }] } })
  await clerk.client!.signIn.create({ identifier: 'ada@example.com' }).catch(() => undefined)
  expect(heard).toEqual([])
  answers['POST /v1/client/sign_ins'] = () => ({ body: { response: { object: 'sign_in', id: 'sia_1' } } })
  await clerk.client!.signIn.create({ identifier: 'ada@example.com' })
  expect(heard).toEqual(['/client/sign_ins'])
})

test('errors keep code, field and status', async () => {
  answers['POST /v1/client/sign_ins'] = () => ({
    status: 422,
    body: {
      errors: [{ code: 'form_password_incorrect', message: 'm', long_message: 'l', meta: { param_name: 'password' } }],
    },
  })
  const clerk = await loaded()
  await expect(clerk.client!.signIn.create({ identifier: 'x' })).rejects.toMatchObject({
    status: 422,
    clerkError: true,
    errors: [{ code: 'form_password_incorrect', longMessage: 'l', meta: { paramName: 'password' } }],
  })
})

test('a refusal that tells of the client moves it on, and shows nobody who is signed in', async () => {
  answers['GET /v1/client'] = () => ({ body: { response: null, client: null } })
  const begun = { ...client(), sign_in: { object: 'sign_in', id: 'sia_9', status: 'needs_first_factor' } }
  const body = { errors: [{ code: 'form_password_incorrect', message: 'm' }], meta: { client: begun } }
  answers['POST /v1/client/sign_ins'] = () => ({ status: 422, body })
  const clerk = await loaded()
  const error = await clerk.client!.signIn.create({ identifier: 'x', password: 'y' }).catch((reason: unknown) => reason)
  expect(clerk.client!.signIn).toMatchObject({ id: 'sia_9', status: 'needs_first_factor' })
  expect(JSON.stringify(error)).not.toContain('sia_9')
})

test('how long an account is locked can be read in the spelling of the documentation, too', async () => {
  const error = { code: 'user_locked', message: 'Account locked', meta: { lockout_expires_in_seconds: 1800 } }
  answers['POST /v1/client/sign_ins'] = () => ({ status: 403, body: { errors: [error] } })
  const clerk = await loaded()
  await expect(clerk.client!.signIn.create({ identifier: 'x' })).rejects.toMatchObject({
    errors: [{ meta: { lockout_expires_in_seconds: 1800, lockoutExpiresInSeconds: 1800 } }],
  })
})

test('sign-out ends the session everywhere in the page and goes where it was told', async () => {
  answers['DELETE /v1/client/sessions'] = () => ({ body: { response: client(), client: client() } })
  const clerk = await loaded()
  const pushed: string[] = []
  await clerk.__unstable__updateProps({ options: { routerPush: (to: string) => pushed.push(to) } })
  await clerk.signOut({ redirectUrl: '/bye' })
  expect(clerk.session).toBeNull()
  expect(document.cookie).not.toMatch(/__session=ey/)
  expect(document.cookie).toContain('__client_uat=0')
  expect(pushed).toEqual(['/bye'])
})

test('members of features to come say so; components leave their place empty and the page whole', async () => {
  const clerk = (await loaded()) as unknown as Record<string, () => void>
  expect(() => clerk['authenticateWithMetamask']!()).toThrow(/not available/)
  const { user, client } = clerk as unknown as Clerk
  const later = [
    [user, 'createPasskey createTOTP createBackupCode createExternalAccount createWeb3Wallet'],
    [user, 'initializePaymentMethod addPaymentMethod getPaymentMethods'],
    [client?.signUp, 'prepareWeb3WalletVerification attemptWeb3WalletVerification authenticateWithPopup'],
  ] as const
  for (const [resource, names] of later) {
    for (const name of names.split(' ')) {
      const call = (resource as unknown as Record<string, () => Promise<unknown>>)[name]!
      await expect(call()).rejects.toThrow(/not available/)
    }
  }
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  clerk['mountPricingTable']!()
  expect(said).toHaveBeenCalledWith(expect.stringContaining('not built yet'))
  said.mockRestore()
})

test('addresses carry what the page behind them is to know', async () => {
  const clerk = await loaded()
  const query = (url: string) => Object.fromEntries(new URL(url).searchParams)
  const initialValues = { emailAddress: 'ada@example.com', firstName: 'Ada' }
  expect(query(clerk.buildSignUpUrl({ redirectUrl: '/x', initialValues }))).toEqual({
    // The page may be on another host than this one.
    redirect_url: new URL('/x', location.href).href,
    email_address: 'ada@example.com',
    first_name: 'Ada',
  })
  expect(query(clerk.buildWaitlistUrl({ initialValues }))).toMatchObject({ email_address: 'ada@example.com' })
  expect(clerk.buildTasksUrl()).toBe('')
  const params = new URLSearchParams({ redirect_url: '/deep' })
  expect(new URL(clerk.buildAfterSignInUrl({ params })).pathname).toBe('/deep')
  expect(new URL(clerk.buildAfterSignUpUrl({ params })).pathname).toBe('/deep')
  params.set('redirect_url', 'https://evil.example/')
  expect(clerk.buildAfterSignInUrl({ params })).not.toContain('evil')
  params.set('sign_in_force_redirect_url', '/of-the-button')
  await clerk.__unstable__updateProps({ options: { signInForceRedirectUrl: '/of-all' } })
  expect(new URL(clerk.buildAfterSignInUrl({ params })).pathname).toBe('/of-the-button')
  expect(new URL(clerk.buildAfterSignInUrl()).pathname).toBe('/of-all')
})

test('whoever is in already is not led from the sign-in page back to the page that sent there', async () => {
  const leadTo: string[] = []
  const sent = async (singleSessionMode: boolean) => {
    const body = { auth_config: { single_session_mode: singleSessionMode }, display_config: {}, user_settings: {} }
    answers['PATCH /v1/environment'] = () => ({ body })
    const clerk = createClerk(publishableKey) as unknown as Clerk
    await clerk.load({ signInUrl: '/sign-in', polling: false, routerPush: (to: string) => leadTo.push(to) })
    await clerk.redirectToSignIn()
    await clerk.redirectToSignUp({ redirectUrl: '/asked' })
    return leadTo.splice(0).map((to) => new URL(to, location.href).searchParams.get('redirect_url'))
  }
  const asked = new URL('/asked', location.href).href
  expect(await sent(true)).toEqual([null, asked])
  // Another account may be added there.
  expect(await sent(false)).toEqual([location.href, asked])
  answers['GET /v1/client'] = () => ({ body: { response: client(), client: null } })
  expect(await sent(true)).toEqual([location.href, asked])
})

test('whoever signs out of one account of several chooses among the others on the sign-in page, unless the app says otherwise', async () => {
  const clerk = createClerk(publishableKey) as unknown as Clerk
  await clerk.load({ signInUrl: '/sign-in/?x=1', polling: false })
  const url = new URL(clerk.buildAfterMultiSessionSingleSignOutUrl())
  // In the fragment: a page whose steps are no paths of their own answers it, too.
  expect(url.pathname + url.search + url.hash).toBe('/sign-in/?x=1#/choose')
  await clerk.__unstable__updateProps({ options: { afterMultiSessionSingleSignOutUrl: '/one' } })
  expect(new URL(clerk.buildAfterMultiSessionSingleSignOutUrl()).pathname).toBe('/one')
})

test('a task is a step of the sign-in page, and whoever has done it comes back', async () => {
  const pending = { ...session(), status: 'pending', tasks: [{ key: 'choose-organization' }] }
  answers['GET /v1/client'] = () => ({ body: { response: client([pending]), client: null } })
  const clerk = createClerk(publishableKey) as unknown as Clerk
  await clerk.load({ signInUrl: '/sign-in', polling: false })
  const url = new URL(clerk.buildTasksUrl())
  expect(url.pathname + url.hash).toBe('/sign-in#/tasks/choose-organization')
  expect(url.searchParams.get('redirect_url')).toBe(location.href)
})

test('an app with a page to sign in and none to sign up sends new people there, to the step for them', async () => {
  const clerk = createClerk(publishableKey) as unknown as Clerk
  await clerk.load({ signInUrl: '/sign-in', polling: false })
  const url = new URL(clerk.buildSignUpUrl({ redirectUrl: '/x' }))
  expect([url.origin, url.pathname, url.search, url.hash]).toEqual([
    location.origin,
    '/sign-in',
    `?redirect_url=${encodeURIComponent(new URL('/x', location.href).href)}`,
    '#/create',
  ])
  await clerk.__unstable__updateProps({ options: { signUpUrl: '/sign-up' } })
  expect(new URL(clerk.buildSignUpUrl()).pathname).toBe('/sign-up')
  await clerk.__unstable__updateProps({ options: { signInUrl: 'https://accounts.example.com', signUpUrl: '' } })
  expect(new URL(clerk.buildSignUpUrl()).pathname).toBe('/sign-up')
})

test('addresses of the account portal say which browser comes, and lead back to this host', async () => {
  answers['PATCH /v1/environment'] = () => ({
    body: { auth_config: {}, display_config: { sign_in_url: 'https://portal.test/sign-in' }, user_settings: {} },
  })
  const clerk = createClerk(publishableKey)
  await clerk.load({ signInUrl: '', polling: false })
  const url = new URL(clerk.buildSignInUrl({ signInForceRedirectUrl: '/in' }))
  expect(url.host + url.pathname).toBe('portal.test/sign-in')
  expect(url.searchParams.get('__clerk_db_jwt')).toBe('dvb_test')
  const onThisHost = (path: string) => new URL(path, location.href).href
  expect(url.searchParams.get('sign_in_force_redirect_url')).toBe(onThisHost('/in'))
  await clerk.__unstable__updateProps({
    options: { signInForceRedirectUrl: '/always', signUpFallbackRedirectUrl: '/new' },
  })
  const aims = (given: Record<string, unknown>) => {
    const query = new URL(clerk.buildSignInUrl(given)).searchParams
    return ['sign_in_force_redirect_url', 'sign_up_fallback_redirect_url'].map((name) => query.get(name))
  }
  expect(aims({})).toEqual([onThisHost('/always'), onThisHost('/new')])
  expect(aims({ signInForceRedirectUrl: '/in', signUpFallbackRedirectUrl: undefined })).toEqual([
    onThisHost('/in'),
    onThisHost('/new'),
  ])
})

test('an option that is an empty text is none, as of a variable that nobody has set', async () => {
  const clerk = createClerk(publishableKey) as unknown as Clerk
  const forced = { signInForceRedirectUrl: '', signInFallbackRedirectUrl: '' }
  await clerk.load({ ...forced, signInUrl: '', afterSignInUrl: '/after', polling: false })
  expect(new URL(clerk.buildAfterSignInUrl()).pathname).toBe('/after')
  const params = new URLSearchParams({ redirect_url: '/deep' })
  expect(new URL(clerk.buildAfterSignInUrl({ params })).pathname).toBe('/deep')
  expect(clerk.__internal_getOption('signInUrl')).toBeUndefined()
  await clerk.__unstable__updateProps({ options: { afterSignInUrl: '' } })
  expect(new URL(clerk.buildAfterSignInUrl()).pathname).toBe('/')
})

test('an appearance is taken back by a provider that has none any more', async () => {
  const update = vi.fn()
  const host = { mount: async () => undefined, unmount: () => undefined, update }
  const clerk = createClerk(publishableKey, { loadComponents: (() => host) as never })
  await clerk.load({ polling: false, appearance: { elements: { card: 'a' } } })
  clerk.mountSignIn(document.createElement('div'))
  await clerk.__unstable__updateProps({ options: { signInUrl: '/in' } })
  expect(clerk.__internal_getOption('appearance')).toEqual({ elements: { card: 'a' } })
  await clerk.__unstable__updateProps({ appearance: undefined })
  expect(clerk.__internal_getOption('appearance')).toBeUndefined()
  expect(update.mock.lastCall).toEqual([{ options: { appearance: undefined } }])
})

test('a dialog that would be empty is not opened: in development the caller hears why', async () => {
  answers['PATCH /v1/environment'] = () => ({
    body: {
      auth_config: { single_session_mode: true },
      display_config: {},
      user_settings: { attributes: {} },
      organization_settings: { enabled: true },
    },
  })
  const opened: string[] = []
  const loadComponents = () =>
    ({ open: async (name: string) => void opened.push(name), close: () => undefined }) as never
  const clerk = createClerk(publishableKey, { loadComponents })
  await clerk.load({ polling: false, touchSession: false })
  const codeOf = (open: () => unknown) => {
    try {
      open()
      return 'opened'
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  expect(codeOf(() => clerk.openSignIn())).toBe('cannot_render_single_session_enabled')
  expect(codeOf(() => clerk.openOrganizationProfile())).toBe('cannot_render_organization_missing')
  expect(codeOf(() => clerk.openCreateOrganization())).toBe('opened')
  expect(codeOf(() => clerk.openUserProfile())).toBe('opened')
  answers['DELETE /v1/client/sessions'] = () => ({ body: { response: null, client: null } })
  await clerk.signOut()
  expect(codeOf(() => clerk.openUserProfile())).toBe('cannot_render_user_missing')
  expect(codeOf(() => clerk.openSignIn())).toBe('opened')
  expect(opened).toEqual(['CreateOrganization', 'UserProfile', 'SignIn'])
})

test('without a network a token that has to be fetched is null at once, and nobody is signed out', async () => {
  const clerk = await loaded()
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await clerk.session!.getToken({ skipCache: true })).toBeNull()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  expect(clerk.user!.id).toBe('user_1')
})

test('a copy of the user has the name and the primary addresses, as its JSON has', async () => {
  const { user } = await loaded()
  expect({ ...user }.fullName).toBe('Ada Lovelace')
  expect(JSON.parse(JSON.stringify(user)).primaryEmailAddress).toMatchObject({ emailAddress: 'ada@example.com' })
})
