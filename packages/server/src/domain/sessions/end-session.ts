import type { SessionTaskKey } from '@keyward/wire/facts'
import { and, eq, sql } from 'drizzle-orm'
import { type Scope, transaction } from '../../platform/index.ts'
import type { Session } from './session.ts'
import { announce } from './start-session.ts'
import { changeStatus, liveSessionsOfClient, liveSessionsOfUser, someLiveSessions } from './store.ts'
import { sessions } from './table.ts'

type Ending = 'ended' | 'removed' | 'revoked' | 'replaced'

/** Ends what is still alive of `sessionIds` and announces each once; a session that is over already stays as it is. */
export function endSessions(scope: Scope, sessionIds: readonly string[], status: Ending): Promise<Session[]> {
  return transaction(scope, async (inner) => {
    const ended = await changeStatus(inner, sessionIds, status)
    await announce(inner, [status === 'replaced' ? 'ended' : status], ended)
    return ended
  })
}

export async function endSessionsOfClient(scope: Scope, clientId: string, status: Ending): Promise<Session[]> {
  const live = await liveSessionsOfClient(scope, clientId)
  return endSessions(
    scope,
    live.map((session) => session.id),
    status,
  )
}

export async function endSessionsOfUser(
  scope: Scope,
  userId: string,
  status: Ending,
  { exceptSessionId }: { readonly exceptSessionId?: string | undefined } = {},
): Promise<Session[]> {
  const live = await liveSessionsOfUser(scope, userId)
  return endSessions(
    scope,
    live.map((session) => session.id).filter((id) => id !== exceptSessionId),
    status,
  )
}

/** Every live session of the instance. */
export async function endAllSessions(scope: Scope, status: Ending): Promise<void> {
  for (;;) {
    const batch = await someLiveSessions(scope, 1_000)
    const ended = await endSessions(scope, batch, status)
    if (ended.length === 0) return
  }
}

/** The person did what was asked: the task leaves each of their sessions, and those without a further one become active. */
export async function completeTask(scope: Scope, userId: string, task: SessionTaskKey): Promise<void> {
  await scope.db
    .update(sessions)
    .set({ tasks: sql`${sessions.tasks} - ${task}::text`, updatedAt: scope.now })
    .where(
      and(eq(sessions.instanceId, scope.instanceId), eq(sessions.userId, userId), sql`${sessions.tasks} ? ${task}`),
    )
}
