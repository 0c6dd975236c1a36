// biome-ignore-all lint: scratch
import { decodeJwt } from 'jose'
import { test } from 'vitest'
import { testInstance, testServer, testPassword } from '../../test-support/instance.ts'
const server = testServer()
const show = (name: string, value: unknown) => console.log(`@@ ${name}: ${JSON.stringify(value)?.slice(0, 1500)}`)
const orgs = { organization_settings: { enabled: true, slug_disabled: false, domains_enabled: true, domains_enrollment_modes: ['automatic_invitation','automatic_suggestion'], max_allowed_memberships: 5 } }
const safe = (name: string, work: () => Promise<void>) => test(name, async () => { try { await work() } catch (e) { console.log(`@@ ${name} THREW ${(e as Error).stack}`) } }, 60000)

safe('shortcodes', async () => {
  const app = await testInstance(server.current, orgs)
  const b = app.browser(); const p = await b.signUp()
  await app.bapi('PATCH', `/users/${p.userId}`, { first_name: 'Ada', last_name: 'L', username: undefined, external_id: 'ext1', public_metadata: { a: { b: [1] }, yes: true, n: 3 }, unsafe_metadata: { u: 1 } })
  const org = (await app.bapi('POST', '/organizations', { name: 'Acme', created_by: p.userId, public_metadata: { tier: 'gold' } })).body
  await app.bapi('PATCH', `/organizations/${org.id}/memberships/${p.userId}/metadata`, { public_metadata: { dept: 'x' } })
  await b.fapi('POST', `/v1/client/sessions/${p.sessionId}/touch`, { active_organization_id: org.id })
  const names = ['user.id','user.external_id','user.first_name','user.last_name','user.full_name','user.username','user.primary_email_address','user.primary_phone_number','user.primary_phone_address','user.primary_web3_wallet','user.email_verified','user.phone_number_verified','user.image_url','user.has_image','user.created_at','user.updated_at','user.last_sign_in_at','user.two_factor_enabled','user.public_metadata','user.unsafe_metadata','user.organizations','org.id','org.name','org.slug','org.role','org.image_url','org.has_image','org.public_metadata','org_membership.public_metadata','session.id','session.actor','session.reverification_id','date.now','user.public_metadata.a.b','user.public_metadata.yes']
  const claims = Object.fromEntries(names.map((n) => [n.replaceAll('.', '_'), `{{${n}}}`]))
  const made = await app.bapi('POST', '/jwt_templates', { name: 't', claims: { ...claims, inter: 'x {{user.public_metadata.n}} {{user.public_metadata}} {{user.nothing}}', fb: "{{user.nothing || 'dflt'}}", fb2: '{{user.nothing || user.public_metadata.zz || 30 }}', fb3: "{{user.phone_number_verified || user.nothing}}", deep: { arr: ['{{user.id}}', 1] } } })
  show('template', [made.status, made.codes])
  const t = await b.fapi('POST', `/v1/client/sessions/${p.sessionId}/tokens/t`)
  show('claims', decodeJwt(t.body.jwt))
  const t2 = await app.bapi('POST', `/sessions/${p.sessionId}/tokens/t`)
  show('bapi org', [decodeJwt(t2.body.jwt)['org_id'], decodeJwt(t2.body.jwt)['org_role']])
  for (const claims of [{ sub: 'x' }, { sid: 'x' }, { exp: 1 }, { iss: 1 }, { azp: 'x' }, { v: 2 }, { fea: 'x' }, { x: '{{user.id' }, { x: "{{ || }}" }]) show('reserved ' + JSON.stringify(claims), (await app.bapi('POST', '/jwt_templates', { name: 'r' + Math.random(), claims })).codes)
  show('lifetime', [(await app.bapi('POST', '/jwt_templates', { name: 'l1', claims: {}, lifetime: 29 })).codes, (await app.bapi('POST', '/jwt_templates', { name: 'l2', claims: {}, lifetime: 315360000 })).status, (await app.bapi('POST', '/jwt_templates', { name: 'l3', claims: {}, lifetime: 315360001 })).codes])
})

safe('organization bapi', async () => {
  const app = await testInstance(server.current, orgs)
  const a = app.browser(); const p = await a.signUp()
  const c = app.browser(); const q = await c.signUp()
  const created = await app.bapi('POST', '/organizations', { name: 'Acme', created_by: p.userId, slug: 'acme', max_allowed_memberships: 3 })
  show('org', created.body)
  const id = created.body.id
  show('list', (await app.bapi('GET', '/organizations?include_members_count=true&order_by=-members_count')).body)
  show('dup slug', (await app.bapi('POST', '/organizations', { name: 'B', slug: 'acme' })).body)
  show('no creator', (await app.bapi('POST', '/organizations', { name: 'B' })).body)
  show('unknown creator', (await app.bapi('POST', '/organizations', { name: 'B', created_by: 'user_x' })).body)
  show('inv', (await app.bapi('POST', `/organizations/${id}/invitations`, { email_address: q.email, role: 'org:member', inviter_user_id: p.userId, public_metadata: { a: 1 }, private_metadata: { b: 2 }, redirect_url: 'http://localhost:3000/welcome', expires_in_days: 3 })).body)
  show('inv again', (await app.bapi('POST', `/organizations/${id}/invitations`, { email_address: q.email, role: 'org:member' })).body)
  show('inv norole', (await app.bapi('POST', `/organizations/${id}/invitations`, { email_address: 'x@y.zz', role: 'org:nope' })).body)
  show('inv bulk', (await app.bapi('POST', `/organizations/${id}/invitations/bulk`, [{ email_address: 'b1@example.com', role: 'org:member' }, { email_address: 'b2@example.com', role: 'org:member' }])).body)
  show('pending list', (await c.fapi('GET', '/v1/me/organization_invitations?status=pending')).body.response)
  const inv = (await c.fapi('GET', '/v1/me/organization_invitations')).body.response.data[0]
  show('accept', (await c.fapi('POST', `/v1/me/organization_invitations/${inv.id}/accept`)).body.response)
  show('members', (await app.bapi('GET', `/organizations/${id}/memberships?order_by=-created_at&role=org:member`)).body)
  show('instance memberships', (await app.bapi('GET', `/organization_memberships?user_id=${q.userId}`)).body?.total_count)
  show('user memberships', (await app.bapi('GET', `/users/${q.userId}/organization_memberships`)).body?.total_count)
  show('user invitations', (await app.bapi('GET', `/users/${q.userId}/organization_invitations`)).body)
  show('fapi memberships', (await c.fapi('GET', '/v1/me/organization_memberships?paginated=true')).body.response)
  show('instance invitations', (await app.bapi('GET', '/organization_invitations?status=pending&limit=1')).body)
  show('delete', (await app.bapi('DELETE', `/organizations/${id}`)).body)
})

