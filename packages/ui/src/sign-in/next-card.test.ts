import { describe, expect, test } from 'vitest'
import { alternatives, type Choice, firstChoice, nextCard, prepareParams, type SignInFacts } from './next-card.ts'

const password = { strategy: 'password' }
const emailCode = { strategy: 'email_code', emailAddressId: 'idn_1', safeIdentifier: 'ada@example.com', primary: true }
const otherCode = { strategy: 'email_code', emailAddressId: 'idn_2', safeIdentifier: 'b@example.com' }
const link = { strategy: 'email_link', emailAddressId: 'idn_1', safeIdentifier: 'ada@example.com' }
const phone = { strategy: 'phone_code', phoneNumberId: 'idn_3', safeIdentifier: '+1***' }
const reset = { strategy: 'reset_password_email_code', emailAddressId: 'idn_1' }
const totp = { strategy: 'totp' }
const backup = { strategy: 'backup_code' }

const facts = (change: Partial<SignInFacts>): SignInFacts => ({
  status: null,
  identifier: null,
  firstFactors: [],
  secondFactors: [],
  ...change,
})
const first = (...firstFactors: SignInFacts['firstFactors'][number][]) =>
  facts({ status: 'needs_first_factor', identifier: 'ada@example.com', firstFactors })
const show = (step: string, state: SignInFacts, choice: Choice = firstChoice, preferred = 'password') =>
  nextCard(step, state, choice, preferred)

describe('the card of a sign-in', () => {
  test('is the first question at the first step, whatever was begun before', () => {
    expect(show('', first(password)).card.name).toBe('identifier')
  })

  test.each(['factor-one', 'factor-two', 'client-trust', 'reset-password', 'nonsense'])(
    'is the first question at "%s" when nothing was begun',
    (step) => {
      expect(show(step, facts({}))).toEqual({ card: { name: 'identifier' }, redirect: '' })
    },
  )

  test('follows the status, and the address follows it', () => {
    expect(show('factor-one', facts({ status: 'needs_second_factor', secondFactors: [totp] }))).toMatchObject({
      card: { name: 'code' },
      redirect: 'factor-two',
    })
    expect(show('factor-one', facts({ status: 'needs_new_password' }))).toMatchObject({
      card: { name: 'new-password' },
      redirect: 'reset-password',
    })
    expect(show('factor-two', facts({ status: 'needs_client_trust', secondFactors: [emailCode] }))).toMatchObject({
      card: { name: 'code', level: 'second' },
      redirect: 'client-trust',
    })
    expect(show('factor-one', facts({ status: 'complete' })).card.name).toBe('complete')
  })

  test('asks for the password first, or for a code where the instance prefers that', () => {
    expect(show('factor-one', first(emailCode, password)).card.name).toBe('password')
    expect(show('factor-one', first(password, otherCode, emailCode), firstChoice, 'otp').card).toMatchObject({
      name: 'code',
      factor: emailCode,
    })
    expect(show('factor-one', first(phone, link)).card).toMatchObject({ name: 'email-link', factor: link })
  })

  test('begins with what was typed, by a link where there are links and codes', () => {
    expect(show('factor-one', first(emailCode, link)).card).toMatchObject({ factor: link })
    const secondary = { ...first(emailCode, otherCode, link), identifier: otherCode.safeIdentifier }
    expect(show('factor-one', secondary).card).toMatchObject({ factor: otherCode })
    expect(show('factor-one', { ...first(otherCode, emailCode), identifier: 'ada' }).card).toMatchObject({
      factor: emailCode,
    })
  })

  test('never begins with resetting a password', () => {
    expect(show('factor-one', first(reset)).card.name).toBe('help')
  })

  test('takes the way that was chosen while it is offered', () => {
    expect(show('factor-one', first(password, phone), { view: 'factor', factor: phone }).card).toMatchObject({
      name: 'code',
      factor: phone,
    })
    expect(show('factor-one', first(password), { view: 'factor', factor: phone }).card.name).toBe('password')
    expect(show('factor-one', first(password, reset), { view: 'factor', factor: reset }).card).toMatchObject({
      name: 'code',
      factor: reset,
    })
  })

  test('prefers the authenticator app, and the marked default over it', () => {
    const second = (...secondFactors: SignInFacts['secondFactors'][number][]) =>
      facts({ status: 'needs_second_factor', secondFactors })
    expect(show('factor-two', second(backup, phone, totp)).card).toMatchObject({ factor: totp })
    expect(show('factor-two', second(totp, { ...phone, default: true })).card).toMatchObject({
      factor: { strategy: 'phone_code' },
    })
    expect(show('factor-two', second(backup)).card.name).toBe('backup-code')
  })

  test('offers help when nothing works here', () => {
    expect(show('factor-one', first({ strategy: 'web3_metamask_signature' })).card.name).toBe('help')
  })

  test('has steps of its own for links, choosing and signing up', () => {
    expect(show('choose', facts({})).card.name).toBe('choose')
    expect(show('verify', facts({})).card.name).toBe('verify-link')
    expect(show('sso-callback', facts({})).card.name).toBe('sso-callback')
    expect(show('create', facts({})).card).toEqual({ name: 'create', step: '' })
    expect(show('create/verify-email-address', facts({})).card).toEqual({
      name: 'create',
      step: 'verify-email-address',
    })
    expect(show('tasks/reset-password', facts({ status: 'complete' })).card.name).toBe('task')
  })
})

test('the other ways are those a card can carry out, without the one in use, and the password last', () => {
  expect(alternatives([password, emailCode, otherCode, link, reset, { strategy: 'oauth_google' }], emailCode)).toEqual([
    link,
    otherCode,
    password,
  ])
})

test('what is prepared names the address, and nothing that the server does not know', () => {
  expect(prepareParams(emailCode)).toEqual({ strategy: 'email_code', emailAddressId: 'idn_1' })
  expect(prepareParams({ ...phone, channel: 'whatsapp' })).toEqual({
    strategy: 'phone_code',
    phoneNumberId: 'idn_3',
    channel: 'whatsapp',
  })
})
