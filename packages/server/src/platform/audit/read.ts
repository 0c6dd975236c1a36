import { and, asc, eq, gt, gte, isNotNull, lt, or } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { genesis, type Link } from './chain.ts'
import type { EntryRow } from './seal.ts'
import { auditChains, auditEntries } from './table.ts'

export type AuditFilter = {
  readonly after: number
  readonly limit: number
  readonly action?: string | undefined
  readonly actorId?: string | undefined
  readonly targetId?: string | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
}
export type SealedEntry = EntryRow & { readonly sequence: number; readonly hash: string }

/** Sealed entries behind a number, in order. */
export async function readEntries(
  { db, instanceId }: Pick<Scope, 'db' | 'instanceId'>,
  filter: AuditFilter,
): Promise<SealedEntry[]> {
  const { after, limit, action, actorId, targetId, from, to } = filter
  const entry = auditEntries
  const rows = await db
    .select()
    .from(entry)
    .where(
      and(
        eq(entry.instanceId, instanceId),
        gt(entry.sequence, after),
        isNotNull(entry.sequence),
        action === undefined ? undefined : eq(entry.action, action),
        actorId === undefined ? undefined : or(eq(entry.actorId, actorId), eq(entry.impersonatorId, actorId)),
        targetId === undefined ? undefined : eq(entry.targetId, targetId),
        from && gte(entry.createdAt, from),
        to && lt(entry.createdAt, to),
      ),
    )
    .orderBy(asc(entry.sequence))
    .limit(limit)
  return rows as SealedEntry[]
}

/** Where the chain begins and ends. */
export async function chainOf({
  db,
  instanceId,
}: Pick<Scope, 'db' | 'instanceId'>): Promise<{ readonly anchor: Link; readonly head: Link }> {
  const [chain] = await db.select().from(auditChains).where(eq(auditChains.instanceId, instanceId))
  const begin = { sequence: 0, hash: genesis }
  if (!chain) return { anchor: begin, head: begin }
  return {
    anchor: { sequence: chain.anchorSequence, hash: chain.anchorHash },
    head: { sequence: chain.lastSequence, hash: chain.lastHash },
  }
}
