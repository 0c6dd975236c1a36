import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import {
  type TestBrowser,
  type TestInstance,
  testInstance,
  testPassword,
  testServer,
} from '../../../test-support/instance.ts'

const server = testServer()
const forced = { organization_settings: { enabled: true, force_organization_selection: true, slug_disabled: false } }
const optional = { organization_settings: { enabled: true, slug_disabled: false } }
const claimsOf = (jwt: string) => decodeJwt(jwt) as Record<string, any>

async function person(app: TestInstance) {
  const browser = app.browser()
  return { browser, ...(await browser.signUp()) }
}
const organization = async (app: TestInstance, userId: string, name = 'Acme') =>
  (await app.bapi('POST', '/organizations', { name, created_by: userId })).body
const sessionOf = async (browser: TestBrowser) => (await browser.fapi('GET', '/v1/client')).body.response.sessions[0]

describe('where an organization must be chosen', () => {
  test('a new user is pending until they act for one, and has no account of their own', async () => {
    const app = await testInstance(server.current, forced)
    const { browser, sessionId } = await person(app)
    const before = await sessionOf(browser)
    expect([before.status, before.tasks]).toEqual(['pending', [{ key: 'choose-organization' }]])
    expect(claimsOf(before.last_active_token.jwt)['sts']).toBe('pending')
    const touch = `/v1/client/sessions/${sessionId}/touch`
    const alone = await browser.fapi('POST', touch, { active_organization_id: '' })
    expect([alone.status, alone.body.response.status]).toEqual([200, 'pending'])
    const created = await browser.fapi('POST', '/v1/organizations', { name: 'Acme' })
    const { id } = created.body.response
    const done = (await browser.fapi('POST', touch, { active_organization_id: id })).body.response
    expect([done.status, done.tasks, done.last_active_organization_id]).toEqual(['active', null, id])
    const back = (await browser.fapi('POST', touch, { active_organization_id: '' })).body.response
    expect([back.status, back.last_active_organization_id]).toEqual(['active', id])
    const token = await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`, { organization_id: '' })
    expect(claimsOf(token.body.jwt)['o'].id).toBe(id)
  })

  test('whoever was in before it was demanded has to choose too, and is let in when it no longer is', async () => {
    const app = await testInstance(server.current, optional)
    const { browser, userId, sessionId } = await person(app)
    const token = async () =>
      claimsOf((await browser.fapi('POST', `/v1/client/sessions/${sessionId}/tokens`)).body.jwt)['sts']
    const pending = async () => (await app.bapi('GET', `/sessions?user_id=${userId}&status=pending`)).body.length
    expect([(await sessionOf(browser)).status, await token(), await pending()]).toEqual(['active', 'active', 0])
    await app.setSettings(forced)
    expect((await sessionOf(browser)).tasks).toEqual([{ key: 'choose-organization' }])
    expect([(await sessionOf(browser)).status, await token(), await pending()]).toEqual(['pending', 'pending', 1])
    await app.setSettings(optional)
    expect([(await sessionOf(browser)).status, await token(), await pending()]).toEqual(['active', 'active', 0])
  })

  test('who belongs to one comes in for that one, and to many, for the last one', async () => {
    const app = await testInstance(server.current, forced)
    const { browser, userId, email, sessionId } = await person(app)
    const first = await organization(app, userId)
    const again = app.browser()
    await again.signIn(email, testPassword)
    expect((await sessionOf(again)).last_active_organization_id).toBe(first.id)
    const second = await organization(app, userId, 'Second')
    await browser.fapi('POST', `/v1/client/sessions/${sessionId}/touch`, { active_organization_id: first.id })
    const third = app.browser()
    await third.signIn(email, testPassword)
    expect([await sessionOf(third).then((one) => one.last_active_organization_id), second.id !== first.id]).toEqual([
      first.id,
      true,
    ])
  })

  test('who is removed from theirs must choose again', async () => {
    const app = await testInstance(server.current, forced)
    const owner = await person(app)
    const { id } = await organization(app, owner.userId)
    const { browser, userId, sessionId } = await person(app)
    await app.bapi('POST', `/organizations/${id}/memberships`, { user_id: userId, role: 'org:member' })
    await browser.fapi('POST', `/v1/client/sessions/${sessionId}/touch`, { active_organization_id: id })
    expect((await sessionOf(browser)).status).toBe('active')
    await app.bapi('DELETE', `/organizations/${id}/memberships/${userId}`)
    const after = await sessionOf(browser)
    expect([after.status, after.tasks]).toEqual(['pending', [{ key: 'choose-organization' }]])
  })
})

describe('where it is free', () => {
  test('a session begins with the one chosen last, or into which the backend put the user since', async () => {
    const app = await testInstance(server.current, optional)
    const { browser, userId, sessionId, email } = await person(app)
    const made = await organization(app, userId)
    const next = async () => {
      const other = app.browser()
      await other.signIn(email, testPassword)
      return (await sessionOf(other)).last_active_organization_id
    }
    // The session that they have stays as it is.
    expect((await sessionOf(browser)).last_active_organization_id).toBeNull()
    expect(await next()).toBe(made.id)
    const joined = await organization(app, (await person(app)).userId, 'Joined')
    const memberships = `/organizations/${joined.id}/memberships`
    await app.bapi('POST', memberships, { user_id: userId, role: 'org:member' })
    expect(await next()).toBe(joined.id)
    const choose = (active_organization_id: string) =>
      browser.fapi('POST', `/v1/client/sessions/${sessionId}/touch`, { active_organization_id })
    await choose(made.id)
    expect(await next()).toBe(made.id)
    await choose('')
    expect(await next()).toBeNull()
    await app.bapi('DELETE', `${memberships}/${userId}`)
    await app.bapi('POST', memberships, { user_id: userId, role: 'org:member' })
    await app.bapi('DELETE', `${memberships}/${userId}`)
    expect(await next()).toBeNull()
  })
})

describe('a tab of its own', () => {
  test('has a token for its organization without changing what the session acts for', async () => {
    const app = await testInstance(server.current, optional)
    const { browser, userId, sessionId } = await person(app)
    const { id } = await organization(app, userId)
    const foreign = await organization(app, (await person(app)).userId, 'Foreign')
    const tokens = `/v1/client/sessions/${sessionId}/tokens`
    const asked = async (organizationId: string) => browser.fapi('POST', tokens, { organization_id: organizationId })
    expect(claimsOf((await asked(id)).body.jwt)['o']).toMatchObject({ id, rol: 'admin', slg: 'acme' })
    expect((await sessionOf(browser)).last_active_organization_id).toBeNull()
    expect(claimsOf((await asked('')).body.jwt)).not.toHaveProperty('o')
    for (const one of [foreign.id, 'org_absent']) {
      const refused = await asked(one)
      expect([refused.status, refused.codes]).toEqual([404, ['organization_not_found_or_unauthorized']])
    }
  })
})

describe('the handshake', () => {
  const redirectUrl = encodeURIComponent('http://localhost:3000/orgs/acme')

  async function handshake(browser: TestBrowser, organizationId: string) {
    const query = `redirect_url=${redirectUrl}&organization_id=${organizationId}`
    const { headers } = await browser.fapi('GET', `/v1/client/handshake?${query}`)
    const token = new URL(String(headers['location'])).searchParams.get('__clerk_handshake')!
    const lines = claimsOf(token)['handshake'] as string[]
    return claimsOf(
      lines
        .find((line) => line.startsWith('__session='))!
        .slice('__session='.length)
        .split(';')[0]!,
    )
  }

  test('makes the organization of the address the active one, by id or slug, and empty the own account', async () => {
    const app = await testInstance(server.current, optional)
    const { browser, userId } = await person(app)
    const { id } = await organization(app, userId)
    expect((await handshake(browser, 'acme'))['o'].id).toBe(id)
    expect((await sessionOf(browser)).last_active_organization_id).toBe(id)
    expect(await handshake(browser, '')).not.toHaveProperty('o')
    expect((await handshake(browser, id))['o'].id).toBe(id)
  })

  test('leaves the active organization as it is where the address names one that is not theirs', async () => {
    const app = await testInstance(server.current, optional)
    const { browser, userId } = await person(app)
    const { id } = await organization(app, userId)
    const foreign = await organization(app, (await person(app)).userId, 'Foreign')
    await handshake(browser, id)
    for (const one of [foreign.id, foreign.slug, 'absent']) expect((await handshake(browser, one))['o'].id).toBe(id)
  })

  test('completes the choice of an organization', async () => {
    const app = await testInstance(server.current, forced)
    const { browser, userId } = await person(app)
    await organization(app, userId)
    expect(await handshake(browser, 'acme')).toMatchObject({ sts: 'active', o: { slg: 'acme' } })
  })
})

describe('a sign-in token that names an organization', () => {
  const signInBy = async (app: TestInstance, token: { token: string }) => {
    const browser = app.browser()
    const done = await browser.fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket: token.token })
    expect(done.body.response.status).toBe('complete')
    return sessionOf(browser)
  }

  test('lets the session act for it from the beginning, unless the user has left it', async () => {
    const app = await testInstance(server.current, forced)
    const { userId } = await person(app)
    const { id } = await organization(app, userId)
    const { id: other } = await organization(app, userId, 'Other')
    const token = async (org_id: string) =>
      (await app.bapi('POST', '/sign_in_tokens', { user_id: userId, org_id })).body
    for (const wanted of [other, id]) {
      const session = await signInBy(app, await token(wanted))
      expect([session.status, session.last_active_organization_id]).toEqual(['active', wanted])
    }
    const left = await token(other)
    await app.bapi('DELETE', `/organizations/${other}`)
    expect((await signInBy(app, left)).last_active_organization_id).not.toBe(other)
  })

  test('is for its members alone, where there are organizations', async () => {
    const app = await testInstance(server.current, optional)
    const [{ userId }, { userId: stranger }] = [await person(app), await person(app)]
    const { id } = await organization(app, userId)
    const ask = (body: object) => app.bapi('POST', '/sign_in_tokens', body)
    for (const org_id of [id, 'org_none'])
      expect((await ask({ user_id: stranger, org_id })).codes).toEqual(['organization_not_found_or_unauthorized'])
    await app.setSettings({ organization_settings: { enabled: false } })
    expect((await ask({ user_id: userId, org_id: id })).status).toBe(403)
    expect((await ask({ user_id: userId, org_id: null })).status).toBe(200)
  })
})
