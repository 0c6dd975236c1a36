import { and, asc, eq, isNull } from 'drizzle-orm'
import { type Db, newId, randomToken, sha256 } from '../../platform/index.ts'
import { operatorTokens, workspaces } from './table.ts'

export async function createWorkspace(db: Db, { name, now }: { name: string; now: Date }): Promise<string> {
  const id = newId('workspace', now)
  await db.insert(workspaces).values({ id, name, createdAt: now, updatedAt: now })
  return id
}

/** Readable here and never again: only the SHA-256 is kept. */
export async function createOperatorToken(
  db: Db,
  { workspaceId, name, now }: { workspaceId: string; name: string; now: Date },
): Promise<string> {
  const token = `kwop_${randomToken()}`
  await db
    .insert(operatorTokens)
    .values({ id: newId('operatorToken', now), workspaceId, name, hash: sha256(token), createdAt: now })
  return token
}

export async function findOperator(db: Db, token: string): Promise<{ workspaceId: string } | null> {
  const [row] = await db
    .select({ workspaceId: operatorTokens.workspaceId })
    .from(operatorTokens)
    .where(and(eq(operatorTokens.hash, sha256(token)), isNull(operatorTokens.revokedAt)))
  return row ?? null
}

/** The oldest workspace, which the first start made; null before that. */
export async function firstWorkspaceId(db: Db): Promise<string | null> {
  const [row] = await db
    .select({ id: workspaces.id })
    .from(workspaces)
    .orderBy(asc(workspaces.createdAt), asc(workspaces.id))
    .limit(1)
  return row?.id ?? null
}
