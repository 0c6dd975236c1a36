'use client'
import { useClerkContext } from '../provider/contexts.ts'
import { useInitialState } from '../provider/use-initial-state.ts'
import type { UserResource } from '../types.ts'

export type UseUserReturn =
  | { isLoaded: false; isSignedIn: undefined; user: undefined }
  | { isLoaded: true; isSignedIn: false; user: null }
  | {
      /** Whether it is known who is here. */
      isLoaded: true
      /** Whether somebody is signed in; undefined while that is not known. */
      isSignedIn: true
      /** The user, with what can be done about them; null if nobody is signed in. */
      user: UserResource
    }

/** The signed-in user. Before the runtime has loaded it is what the server handed over, which may be nothing. */
export function useUser(): UseUserReturn {
  const { snapshot } = useClerkContext('useUser')
  const initialState = useInitialState()
  const known = initialState?.userId === null ? null : initialState?.user
  const user = snapshot.client === undefined ? known : snapshot.user
  if (user === undefined) return { isLoaded: false, isSignedIn: undefined, user: undefined }
  if (user === null) return { isLoaded: true, isSignedIn: false, user: null }
  return { isLoaded: true, isSignedIn: true, user }
}
