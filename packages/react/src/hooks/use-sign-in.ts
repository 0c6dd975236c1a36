'use client'
import { useClerkContext } from '../provider/contexts.ts'
import type { SetActive, SignInResource, SignUpResource } from '../types.ts'
import { useClerk } from './use-clerk.ts'

type NotLoaded = { isLoaded: false; setActive: undefined }
export type UseSignInReturn =
  | (NotLoaded & { signIn: undefined })
  | {
      /** Whether the attempt of this browser is known. */
      isLoaded: true
      /** The attempt, with its steps. */
      signIn: SignInResource
      /** Makes the new session the one in use. */
      setActive: SetActive
    }
export type UseSignUpReturn =
  | (NotLoaded & { signUp: undefined })
  | {
      /** Whether the attempt of this browser is known. */
      isLoaded: true
      /** The attempt, with its steps. */
      signUp: SignUpResource
      /** Makes the new session the one in use. */
      setActive: SetActive
    }

/** The sign-in attempt of this browser, for flows of one's own. */
export function useSignIn(): UseSignInReturn {
  const { client } = useClerkContext('useSignIn').snapshot
  const { setActive } = useClerk()
  if (!client) return { isLoaded: false, signIn: undefined, setActive: undefined }
  return { isLoaded: true, signIn: client.signIn, setActive }
}

/** The sign-up attempt of this browser, for flows of one's own. */
export function useSignUp(): UseSignUpReturn {
  const { client } = useClerkContext('useSignUp').snapshot
  const { setActive } = useClerk()
  if (!client) return { isLoaded: false, signUp: undefined, setActive: undefined }
  return { isLoaded: true, signUp: client.signUp, setActive }
}
