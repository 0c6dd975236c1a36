import { createHash, generateKeyPairSync, sign } from 'node:crypto'

// Requests for both packages' authenticateRequest, signed with a key of our own.
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'ins_1', alg: 'RS256', use: 'sig' }] }
export const pem = publicKey.export({ format: 'pem', type: 'spki' }) as string

export const hosts = { development: 'foo.clerk.accounts.dev', production: 'clerk.example.com' } as const
export type Instance = keyof typeof hosts

export const publishableKeys = {
  development: `pk_test_${btoa(`${hosts.development}$`)}`,
  production: `pk_live_${btoa(`${hosts.production}$`)}`,
} as const

export function suffixOf(instance: Instance): string {
  return createHash('sha1').update(publishableKeys[instance]).digest('base64url').slice(0, 8)
}

type TokenOptions = { readonly header?: object; readonly stranger?: boolean; readonly instance?: Instance }

export function now(): number {
  return Math.floor(Date.now() / 1000)
}

/** A session token; `claims` change or remove (undefined) what it says. */
export function token(claims: Record<string, unknown> = {}, options: TokenOptions = {}): string {
  const iss = `https://${hosts[options.instance ?? 'development']}`
  const standard = {
    v: 2,
    iss,
    sub: 'user_1',
    sid: 'sess_1',
    sts: 'active',
    fva: [1, -1],
    azp: 'http://localhost:3000',
  }
  const payload = { ...standard, iat: now() - 5, nbf: now() - 15, exp: now() + 55, ...claims }
  return jwt({ alg: 'RS256', kid: 'ins_1', typ: 'JWT', ...options.header }, payload, options.stranger)
}

