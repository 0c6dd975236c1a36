import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { listInbox } from '../messages/index.ts'

const server = testServer()
const twilio = testServer({ KEYWARD_SMS_URL: 'twilio+http://AC1:token@127.0.0.1:9?from=+15551234567' })
const phone = '+12015550142'
const settings = {
  auth_phone: { used_for_sign_up: true, used_for_sign_in: true, channels: ['sms', 'whatsapp'] },
  auth_email: { required_for_sign_up: false },
  auth_password: { required: false },
  session_settings: { reverification_enabled: true },
  general: { test_mode: false },
}

const newest = async (to: string) => {
  const { platform } = server.current
  return (await listInbox(platform.db, platform.secrets)).find((message) => message.to === to)!
}

test('a code goes by WhatsApp to whoever asks for it: signing up, signing in, proving again, adding a number', async () => {
  const app = await testInstance(server.current, settings)
  const browser = app.browser()
  const environment = await browser.fapi('GET', '/v1/environment')
  expect(environment.body.user_settings.attributes.phone_number.channels).toEqual(['sms', 'whatsapp'])
  const byWhatsApp = { strategy: 'phone_code', channel: 'whatsapp' }

  const created = await browser.fapi('POST', '/v1/client/sign_ups', { phone_number: phone, ...byWhatsApp })
  expect(created.body.response.verifications.phone_number).toMatchObject({ ...byWhatsApp, status: 'unverified' })
  const first = await newest(phone)
  expect(first).toMatchObject({ kind: 'sms', channel: 'whatsapp' })
  const done = await browser.fapi('POST', `/v1/client/sign_ups/${created.body.response.id}/attempt_verification`, {
    strategy: 'phone_code',
    code: first.code!,
  })
  expect(done.body.response.status).toBe('complete')

  const other = app.browser()
  const signIn = await other.fapi('POST', '/v1/client/sign_ins', { identifier: phone, ...byWhatsApp })
  expect(signIn.body.response.first_factor_verification).toMatchObject(byWhatsApp)
  const path = `/v1/client/sign_ins/${signIn.body.response.id}`
  const second = await newest(phone)
  expect(second).toMatchObject({ channel: 'whatsapp' })
  const again = await other.fapi('POST', `${path}/prepare_first_factor`, { strategy: 'phone_code', channel: 'sms' })
  expect(again.body.response.first_factor_verification.channel).toBe('sms')
  const third = await newest(phone)
  expect(third).toMatchObject({ channel: 'sms' })
  const entered = await other.fapi('POST', `${path}/attempt_first_factor`, {
    strategy: 'phone_code',
    code: third.code!,
  })
  expect(entered.body.response.status).toBe('complete')

  const verify = `/v1/client/sessions/${entered.body.response.created_session_id}/verify`
  const start = await other.fapi('POST', verify, { level: 'first_factor' })
  const [factor] = start.body.response.supported_first_factors
  const proof = { ...byWhatsApp, phone_number_id: factor.phone_number_id }
  const asked = await other.fapi('POST', `${verify}/prepare_first_factor`, proof)
  expect(asked.body.response.first_factor_verification).toMatchObject(byWhatsApp)

  const added = await other.fapi('POST', '/v1/me/phone_numbers', { phone_number: '+12015550143' })
  const prepared = await other.fapi(
    'POST',
    `/v1/me/phone_numbers/${added.body.response.id}/prepare_verification`,
    byWhatsApp,
  )
  expect(prepared.body.response.verification.channel).toBe('whatsapp')
  expect(await newest('+12015550143')).toMatchObject({ channel: 'whatsapp' })
})

test('no other channel than those of the instance, and SMS where none is named', async () => {
  const plain = { ...settings, auth_phone: { ...settings.auth_phone, channels: ['sms'] } }
  const browser = (await testInstance(server.current, plain)).browser()
  const signUp = (channel?: string) =>
    browser.fapi('POST', '/v1/client/sign_ups', {
      phone_number: phone,
      strategy: 'phone_code',
      ...(channel && { channel }),
    })
  expect((await signUp()).body.response.verifications.phone_number.channel).toBe('sms')
  for (const channel of ['whatsapp', 'pigeon']) {
    const refused = await signUp(channel)
    expect([refused.status, refused.codes]).toEqual([422, ['form_param_value_invalid']])
    expect(refused.body.errors[0].meta.param_name).toBe('channel')
  }
})

test('an SMS it is where nothing sends by WhatsApp, and the verification says so', async () => {
  const browser = (await testInstance(twilio.current, settings)).browser()
  const { body } = await browser.fapi('POST', '/v1/client/sign_ups', {
    phone_number: phone,
    strategy: 'phone_code',
    channel: 'whatsapp',
  })
  expect(body.response.verifications.phone_number.channel).toBe('sms')
})