safe('waitlist', async () => {
  const app = await testInstance(server.current, { auth_access_control: { sign_up_mode: 'waitlist' } })
  show('create', (await app.bapi('POST', '/waitlist_entries', { email_address: 'w@example.com', notify: false })).body)
  show('create again', (await app.bapi('POST', '/waitlist_entries', { email_address: 'w@example.com' })).body)
  const bulk = await app.bapi('POST', '/waitlist_entries/bulk', [{ email_address: 'w1@example.com' }, { email_address: 'w2@example.com' }])
  show('bulk', [bulk.status, bulk.body])
  show('list', (await app.bapi('GET', '/waitlist_entries?order_by=-created_at&status=pending')).body.total_count)
  const [e] = (await app.bapi('GET', '/waitlist_entries')).body.data
  show('invite', (await app.bapi('POST', `/waitlist_entries/${e.id}/invite`)).body)
  show('reject invited', (await app.bapi('POST', `/waitlist_entries/${e.id}/reject`)).body)
  show('join fapi', (await app.browser().fapi('POST', '/v1/waitlist', { email_address: 'f@example.com' })).body)
  show('signup refused', (await app.browser().fapi('POST', '/v1/client/sign_ups', { email_address: 'n@example.com', password: testPassword })).body)
  show('signin unknown', (await app.browser().fapi('POST', '/v1/client/sign_ins', { identifier: 'n@example.com' })).body)
})

safe('invitations', async () => {
  const app = await testInstance(server.current, { auth_access_control: { sign_up_mode: 'restricted' } })
  const i = await app.bapi('POST', '/invitations', { email_address: 'i@example.com', public_metadata: { a: 1 }, redirect_url: 'http://localhost:3000/x', notify: true, ignore_existing: true, expires_in_days: 2, template_slug: 'invitation' })
  show('inv', i.body)
  show('bulk', (await app.bapi('POST', '/invitations/bulk', [{ email_address: 'j@example.com' }, { email_address: 'k@example.com' }])).body)
  show('list', (await app.bapi('GET', '/invitations?status=pending&query=j@')).body)
  show('revoke', (await app.bapi('POST', `/invitations/${i.body.id}/revoke`)).body)
  show('revoke again', (await app.bapi('POST', `/invitations/${i.body.id}/revoke`)).body)
  show('restricted', (await app.browser().fapi('POST', '/v1/client/sign_ups', { email_address: 'n@example.com', password: testPassword })).body)
})

safe('bans', async () => {
  const app = await testInstance(server.current)
  const u = (await app.browser().signUp()).userId
  show('bulk ban', (await app.bapi('POST', '/users/ban', { user_ids: [u] })).body)
  show('bulk ban with unknown', (await app.bapi('POST', '/users/ban', { user_ids: [u, 'user_x'] })).body)
  show('bulk unban', (await app.bapi('POST', '/users/unban', { user_ids: [u] })).body)
  show('interstitial', (await app.bapi('GET', '/public/interstitial')).status)
})

safe('machines', async () => {
  const app = await testInstance(server.current)
  const m2 = (await app.bapi('POST', '/machines', { name: 'b' })).body
  const m = await app.bapi('POST', '/machines', { name: 'a', scoped_machines: [m2.id], default_token_ttl: 60 })
  show('machine', m.body)
  const key = m.body.secret_key
  const auth = { authorization: `Bearer ${key}` }
  const tok = await app.bapi('POST', '/m2m_tokens', { claims: { x: 1 } }, auth)
  show('opaque', tok.body)
  const jwt = await app.bapi('POST', '/m2m_tokens', { token_format: 'jwt', claims: { x: 1 }, seconds_until_expiration: 60 }, auth)
  show('jwt', [jwt.body, decodeJwt(jwt.body.token)])
  show('verify', (await app.bapi('POST', '/m2m_tokens/verify', { token: tok.body.token })).body)
  show('verify by b', (await app.bapi('POST', '/m2m_tokens/verify', { token: tok.body.token }, { authorization: `Bearer ${m2.secret_key}` })).body)
  show('rotate', (await app.bapi('POST', `/machines/${m.body.id}/secret_key/rotate`, { previous_token_ttl: 0 })).body)
  show('old key', (await app.bapi('POST', '/m2m_tokens', {}, auth)).body)
})
