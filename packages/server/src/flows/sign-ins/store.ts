import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { insertRow, newId, type Past, plusMs, prepared, type Scope, secondMs, updateRow } from '../../platform/index.ts'
import type { SignInRow } from './sign-in.ts'
import { signIns } from './table.ts'

const fresh = {
  firstFactorVerificationId: null,
  firstFactorStrategy: null,
  firstFactorVerifiedAt: null,
  secondFactorVerificationId: null,
  secondFactorStrategy: null,
  secondFactorVerifiedAt: null,
  passwordMustChange: false,
  signUpIfMissing: false,
  createdSessionId: null,
  actor: null,
  actorSessionSeconds: null,
}

type Beginning = Pick<SignInRow, 'clientId' | 'identifier' | 'userId' | 'locale'>

export async function insertSignIn(scope: Scope, facts: Beginning & Partial<SignInRow>): Promise<SignInRow> {
  const signIn: SignInRow = {
    ...fresh,
    ...facts,
    instanceId: scope.instanceId,
    id: newId('signIn', scope.now),
    abandonAt: plusMs(scope.now, scope.instance.settings.lifetimes.sign_in_attempt_seconds * secondMs),
    createdAt: scope.now,
    updatedAt: scope.now,
  }
  await insertRow(scope, signIns, signIn)
  return signIn
}

export async function findSignIn(scope: Scope, id: string): Promise<SignInRow | null> {
  const [row] = await scope.db
    .select()
    .from(signIns)
    .where(and(eq(signIns.instanceId, scope.instanceId), eq(signIns.id, id)))
  return row ?? null
}

export async function updateSignIn(scope: Scope, signIn: SignInRow, change: Partial<SignInRow>): Promise<SignInRow> {
  const changes = { ...change, updatedAt: scope.now }
  await updateRow(scope, signIns, { instanceId: scope.instanceId, id: signIn.id }, changes)
  return { ...signIn, ...changes }
}

/** A sign-in becomes a session once: the second of two finds nothing to take. */
export async function takeForCompletion(scope: Scope, id: string, sessionId: string): Promise<boolean> {
  const take = prepared(scope.db, 'take_sign_in', (db) =>
    db
      .update(signIns)
      .set({ createdSessionId: sql`${sql.placeholder('sessionId')}`, updatedAt: sql`${sql.placeholder('now')}` })
      .where(
        and(
          eq(signIns.instanceId, sql.placeholder('instanceId')),
          eq(signIns.id, sql.placeholder('id')),
          isNull(signIns.createdSessionId),
        ),
      ),
  )
  const { rowCount } = await take.execute({ instanceId: scope.instanceId, id, sessionId, now: scope.now })
  return rowCount === 1
}

/** What was begun long ago and cannot be gone on with. */
export const pastSignIns: Past = {
  table: signIns,
  key: signIns.id,
  kind: 'signIn',
  isOver: ({ now }) => lt(signIns.abandonAt, now),
}

/** A client stays as long as what was begun on it. */
export const clientsOfSignIns = signIns.clientId
