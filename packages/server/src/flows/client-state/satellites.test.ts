import { randomBytes } from 'node:crypto'
import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { type Answer, type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

// A satellite is a page of another site. What is known of a browser on the primary domain is carried over to it, and to
// nobody else.

const server = testServer()
const newName = () => `${randomBytes(5).toString('hex')}.example.com`
const inQuery = encodeURIComponent

async function withSatellite(proxyPath?: string) {
  const [primary, satellite] = [newName(), newName()]
  const app = await testInstance(
    server.current,
    { general: { test_mode: true } },
    { environmentType: 'production', host: `clerk.${primary}` },
  )
  const proxy_url = proxyPath ? `https://${satellite}${proxyPath}` : undefined
  const added = await app.bapi('POST', '/domains', { name: satellite, is_satellite: true, proxy_url })
  const page = `https://www.${satellite}/a?b=c`
  return { app, primary, satellite, page, host: `clerk.${satellite}`, domainId: added.body.id as string }
}

/** A person's browser: cookies by host, and redirects between Frontend APIs followed until a page of an app is reached. */
function person(app: TestInstance, proxies: Record<string, Record<string, string>> = {}) {
  const jars = new Map<string, ReturnType<TestInstance['browser']>>()
  const on = (host: string, origin: string | null = null) => {
    const jar = jars.get(host) ?? app.browser({ origin: null })
    jars.set(host, jar)
    const headers = { host, ...(origin ? { origin } : {}), ...proxies[host] }
    return {
      cookies: jar.cookies,
      fapi: (method: string, path: string, form?: Record<string, string>) => jar.fapi(method, path, form, headers),
    }
  }
  async function step(address: string): Promise<Answer> {
    const { host, pathname, search } = new URL(address)
    return on(host).fapi('GET', pathname.replace(/^\/__clerk/, '') + search)
  }
  async function visit(address: string) {
    const way: string[] = []
    for (let next = address; ; ) {
      const answer = await step(next)
      const location = answer.headers['location'] as string | undefined
      if (!location) return { way, answer, end: null }
      way.push(new URL(location).origin + new URL(location).pathname)
      if (!/\/v1\/client\//.test(location)) return { way, answer, end: new URL(location) }
      if (way.length > 6) throw new Error(`in circles: ${way.join(' ')}`)
      next = location
    }
  }
  return {
    on,
    step,
    visit,
    /** By a ticket, which costs no hash. */
    async signIn(primary: string) {
      const email_address = [`${randomBytes(6).toString('hex')}@example.com`]
      const { id: user_id } = (await app.bapi('POST', '/users', { email_address, skip_password_requirement: true }))
        .body
      const { token: ticket } = (await app.bapi('POST', '/sign_in_tokens', { user_id })).body
      const { fapi } = on(`clerk.${primary}`, `https://${primary}`)
      const { body } = await fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket })
      return { sessionId: body.response.created_session_id as string, userId: user_id as string }
    },
    sessionsOn: async (host: string, origin: string) =>
      ((await on(host, origin).fapi('GET', '/v1/client')).body.response?.sessions ?? []).map(
        ({ id }: { id: string }) => id,
      ),
  }
}
const syncAt = (host: string, page: string) => `https://${host}/v1/client/sync?redirect_url=${inQuery(page)}`
const handshakeAt = (host: string, page: string) =>
  `https://${host}/v1/client/handshake?format=nonce&redirect_url=${inQuery(page)}`

