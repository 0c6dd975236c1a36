// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientJson, type Fapi, sessionJson, startFapi } from '../../test-support/fapi.ts'
import { createClerk } from '../install.ts'

let fapi: Fapi
beforeEach(async () => {
  fapi = await startFapi()
})
afterEach(() => fapi.stop())

const path = 'POST /v1/client/sessions/sess_1/verify'
const answer = (name: string, state: Record<string, unknown>) => {
  const session = sessionJson('sess_1')
  const response = {
    object: 'session_reverification',
    level: 'first_factor',
    supported_first_factors: [{ strategy: 'password' }, { strategy: 'email_code', email_address_id: 'idn_1' }],
    supported_second_factors: [],
    first_factor_verification: null,
    second_factor_verification: null,
    session: { ...session, factor_verification_age: [0, -1] },
    ...state,
  }
  fapi.answers[name] = () => ({ body: { response, client: clientJson([response.session]) } })
}

test('a session is verified again, step by step, and is fresh afterwards', async () => {
  answer(path, { status: 'needs_first_factor' })
  answer(`${path}/prepare_first_factor`, {
    status: 'needs_first_factor',
    first_factor_verification: { status: 'unverified', strategy: 'email_code', attempts: 0, expire_at: 1 },
  })
  answer(`${path}/attempt_first_factor`, { status: 'complete' })
  const clerk = createClerk(fapi.publishableKey('development'), { proxyUrl: fapi.url })
  await clerk.load({ polling: false, touchSession: false })
  const session = clerk.session!
  const begun = await session.startVerification({ level: 'first_factor' })
  expect(begun).toMatchObject({ status: 'needs_first_factor', level: 'first_factor', session: { id: 'sess_1' } })
  const factor = begun.supportedFirstFactors!.find(({ strategy }) => strategy === 'email_code')!
  const prepared = await session.prepareFirstFactorVerification({ ...factor })
  expect(prepared.firstFactorVerification).toMatchObject({ status: 'unverified', strategy: 'email_code' })
  const [call] = fapi.callsTo(`${path}/prepare_first_factor`)
  expect([call!.form.get('strategy'), call!.form.get('email_address_id')]).toEqual(['email_code', 'idn_1'])
  const done = await session.attemptFirstFactorVerification({ strategy: 'email_code', code: '424242' })
  expect(done.status).toBe('complete')
  expect(clerk.session!.factorVerificationAge).toEqual([0, -1])
  expect(clerk.session!.checkAuthorization({ reverification: 'strict' })).toBe(true)
})