export function jwt(header: object, payload: object, isStranger = false): string {
  const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const key = isStranger ? stranger.privateKey : privateKey
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`
}

export type RequestCase = {
  readonly name: string
  readonly instance?: Instance
  readonly url?: string
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly cookies?: Record<string, string>
  readonly options?: Record<string, unknown>
  /** What the server answers, by the end of the path. */
  readonly server?: Record<string, { readonly json: unknown; readonly status?: number }>
}

const document = { 'sec-fetch-dest': 'document', accept: 'text/html' }
const fetchCall = { 'sec-fetch-dest': 'empty', accept: '*/*' }
const dev = { __clerk_db_jwt: 'dvb_1' }
const uat = { __client_uat: String(now() - 100) }
const expired = { iat: now() - 200, nbf: now() - 210, exp: now() - 140 }
const live = { instance: 'production' } as const
const devSuffix = suffixOf('development')
const liveSuffix = suffixOf('production')
const signedIn = () => ({ ...dev, ...uat, __session: token() })
const liveToken = (claims: Record<string, unknown> = {}) => token(claims, live)
/** As the server leaves them: under both names. */
const liveCookies = (session: string) => ({
  __client_uat: String(now() - 300),
  [`__client_uat_${liveSuffix}`]: String(now() - 300),
  __session: session,
  [`__session_${liveSuffix}`]: session,
})
const cookieLines = (session: string) => [
  `__session=${session}; Path=/`,
  `__client_uat=${now()}; Path=/`,
  '__clerk_db_jwt=dvb_1; Path=/',
]
const bearer = (value: string) => ({ authorization: `Bearer ${value}` })
const satellite = { isSatellite: true, domain: 'satellite.dev', signInUrl: 'https://primary.dev/sign-in' }

/** Rows of wire.md §5.2, in its order, each as document and as fetch where it matters. */
export const requestCases: readonly RequestCase[] = [
  { name: 'first visit in development', headers: document },
  { name: 'first visit in development, fetch', headers: fetchCall },
  { name: 'first visit without fetch metadata, html', headers: { accept: 'text/html,application/xhtml+xml' } },
  { name: 'first visit without fetch metadata, json', headers: { accept: 'application/json' } },
  { name: 'first visit in an iframe', headers: { 'sec-fetch-dest': 'iframe' } },
  { name: 'first visit with a path and query', url: 'http://localhost:3000/a/b?c=d&e=f', headers: document },
  {
    name: 'first visit behind a proxy',
    headers: { ...document, 'x-forwarded-host': 'app.example.com', 'x-forwarded-proto': 'https' },
  },
  { name: 'first visit, proxyUrl', headers: document, options: { proxyUrl: 'https://app.example.com/__clerk' } },
  {
    name: 'first visit, proxyUrl with slash',
    headers: document,
    options: { proxyUrl: 'https://app.example.com/__clerk/' },
  },
  { name: 'first visit in production', ...live, headers: document },
  {
    name: 'dev browser in the URL',
    url: 'http://localhost:3000/?__clerk_db_jwt=dvb_2',
    headers: document,
    cookies: dev,
  },
  {
    name: 'dev browser in the URL, fetch',
    url: 'http://localhost:3000/?__clerk_db_jwt=dvb_2',
    headers: fetchCall,
    cookies: dev,
  },
  { name: 'signed out in development', headers: document, cookies: dev },
  { name: 'signed out with uat 0', headers: document, cookies: { ...dev, __client_uat: '0' } },
  { name: 'session without uat', headers: document, cookies: { ...dev, __session: token() } },
  { name: 'session without uat, fetch', headers: fetchCall, cookies: { ...dev, __session: token() } },
  { name: 'session with uat 0', headers: document, cookies: { ...dev, __client_uat: '0', __session: token() } },
  { name: 'uat without session', headers: document, cookies: { ...dev, ...uat } },
  { name: 'uat without session, fetch', headers: fetchCall, cookies: { ...dev, ...uat } },
  { name: 'session of two parts', headers: document, cookies: { ...dev, ...uat, __session: 'x.y' } },
  {
    name: 'session older than uat',
    headers: document,
    cookies: { ...dev, __client_uat: String(now() + 3), __session: token() },
  },
  {
    name: 'session older than uat, fetch',
    headers: fetchCall,
    cookies: { ...dev, __client_uat: String(now() + 3), __session: token() },
  },
  { name: 'signed in', headers: document, cookies: signedIn() },
  { name: 'signed in, fetch', headers: fetchCall, cookies: signedIn() },
  { name: 'signed in, jwtKey', headers: document, cookies: signedIn(), options: { jwtKey: pem } },
  { name: 'signed in, post', method: 'POST', headers: fetchCall, cookies: signedIn() },
  { name: 'signed in in production', ...live, headers: document, cookies: { ...uat, __session: liveToken() } },
  { name: 'pending session', headers: document, cookies: { ...dev, ...uat, __session: token({ sts: 'pending' }) } },
  {
    name: 'authorized party',
    headers: document,
    cookies: signedIn(),
    options: { authorizedParties: ['http://localhost:3000'] },
  },
  {
    name: 'unauthorized party',
    headers: document,
    cookies: signedIn(),
    options: { authorizedParties: ['http://other'] },
  },
  {
    name: 'audience',
    headers: document,
    cookies: { ...dev, ...uat, __session: token({ aud: 'a' }) },
    options: { audience: 'b' },
  },
  {
    name: 'signed by a stranger',
    headers: document,
    cookies: { ...dev, ...uat, __session: token({}, { stranger: true }) },
  },
  {
    name: 'unknown kid',
    headers: document,
    cookies: { ...dev, ...uat, __session: token({}, { header: { kid: 'ins_2' } }) },
  },
  { name: 'HS256', headers: document, cookies: { ...dev, ...uat, __session: token({}, { header: { alg: 'HS256' } }) } },
  {
    name: 'alg none',
    headers: document,
    cookies: { ...dev, ...uat, __session: token({}, { header: { alg: 'none' } }) },
  },
  {
    name: 'expired',
    headers: document,
    cookies: { ...dev, ...uat, __client_uat: String(now() - 300), __session: token(expired) },
  },
  {
    name: 'expired, fetch',
    headers: fetchCall,
    cookies: { ...dev, __client_uat: String(now() - 300), __session: token(expired) },
  },
  {
    name: 'expired within skew',
    headers: document,
    cookies: { ...dev, ...uat, __session: token({ exp: now() - 3, iat: now() - 63 }) },
  },
  { name: 'not active yet', headers: document, cookies: { ...dev, ...uat, __session: token({ nbf: now() + 30 }) } },
  {
    name: 'not active yet, fetch',
    headers: fetchCall,
    cookies: { ...dev, ...uat, __session: token({ nbf: now() + 30 }) },
  },
  {
    name: 'issued in the future',
    headers: document,
    cookies: { ...dev, ...uat, __session: token({ iat: now() + 30 }) },
  },
  { name: 'third redirect', headers: document, cookies: { ...dev, ...uat, __clerk_redirect_count: '2' } },
  { name: 'redirect loop', headers: document, cookies: { ...dev, ...uat, __clerk_redirect_count: '3' } },
  { name: 'foreign referrer', headers: { ...document, referer: 'https://other.com/x' }, cookies: signedIn() },
  {
    name: 'foreign referrer in production',
    ...live,
    headers: { ...document, referer: 'https://other.com/x' },
    cookies: { ...uat, __session: liveToken() },
  },
  { name: 'own referrer', headers: { ...document, referer: 'http://localhost:3000/x' }, cookies: signedIn() },
  {
    name: 'referrer is the Frontend API',
    headers: { ...document, referer: 'https://foo.clerk.accounts.dev/x' },
    cookies: signedIn(),
  },
  {
    name: 'referrer is the account pages',
    headers: { ...document, referer: 'https://foo.accounts.dev/x' },
    cookies: signedIn(),
  },
  { name: 'foreign referrer, fetch', headers: { ...fetchCall, referer: 'https://other.com/x' }, cookies: signedIn() },

  // Rules of verification
  ...[0, 1_000, 30_000, 60_000].flatMap((clockSkewInMs) => [
    {
      name: `expired for 20 s, clock skew of ${clockSkewInMs} ms`,
      headers: fetchCall,
      cookies: { ...dev, ...uat, __session: token({ iat: now() - 80, nbf: now() - 90, exp: now() - 20 }) },
      options: { clockSkewInMs },
    },
    {
      name: `issued in 20 s, clock skew of ${clockSkewInMs} ms`,
      headers: fetchCall,
      cookies: { ...dev, ...uat, __session: token({ iat: now() + 20, nbf: now() + 20 }) },
      options: { clockSkewInMs },
    },
  ]),
  ...[undefined, 'a', 'b', '', ['a', 'c']].flatMap((aud) =>
    ['a', '', undefined].map((audience) => ({
      name: `aud ${JSON.stringify(aud)}, audience ${JSON.stringify(audience)}`,
      headers: { ...fetchCall, ...bearer(token({ aud })) },
      options: { audience },
    })),
  ),
  ...[[], [''], ['http://localhost:3000', 'http://other'], ['http://localhost:3000/']].map((authorizedParties) => ({
    name: `authorized parties ${JSON.stringify(authorizedParties)}`,
    headers: document,
    cookies: signedIn(),
    options: { authorizedParties },
  })),
  {
    name: 'empty azp',
    headers: { ...fetchCall, ...bearer(token({ azp: '' })) },
    options: { authorizedParties: ['x'] },
  },
  ...[pem.replace(/-----[A-Z ]+-----|\n/g, ''), pem.replace(/\n/g, '\\n'), pem.replace(/\n/g, ' ')].map(
    (jwtKey, at) => ({
      name: `jwtKey written in another way, ${at}`,
      headers: document,
      cookies: signedIn(),
      options: { jwtKey },
    }),
  ),
  {
    name: 'another kid, jwtKey',
    headers: document,
    cookies: { ...dev, ...uat, __session: token({}, { header: { kid: 'ins_2' } }) },
    options: { jwtKey: pem },
  },
  {
    name: 'jwtKey of a stranger',
    headers: fetchCall,
    cookies: { ...dev, ...uat, __session: token({}, { stranger: true }) },
    options: { jwtKey: pem },
  },
  { name: 'no header type', headers: { ...fetchCall, ...bearer(token({}, { header: { typ: undefined } })) } },
  { name: 'no sub', headers: { ...fetchCall, ...bearer(token({ sub: undefined })) } },
  ...(['exp', 'nbf', 'iat'] as const).flatMap((claim) =>
    [undefined, 'soon'].map((value) => ({
      name: `${claim} is ${value}`,
      headers: { ...fetchCall, ...bearer(token({ [claim]: value })) },
    })),
  ),

  // Which cookies count (§3.2)
  {
    name: 'suffixed session',
    headers: document,
    cookies: { ...dev, [`__client_uat_${devSuffix}`]: uat.__client_uat, [`__session_${devSuffix}`]: token() },
  },
  {
    name: 'both, suffixed signed out',
    headers: document,
    cookies: { ...signedIn(), [`__client_uat_${devSuffix}`]: '0' },
  },
  {
    name: 'both, plain newer',
    headers: document,
    cookies: {
      ...signedIn(),
      [`__client_uat_${devSuffix}`]: uat.__client_uat,
      [`__session_${devSuffix}`]: token(expired),
    },
  },
  {
    name: 'plain of another instance',
    headers: document,
    cookies: {
      ...dev,
      ...uat,
      __session: token({ iss: 'https://clerk.other.com' }),
      [`__client_uat_${devSuffix}`]: uat.__client_uat,
      [`__session_${devSuffix}`]: token(),
    },
  },
  {
    name: 'plain of another instance alone',
    headers: document,
    cookies: { ...dev, ...uat, __session: token({ iss: 'https://clerk.other.com' }) },
  },
  {
    name: 'plain without issuer',
    headers: document,
    cookies: { ...dev, ...uat, __session: token({ iss: undefined }) },
  },
  {
    name: 'suffixed session without suffixed uat',
    headers: document,
    cookies: { ...signedIn(), [`__session_${devSuffix}`]: token({ sid: 'sess_2' }) },
  },
  {
    name: 'suffixed expired, plain signed out, development',
    headers: document,
    cookies: {
      ...dev,
      __client_uat: '0',
      [`__client_uat_${devSuffix}`]: String(now() - 300),
      [`__session_${devSuffix}`]: token(expired),
    },
  },
  { name: 'suffixed dev browser', headers: document, cookies: { [`__clerk_db_jwt_${devSuffix}`]: 'dvb_3', ...uat } },

  // Bearer
  { name: 'bearer', headers: { ...fetchCall, ...bearer(token()) } },
  {
    name: 'bearer wins over cookies',
    headers: { ...fetchCall, ...bearer(token({ sub: 'user_2' })) },
    cookies: signedIn(),
  },
  { name: 'token without scheme', headers: { ...fetchCall, authorization: token() } },
  { name: 'basic', headers: { ...fetchCall, authorization: 'Basic eDp5' }, cookies: dev },
  { name: 'bearer expired', headers: { ...fetchCall, ...bearer(token(expired)) } },
  { name: 'bearer expired, document', headers: { ...document, ...bearer(token(expired)) } },
  { name: 'bearer not active yet', headers: { ...fetchCall, ...bearer(token({ nbf: now() + 30 })) } },
  { name: 'bearer by a stranger', headers: { ...fetchCall, ...bearer(token({}, { stranger: true })) } },
  { name: 'bearer rubbish', headers: { ...fetchCall, ...bearer('rubbish') } },
  {
    name: 'bearer, party',
    headers: { ...fetchCall, ...bearer(token()) },
    options: { authorizedParties: ['http://other'] },
  },
  {
    name: 'bearer without azp',
    headers: { ...fetchCall, ...bearer(token({ azp: undefined })) },
    options: { authorizedParties: ['http://other'] },
  },

  // Handshake results
  {
    name: 'nonce by cookie in production',
    ...live,
    headers: document,
    cookies: { __clerk_handshake_nonce: 'n1' },
    server: {
      'clients/handshake_payload?nonce=n1': {
        json: { directives: [`__session=${liveToken()}; Path=/`, '__client_uat=5; Path=/'] },
      },
    },
  },
  {
    name: 'nonce in development',
    url: 'http://localhost:3000/x?a=1&__clerk_handshake_nonce=n1&__clerk_help=1',
    headers: document,
    cookies: dev,
    server: { 'clients/handshake_payload?nonce=n1': { json: { directives: cookieLines(token()) } } },
  },
  {
    name: 'nonce without session in development',
    url: 'http://localhost:3000/x?__clerk_handshake_nonce=n1',
    headers: document,
    cookies: dev,
    server: {
      'clients/handshake_payload?nonce=n1': {
        json: {
          directives: ['__session=; Path=/; Max-Age=0', '__client_uat=0; Path=/', '__clerk_db_jwt=dvb_1; Path=/'],
        },
      },
    },
  },
  {
    name: 'handshake token by cookie in production',
    ...live,
    headers: document,
    cookies: {
      __clerk_handshake: jwt(
        { alg: 'RS256', kid: 'ins_1', typ: 'JWT' },
        { handshake: [`__session=${liveToken()}; Path=/`] },
      ),
    },
  },
  {
    name: 'handshake token in development',
    url: `http://localhost:3000/x?__clerk_handshake=${jwt({ alg: 'RS256', kid: 'ins_1', typ: 'JWT' }, { handshake: cookieLines(token()) })}`,
    headers: document,
    cookies: dev,
  },

  // Refresh
  {
    name: 'refresh',
    ...live,
    headers: fetchCall,
    cookies: { __client_uat: String(now() - 300), __session: liveToken(expired), [`__refresh_${liveSuffix}`]: 'r1' },
    server: {
      'sessions/sess_1/refresh': { json: { object: 'cookies', cookies: [`__session=${liveToken()}; Path=/`] } },
    },
  },
  {
    name: 'refresh refused',
    ...live,
    headers: document,
    cookies: { __client_uat: String(now() - 300), __session: liveToken(expired), [`__refresh_${liveSuffix}`]: 'r1' },
    server: {
      'sessions/sess_1/refresh': { status: 401, json: { errors: [{ code: 'refresh_token_reused', message: 'm' }] } },
    },
  },
  {
    name: 'refresh by post',
    ...live,
    method: 'POST',
    headers: fetchCall,
    cookies: { __client_uat: String(now() - 300), __session: liveToken(expired), [`__refresh_${liveSuffix}`]: 'r1' },
  },
  {
    name: 'refresh without session in the answer',
    ...live,
    headers: document,
    cookies: { __client_uat: String(now() - 300), __session: liveToken(expired), [`__refresh_${liveSuffix}`]: 'r1' },
    server: { 'sessions/sess_1/refresh': { json: { object: 'cookies', cookies: [] } } },
  },

  // Satellites
  { name: 'satellite in production', ...live, headers: document, options: { ...satellite, domain: 'satellite.com' } },
  {
    name: 'satellite in production, fetch',
    ...live,
    headers: fetchCall,
    options: { ...satellite, domain: 'satellite.com' },
  },
  ...(['GET', 'POST'] as const).map((method) => ({
    name: `satellite in production, signed in, ${method}`,
    ...live,
    method,
    headers: document,
    cookies: liveCookies(liveToken()),
    options: { ...satellite, domain: 'satellite.com' },
  })),
  {
    name: 'satellite in production, signed in, fetch',
    ...live,
    headers: fetchCall,
    cookies: liveCookies(liveToken()),
    options: { ...satellite, domain: 'satellite.com' },
  },
  ...[cookieLines(liveToken()), ['__session=; Path=/; Max-Age=0', '__client_uat=0; Path=/']].map(
    (directives, index) => ({
      name: `satellite in production, back from the handshake ${index === 0 ? 'signed in' : 'signed out'}`,
      ...live,
      headers: document,
      cookies: { __clerk_handshake_nonce: 'n1' },
      options: { ...satellite, domain: 'satellite.com' },
      server: { 'clients/handshake_payload?nonce=n1': { json: { directives } } },
    }),
  ),
  {
    name: 'satellite in production, by a token in the header',
    ...live,
    headers: { ...document, ...bearer(liveToken()) },
    options: { ...satellite, domain: 'satellite.com' },
  },
  {
    name: 'satellite in production, token of a page elsewhere',
    ...live,
    headers: fetchCall,
    cookies: liveCookies(liveToken({ azp: 'https://evil.example' })),
    options: { ...satellite, domain: 'satellite.com', authorizedParties: ['https://www.satellite.com'] },
  },
  { name: 'satellite in development', headers: document, options: satellite },
  { name: 'satellite in development, fetch', headers: fetchCall, cookies: dev, options: satellite },
  {
    name: 'satellite that has synced',
    url: 'http://localhost:3000/?__clerk_synced=true',
    headers: document,
    cookies: dev,
    options: satellite,
  },
  {
    name: 'satellite, back from the sign-in with a dev browser',
    url: 'http://localhost:3000/?__clerk_db_jwt=dvb_1',
    headers: document,
    cookies: signedIn(),
    options: satellite,
  },
  {
    name: 'satellite that has synced, with a dev browser',
    url: 'http://localhost:3000/?__clerk_db_jwt=dvb_1&__clerk_synced=true',
    headers: document,
    cookies: signedIn(),
    options: satellite,
  },
  {
    name: 'satellite with proxy',
    ...live,
    headers: document,
    options: { isSatellite: true, proxyUrl: 'https://satellite.com/__clerk', signInUrl: 'https://primary.com/in' },
  },
  {
    name: 'primary answers a satellite',
    url: 'http://localhost:3000/in?__clerk_redirect_url=https%3A%2F%2Fsatellite.dev%2Fx',
    headers: document,
    cookies: signedIn(),
  },
  {
    name: 'primary, with a dev browser, answers a satellite',
    url: 'http://localhost:3000/in?__clerk_redirect_url=https%3A%2F%2Fsatellite.dev%2Fx&__clerk_db_jwt=dvb_1',
    headers: document,
    cookies: signedIn(),
  },
  {
    name: 'primary answers a satellite, fetch',
    url: 'http://localhost:3000/in?__clerk_redirect_url=https%3A%2F%2Fsatellite.dev%2Fx',
    headers: fetchCall,
    cookies: signedIn(),
  },

  {
    name: 'proxyUrl by function',
    ...live,
    headers: document,
    cookies: uat,
    options: { proxyUrl: (url: URL) => `${url.origin}/__clerk` },
  },
  {
    name: 'satellite without address',
    ...live,
    headers: document,
    options: { isSatellite: true, signInUrl: 'https://primary.com/in' },
  },
  { name: 'satellite without sign-in', headers: document, options: { isSatellite: true, domain: 'satellite.dev' } },
  {
    name: 'satellite with sign-in as a path',
    headers: document,
    options: { isSatellite: true, domain: 'satellite.dev', signInUrl: '/sign-in' },
  },
  {
    name: 'satellite, signed in',
    headers: document,
    cookies: signedIn(),
    options: satellite,
  },
  {
    name: 'satellite with a domain alone, signed out',
    ...live,
    headers: document,
    cookies: uat,
    options: { ...satellite, domain: 'satellite.com' },
  },

  // Organizations
  ...['/orgs/acme', '/orgs/acme/x/y', '/orgs/other', '/me', '/me/x', '/elsewhere', '/id/org_1', '/id/org_2/z'].map(
    (path) => ({
      name: `organization sync at ${path}`,
      url: `http://localhost:3000${path}`,
      headers: document,
      cookies: { ...signedIn(), __session: token({ o: { id: 'org_1', slg: 'acme', rol: 'admin' } }) },
      options: {
        organizationSyncOptions: {
          organizationPatterns: ['/orgs/:slug', '/orgs/:slug/(.*)', '/id/:id', '/id/:id/(.*)'],
          personalAccountPatterns: ['/me', '/me/(.*)'],
        },
      },
    }),
  ),
  ...['1', '2', '3'].map((count) => ({
    name: `organization sync after ${count} redirects`,
    url: 'http://localhost:3000/orgs/other',
    headers: document,
    cookies: { ...signedIn(), __clerk_redirect_count: count },
    options: { organizationSyncOptions: { organizationPatterns: ['/orgs/:slug'] } },
  })),

  ...(
    [
      ['/:id', '/acme'],
      ['/(.*)/:slug', '/a/other'],
      ['/orgs/:slug/settings', '/orgs/other/settings'],
      ['/orgs/:slug?', '/orgs'],
      ['/orgs/:slug', '/orgs/other/'],
      ['/orgs/:slug', '/ORGS/other'],
      ['/orgs/:id', '/orgs/org_1'],
      ['/orgs/:name', '/orgs/other'],
      ['/orgs/:slug/:id', '/orgs/other/org_2'],
      ['/orgs/(:slug', '/orgs/other'],
      ['orgs/:slug', '/orgs/other'],
      ['', '/orgs/other'],
      ['/:slug', '/api'],
    ] as const
  ).map(([pattern, path]) => ({
    name: `organization sync by ${pattern} at ${path}`,
    url: `http://localhost:3000${path}`,
    headers: document,
    cookies: { ...signedIn(), __session: token({ o: { id: 'org_1', slg: 'acme', rol: 'admin' } }) },
    options: { organizationSyncOptions: { organizationPatterns: [pattern] } },
  })),
  ...[fetchCall, { 'sec-fetch-dest': 'iframe' }].map((headers, at) => ({
    name: `organization sync of something else than a page ${at}`,
    url: 'http://localhost:3000/orgs/other',
    headers,
    cookies: { ...signedIn(), __session: token({ o: { id: 'org_1', slg: 'acme', rol: 'admin' } }) },
    options: { organizationSyncOptions: { organizationPatterns: ['/orgs/:slug'] } },
  })),
  {
    name: 'organization sync without organization',
    url: 'http://localhost:3000/orgs/acme',
    headers: document,
    cookies: signedIn(),
    options: { organizationSyncOptions: { organizationPatterns: ['/orgs/:slug'] } },
  },
  {
    name: 'organization sync of somebody signed out',
    url: 'http://localhost:3000/orgs/acme',
    headers: document,
    cookies: dev,
    options: { organizationSyncOptions: { organizationPatterns: ['/orgs/:slug'] } },
  },
  {
    name: 'organization sync, both patterns match',
    url: 'http://localhost:3000/x',
    headers: document,
    cookies: { ...signedIn(), __session: token({ o: { id: 'org_1', slg: 'acme', rol: 'admin' } }) },
    options: { organizationSyncOptions: { organizationPatterns: ['/:slug'], personalAccountPatterns: ['/x'] } },
  },
  {
    name: 'organization sync in production',
    ...live,
    url: 'http://localhost:3000/orgs/other',
    headers: document,
    cookies: { ...uat, __session: liveToken({ o: { id: 'org_1', slg: 'acme', rol: 'admin' } }) },
    options: { organizationSyncOptions: { organizationPatterns: ['/orgs/:slug'] } },
  },

  // Machine tokens
  ...(
    ['api_key', 'm2m_token', 'oauth_token', ['api_key', 'oauth_token'], ['session_token', 'api_key'], 'any'] as const
  ).flatMap((acceptsToken) =>
    [
      undefined,
      'ak_1',
      'mt_1',
      'oat_1',
      jwt(
        { alg: 'RS256', kid: 'ins_1', typ: 'at+jwt' },
        { sub: 'user_1', client_id: 'c', jti: 'oat_9', scope: 'a b', iat: now(), exp: now() + 60 },
      ),
      token(),
    ].map((value) => ({
      name: `accepts ${acceptsToken}, given ${value === undefined ? 'nothing' : value.length < 20 ? value : value.includes('YXQrand0') || value.includes('at') ? 'an access JWT or session' : 'a session'} ${value?.length ?? ''}`,
      headers: { ...fetchCall, ...(value ? bearer(value) : {}) },
      cookies: value ? {} : signedIn(),
      options: { acceptsToken: acceptsToken as unknown },
      server: {
        'api_keys/verify': {
          json: {
            object: 'api_key',
            id: 'ak_9',
            type: 'api_key',
            name: 'n',
            subject: 'org_1',
            scopes: ['a'],
            claims: { x: 1 },
            revoked: false,
            expired: false,
          },
        },
        'm2m_tokens/verify': {
          json: {
            object: 'machine_to_machine_token',
            id: 'mt_9',
            subject: 'mch_1',
            scopes: ['a'],
            claims: null,
            revoked: false,
            expired: false,
          },
        },
        'access_tokens/verify': {
          json: {
            object: 'clerk_idp_oauth_access_token',
            id: 'oat_9',
            client_id: 'c',
            type: 'oauth:access_token',
            subject: 'user_1',
            scopes: ['a'],
            revoked: false,
            expired: false,
          },
        },
      },
    })),
  ),
  ...([404, 401, 500] as const).map((status) => ({
    name: `api key, server answers ${status}`,
    headers: { ...fetchCall, ...bearer('ak_1') },
    options: { acceptsToken: 'api_key' },
    server: { 'api_keys/verify': { status, json: { errors: [] } } },
  })),
]
