// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, type Call, clientJson, type Fapi, sessionJson, startFapi } from '../../test-support/fapi.ts'
import type { Clerk } from '../clerk/clerk.ts'
import { createClerk } from '../install.ts'

let fapi: Fapi
beforeEach(async () => {
  fapi = await startFapi()
  fapi.answers['GET /v1/client'] = () => ({ body: { response: clientJson(), client: null } })
  history.replaceState(null, '', '/')
})
afterEach(() => fapi.stop())

const signInJson = (extra: object = {}) => ({
  object: 'sign_in_attempt',
  id: 'sia_1',
  status: 'needs_first_factor',
  identifier: 'ada@example.com',
  supported_first_factors: [
    { strategy: 'password' },
    { strategy: 'email_code', email_address_id: 'idn_2', safe_identifier: 'b***' },
    { strategy: 'email_code', email_address_id: 'idn_1', safe_identifier: 'a***', primary: true },
    { strategy: 'reset_password_email_code', email_address_id: 'idn_1', safe_identifier: 'a***', primary: true },
  ],
  created_session_id: null,
  ...extra,
})
const completeJson = signInJson({ status: 'complete', created_session_id: 'sess_1' })
const signUpJson = (extra: object = {}) => ({
  object: 'sign_up_attempt',
  id: 'sua_1',
  status: 'missing_requirements',
  missing_fields: [],
  unverified_fields: ['email_address'],
  email_address: 'new@example.com',
  abandon_at: 1_800_000_000_000,
  ...extra,
})

/** The sign-in as the answer, with the client as the server has it then: a finished attempt is no longer in it. */
const signInAnswer = (json: { status: string }) => (): Answer => ({
  body: {
    response: json,
    client: json.status === 'complete' ? clientJson([sessionJson()]) : clientJson([], { sign_in: json }),
  },
})
const signUpAnswer = (json: { status: string }) => (): Answer => ({
  body: {
    response: json,
    client: json.status === 'complete' ? clientJson([sessionJson()]) : clientJson([], { sign_up: json }),
  },
})
const refused = (code: string, paramName?: string) => (): Answer => ({
  status: 422,
  body: { errors: [{ code, message: code, meta: paramName ? { param_name: paramName } : {} }] },
})

const quiet = { polling: false, touchSession: false }
async function load(): Promise<Clerk> {
  const clerk = createClerk(fapi.publishableKey(), { proxyUrl: fapi.url })
  await clerk.load(quiet)
  return clerk
}
const signIn = (clerk: Clerk) => clerk.__internal_state.signInSignal().signIn!
const signUp = (clerk: Clerk) => clerk.__internal_state.signUpSignal().signUp!
const posts = () =>
  fapi.calls
    .filter(({ path, method }) => /sign_(in|up)s/.test(path) && method !== 'GET')
    .map(({ method, path, form }: Call) => [
      `${method} ${path.replace('/v1/client/', '')}`,
      Object.fromEntries([...form].filter(([name]) => name !== 'locale')),
    ])

/** Every value that a subscriber is told, as [fetchStatus, error codes]. */
function follow(clerk: Clerk) {
  const seen: unknown[] = []
  const stop = clerk.__internal_state.__internal_effect(() => {
    const { fetchStatus, errors } = clerk.__internal_state.signInSignal()
    seen.push([fetchStatus, errors.fields.identifier?.code ?? errors.global?.[0]?.message ?? null])
  })
  return { seen, stop }
}

