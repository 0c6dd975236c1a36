import { expect, test } from 'vitest'
import { testInstance, testPassword, testServer } from '../../../test-support/instance.ts'

const server = testServer()
type App = Awaited<ReturnType<typeof testInstance>>

const codesOf = async (app: App, where: 'sign_ins' | 'sign_ups', ticket: string) =>
  (await app.browser().fapi('POST', `/v1/client/${where}`, { strategy: 'ticket', ticket, password: testPassword }))
    .codes

test('a sign-in token that is no good says why, and signs nobody up', async () => {
  const app = await testInstance(server.current)
  const { userId } = await app.browser().signUp()
  const make = async (body = {}) => (await app.bapi('POST', '/sign_in_tokens', { user_id: userId, ...body })).body
  const [used, revoked, late] = [await make(), await make(), await make({ expires_in_seconds: 5 })]
  expect(await codesOf(app, 'sign_ups', used.token)).toEqual(['sign_in_token_not_in_sign_in_code'])
  expect(await codesOf(app, 'sign_ins', used.token)).toEqual([])
  await app.bapi('POST', `/sign_in_tokens/${revoked.id}/revoke`)
  server.current.advance(6_000)
  for (const [token, code] of [
    [used.token, 'sign_in_token_already_used_code'],
    [revoked.token, 'sign_in_token_revoked_code'],
    [late.token, 'ticket_expired_code'],
    ['sit_made_up', 'ticket_invalid_code'],
    ['nonsense', 'ticket_invalid_code'],
  ])
    expect([token, await codesOf(app, 'sign_ins', token)]).toEqual([token, [code]])
})

test.each(['invitation', 'organization invitation'])('an accepted %s says that it was', async (kind) => {
  const app = await testInstance(server.current, { organization_settings: { enabled: true } })
  const { userId } = await app.browser().signUp()
  const organization = await app.bapi('POST', '/organizations', { name: 'Acme', created_by: userId })
  const [path, role, code] =
    kind === 'invitation'
      ? ['/invitations', {}, 'invitation_already_accepted']
      : [
          `/organizations/${organization.body.id}/invitations`,
          { role: 'org:member' },
          'organization_invitation_already_accepted',
        ]
  const { url } = (await app.bapi('POST', path, { email_address: 'ada@example.com', ...role })).body
  const ticket = new URL(url).searchParams.get('ticket')!
  expect(await codesOf(app, 'sign_ups', ticket)).toEqual([])
  expect(await codesOf(app, 'sign_ups', ticket)).toEqual([code])
  expect(await codesOf(app, 'sign_ins', ticket)).toEqual([code])
})
