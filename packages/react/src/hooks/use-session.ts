'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { useClerkContext } from '../provider/contexts.ts'
import type { SessionResource, SetActive, SignedInSessionResource } from '../types.ts'
import { pendingCountsAsSignedOut } from './use-auth.ts'
import { useClerk } from './use-clerk.ts'

export type UseSessionReturn =
  | { isLoaded: false; isSignedIn: undefined; session: undefined }
  | { isLoaded: true; isSignedIn: false; session: null }
  | {
      /** Whether it is known who is here. */
      isLoaded: true
      /** Whether somebody is signed in, with no task left. */
      isSignedIn: boolean
      /** The session in use, with its token, its user and its task. */
      session: SignedInSessionResource
    }

/** The active session, a pending one too; `isSignedIn` says whether a pending one counts. */
export function useSession(): UseSessionReturn {
  const { clerk, snapshot } = useClerkContext('useSession')
  const { session } = snapshot
  if (session === undefined) return { isLoaded: false, isSignedIn: undefined, session: undefined }
  if (session === null) return { isLoaded: true, isSignedIn: false, session: null }
  const isSignedIn = session.status !== 'pending' || !pendingCountsAsSignedOut(clerk, undefined)
  return { isLoaded: true, isSignedIn, session: session as SignedInSessionResource }
}

export type UseSessionListReturn =
  | { isLoaded: false; sessions: undefined; setActive: undefined }
  | {
      /** Whether it is known who is here. */
      isLoaded: true
      /** Every session of this browser. */
      sessions: SessionResource[]
      /** Makes another session, or another organization, the one in use. */
      setActive: SetActive
    }

/** Every session of this browser, with the way to switch between them. */
export function useSessionList(): UseSessionListReturn {
  const { clerk, snapshot } = useClerkContext('useSessionList')
  const { setActive } = useClerk()
  const { client } = snapshot
  const subscribe = useCallback((notify: () => void) => clerk.addListener(notify, { skipInitialEmit: true }), [clerk])
  const look = () => client?.sessions.map(({ id, status }) => `${id} ${status}`).join()
  // Somebody who is not in use may leave, too.
  useSyncExternalStore(subscribe, look, look)
  if (!client) return { isLoaded: false, sessions: undefined, setActive: undefined }
  return { isLoaded: true, sessions: client.sessions, setActive }
}