describe('what the hooks see', () => {
  test('nothing before the client is known, the same value until something changes', async () => {
    const clerk = createClerk(fapi.publishableKey(), { proxyUrl: fapi.url })
    expect(clerk.__internal_state.signInSignal()).toMatchObject({ signIn: null, fetchStatus: 'idle' })
    await clerk.load(quiet)
    const value = clerk.__internal_state.signInSignal()
    expect(value).toBe(clerk.__internal_state.signInSignal())
    expect(value.signIn).toMatchObject({ status: 'needs_identifier', supportedFirstFactors: [], isTransferable: false })
    expect(signUp(clerk).status).toBe('missing_requirements')
  })

  test('a step is under way, then over; its error stands with its field until the next step', async () => {
    const clerk = await load()
    fapi.answers['POST /v1/client/sign_ins'] = refused('form_identifier_not_found', 'identifier')
    const { seen, stop } = follow(clerk)
    const { error } = await signIn(clerk).create({ identifier: 'nobody@example.com' })
    expect(error).toMatchObject({ code: 'api_response_error', errors: [{ code: 'form_identifier_not_found' }] })
    expect(seen).toEqual([
      ['idle', null],
      ['fetching', null],
      ['idle', 'form_identifier_not_found'],
    ])
    const { errors } = clerk.__internal_state.signInSignal()
    expect(errors).toMatchObject({ fields: { password: null, code: null }, global: null })
    expect(errors.raw).toHaveLength(1)
    fapi.answers['POST /v1/client/sign_ins'] = signInAnswer(signInJson())
    expect(await signIn(clerk).create({ identifier: 'ada@example.com' })).toEqual({ error: null })
    expect(seen.slice(3)).toEqual([
      ['fetching', null],
      ['idle', null],
    ])
    stop()
    await signIn(clerk).create({ identifier: 'ada@example.com' })
    expect(seen).toHaveLength(5)
  })

  test('what belongs to no field is global and knows its kind', async () => {
    const clerk = await load()
    fapi.answers['POST /v1/client/sign_ins'] = refused('too_many_requests')
    await signIn(clerk).create({ identifier: 'ada@example.com' })
    const [fromServer] = clerk.__internal_state.signInSignal().errors.global!
    expect([fromServer!.isClerkAPIResponseError(), fromServer!.isClerkRuntimeError()]).toEqual([true, false])
    const { error } = await signIn(clerk).finalize()
    expect(error).toMatchObject({ code: 'session_missing' })
    const [fromPage] = clerk.__internal_state.signInSignal().errors.global!
    expect([fromPage!.isClerkAPIResponseError(), fromPage!.isClerkRuntimeError()]).toEqual([false, true])
  })

  test('a new face with each progress, which `client.signIn` gives too; old ones stay up to date', async () => {
    const clerk = await load()
    const before = signIn(clerk)
    fapi.answers['POST /v1/client/sign_ins'] = signInAnswer(signInJson())
    await clerk.client!.signIn.create({ identifier: 'ada@example.com' })
    expect(signIn(clerk)).not.toBe(before)
    for (const face of [before, signIn(clerk), clerk.client!.signIn.__internal_future])
      expect(face).toMatchObject({ id: 'sia_1', status: 'needs_first_factor', identifier: 'ada@example.com' })
  })
})

