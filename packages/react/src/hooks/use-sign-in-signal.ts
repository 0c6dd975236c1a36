'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useClerkContext } from '../provider/contexts.ts'
import type { IsomorphicClerk } from '../provider/isomorphic-clerk.ts'
import { signInBeforeLoad, signUpBeforeLoad, stateOf } from '../signals/before-load.ts'
import type { SignalState, SignInSignalValue, SignUpSignalValue } from '../types.ts'

/**
 * The sign-in of this browser for a form of one's own: `signIn` with its steps, `errors` of the last one by field, and whether one
 * is under way. Steps answer `{ error }` and never throw.
 */
export function useSignInSignal(): SignInSignalValue {
  return useSignal('useSignInSignal', signInBeforeLoad, signInValue)
}

/** The sign-up of this browser, in the same form. */
export function useSignUpSignal(): SignUpSignalValue {
  return useSignal('useSignUpSignal', signUpBeforeLoad, signUpValue)
}

// Null only before the client is known, which is before the runtime says that it has loaded.
const signInValue = (state: SignalState) => state.signInSignal() as SignInSignalValue
const signUpValue = (state: SignalState) => state.signUpSignal() as SignUpSignalValue

function useSignal<T>(name: string, before: (clerk: IsomorphicClerk) => T, read: (state: SignalState) => T): T {
  // The context's snapshot changes when the runtime has loaded, and brings this hook to look again.
  const { clerk } = useClerkContext(name)
  const state = stateOf(clerk)
  const first = useMemo(() => before(clerk), [before, clerk])
  const subscribe = useCallback(
    (notify: () => void) =>
      state?.__internal_effect(() => {
        read(state)
        notify()
      }) ?? (() => undefined),
    [state, read],
  )
  const get = useCallback(() => (state ? read(state) : first), [state, read, first])
  return useSyncExternalStore(subscribe, get, () => first)
}
