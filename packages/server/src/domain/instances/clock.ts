import { and, eq } from 'drizzle-orm'
import { bringJobsNearer, type Db } from '../../platform/index.ts'
import { instances } from './table.ts'

/**
 * Sets a development instance's clock that far ahead of the real one (decisions.md 10): its sessions, codes, invitations and
 * jobs follow; tokens that others verify keep the real time. False for an instance that is none, or that is live.
 */
export function moveClock(db: Db, instanceId: string, offsetMs: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const inner = tx as unknown as Db
    const which = and(eq(instances.id, instanceId), eq(instances.environmentType, 'development'))
    const [before] = await inner
      .select({ offsetMs: instances.clockOffsetMs })
      .from(instances)
      .where(which)
      .for('update')
    if (!before) return false
    await inner.update(instances).set({ clockOffsetMs: offsetMs }).where(which)
    await bringJobsNearer(inner, instanceId, offsetMs - before.offsetMs)
    return true
  })
}
