import { setClock } from '../../domain/instances/index.ts'
import { bringRetriesNearer } from '../../domain/webhooks/index.ts'
import { bringJobsNearer, type Db } from '../../platform/index.ts'

/**
 * Sets a development instance's clock that far ahead of the real one: its sessions, codes, invitations, jobs and what waits
 * for a receiver follow; tokens that others verify keep the real time. False for an instance that is none, or that is live.
 */
export function moveClock(db: Db, instanceId: string, offsetMs: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const inner = tx as unknown as Db
    const movedMs = await setClock(inner, instanceId, offsetMs)
    if (movedMs === null) return false
    await bringJobsNearer(inner, instanceId, movedMs)
    await bringRetriesNearer(inner, instanceId, movedMs)
    return true
  })
}
