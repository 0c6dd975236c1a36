import { describe, expect, test } from 'vitest'
import { signInHelper } from './sign-in.ts'
import type { ClerkSignInParams } from './types.ts'

/** A page whose runtime writes down what it is asked for. */
function page(status = 'complete') {
  const calls: [string, object][] = []
  const resource = {
    status,
    createdSessionId: 'sess_1',
    supportedFirstFactors: [
      { strategy: 'email_code', emailAddressId: 'idn_1' },
      { strategy: 'phone_code', phoneNumberId: 'idn_2' },
    ],
  }
  const step = (name: string) => async (params: object) => {
    calls.push([name, params])
    return { ...resource, ...signIn }
  }
  const signIn = {
    ...resource,
    create: step('create'),
    prepareFirstFactor: step('prepare'),
    attemptFirstFactor: step('attempt'),
  }
  const windowObject = {
    Clerk: { loaded: true, client: { signIn }, setActive: step('setActive'), signOut: step('signOut') },
  }
  return { calls, windowObject }
}

async function run(signInParams: ClerkSignInParams, status?: string) {
  const { calls, windowObject } = page(status)
  await signInHelper({ signInParams, windowObject })
  return calls
}

test('password and ticket take one step', async () => {
  expect(await run({ strategy: 'password', identifier: 'ada', password: 'p' })).toEqual([
    ['create', { strategy: 'password', identifier: 'ada', password: 'p' }],
    ['setActive', { session: 'sess_1' }],
  ])
  expect((await run({ strategy: 'ticket', ticket: 't' }))[0]).toEqual(['create', { strategy: 'ticket', ticket: 't' }])
})

test.each([
  ['email_code', 'ada+clerk_test@example.com', { emailAddressId: 'idn_1', phoneNumberId: undefined }],
  ['phone_code', '+1 (555) 555-0100', { emailAddressId: undefined, phoneNumberId: 'idn_2' }],
] as const)('%s takes the test code', async (strategy, identifier, ids) => {
  expect(await run({ strategy, identifier })).toEqual([
    ['create', { identifier }],
    ['prepare', { strategy, ...ids }],
    ['attempt', { strategy, code: '424242' }],
    ['setActive', { session: 'sess_1' }],
  ])
})

describe('what cannot work says why', () => {
  test.each([
    [{ strategy: 'email_code', identifier: 'ada@example.com' }, '+clerk_test'],
    [{ strategy: 'phone_code', identifier: '+15551234567' }, '555-0100'],
  ] as const)('%o', async (params, text) => {
    await expect(run(params)).rejects.toThrow(text)
  })

  test('a second factor', async () => {
    await expect(run({ strategy: 'password', identifier: 'a', password: 'p' }, 'needs_second_factor')).rejects.toThrow(
      'needs_second_factor',
    )
  })

  test('a page without runtime', async () => {
    await expect(signInHelper({ signInParams: { strategy: 'ticket', ticket: 't' }, windowObject: {} })).rejects.toThrow(
      'not loaded',
    )
  })
})

test('the helper can be sent to a page as text', async () => {
  const { calls, windowObject } = page()
  const alone = new Function(`return (${signInHelper.toString()})`)() as typeof signInHelper
  await alone({ signInParams: { strategy: 'ticket', ticket: 't' }, windowObject })
  expect(calls.map(([name]) => name)).toEqual(['create', 'setActive'])
})