describe('a sign-in', () => {
  test('by a code: to the primary address unless told otherwise; finished until the app has moved on', async () => {
    const clerk = await load()
    fapi.answers['POST /v1/client/sign_ins'] = signInAnswer(signInJson())
    fapi.answers['POST /v1/client/sign_ins/sia_1/prepare_first_factor'] = signInAnswer(signInJson())
    fapi.answers['POST /v1/client/sign_ins/sia_1/attempt_first_factor'] = signInAnswer(completeJson)
    fapi.answers['POST /v1/client/sessions/sess_1/touch'] = () => ({
      body: { response: sessionJson(), client: clientJson([sessionJson()]) },
    })
    const attempt = signIn(clerk)
    await attempt.emailCode.sendCode({ emailAddress: 'ada@example.com' })
    await attempt.emailCode.sendCode({ emailAddressId: 'idn_2' })
    expect(await attempt.emailCode.verifyCode({ code: '424242' })).toEqual({ error: null })
    expect(posts()).toEqual([
      ['POST sign_ins', { identifier: 'ada@example.com' }],
      ['POST sign_ins/sia_1/prepare_first_factor', { strategy: 'email_code', email_address_id: 'idn_1' }],
      ['POST sign_ins/sia_1/prepare_first_factor', { strategy: 'email_code', email_address_id: 'idn_2' }],
      ['POST sign_ins/sia_1/attempt_first_factor', { strategy: 'email_code', code: '424242' }],
    ])
    fapi.answers['GET /v1/client'] = () => ({ body: { response: clientJson([sessionJson()]), client: null } })
    await clerk.client!.reload()
    expect(signIn(clerk)).toMatchObject({ status: 'complete', createdSessionId: 'sess_1' })
    const went: unknown[] = []
    const navigate = (to: { session: { id: string }; decorateUrl(url: string): string }) =>
      void went.push(to.session.id, to.decorateUrl('/next'), clerk.session)
    expect(await attempt.finalize({ navigate })).toEqual({ error: null })
    expect(went).toEqual(['sess_1', '/next', undefined])
    expect(clerk.session?.id).toBe('sess_1')
    expect(signIn(clerk)).toMatchObject({ id: undefined, status: 'needs_identifier' })
  })

  test('with a password: in one go with an identifier, as a factor of the one under way without', async () => {
    const clerk = await load()
    expect((await signIn(clerk).password({ password: 'x' })).error).toMatchObject({ code: 'sign_in_missing' })
    fapi.answers['POST /v1/client/sign_ins'] = signInAnswer(signInJson())
    fapi.answers['POST /v1/client/sign_ins/sia_1/attempt_first_factor'] = refused('form_password_incorrect', 'password')
    await signIn(clerk).password({ emailAddress: 'ada@example.com', password: 'one' })
    await signIn(clerk).password({ password: 'two' })
    expect(posts()).toEqual([
      ['POST sign_ins', { identifier: 'ada@example.com', password: 'one' }],
      ['POST sign_ins/sia_1/attempt_first_factor', { strategy: 'password', password: 'two' }],
    ])
    const { errors } = clerk.__internal_state.signInSignal()
    expect(errors.fields.password).toMatchObject({ code: 'form_password_incorrect' })
  })

  test('a forgotten password, by the number that the person gives', async () => {
    const clerk = await load()
    const factor = { strategy: 'reset_password_phone_code', phone_number_id: 'idn_3', safe_identifier: '+1***' }
    const json = signInJson({ supported_first_factors: [factor] })
    fapi.answers['POST /v1/client/sign_ins'] = signInAnswer(json)
    fapi.answers['POST /v1/client/sign_ins/sia_1/prepare_first_factor'] = signInAnswer(json)
    const answer = await signIn(clerk).resetPasswordPhoneCode.sendCode({ phoneNumber: '+12015550100' })
    expect(answer).toEqual({ error: null })
    expect(posts()).toEqual([
      ['POST sign_ins', { identifier: '+12015550100' }],
      ['POST sign_ins/sia_1/prepare_first_factor', { strategy: factor.strategy, phone_number_id: 'idn_3' }],
    ])
  })

  test('a forgotten password, and back to the beginning', async () => {
    const clerk = await load()
    const path = 'POST /v1/client/sign_ins/sia_1'
    fapi.answers['POST /v1/client/sign_ins'] = signInAnswer(signInJson())
    fapi.answers[`${path}/prepare_first_factor`] = signInAnswer(signInJson())
    fapi.answers[`${path}/attempt_first_factor`] = signInAnswer(signInJson({ status: 'needs_new_password' }))
    fapi.answers[`${path}/reset_password`] = refused('form_password_pwned', 'password')
    const { resetPasswordEmailCode } = signIn(clerk)
    await signIn(clerk).create({ identifier: 'ada@example.com' })
    await resetPasswordEmailCode.sendCode()
    await resetPasswordEmailCode.verifyCode({ code: '424242' })
    expect(signIn(clerk).status).toBe('needs_new_password')
    await resetPasswordEmailCode.submitPassword({ password: 'password', signOutOfOtherSessions: false })
    expect(posts().at(-1)![1]).toEqual({ password: 'password', sign_out_of_other_sessions: 'false' })
    expect(clerk.__internal_state.signInSignal().errors.fields.password).not.toBeNull()
    const calls = fapi.calls.length
    expect(await signIn(clerk).reset()).toEqual({ error: null })
    expect(signIn(clerk)).toMatchObject({ id: undefined, status: 'needs_identifier' })
    expect(clerk.__internal_state.signInSignal().errors.fields.password).toBeNull()
    expect(fapi.calls).toHaveLength(calls)
  })

  test('a factor that it does not have is said, without asking the server', async () => {
    const clerk = await load()
    fapi.answers['POST /v1/client/sign_ins'] = signInAnswer(signInJson())
    await signIn(clerk).create({ identifier: 'ada@example.com' })
    for (const step of [() => signIn(clerk).phoneCode.sendCode(), () => signIn(clerk).mfa.sendPhoneCode()])
      expect((await step()).error).toMatchObject({ code: 'factor_not_found' })
    expect(posts()).toHaveLength(1)
  })

  test('by a provider, a ticket, a link: addresses are whole, tickets and outcomes come from the page’s own', async () => {
    const clerk = await load()
    fapi.answers['POST /v1/client/sign_ins'] = refused('form_param_value_invalid', 'strategy')
    history.replaceState(null, '', '/here?__clerk_ticket=tick&__clerk_status=expired')
    const { origin } = location
    await signIn(clerk).sso({ strategy: 'oauth_google', redirectUrl: '/done', redirectCallbackUrl: '/callback' })
    await signIn(clerk).ticket()
    const { error } = await signIn(clerk).passkey()
    expect(error).toMatchObject({ errors: [{ code: 'form_param_value_invalid' }] })
    expect(posts().map(([, form]) => form)).toEqual([
      {
        strategy: 'oauth_google',
        redirect_url: `${origin}/callback`,
        action_complete_redirect_url: `${origin}/done`,
      },
      { strategy: 'ticket', ticket: 'tick' },
      { strategy: 'passkey' },
    ])
    expect(signIn(clerk).emailLink.verification).toMatchObject({ status: 'expired', verifiedFromTheSameClient: false })
  })
})

