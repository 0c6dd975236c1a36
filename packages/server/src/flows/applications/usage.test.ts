import { describe, expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { operatorOf } from '../../../test-support/operator.ts'
import { usagePeriod } from './usage-period.ts'

const server = testServer()

async function live() {
  const app = await testInstance(server.current, {
    auth_phone: { used_for_sign_up: true, required_for_sign_up: false, used_for_sign_in: true },
    organization_settings: { enabled: true },
  })
  const operator = await operatorOf(server.current, app)
  return { app, operator, path: `/platform/applications/${operator.applicationId}/instances/${app.instanceId}/usage` }
}

test('usage counts who was there, the organizations they acted for, and SMS; nothing is billed', async () => {
  const { app, operator, path } = await live()
  const [ada, bob] = [app.browser(), app.browser()]
  const { userId, sessionId } = await ada.signUp()
  await bob.signUp()
  await app.bapi('POST', '/users', { email_address: ['never@example.com'], password: 'correct horse battery staple' })
  const { body: organization } = await app.bapi('POST', '/organizations', { name: 'Acme', created_by: userId })
  await ada.fapi('POST', `/v1/client/sessions/${sessionId}/touch`, { active_organization_id: organization.id })
  await app.bapi('POST', '/phone_numbers', { user_id: userId, phone_number: '+4915112345678', verified: true })
  const other = app.browser()
  const signIn = await other.fapi('POST', '/v1/client/sign_ins', { identifier: '+4915112345678' })
  const [factor] = signIn.body.response.supported_first_factors.filter(
    ({ strategy }: { strategy: string }) => strategy === 'phone_code',
  )
  await other.fapi('POST', `/v1/client/sign_ins/${signIn.body.response.id}/prepare_first_factor`, {
    strategy: 'phone_code',
    phone_number_id: factor.phone_number_id,
  })
  const { body } = await operator.call('GET', path)
  expect(body).toMatchObject({
    application_id: operator.applicationId,
    instance_id: app.instanceId,
    mau: { total_usage: 2, total_billable_usage: 0 },
    mao: { total_usage: 1, total_billable_usage: 0 },
    custom_domains: { total_usage: 0 },
    sms_messages: { total_usage: 1, tier_a: { total_usage: 1 } },
  })
  const past = await operator.call('GET', `${path}?start=2020-01-01&end=2020-01-31`)
  expect(past.body).toMatchObject({
    period_start: '2020-01-01T00:00:00.000Z',
    period_end: '2020-02-01T00:00:00.000Z',
    mau: { total_usage: 0 },
    sms_messages: { total_usage: 0 },
  })
})

test("another workspace's instance has no usage that one could see", async () => {
  const [ours, theirs] = [await live(), await live()]
  expect((await ours.operator.call('GET', theirs.path)).codes).toEqual(['resource_not_found'])
})

describe('the period', () => {
  test('is the calendar month that it is, unless days are named', () => {
    expect(usagePeriod(new Date('2026-12-31T23:59:59.999Z'), {})).toEqual({
      start: new Date('2026-12-01T00:00:00.000Z'),
      end: new Date('2027-01-01T00:00:00.000Z'),
    })
    expect(usagePeriod(new Date(), { start: '2024-02-29', end: '2024-02-29' }).end).toEqual(new Date('2024-03-01'))
  })

  test.each([
    [{ start: '2026-01-01' }, 'form_param_missing'],
    [{ end: '2026-01-01' }, 'form_param_missing'],
    [{ start: '2026-02-30', end: '2026-03-01' }, 'form_param_format_invalid'],
    [{ start: '2026-1-1', end: '2026-03-01' }, 'form_param_format_invalid'],
    [{ start: '2026-03-02', end: '2026-03-01' }, 'form_param_value_invalid'],
    [{ start: '2000-01-01', end: '2026-03-01' }, 'form_param_value_invalid'],
  ])('%j is none', (days, code) => {
    expect(() => usagePeriod(new Date(), days)).toThrow(expect.objectContaining({ code }))
  })
})
