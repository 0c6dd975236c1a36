import { and, eq } from 'drizzle-orm'
import type { Db } from '../../platform/index.ts'
import { instances } from './table.ts'

/**
 * In a transaction: sets a development instance's clock that far ahead of the real one (decisions.md 10). Returns by how many
 * milliseconds it has moved on; null for an instance that is none, or that is live.
 */
export async function setClock(db: Db, instanceId: string, offsetMs: number): Promise<number | null> {
  const which = and(eq(instances.id, instanceId), eq(instances.environmentType, 'development'))
  const [before] = await db.select({ offsetMs: instances.clockOffsetMs }).from(instances).where(which).for('update')
  if (!before) return null
  await db.update(instances).set({ clockOffsetMs: offsetMs }).where(which)
  return offsetMs - before.offsetMs
}
