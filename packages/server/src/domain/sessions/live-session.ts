import type { Scope } from '../../platform/index.ts'
import { findClient } from '../clients/index.ts'
import { isSignedIn, type Session, statusAt } from './session.ts'
import { findSession, liveSessionsOfClient } from './store.ts'

export type LiveSession = Omit<Session, 'status'> & { readonly status: 'active' | 'pending' }

/** The client's session of that id, or its last active one; never a session of another client, whatever the request says. */
export async function findLiveSession(
  scope: Scope,
  clientId: string,
  sessionId: string | null,
): Promise<LiveSession | null> {
  const session = sessionId ? await findSession(scope, sessionId) : await lastActiveSession(scope, clientId)
  if (!session || session.clientId !== clientId) return null
  const status = statusAt(session, scope.now)
  return isSignedIn(status) ? { ...session, status } : null
}

async function lastActiveSession(scope: Scope, clientId: string): Promise<Session | null> {
  const client = await findClient(scope, clientId)
  const live = await liveSessionsOfClient(scope, clientId)
  return live.find((session) => session.id === client?.lastActiveSessionId) ?? live[live.length - 1] ?? null
}