describe('a sign-up', () => {
  test('with password and code', async () => {
    const clerk = await load()
    const path = 'POST /v1/client/sign_ups'
    fapi.answers[path] = signUpAnswer(signUpJson())
    fapi.answers['PATCH /v1/client/sign_ups/sua_1'] = signUpAnswer(signUpJson({ first_name: 'Ada' }))
    fapi.answers[`${path}/sua_1/prepare_verification`] = signUpAnswer(signUpJson())
    fapi.answers[`${path}/sua_1/attempt_verification`] = signUpAnswer(
      signUpJson({ status: 'complete', created_session_id: 'sess_1', created_user_id: 'user_1' }),
    )
    const attempt = signUp(clerk)
    await attempt.password({ emailAddress: 'new@example.com', password: 'secret', unsafeMetadata: { a: 1 } })
    expect(signUp(clerk)).toMatchObject({ id: 'sua_1', unverifiedFields: ['email_address'], abandonAt: 1.8e12 })
    await attempt.update({ firstName: 'Ada' })
    expect(signUp(clerk).firstName).toBe('Ada')
    // Begins anew, as in the official script.
    await attempt.password({ emailAddress: 'new@example.com', password: 'better' })
    await attempt.verifications.sendEmailCode()
    await attempt.verifications.sendPhoneCode({ phoneNumber: '+12015550100' })
    expect(await attempt.verifications.verifyEmailCode({ code: '424242' })).toEqual({ error: null })
    expect(signUp(clerk)).toMatchObject({ status: 'complete', createdUserId: 'user_1' })
    expect(posts()).toEqual([
      ['POST sign_ups', { email_address: 'new@example.com', password: 'secret', unsafe_metadata: '{"a":1}' }],
      ['PATCH sign_ups/sua_1', { first_name: 'Ada' }],
      ['POST sign_ups', { email_address: 'new@example.com', password: 'better' }],
      ['POST sign_ups/sua_1/prepare_verification', { strategy: 'email_code' }],
      ['PATCH sign_ups/sua_1', { phone_number: '+12015550100' }],
      ['POST sign_ups/sua_1/prepare_verification', { strategy: 'phone_code', channel: 'sms' }],
      ['POST sign_ups/sua_1/attempt_verification', { strategy: 'email_code', code: '424242' }],
    ])
  })

  test('may begin with what is said about oneself', async () => {
    const clerk = await load()
    fapi.answers['POST /v1/client/sign_ups'] = signUpAnswer(signUpJson({ first_name: 'Ada' }))
    expect(await signUp(clerk).update({ firstName: 'Ada' })).toEqual({ error: null })
    expect(signUp(clerk)).toMatchObject({ id: 'sua_1', firstName: 'Ada' })
  })

  test('errors stand with its own fields, and not with the sign-in', async () => {
    const clerk = await load()
    fapi.answers['POST /v1/client/sign_ups'] = refused('form_identifier_exists', 'email_address')
    await signUp(clerk).create({ emailAddress: 'ada@example.com' })
    expect(clerk.__internal_state.signUpSignal().errors.fields.emailAddress).toMatchObject({
      code: 'form_identifier_exists',
    })
    expect(clerk.__internal_state.signInSignal().errors.raw).toBeNull()
  })

  test('a step without an attempt leaves the reason why there is none beside its field', async () => {
    const clerk = await load()
    fapi.answers['POST /v1/client/sign_ups'] = refused('form_password_length_too_short', 'password')
    await signUp(clerk).password({ emailAddress: 'ada@example.com', password: 'x' })
    expect(await signUp(clerk).verifications.sendEmailCode()).toMatchObject({ error: { code: 'sign_up_missing' } })
    expect(clerk.__internal_state.signUpSignal().errors.fields.password).toMatchObject({
      code: 'form_password_length_too_short',
    })
  })
})
