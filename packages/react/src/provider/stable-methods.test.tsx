// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { ClerkProvider, useAuth, useClerk, useSignIn } from '../index.ts'

const publishableKey = `pk_test_${btoa('127.0.0.1:4100/x.accounts.dev$')}`

/** A runtime of a few lines: tells its listeners what a test says. */
function fakeRuntime() {
  const listeners = new Set<(resources: object) => void>()
  const signedOut = { client: { sessions: [], signIn: {}, signUp: {} }, session: null, user: null, organization: null }
  return {
    loaded: false,
    status: 'ready',
    ...signedOut,
    async load() {
      this.loaded = true
    },
    on() {},
    off() {},
    setActive: vi.fn(async () => 'done'),
    addListener(listener: (resources: object) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    emit() {
      for (const listener of listeners) listener({ ...signedOut, client: { ...signedOut.client } })
    },
  }
}

test('methods stay the same objects while the state changes, so that effects which name them run once', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const runtime = fakeRuntime()
  const seen = { setActive: new Set(), getToken: new Set(), fromSignIn: new Set(), addListener: new Set() }
  let renders = 0
  function App() {
    const { setActive, addListener } = useClerk()
    const { getToken } = useAuth()
    const { setActive: fromSignIn } = useSignIn()
    renders++
    seen.setActive.add(setActive)
    seen.addListener.add(addListener)
    seen.getToken.add(getToken)
    if (fromSignIn) seen.fromSignIn.add(fromSignIn)
    return null
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.render(
      <ClerkProvider publishableKey={publishableKey} Clerk={runtime as never}>
        <App />
      </ClerkProvider>,
    ),
  )
  const before = renders
  await act(async () => runtime.emit())
  await act(async () => runtime.emit())
  expect(renders).toBeGreaterThanOrEqual(before + 2)
  expect(Object.values(seen).map((functions) => functions.size)).toEqual([1, 1, 1, 1])
  const [setActive] = seen.setActive as Set<(params: object) => Promise<unknown>>
  expect(await setActive!({ session: null })).toBe('done')
  await act(async () => root.unmount())
})
