// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { ClerkProvider } from '../index.ts'
import type { SignInSignalValue, SignUpSignalValue } from '../types.ts'
import { useSignInSignal, useSignUpSignal } from './use-sign-in-signal.ts'

const publishableKey = `pk_test_${btoa('127.0.0.1:4100/x.accounts.dev$')}`
const noErrors = { fields: { identifier: null, password: null, code: null }, raw: null, global: null }

/** A runtime of a few lines, with a sign-in signal that a test writes. */
function fakeRuntime(isReady: Promise<void> = Promise.resolve()) {
  const subscribers = new Set<() => void>()
  const signIn = {
    status: 'needs_first_factor',
    password: vi.fn(async (_: object) => ({ error: null })),
    emailCode: { sendCode: vi.fn(async (_: object) => ({ error: null })) },
  }
  const signUpValue = { signUp: { status: 'complete' }, errors: noErrors, fetchStatus: 'idle' }
  let value: object = { signIn, errors: noErrors, fetchStatus: 'idle' }
  return {
    loaded: false,
    status: 'ready',
    client: { sessions: [], signIn: {}, signUp: {} },
    session: null,
    user: null,
    organization: null,
    async load() {
      await isReady
      this.loaded = true
    },
    on() {},
    off() {},
    addListener: () => () => undefined,
    signIn,
    subscribers,
    say(change: object) {
      value = { ...value, ...change }
      for (const notify of subscribers) notify()
    },
    __internal_state: {
      signInSignal: () => value,
      signUpSignal: () => signUpValue,
      __internal_effect(notify: () => void) {
        subscribers.add(notify)
        notify()
        return () => subscribers.delete(notify)
      },
    },
  }
}

const seen: { signIn: SignInSignalValue; signUp: SignUpSignalValue }[] = []
const now = () => seen.at(-1)!
function Probe() {
  seen.push({ signIn: useSignInSignal(), signUp: useSignUpSignal() })
  return <p>{now().signIn.signIn.status}</p>
}
const app = (runtime: unknown) => (
  <ClerkProvider publishableKey={publishableKey} Clerk={runtime as never}>
    <Probe />
  </ClerkProvider>
)
async function render(runtime: unknown) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const root = createRoot(document.createElement('div'))
  await act(async () => root.render(app(runtime)))
  return root
}

test('follows the runtime’s signals and nothing else, and lets go of them', async () => {
  const runtime = fakeRuntime()
  const root = await render(runtime)
  expect(now().signIn).toMatchObject({ fetchStatus: 'idle', signIn: { status: 'needs_first_factor' } })
  expect(now().signUp.signUp.status).toBe('complete')
  const renders = seen.length
  await act(async () => runtime.say({ fetchStatus: 'fetching' }))
  expect(now().signIn.fetchStatus).toBe('fetching')
  expect(seen.length).toBe(renders + 1)
  await act(async () => root.unmount())
  expect(runtime.subscribers.size).toBe(0)
})

test('steps taken before the runtime is there wait for it; what was held then goes on to work', async () => {
  let ready!: () => void
  const runtime = fakeRuntime(new Promise((resolve) => (ready = resolve)))
  const root = await render(runtime)
  const early = now().signIn
  expect(early).toMatchObject({ errors: noErrors, fetchStatus: 'idle' })
  expect([early.signIn.status, early.signIn.supportedFirstFactors, early.signIn.emailLink.verification]).toEqual([
    'needs_identifier',
    [],
    null,
  ])
  const step = early.signIn.emailCode.sendCode({ emailAddress: 'ada@example.com' })
  expect(runtime.signIn.emailCode.sendCode).not.toHaveBeenCalled()
  await act(async () => ready())
  expect(await step).toEqual({ error: null })
  expect(runtime.signIn.emailCode.sendCode).toHaveBeenCalledWith({ emailAddress: 'ada@example.com' })
  expect(early.signIn.status).toBe('needs_first_factor')
  expect(now().signIn.signIn).toBe(runtime.signIn)
  await act(async () => root.unmount())
})

test('servers render the form as it begins', () => {
  expect(renderToString(app(fakeRuntime()))).toBe('<p>needs_identifier</p>')
})
