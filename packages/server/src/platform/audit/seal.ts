import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { type Db, inBatches, olderThan } from '../db/index.ts'
import { type Chained, chainHash, genesis } from './chain.ts'
import { auditChains, auditEntries } from './table.ts'

const batchSize = 500
const pruneBatchSize = 1_000

export type EntryRow = typeof auditEntries.$inferSelect

export const toChained = (row: EntryRow, sequence: number): Chained => ({
  ...row,
  sequence,
  createdAt: row.createdAt.getTime(),
})

/**
 * Numbers and chains what has been committed since the last time, in the order of writing, one sealer per instance at a time;
 * writers never wait for it. Returns how many were sealed.
 */
export async function sealEntries(db: Db, instanceId: string): Promise<number> {
  return db.transaction(async (inner) => {
    const begin = { instanceId, lastSequence: 0, lastHash: genesis, anchorSequence: 0, anchorHash: genesis }
    await inner.insert(auditChains).values(begin).onConflictDoNothing()
    const [chain] = await inner.select().from(auditChains).where(eq(auditChains.instanceId, instanceId)).for('update')
    const rows = await inner
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.instanceId, instanceId), isNull(auditEntries.sequence)))
      .orderBy(asc(auditEntries.position))
      .limit(batchSize)
    if (rows.length === 0) return 0
    let { lastSequence, lastHash } = chain!
    const sealed = rows.map((row) => {
      lastSequence += 1
      lastHash = chainHash(lastHash, toChained(row, lastSequence))
      return { id: row.id, sequence: lastSequence, hash: lastHash }
    })
    await inner.execute(sql`
      update audit_entries set sequence = sealed.sequence, hash = sealed.hash
      from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as sealed(id text, sequence bigint, hash text)
      where audit_entries.instance_id = ${instanceId} and audit_entries.id = sealed.id`)
    await inner.update(auditChains).set({ lastSequence, lastHash }).where(eq(auditChains.instanceId, instanceId))
    return sealed.length
  })
}

/** Until nothing that is committed is left. */
export async function sealAll(db: Db, instanceId: string): Promise<void> {
  while ((await sealEntries(db, instanceId)) === batchSize);
}

export async function instancesToSeal(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: auditEntries.instanceId })
    .from(auditEntries)
    .where(isNull(auditEntries.sequence))
  return rows.map(({ id }) => id)
}

/** Every chain that there is: instances, and workspaces for what concerns none. */
export async function chainIds(db: Db): Promise<string[]> {
  return (await db.select({ id: auditChains.instanceId }).from(auditChains)).map(({ id }) => id)
}

/** Lets go of what is older, a batch in each transaction; the chain then begins where they ended, and can still be followed. */
export async function pruneEntries(db: Db, instanceId: string, before: Date): Promise<void> {
  await inBatches(pruneBatchSize, () => pruneBatch(db, instanceId, before))
}

function pruneBatch(db: Db, instanceId: string, before: Date): Promise<number> {
  return db.transaction(async (inner) => {
    await inner.select().from(auditChains).where(eq(auditChains.instanceId, instanceId)).for('update')
    const own = eq(auditEntries.instanceId, instanceId)
    const oldest = await inner
      .select({ sequence: auditEntries.sequence, hash: auditEntries.hash, createdAt: auditEntries.createdAt })
      .from(auditEntries)
      .where(and(own, isNotNull(auditEntries.sequence)))
      .orderBy(asc(auditEntries.sequence))
      .limit(pruneBatchSize)
    const old = olderThan(oldest, before)
    const last = old.at(-1)
    if (!last) return 0
    await inner.delete(auditEntries).where(and(own, lte(auditEntries.sequence, last.sequence!)))
    await inner
      .update(auditChains)
      .set({ anchorSequence: last.sequence!, anchorHash: last.hash! })
      .where(eq(auditChains.instanceId, instanceId))
    return old.length
  })
}
