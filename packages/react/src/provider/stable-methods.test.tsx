// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { ClerkProvider, useAuth, useClerk, useSessionList, useSignIn, useUser } from '../index.ts'

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
    emit(change: object = {}) {
      for (const listener of listeners) listener({ ...signedOut, ...change })
    },
  }
}

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

test('methods stay the same objects while the state changes, so that effects which name them run once', async () => {
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
  await act(async () => runtime.emit({ session: { status: 'pending' } }))
  await act(async () => runtime.emit())
  expect(renders).toBe(before + 2)
  expect(Object.values(seen).map((functions) => functions.size)).toEqual([1, 1, 1, 1])
  const [setActive] = seen.setActive as Set<(params: object) => Promise<unknown>>
  expect(await setActive!({ session: null })).toBe('done')
  await act(async () => root.unmount())
})

test('answers of the server draw an app anew when who is here has changed, or the token; lists of sessions when they have', async () => {
  const runtime = fakeRuntime()
  const drawn = { user: 0, sessions: 0 }
  function Named() {
    useUser()
    useSignIn()
    drawn.user++
    return null
  }
  function Listed() {
    drawn.sessions++
    return <>{useSessionList().sessions?.map(({ id, status }) => `${id} ${status}`)}</>
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.render(
      <ClerkProvider publishableKey={publishableKey} Clerk={runtime as never}>
        <Named />
        <Listed />
      </ClerkProvider>,
    ),
  )
  const after = async (change: object) => {
    Object.assign(drawn, { user: 0, sessions: 0 })
    await act(async () => runtime.emit(change))
    return drawn
  }
  expect(await after({})).toEqual({ user: 0, sessions: 0 })
  const session = { id: 'sess_1', status: 'active', lastActiveToken: 'one' }
  runtime.client.sessions.push(session as never)
  expect(await after({})).toEqual({ user: 0, sessions: 1 })
  expect(document.body.textContent).toContain('sess_1 active')
  expect(await after({ session })).toEqual({ user: 1, sessions: 1 })
  expect(await after({ session })).toEqual({ user: 0, sessions: 0 })
  session.lastActiveToken = 'two'
  expect(await after({ session })).toEqual({ user: 1, sessions: 1 })
  await act(async () => root.unmount())
})
