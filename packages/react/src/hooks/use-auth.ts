'use client'
import { useMemo } from 'react'
import { type AuthState, deriveAuthState } from '../auth/auth-state.ts'
import { resolveAuth } from '../auth/resolve-auth.ts'
import type { PendingSessionOptions, UseAuthReturn } from '../auth/use-auth-return.ts'
import { KeywardReactError } from '../errors/error.ts'
import { useClerkContext } from '../provider/contexts.ts'
import type { IsomorphicClerk } from '../provider/isomorphic-clerk.ts'
import { useInitialState } from '../provider/use-initial-state.ts'
import type { SignOut } from '../types.ts'

/** What everything below knows of the visitor, before it is put into a shape. */
export function useAuthState(user: string): { clerk: IsomorphicClerk; state: AuthState; hasLoaded: boolean } {
  const { clerk, snapshot } = useClerkContext(user)
  const initialState = useInitialState()
  const hasLoaded = snapshot.client !== undefined
  const state = useMemo(() => deriveAuthState(hasLoaded, snapshot, initialState), [hasLoaded, snapshot, initialState])
  return { clerk, state, hasLoaded }
}

/**
 * Who is signed in, with `getToken`, `signOut` and `has`. On servers and before the runtime has loaded it answers from what the
 * server handed over to the provider, or from an auth object that is given here; `isLoaded` is false if that is nothing.
 */
export function useAuth(options?: PendingSessionOptions | Record<string, unknown> | null): UseAuthReturn {
  const { clerk, state: known } = useAuthState('useAuth')
  const { treatPendingAsSignedOut, ...given } = (options ?? {}) as PendingSessionOptions & Partial<AuthState>
  // What a page was given of its server, for as long as nothing else is known.
  const state =
    known.userId === undefined && known.sessionId === undefined ? ({ ...known, ...given } as AuthState) : known
  // The same functions for as long as the provider lives: apps name `getToken` among the dependencies of effects.
  const methods = useMemo(() => methodsOf(clerk), [clerk])
  return useMemo(
    () => resolveAuth(state, methods, pendingCountsAsSignedOut(clerk, treatPendingAsSignedOut)),
    // `given` is new at each call, and counts before the runtime has loaded alone
    [clerk, methods, known, given.userId, given.sessionId, treatPendingAsSignedOut],
  )
}

/** Puts an auth object of another source (a loader, a test) into the shape of `useAuth`. */
export function useDerivedAuth(
  auth: Partial<AuthState> & Partial<Pick<UseAuthReturn, 'signOut' | 'getToken'>>,
  options: PendingSessionOptions = {},
): UseAuthReturn {
  const { signOut, getToken, ...state } = auth
  const missing = () =>
    Promise.reject(new KeywardReactError('invalid_usage', 'this auth object came without that method'))
  const methods = { signOut: signOut ?? missing, getToken: getToken ?? missing }
  return resolveAuth(state as AuthState, methods, options.treatPendingAsSignedOut ?? true)
}

/** The hook's own word, else the provider's, else yes. */
export function pendingCountsAsSignedOut(clerk: IsomorphicClerk, asked: boolean | undefined): boolean {
  return asked ?? (clerk.__internal_getOption('treatPendingAsSignedOut') as boolean | undefined) ?? true
}

function methodsOf(clerk: IsomorphicClerk): Pick<UseAuthReturn, 'signOut' | 'getToken'> {
  return {
    signOut: (...args) => (clerk as unknown as { signOut: SignOut }).signOut(...(args as Parameters<SignOut>)),
    getToken: async (options) => {
      if (typeof window === 'undefined') {
        throw new KeywardReactError('browser_only', 'getToken() of useAuth() works in browsers. On a server use auth()')
      }
      if (!clerk.loaded) await clerk.whenLoaded()
      const session = (clerk as unknown as { session?: { getToken(options: unknown): Promise<string | null> } }).session
      return session ? session.getToken(options) : null
    },
  }
}
