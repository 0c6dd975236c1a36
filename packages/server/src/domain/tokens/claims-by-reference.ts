import { and, eq, lt } from 'drizzle-orm'
import { hourMs, type Past, type Scope, sha256 } from '../../platform/index.ts'
import type { Claims } from '../claims/index.ts'
import { claimsContents } from './table.ts'

const noteUseEveryMs = hourMs
/** What this process has stored lately: a token a minute must not cost a write a minute. */
const stored = new Map<string, number>()
const storedLimit = 10_000

/** Keeps the claims under the hash of their JSON text, which is what a token then holds in their place. */
export async function referenceTo(scope: Scope, claims: Claims): Promise<string> {
  const content = JSON.stringify(claims)
  const ref = sha256(content)
  const name = `${scope.instanceId}:${ref}`
  if ((stored.get(name) ?? 0) > Date.now()) return ref
  await scope.db
    .insert(claimsContents)
    .values({ instanceId: scope.instanceId, ref, content, usedAt: scope.now })
    .onConflictDoUpdate({ target: [claimsContents.instanceId, claimsContents.ref], set: { usedAt: scope.now } })
  if (stored.size >= storedLimit) stored.clear()
  // A row written inside a transaction may yet be rolled back.
  if (!scope.isTransaction) stored.set(name, Date.now() + noteUseEveryMs)
  return ref
}

/** JSON text, of which the reference is the hash. Null for an unknown reference and for one of another instance alike. */
export async function findClaimsContent(scope: Scope, ref: string): Promise<string | null> {
  const [row] = await scope.db
    .select({ content: claimsContents.content })
    .from(claimsContents)
    .where(and(eq(claimsContents.instanceId, scope.instanceId), eq(claimsContents.ref, ref)))
  return row?.content ?? null
}

/** Changed claims leave their former content behind. Whoever asks for it finds nothing, and nothing means deny. */
export const pastClaimsContents: Past = {
  table: claimsContents,
  key: claimsContents.ref,
  isOver: (_, before) => lt(claimsContents.usedAt, before),
}
