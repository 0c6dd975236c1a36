import { describe, expect, test } from 'vitest'
import { type TestInstance, testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()
const ticketOf = (url: string) => new URL(url).searchParams.get('ticket')!
/** By the address of the reader. */
const languagesOfMails = async (app: TestInstance) =>
  Object.fromEntries((await app.inbox()).map(({ to, html }) => [to, /<html lang="([\w-]+)"/.exec(html ?? '')?.[1]]))
const signUp = (app: TestInstance, form: Record<string, string>) =>
  app.browser().fapi('POST', '/v1/client/sign_ups', { password: testPassword, ...form })

describe('an invitation to the application', () => {
  test('goes out by mail, proves the address, gives its metadata, and can be used once', async () => {
    const app = await testInstance(server.current, { auth_access_control: { sign_up_mode: 'restricted' } })
    expect((await signUp(app, { email_address: 'ada@example.com' })).codes).toEqual(['sign_up_mode_restricted'])
    const made = await app.bapi('POST', '/invitations', {
      email_address: 'Ada@Example.com',
      public_metadata: { plan: 'gold' },
    })
    expect([made.status, made.body]).toMatchObject([
      200,
      { object: 'invitation', email_address: 'ada@example.com', status: 'pending', revoked: false },
    ])
    const [mail] = await app.inbox()
    expect(mail).toMatchObject({ to: 'ada@example.com' })
    const ticket = ticketOf(made.body.url)
    const forms = [1, 2].map(() => signUp(app, { strategy: 'ticket', ticket, email_address: 'eve@example.com' }))
    const done = (await Promise.all(forms)).sort((a, b) => a.status - b.status)
    expect(done[0]!.body.response).toMatchObject({ status: 'complete', email_address: 'ada@example.com' })
    expect(done[1]!.status).toBeGreaterThanOrEqual(400)
    const user = await app.bapi('GET', `/users/${done[0]!.body.response.created_user_id}`)
    expect(user.body).toMatchObject({ public_metadata: { plan: 'gold' } })
    expect(user.body.email_addresses[0].verification.status).toBe('verified')
    const [listed] = (await app.bapi('GET', '/invitations?status=accepted')).body
    expect(listed).toMatchObject({ id: made.body.id, status: 'accepted' })
    expect(listed).not.toHaveProperty('url')
  })

  test('leads to the page that it names, with what to do there', async () => {
    const app = await testInstance(server.current)
    const { body } = await app.bapi('POST', '/invitations', {
      email_address: 'ada@example.com',
      redirect_url: 'http://localhost:3000/welcome',
      notify: false,
    })
    expect(await app.inbox()).toEqual([])
    const url = new URL(body.url)
    const answer = await app.browser().fapi('GET', `/v1${url.pathname.split('/v1')[1]}${url.search}`)
    const target = new URL(String(answer.headers['location']))
    expect([answer.status, target.pathname, target.searchParams.get('__clerk_status')]).toEqual([
      303,
      '/welcome',
      'sign_up',
    ])
    expect(target.searchParams.get('__clerk_ticket')).toBe(ticketOf(body.url))
  })

  test('leads whoever comes too late to the sign-up page, without a ticket', async () => {
    const app = await testInstance(server.current)
    const body = { email_address: 'ada@example.com', redirect_url: 'http://localhost:3000/welcome', expires_in_days: 1 }
    const { body: made } = await app.bapi('POST', '/invitations', body)
    const ticket = ticketOf(made.url)
    server.current.advance(2 * 24 * 3_600_000)
    const answer = await app.browser().fapi('GET', `/v1/tickets/accept?ticket=${ticket}`)
    expect([answer.status, answer.headers['location']]).toEqual([303, 'http://localhost:3000/sign-up'])
    expect((await signUp(app, { strategy: 'ticket', ticket })).codes).toEqual(['ticket_expired_code'])
  })

  test('is refused twice, for who has an account, and is good for nothing once revoked', async () => {
    const app = await testInstance(server.current)
    const invite = (email_address: string, more = {}) =>
      app.bapi('POST', '/invitations', { email_address, notify: false, ...more })
    const first = await invite('ada@example.com')
    expect((await invite('ADA@example.com')).body.errors[0]).toMatchObject({
      code: 'duplicate_record',
      meta: { email_addresses: ['ADA@example.com'] },
    })
    const second = await invite('ada@example.com', { ignore_existing: true })
    expect((await signUp(app, { strategy: 'ticket', ticket: ticketOf(first.body.url) })).codes).toEqual([
      'revoked_invitation',
    ])
    const { email } = await app.browser().signUp()
    expect((await invite(email)).codes).toEqual(['form_identifier_exists'])
    const inList = await app.bapi('POST', '/invitations/bulk', [{ email_address: email, ignore_existing: true }])
    expect(inList.codes).toEqual(['form_identifier_exists'])
    const revoked = await app.bapi('POST', `/invitations/${second.body.id}/revoke`)
    expect(revoked.body).toMatchObject({ status: 'revoked', revoked: true })
    expect(await app.bapi('POST', `/invitations/${second.body.id}/revoke`)).toMatchObject({
      status: 400,
      codes: ['invitation_already_revoked'],
    })
    expect((await signUp(app, { strategy: 'ticket', ticket: ticketOf(second.body.url) })).codes).toEqual([
      'revoked_invitation',
    ])
    const bulk = await app.bapi('POST', '/invitations/bulk', [
      { email_address: 'one@example.com' },
      { email_address: 'not an address' },
    ])
    expect(bulk.codes).toEqual(['form_param_format_invalid'])
    expect((await app.bapi('GET', '/invitations?status=pending')).body).toEqual([])
    expect((await app.bapi('GET', '/invitations')).body).toEqual([])
    expect((await app.bapi('GET', '/invitations?status=revoked')).body).toHaveLength(2)
  })

  test('goes from the list when it is revoked, though it has expired', async () => {
    const app = await testInstance(server.current)
    const { body } = await app.bapi('POST', '/invitations', { email_address: 'ada@example.com', expires_in_days: 1 })
    server.current.advance(25 * 3_600_000)
    expect((await app.bapi('GET', '/invitations?status=expired')).body).toHaveLength(1)
    expect((await app.bapi('POST', `/invitations/${body.id}/revoke`)).body.status).toBe('revoked')
    expect((await app.bapi('GET', '/invitations?paginated=true')).body).toEqual({ data: [], total_count: 0 })
  })

  test('signs in who has an account already', async () => {
    const app = await testInstance(server.current)
    const { email, userId } = await app.browser().signUp()
    const { body } = await app.bapi('POST', '/invitations', { email_address: email, ignore_existing: true })
    const done = await app
      .browser()
      .fapi('POST', '/v1/client/sign_ins', { strategy: 'ticket', ticket: ticketOf(body.url) })
    expect(done.body.response.status).toBe('complete')
    expect(done.body.client.sessions[0].user.id).toBe(userId)
    expect(await app.bapi('POST', `/invitations/${body.id}/revoke`)).toMatchObject({
      status: 400,
      codes: ['invitation_already_accepted'],
    })
  })

  test('speaks the language of its reader, else that of the instance', async () => {
    const app = await testInstance(server.current, { display: { default_language: 'fr' } })
    await app.bapi('POST', '/users', { email_address: ['ada@example.com'], password: testPassword, locale: 'ja-JP' })
    // The backend of the app is no reader, whatever its header says.
    const program = { 'accept-language': 'de' }
    for (const email_address of ['ada@example.com', 'new@example.com'])
      await app.bapi('POST', '/invitations', { email_address, ignore_existing: true }, program)
    expect(await languagesOfMails(app)).toEqual({ 'ada@example.com': 'ja', 'new@example.com': 'fr' })
  })

  test('of another instance opens nothing here', async () => {
    const [one, other] = [await testInstance(server.current), await testInstance(server.current)]
    const { body } = await one.bapi('POST', '/invitations', { email_address: 'ada@example.com' })
    expect((await signUp(other, { strategy: 'ticket', ticket: ticketOf(body.url) })).codes).toEqual([
      'ticket_invalid_code',
    ])
  })
})

describe('restrictions', () => {
  test('only who is on the allowlist comes in; nobody while it is empty', async () => {
    const app = await testInstance(server.current, { auth_access_control: { allowlist_enabled: true } })
    expect((await signUp(app, { email_address: 'ada@example.com' })).codes).toEqual(['not_allowed_access'])
    const rule = await app.bapi('POST', '/allowlist_identifiers', { identifier: '*@example.com' })
    expect(rule.body).toMatchObject({ object: 'allowlist_identifier', identifier_type: 'email_address' })
    expect((await signUp(app, { email_address: 'ada@example.com' })).status).toBe(200)
    expect((await signUp(app, { email_address: 'ada@sub.example.com' })).codes).toEqual(['not_allowed_access'])
    expect((await app.bapi('POST', '/allowlist_identifiers', { identifier: '@example.com' })).codes).toEqual([
      'duplicate_record',
    ])
    expect((await app.bapi('DELETE', `/allowlist_identifiers/${rule.body.id}`)).body.deleted).toBe(true)
    expect((await signUp(app, { email_address: 'bob@example.com' })).codes).toEqual(['not_allowed_access'])
  })

  test('who is on the blocklist stays out, in every spelling, and by changing the sign-up too', async () => {
    const app = await testInstance(server.current, {
      auth_access_control: { blocklist_enabled: true, ignore_dots_for_gmail_addresses: true },
    })
    // A star in the middle of a name is a letter like any other.
    for (const identifier of ['eve@example.com', '*@*.bad.example', 'mal.lory@gmail.com', 's*@example.com'])
      expect((await app.bapi('POST', '/blocklist_identifiers', { identifier })).status).toBe(200)
    for (const email_address of ['Eve@example.com', 'eve+1@example.com', 'a@x.bad.example', 'm.allory+x@gmail.com'])
      expect([email_address, (await signUp(app, { email_address })).codes]).toEqual([
        email_address,
        ['not_allowed_access'],
      ])
    // The rule is kept as it was written: without that setting it means this spelling alone.
    await app.setSettings({ auth_access_control: { blocklist_enabled: true } })
    expect((await signUp(app, { email_address: 'm.allory@gmail.com' })).status).toBe(200)
    expect((await signUp(app, { email_address: 'mal.lory@gmail.com' })).codes).toEqual(['not_allowed_access'])
    for (const email_address of ['steve@example.com', 'a@bad.example'])
      expect([email_address, (await signUp(app, { email_address })).status]).toEqual([email_address, 200])
    const browser = app.browser()
    const { body } = await browser.fapi('POST', '/v1/client/sign_ups', { first_name: 'Eve' })
    const path = `/v1/client/sign_ups/${body.response.id}`
    expect((await browser.fapi('PATCH', path, { email_address: 'eve@example.com' })).codes).toEqual([
      'not_allowed_access',
    ])
  })

  test('hold at sign-in where the instance says so', async () => {
    const app = await testInstance(server.current, {
      auth_access_control: { blocklist_enabled: true, allowlist_blocklist_enforced_on_sign_in: true },
    })
    const { email, password } = await app.browser().signUp()
    await app.bapi('POST', '/blocklist_identifiers', { identifier: email })
    const refused = await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: email, password })
    expect(refused.codes).toEqual(['not_allowed_access'])
  })

  test('subaddresses can be kept out; test addresses stay', async () => {
    const app = await testInstance(server.current, {
      auth_access_control: { block_email_subaddresses: true },
      auth_email: { verify_at_sign_up: false },
    })
    // The first of a mailbox is let in, whatever its spelling; no variant after it. The plain address is none.
    expect((await signUp(app, { email_address: 'ada+x@example.com' })).status).toBe(200)
    for (const email_address of ['ada+y@example.com', 'ada=z@example.com', 'Ada#z@Example.com'])
      expect((await signUp(app, { email_address })).codes).toEqual(['form_email_address_blocked'])
    expect((await signUp(app, { email_address: 'ada@example.com' })).status).toBe(200)
    expect((await signUp(app, { email_address: 'jsmith@gmail.com' })).status).toBe(200)
    expect((await signUp(app, { email_address: 'j.smith@gmail.com' })).codes).toEqual(['form_email_address_blocked'])
    const form = { identifier: 'ada+x@example.com', password: testPassword }
    expect((await app.browser().fapi('POST', '/v1/client/sign_ins', form)).body.response.status).toBe('complete')
    expect((await signUp(app, { email_address: 'ada+clerk_test@example.com' })).status).toBe(200)
  })
})