async function directivesOf(app: TestInstance, cookies: Map<string, string>): Promise<string[]> {
  const nonce = cookies.get('__clerk_handshake_nonce')
  return (await app.bapi('GET', `/clients/handshake_payload?nonce=${nonce}`)).body.directives
}
const cookieIn = (lines: readonly string[], name: string) =>
  lines
    .find((line) => line.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .split(';')[0]

/** As far as the step that would bring the token home: the link itself, not yet followed. */
async function linkOf(browser: ReturnType<typeof person>, start: string): Promise<string> {
  let next = start
  while (!next.includes('/v1/client/link')) {
    const answer = await browser.step(next)
    next = String(answer.headers['location'])
    if (next === 'undefined') throw new Error(`no link: ${answer.status} ${answer.codes}`)
  }
  return next
}
const refused = [422, ['form_param_value_invalid'], undefined]
const outcome = (answer: Answer) => [answer.status, answer.codes, answer.headers['location']]

describe('somebody who is signed in on the primary domain', () => {
  test('is so on the satellite after one round by way of both Frontend APIs', async () => {
    const { app, primary, satellite, page, host } = await withSatellite()
    const browser = person(app)
    const { sessionId } = await browser.signIn(primary)
    const { way, end } = await browser.visit(syncAt(host, page))
    expect(way).toEqual([
      `https://clerk.${primary}/v1/client/sync`,
      `https://${host}/v1/client/link`,
      `https://www.${satellite}/a`,
    ])
    expect(end!.search).toBe('?b=c&__clerk_synced=true')
    expect(await browser.sessionsOn(host, `https://www.${satellite}`)).toEqual([sessionId])
    const { cookies } = browser.on(host)
    expect(Number(cookies.get('__client_uat'))).toBeGreaterThan(0)
    // A further sync ends at once.
    expect((await browser.visit(syncAt(host, page))).way).toEqual([`https://www.${satellite}/a`])
  })

  test('gets cookies for the satellite by a handshake, whose token names its page and the one issuer', async () => {
    const { app, primary, satellite, page, host } = await withSatellite()
    const browser = person(app)
    const { sessionId } = await browser.signIn(primary)
    const { way, end, answer } = await browser.visit(handshakeAt(host, page))
    expect([way.length, end!.href]).toEqual([3, page])
    const nonceLine = [answer.headers['set-cookie']].flat().find((line) => /handshake_nonce=/.test(String(line)))
    expect(nonceLine).toContain(`Domain=${satellite};`)
    const lines = await directivesOf(app, browser.on(host).cookies)
    const claims = decodeJwt(cookieIn(lines, '__session')!)
    expect(claims).toMatchObject({
      iss: `https://clerk.${primary}`,
      azp: `https://www.${satellite}`,
      sid: sessionId,
    })
    expect(claims.iat).toBeGreaterThanOrEqual(Number(cookieIn(lines, '__client_uat')))
    expect(lines.find((line) => line.startsWith('__client_uat='))).toContain(`Domain=${satellite};`)
    const suffix = lines.find((line) => line.startsWith('__client_uat_'))!.slice(13, 21)
    const found = await server.current.directory.byId(app.instanceId)
    expect(suffix).toBe(found!.cookieSuffix)
    expect((await browser.visit(handshakeAt(host, page))).way).toHaveLength(1)
  })

  test('and signs out on either side is signed out on both', async () => {
    const { app, primary, satellite, page, host } = await withSatellite()
    for (const [where, origin] of [
      [host, `https://www.${satellite}`],
      [`clerk.${primary}`, `https://${primary}`],
    ] as const) {
      const browser = person(app)
      await browser.signIn(primary)
      await browser.visit(syncAt(host, page))
      expect((await browser.on(where, origin).fapi('DELETE', '/v1/client')).status).toBe(200)
      expect(await browser.sessionsOn(host, `https://www.${satellite}`)).toEqual([])
      expect(await browser.sessionsOn(`clerk.${primary}`, `https://${primary}`)).toEqual([])
      expect(browser.on(host).cookies.get('__client_uat')).toBe('0')
      expect((await browser.visit(handshakeAt(host, page))).end!.href).toBe(page)
      const lines = await directivesOf(app, browser.on(host).cookies)
      expect([cookieIn(lines, '__session'), cookieIn(lines, '__client_uat')]).toEqual(['', '0'])
    }
  })

  test('is followed when the person signs in there anew', async () => {
    const { app, primary, satellite, page, host } = await withSatellite()
    const browser = person(app)
    await browser.signIn(primary)
    await browser.visit(syncAt(host, page))
    await browser.on(`clerk.${primary}`, `https://${primary}`).fapi('DELETE', '/v1/client')
    expect(await browser.sessionsOn(host, `https://www.${satellite}`)).toEqual([])
    const { sessionId } = await browser.signIn(primary)
    await browser.visit(syncAt(host, page))
    expect(await browser.sessionsOn(host, `https://www.${satellite}`)).toEqual([sessionId])
  })
})

describe('somebody whom the primary domain does not know', () => {
  test('comes back without an error, also in a browser that keeps no cookies, and nothing is written', async () => {
    const { app, primary, page, host } = await withSatellite()
    const synced = await person(app).visit(syncAt(host, page))
    expect([synced.way.length, synced.end!.search]).toEqual([3, '?b=c&__clerk_synced=true'])
    expect(synced.way[0]).toBe(`https://clerk.${primary}/v1/client/sync`)
    const browser = person(app)
    expect((await browser.visit(handshakeAt(host, page))).end!.href).toBe(page)
    const lines = await directivesOf(app, browser.on(host).cookies)
    expect([cookieIn(lines, '__session'), cookieIn(lines, '__client_uat')]).toEqual(['', '0'])
    expect([...browser.on(host).cookies.keys()].filter((name) => /^__client(_\w{8})?$/.test(name))).toEqual([])
  })

  test('cannot sign in or up on the satellite, whose address has no account portal either', async () => {
    const { app, primary, satellite, page, host } = await withSatellite()
    const browser = person(app)
    const there = browser.on(host, `https://www.${satellite}`)
    const attempts = [
      await there.fapi('POST', '/v1/client/sign_ups', { email_address: 'ada@example.com' }),
      await there.fapi('POST', '/v1/client/sign_ins', { identifier: 'ada@example.com' }),
      await there.fapi('POST', '/v1/client'),
    ]
    for (const attempt of attempts)
      expect([attempt.status, attempt.codes]).toEqual([403, ['operation_not_allowed_on_satellite_domain']])
    // Nor go on there with what was begun on the primary domain.
    await browser.signIn(primary)
    await browser.visit(syncAt(host, page))
    const home = browser.on(`clerk.${primary}`, `https://${primary}`)
    await app.bapi('POST', '/users', { email_address: ['grace+clerk_test@example.com'], password: 'horse battery 77' })
    await app.setSettings({ general: { test_mode: true }, session_settings: { multi_session_enabled: true } })
    const begun = await home.fapi('POST', '/v1/client/sign_ins', { identifier: 'grace+clerk_test@example.com' })
    const path = `/v1/client/sign_ins/${begun.body.response.id}/attempt_first_factor`
    const form = { strategy: 'password', password: 'horse battery 77' }
    expect((await there.fapi('POST', path, form)).codes).toEqual(['operation_not_allowed_on_satellite_domain'])
    expect((await home.fapi('POST', path, form)).status).toBe(200)
    for (const at of [host, `accounts.${satellite}`])
      expect((await app.browser({ origin: null }).fapi('GET', '/sign-in', undefined, { host: at })).status).toBe(404)
  })
})

describe('behind a proxy of the satellite', () => {
  test('the round goes through it, and the cookies are of its own host', async () => {
    const { app, primary, satellite, page } = await withSatellite('/__clerk')
    const proxied = { host: 'keyward.internal', 'clerk-secret-key': app.secretKey }
    const browser = person(app, { [satellite]: { ...proxied, 'clerk-proxy-url': `https://${satellite}/__clerk/` } })
    const { sessionId } = await browser.signIn(primary)
    const { way, end, answer } = await browser.visit(handshakeAt(satellite, page).replace('/v1', '/__clerk/v1'))
    expect([way, end!.href]).toEqual([
      [
        `https://clerk.${primary}/v1/client/handshake`,
        `https://${satellite}/__clerk/v1/client/link`,
        `https://www.${satellite}/a`,
      ],
      page,
    ])
    for (const line of [answer.headers['set-cookie']].flat()) expect(line).toContain('Secure')
    expect(await browser.sessionsOn(satellite, `https://www.${satellite}`)).toEqual([sessionId])
    // By the host of its own it works as well, with cookies there.
    expect((await browser.visit(handshakeAt(`clerk.${satellite}`, page))).way[1]).toBe(
      `https://clerk.${satellite}/v1/client/link`,
    )
  })

  test('tokens of a read that the page makes at its own origin name it, though no Origin header comes', async () => {
    const { app, primary, satellite, page } = await withSatellite('/__clerk')
    const site: Record<string, string> = { 'sec-fetch-site': 'same-origin' }
    const proxied = { host: 'keyward.internal', 'clerk-secret-key': app.secretKey }
    const headers: typeof site = { ...proxied, ...site, 'clerk-proxy-url': `https://${satellite}/__clerk` }
    const browser = person(app, { [satellite]: headers, [`clerk.${satellite}`]: site })
    await browser.signIn(primary)
    const azpOn = async (host: string) => {
      const { body } = await browser.on(host).fapi('GET', '/v1/client')
      return decodeJwt(body.response.sessions[0].last_active_token.jwt)['azp']
    }
    for (const host of [satellite, `clerk.${satellite}`]) await browser.visit(handshakeAt(host, page))
    expect(await azpOn(satellite)).toBe(`https://${satellite}`)
    expect(await azpOn(`clerk.${satellite}`)).toBeUndefined()
    headers['sec-fetch-site'] = 'cross-site'
    expect(await azpOn(satellite)).toBeUndefined()
  })

  test('only a server with the key of the instance speaks for it', async () => {
    const { app, satellite, page } = await withSatellite('/__clerk')
    const other = await withSatellite()
    const proxyUrl = `https://${satellite}/__clerk`
    for (const key of ['sk_live_wrong', other.app.secretKey]) {
      const answer = await app
        .browser({ origin: null })
        .fapi('GET', `/v1/client/sync?redirect_url=${inQuery(page)}`, undefined, {
          host: 'keyward.internal',
          'clerk-secret-key': key,
          'clerk-proxy-url': proxyUrl,
        })
      expect([answer.status, answer.headers['set-cookie']]).not.toEqual([307, expect.anything()])
    }
  })

  test('the address is one of the satellite, and of https', async () => {
    const { app, satellite, domainId } = await withSatellite()
    for (const proxy_url of [
      'https://evil.example/__clerk',
      `http://${satellite}/x`,
      `https://${satellite}.evil.example/`,
    ])
      expect([proxy_url, (await app.bapi('PATCH', `/domains/${domainId}`, { proxy_url })).codes]).toEqual([
        proxy_url,
        ['form_param_value_invalid'],
      ])
    expect((await app.bapi('PATCH', `/domains/${domainId}`, { proxy_url: `https://a.${satellite}/x` })).status).toBe(
      200,
    )
  })
})

describe('an attacker', () => {
  test('cannot sign a victim in to an account of theirs by their own link', async () => {
    const { app, primary, satellite, page, host } = await withSatellite()
    const [attacker, victim] = [person(app), person(app)]
    await attacker.signIn(primary)
    for (const hasAsked of [false, true]) {
      // The victim has a secret of their own, or none.
      if (hasAsked) await victim.step(syncAt(host, page))
      const link = await linkOf(attacker, syncAt(host, page))
      expect(outcome(await victim.step(link))).toEqual(refused)
      expect([...victim.on(host).cookies.keys()].filter((name) => /^__client(_\w{8})?$/.test(name))).toEqual([])
      // What was shown once is of no more use to its owner either.
      expect(outcome(await attacker.step(link))).toEqual(refused)
    }
    expect(await victim.sessionsOn(host, `https://www.${satellite}`)).toEqual([])
  })

  test('cannot take over a victim who is led through the primary domain for the attacker’s secret', async () => {
    const { app, primary, page, host } = await withSatellite()
    const [attacker, victim] = [person(app), person(app)]
    await victim.signIn(primary)
    const asked = String((await attacker.step(syncAt(host, page))).headers['location'])
    const link = String((await victim.step(asked)).headers['location'])
    expect(link).toMatch(new RegExp(`^https://${host}/v1/client/link`))
    expect(outcome(await victim.step(link))).toEqual(refused)
    expect(outcome(await attacker.step(link))).toEqual(refused)
  })

  test('uses a token once, within a minute, on the satellite that it was made for', async () => {
    const { app, primary, page, host } = await withSatellite()
    const second = newName()
    await app.bapi('POST', '/domains', { name: second, is_satellite: true })
    const browser = person(app)
    await browser.signIn(primary)
    const link = await linkOf(browser, syncAt(host, page))
    expect((await browser.step(link)).status).toBe(307)
    expect(outcome(await browser.step(link))).toEqual(refused)
    await browser.on(host, `https://www.${host.slice(6)}`).fapi('DELETE', '/v1/client')
    await browser.signIn(primary)
    const both = await linkOf(browser, syncAt(host, page))
    const raced = await Promise.all([browser.step(both), browser.step(both)])
    expect(raced.map(({ status }) => status).sort()).toEqual([307, 422])
    const third = person(app)
    await third.signIn(primary)
    const late = await linkOf(third, syncAt(host, page))
    server.current.advance(61_000)
    expect(outcome(await third.step(late))).toEqual(refused)
    const elsewhere = await linkOf(third, syncAt(host, page))
    const state = third.on(host).cookies
    for (const wrong of [`clerk.${second}`, `clerk.${primary}`]) {
      for (const [name, value] of state) if (name.startsWith('__Host')) third.on(wrong).cookies.set(name, value)
      const fresh = wrong === `clerk.${second}` ? elsewhere : await linkOf(third, syncAt(host, page))
      expect([wrong, outcome(await third.step(fresh.replace(host, wrong)))]).toEqual([wrong, refused])
    }
    for (const token of ['x', 'a'.repeat(5_000), '%00', "' or 1=1--", '__proto__'])
      expect((await third.step(`https://${host}/v1/client/link?__clerk_token=${inQuery(token)}`)).status).toBe(422)
    expect((await third.step(`https://${host}/v1/client/link`)).codes).toEqual(['form_param_missing'])
  })

  test('who planted a client before the victim signed in on it does not come along', async () => {
    const { app, primary, satellite, page, host } = await withSatellite()
    const [attacker, victim] = [person(app), person(app)]
    const { userId } = await attacker.signIn(primary)
    const planted = [...attacker.on(`clerk.${primary}`).cookies]
    const link = await linkOf(attacker, syncAt(host, page))
    for (const [name, value] of planted) victim.on(`clerk.${primary}`).cookies.set(name, value)
    await app.setSettings({ general: { test_mode: true }, session_settings: { multi_session_enabled: true } })
    expect((await victim.signIn(primary)).userId).not.toBe(userId)
    expect((await attacker.step(link)).status).toBe(307)
    expect(await attacker.sessionsOn(host, `https://www.${satellite}`)).toEqual([])
  })

  test('gets nothing on the primary domain for what leaked on a satellite, nor the other way round', async () => {
    const { app, primary, satellite, page, host, domainId } = await withSatellite()
    const browser = person(app)
    await browser.signIn(primary)
    await browser.visit(syncAt(host, page))
    const [here, there] = [browser.on(host).cookies, browser.on(`clerk.${primary}`).cookies]
    const thief = person(app)
    thief.on(`clerk.${primary}`).cookies.set('__client', here.get('__client')!)
    thief.on(host).cookies.set('__client', there.get('__client')!)
    expect(await thief.sessionsOn(`clerk.${primary}`, `https://${primary}`)).toEqual([])
    expect(await thief.sessionsOn(host, `https://www.${satellite}`)).toEqual([])
    // A satellite that is no more takes its cookies along.
    await app.bapi('DELETE', `/domains/${domainId}`)
    const gone = await app.browser({ origin: null }).fapi('GET', '/v1/client', undefined, {
      host,
      cookie: `__client=${here.get('__client')}`,
    })
    expect(gone.body.response ?? null).toBeNull()
  })

  test('cannot have anybody sent to a page, a satellite or a secret that is not there', async () => {
    const { app, primary, satellite, page, host } = await withSatellite()
    const other = await withSatellite()
    const browser = person(app)
    await browser.signIn(primary)
    const state = `state=${'a'.repeat(43)}`
    const at = (kind: string, query: string) => browser.step(`https://clerk.${primary}/v1/client/${kind}?${query}`)
    for (const [kind, name] of [
      ['sync', 'link_domain'],
      ['handshake', 'satellite_fapi'],
    ] as const) {
      for (const stranger of [
        other.satellite,
        `https://${other.host}`,
        'evil.example',
        '',
        `${satellite}.evil.example`,
      ]) {
        const answer = await at(kind, `${name}=${inQuery(stranger)}&${state}&redirect_url=${inQuery(page)}`)
        expect([stranger, outcome(answer)]).toEqual([stranger, refused])
      }
      for (const target of [
        'https://evil.example/',
        other.page,
        `https://${satellite}.evil.example/`,
        `http://${satellite}/`,
        `https://evil${satellite}/`,
        `https://${primary}/`,
      ]) {
        const answer = await at(kind, `${name}=${satellite}&${state}&redirect_url=${inQuery(target)}`)
        expect([target, outcome(answer)]).toEqual([target, refused])
      }
      for (const bad of ['x', 'a'.repeat(200), 'a b'.repeat(10), '%0d%0aset-cookie:x'])
        expect(outcome(await at(kind, `${name}=${satellite}&state=${bad}&redirect_url=${inQuery(page)}`))).toEqual(
          refused,
        )
      // Without a secret it begins where one is made.
      const begun = await at(kind, `${name}=${satellite}&redirect_url=${inQuery(page)}`)
      expect(String(begun.headers['location'])).toMatch(new RegExp(`^https://${host}/v1/client/${kind}\\?`))
    }
    for (const evil of ['https://evil.example/', other.page])
      expect(outcome(await browser.step(syncAt(host, evil)))).toEqual(refused)
  })

  test('who forges a Host or names a proxy learns nothing and leads nobody astray', async () => {
    const { app, primary, page, host } = await withSatellite()
    const browser = app.browser({ origin: null })
    const url = `/v1/client/sync?redirect_url=${inQuery(page)}`
    const forgeries: Record<string, string>[] = [
      { host: `${host}.evil.example` },
      { host: 'evil.example' },
      { host, 'x-forwarded-host': 'evil.example' },
      { host, 'clerk-proxy-url': 'https://evil.example/__clerk' },
      { host, 'clerk-proxy-url': 'https://evil.example/__clerk', 'clerk-secret-key': 'sk_live_x' },
    ]
    for (const forged of forgeries) {
      const answer = await browser.fapi('GET', url, undefined, forged)
      const location = String(answer.headers['location'] ?? '')
      expect([forged, location.includes('evil'), answer.status < 500]).toEqual([forged, false, true])
      if (location) expect(location).toMatch(new RegExp(`^https://clerk\\.${primary}/v1/client/sync`))
    }
  })
})

test('pages of the satellite may call its Frontend API, and not the primary’s; the other way round neither', async () => {
  const { app, primary, satellite, page, host } = await withSatellite()
  const browser = person(app)
  await browser.signIn(primary)
  await browser.visit(syncAt(host, page))
  const ask = async (at: string, origin: string) => (await browser.on(at, origin).fapi('GET', '/v1/client')).codes
  expect(await ask(host, `https://${satellite}`)).toEqual([])
  expect(await ask(`clerk.${primary}`, `https://${primary}`)).toEqual([])
  for (const [at, origin] of [
    [`clerk.${primary}`, `https://${satellite}`],
    [host, `https://${primary}`],
    [host, `http://${satellite}`],
    [host, `https://${satellite}.evil.example`],
  ] as const)
    expect([at, origin, await ask(at, origin)]).toEqual([at, origin, ['origin_invalid']])
})

test('a handshake that came to the wrong domain is sent to the one of its page', async () => {
  const { app, primary, satellite, page, host } = await withSatellite()
  const browser = person(app)
  await browser.signIn(primary)
  expect((await browser.visit(handshakeAt(`clerk.${primary}`, page))).way).toEqual([
    `https://${host}/v1/client/handshake`,
    `https://clerk.${primary}/v1/client/handshake`,
    `https://${host}/v1/client/link`,
    `https://www.${satellite}/a`,
  ])
  expect((await browser.visit(handshakeAt(host, `https://app.${primary}/`))).way).toEqual([
    `https://clerk.${primary}/v1/client/handshake`,
    `https://app.${primary}/`,
  ])
})

test('where the primary domain is reached through a proxy the round goes by it', async () => {
  const { app, primary, page, host } = await withSatellite()
  const [{ id }] = (await app.bapi('GET', '/domains')).body.data
  await app.bapi('PATCH', `/domains/${id}`, { proxy_url: `https://www.${primary}/__clerk/` })
  const asked = String((await person(app).step(syncAt(host, page))).headers['location'])
  expect(asked).toMatch(new RegExp(`^https://www\\.${primary}/__clerk/v1/client/sync\\?`))
})

test('the audit log tells of each client that was carried over', async () => {
  const { app, primary, page, host } = await withSatellite()
  const browser = person(app)
  await browser.signIn(primary)
  await browser.visit(syncAt(host, page))
  const entries = await server.current.platform.db.execute<{ action: string }>(
    `select action from audit_entries where instance_id = '${app.instanceId}'`,
  )
  expect(entries.rows.map(({ action }) => action)).toContain('linkClient')
})
