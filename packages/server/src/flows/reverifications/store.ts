import { and, eq, gt, lt } from 'drizzle-orm'
import type { Past, Scope } from '../../platform/index.ts'
import type { ReverificationRow } from './reverification.ts'
import { sessionReverifications } from './table.ts'

type Values = Pick<ReverificationRow, 'sessionId' | 'level' | 'expireAt'>

export async function beginReverification(scope: Scope, values: Values): Promise<ReverificationRow> {
  const fresh = {
    ...values,
    firstFactorVerificationId: null,
    firstFactorStrategy: null,
    firstFactorVerifiedAt: null,
    secondFactorVerifiedAt: null,
    createdAt: scope.now,
  }
  const [row] = await scope.db
    .insert(sessionReverifications)
    .values({ ...fresh, instanceId: scope.instanceId })
    .onConflictDoUpdate({ target: [sessionReverifications.instanceId, sessionReverifications.sessionId], set: fresh })
    .returning()
  return row!
}

/** Null if none was begun, or it took too long. */
export async function findReverification(scope: Scope, sessionId: string): Promise<ReverificationRow | null> {
  const [row] = await scope.db
    .select()
    .from(sessionReverifications)
    .where(and(of(scope, sessionId), gt(sessionReverifications.expireAt, scope.now)))
  return row ?? null
}

export async function updateReverification(
  scope: Scope,
  sessionId: string,
  change: Partial<ReverificationRow>,
): Promise<ReverificationRow> {
  const [row] = await scope.db.update(sessionReverifications).set(change).where(of(scope, sessionId)).returning()
  return row!
}

export const pastReverifications: Past = {
  table: sessionReverifications,
  key: sessionReverifications.sessionId,
  isOver: (_, before) => lt(sessionReverifications.expireAt, before),
}

const of = (scope: Scope, sessionId: string) =>
  and(eq(sessionReverifications.instanceId, scope.instanceId), eq(sessionReverifications.sessionId, sessionId))