describe('the waitlist', () => {
  test('who asks is told so once, is let in by an invitation, and is complete when they come', async () => {
    const app = await testInstance(server.current, { auth_access_control: { sign_up_mode: 'waitlist' } })
    expect((await signUp(app, { email_address: 'ada@example.com' })).codes).toEqual(['sign_up_restricted_waitlist'])
    const join = () => app.browser().fapi('POST', '/v1/waitlist', { email_address: 'ada@example.com' })
    const [one, two] = [await join(), await join()]
    await app.setSettings({
      auth_access_control: { sign_up_mode: 'waitlist', block_disposable_email_domains: true, blocklist_enabled: true },
    })
    await app.bapi('POST', '/blocklist_identifiers', { identifier: '*@foe.example' })
    const refused = async (email_address: string) =>
      (await app.browser().fapi('POST', '/v1/waitlist', { email_address })).codes
    expect(await refused('a@mailinator.com')).toEqual(['form_email_address_blocked'])
    expect(await refused('a@foe.example')).toEqual(['not_allowed_access'])
    expect(one.body).toEqual({ object: 'waitlist_entry', id: expect.stringMatching(/^wle_/) })
    expect(two.body).toEqual(one.body)
    expect(await app.inbox()).toHaveLength(1)
    const path = `/waitlist_entries/${one.body.id}`
    const invited = await app.bapi('POST', `${path}/invite`)
    expect(invited.body).toMatchObject({ status: 'invited', invitation: { status: 'pending' } })
    expect((await app.bapi('POST', `${path}/reject`)).status).toBe(409)
    const done = await signUp(app, { strategy: 'ticket', ticket: ticketOf(invited.body.invitation.url) })
    expect(done.body.response.status).toBe('complete')
    const { body } = await app.bapi('GET', '/waitlist_entries?status=completed')
    expect(body).toMatchObject({ total_count: 1, data: [{ id: one.body.id, status: 'completed' }] })
  })

  test('invites anew whose invitation was revoked or has expired, and on request whose is still open', async () => {
    const app = await testInstance(server.current, { auth_access_control: { sign_up_mode: 'waitlist' } })
    const { body: entry } = await app.bapi('POST', '/waitlist_entries', { email_address: 'ada@example.com' })
    const invite = (body = {}) => app.bapi('POST', `/waitlist_entries/${entry.id}/invite`, body)
    const first = await invite()
    expect((await invite()).codes).toEqual(['resource_already_exists'])
    await app.bapi('POST', `/invitations/${first.body.invitation.id}/revoke`)
    const second = await invite()
    expect(second.body).toMatchObject({ status: 'invited', invitation: { status: 'pending' } })
    const third = await invite({ ignore_existing: true })
    expect(third.body.invitation.id).not.toBe(second.body.invitation.id)
    expect((await app.bapi('GET', '/invitations?status=revoked')).body).toHaveLength(2)
    server.current.advance(31 * 24 * 3_600_000)
    expect((await app.bapi('POST', `/waitlist_entries/${entry.id}/reject`)).body.status).toBe('rejected')
    expect((await invite()).body.invitation.status).toBe('pending')
  })

  test('writes in the language in which somebody asked, later too', async () => {
    const app = await testInstance(server.current, { auth_access_control: { sign_up_mode: 'waitlist' } })
    const join = (email_address: string, headers: Record<string, string>) =>
      app.browser().fapi('POST', '/v1/waitlist', { email_address }, headers)
    const { body } = await join('ada@example.com', { 'accept-language': 'sv,he-IL;q=0.8,en;q=0.5' })
    await join('eve@example.com', {})
    expect(await languagesOfMails(app)).toEqual({ 'ada@example.com': 'he', 'eve@example.com': 'en' })
    await app.bapi('POST', `/waitlist_entries/${body.id}/invite`)
    const [latest] = await app.inbox()
    expect(latest).toMatchObject({ to: 'ada@example.com', html: expect.stringContaining('<html lang="he" dir="rtl">') })
    expect(latest!.link).toBeTruthy()
  })

  test('is closed where it is not used, and can be filled and cleaned by the backend', async () => {
    const app = await testInstance(server.current)
    expect((await app.browser().fapi('POST', '/v1/waitlist', { email_address: 'a@example.com' })).codes).toEqual([
      'feature_not_enabled',
    ])
    const { body } = await app.bapi('POST', '/waitlist_entries/bulk', [
      { email_address: 'a@example.com', notify: false },
      { email_address: 'b@example.com', notify: false },
    ])
    const doubled = ['c@example.com', 'C@Example.com'].map((email_address) => ({ email_address }))
    expect((await app.bapi('POST', '/waitlist_entries/bulk', doubled)).codes).toEqual(['form_param_duplicate'])
    expect((await app.bapi('POST', `/waitlist_entries/${body[0].id}/reject`)).body.status).toBe('rejected')
    expect((await app.bapi('DELETE', `/waitlist_entries/${body[1].id}`)).body.deleted).toBe(true)
    expect(await app.inbox()).toEqual([])
  })
})
