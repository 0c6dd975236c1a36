import { and, asc, eq, isNull } from 'drizzle-orm'
import { type Db, minuteMs, newId, plusMs, randomToken, sha256 } from '../../platform/index.ts'
import { operatorTokens, workspaces } from './table.ts'

export async function createWorkspace(db: Db, { name, now }: { name: string; now: Date }): Promise<string> {
  const id = newId('workspace', now)
  await db.insert(workspaces).values({ id, name, createdAt: now, updatedAt: now })
  return id
}

/** In a transaction. Its applications are somebody else's by now, or gone. */
export async function deleteWorkspace(db: Db, id: string): Promise<void> {
  await db.delete(operatorTokens).where(eq(operatorTokens.workspaceId, id))
  await db.delete(workspaces).where(eq(workspaces.id, id))
}

type NewOperatorToken = { readonly workspaceId: string; readonly name: string; readonly now: Date }
export type OperatorTokenRow = typeof operatorTokens.$inferSelect

/** Readable here and never again: only the SHA-256 is kept. */
export async function createOperatorToken(db: Db, input: NewOperatorToken): Promise<string> {
  return (await addOperatorToken(db, input)).token
}

export async function addOperatorToken(
  db: Db,
  { workspaceId, name, now }: NewOperatorToken,
): Promise<{ readonly row: OperatorTokenRow; readonly token: string }> {
  const token = `kwop_${randomToken()}`
  const [row] = await db
    .insert(operatorTokens)
    .values({ id: newId('operatorToken', now), workspaceId, name, hash: sha256(token), createdAt: now })
    .returning()
  return { row: row!, token }
}

/** Those that work, the oldest first; of one workspace or of all. */
export function listOperatorTokens(db: Db, workspaceId?: string): Promise<OperatorTokenRow[]> {
  return db
    .select()
    .from(operatorTokens)
    .where(and(isNull(operatorTokens.revokedAt), workspaceId ? eq(operatorTokens.workspaceId, workspaceId) : undefined))
    .orderBy(asc(operatorTokens.createdAt), asc(operatorTokens.id))
}

/** It opens nothing from now on. Answers whose it was; null: there is no such token that works. */
export async function revokeOperatorToken(db: Db, id: string, now: Date): Promise<string | null> {
  const [revoked] = await db
    .update(operatorTokens)
    .set({ revokedAt: now })
    .where(and(eq(operatorTokens.id, id), isNull(operatorTokens.revokedAt)))
    .returning({ workspaceId: operatorTokens.workspaceId })
  return revoked?.workspaceId ?? null
}

/** In a transaction: whoever revokes at once with us comes after us. */
export function lockOperatorTokens(db: Db, workspaceId: string): Promise<OperatorTokenRow[]> {
  return db
    .select()
    .from(operatorTokens)
    .where(and(eq(operatorTokens.workspaceId, workspaceId), isNull(operatorTokens.revokedAt)))
    .orderBy(asc(operatorTokens.id))
    .for('update')
}

/** Whose token it is. Asked at each request, so that a revoked one is refused at once; writes its use once a minute. */
export async function findOperator(db: Db, token: string): Promise<{ workspaceId: string } | null> {
  const [row] = await db
    .select()
    .from(operatorTokens)
    .where(and(eq(operatorTokens.hash, sha256(token)), isNull(operatorTokens.revokedAt)))
  if (row) await noteUse(db, row).catch(() => undefined)
  return row ?? null
}

async function noteUse(db: Db, { id, lastUsedAt }: OperatorTokenRow): Promise<void> {
  const now = new Date()
  if (lastUsedAt && lastUsedAt > plusMs(now, -minuteMs)) return
  await db.update(operatorTokens).set({ lastUsedAt: now }).where(eq(operatorTokens.id, id))
}

/** In a transaction: what is counted for the whole server is counted by one at a time. */
export async function holdFirstWorkspace(db: Db): Promise<void> {
  await firstWorkspace(db).for('no key update')
}

/** The oldest workspace, which the first start made; null before that. */
export async function firstWorkspaceId(db: Db): Promise<string | null> {
  const [row] = await firstWorkspace(db)
  return row?.id ?? null
}

function firstWorkspace(db: Db) {
  return db
    .select({ id: workspaces.id })
    .from(workspaces)
    .orderBy(asc(workspaces.createdAt), asc(workspaces.id))
    .limit(1)
}
