import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../../test-support/instance.ts'

const server = testServer()

const path = '/templates/email/verification_code'
const put = (app: TestInstance, body: Record<string, unknown>, where = path) => app.bapi('PUT', where, body)

async function nextMail(app: TestInstance, to: string) {
  const browser = app.browser()
  const { body } = await browser.fapi('POST', '/v1/client/sign_ups', {
    email_address: to,
    password: 'a phrase nobody has',
  })
  await browser.fapi('POST', `/v1/client/sign_ups/${body.response.id}/prepare_verification`, { strategy: 'email_code' })
  return (await app.inbox()).find((message) => message.to === to)!
}

test('what an owner writes is what people get, in that instance alone, until it is reverted', async () => {
  const [app, other] = [await testInstance(server.current), await testInstance(server.current)]
  const saved = await put(app, {
    subject: 'Ahoy {{otp_code}}',
    body: '<p>Ahoy, your number is {{otp_code}}</p><script>alert(1)</script>',
  })
  expect(saved).toMatchObject({ status: 200, body: { resource_type: 'user', can_revert: true } })
  const mail = await nextMail(app, 'ada@example.com')
  expect(mail.subject).toBe(`Ahoy ${mail.code}`)
  expect(mail.text).toContain(`Ahoy, your number is ${mail.code}`)
  expect((await nextMail(other, 'ada@example.com')).text).not.toContain('Ahoy')

  expect((await app.bapi('POST', `${path}/revert`)).body).toMatchObject({ resource_type: 'system', can_revert: false })
  expect((await nextMail(app, 'bea@example.com')).text).not.toContain('Ahoy')
})

test('every template is listed, in pages too, and an unknown one is absent', async () => {
  const app = await testInstance(server.current)
  const { body: all } = await app.bapi('GET', '/templates/email')
  expect(all.map((template: { slug: string }) => template.slug)).toContain('organization_invitation')
  expect((await app.bapi('GET', '/templates/sms?paginated=true&limit=1')).body).toMatchObject({ total_count: 3 })
  const { body: page } = await app.bapi('GET', '/templates/email?paginated=true&limit=2&offset=1')
  expect(page).toEqual({ data: all.slice(1, 3), total_count: all.length })
  expect((await app.bapi('GET', '/templates/sms')).body).toHaveLength(3)
  expect((await app.bapi('GET', '/templates/fax')).codes).toEqual(['template_type_unsupported'])
  expect((await app.bapi('GET', '/templates/fax/verification_code')).codes).toEqual(['template_type_unsupported'])
  expect((await app.bapi('GET', '/templates/email/absent')).status).toBe(404)
  expect((await app.bapi('GET', '/templates/email/constructor')).status).toBe(404)
})

test.each([
  [{ body: 'Hello' }, 'required_variable_missing'],
  [{ body: '{{otp_code}} {{user.password}}' }, 'template_variable_unknown'],
  [{ body: '{{otp_code}} {{{{' }, 'invalid_template_body'],
  [{ subject: 'a\r\nBcc: eve@example.com' }, 'form_param_format_invalid'],
  [{ from_email_name: 'eve@example.com>' }, 'form_param_format_invalid'],
  [{ body: `{{otp_code}}${'x'.repeat(100_000)}` }, 'form_param_max_length_exceeded'],
])('%j is refused and nothing is kept', async (body, code) => {
  const app = await testInstance(server.current)
  const refused = await put(app, body)
  expect([refused.status, refused.body.errors[0].code]).toEqual([422, code])
  expect((await app.bapi('GET', path)).body.can_revert).toBe(false)
})

test('a preview keeps nothing and escapes what it is filled with', async () => {
  const app = await testInstance(server.current)
  const { body } = await app.bapi('POST', `${path}/preview`, {
    subject: 'For you',
    body: '<b>{{otp_code}}</b>',
    from_email_name: 'hello',
  })
  expect(body).toMatchObject({ subject: 'For you', from_email_address: expect.stringContaining('hello@') })
  expect(body.body).toMatch(/<b>\d{6}<\/b>/)
  expect((await app.bapi('GET', path)).body.can_revert).toBe(false)
})

test('what the owner delivers is not sent by us', async () => {
  const app = await testInstance(server.current)
  const toggled = await app.bapi('POST', `${path}/toggle_delivery`, { delivered_by_clerk: false })
  expect(toggled.body).toMatchObject({ delivered_by_clerk: false })
  await nextMail(app, 'ada@example.com')
  const { rows } = await server.current.database.pool.query('select status from messages where instance_id = $1', [
    app.instanceId,
  ])
  expect(rows).toEqual([{ status: 'handed_over' }])
})

test.each(['invitation', 'organization_invitation'])('%s: what the invitation carries can be told', async (slug) => {
  const app = await testInstance(server.current, { organization_settings: { enabled: true } })
  const body = '<a href="{{action_url}}">{{invitation.public_metadata.desk}}</a>'
  expect((await put(app, { body }, `/templates/email/${slug}`)).status).toBe(200)
  const { body: acme } = await app.bapi('POST', '/organizations', { name: 'Acme' })
  await app.bapi('POST', slug === 'invitation' ? '/invitations' : `/organizations/${acme.id}/invitations`, {
    email_address: 'ada@example.com',
    public_metadata: { desk: 'by the window' },
    ...(slug === 'invitation' ? {} : { role: 'org:member' }),
  })
  expect((await app.inbox())[0]?.text).toContain('by the window')
})
