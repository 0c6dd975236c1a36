import {
  expiryJob,
  findInstance,
  isAccountlessAndUnclaimed,
  lastKeyUse,
  planExpiry,
  unusedLifetimeMs,
  workspaceOfInstance,
} from '../../domain/instances/index.ts'
import { deleteWorkspace } from '../../domain/workspaces/index.ts'
import { readCounter } from '../../platform/counters/index.ts'
import { type JobHandlers, plusMs, type ServerScope, transaction } from '../../platform/index.ts'
import { eraseApplication } from './erase-application.ts'

type Server = Omit<ServerScope, 'now'> & { readonly clock: { now(): Date } }

/** What was made without an account goes when nobody uses it: no user in it, and its key not shown for a week. */
export function accountlessJobs(server: Server): JobHandlers {
  return {
    [expiryJob]: async ({ instanceId }) => {
      const { clock, ...rest } = server
      await expireUnused({ ...rest, now: clock.now() }, instanceId)
    },
  }
}

async function expireUnused(scope: ServerScope, instanceId: string): Promise<void> {
  const instance = await findInstance(scope.db, instanceId)
  if (!instance || !(await isAccountlessAndUnclaimed(scope.db, instance.applicationId))) return
  const used = await lastKeyUse(scope.db, instanceId)
  const isUsed = used !== null && used > plusMs(scope.now, -unusedLifetimeMs)
  if (isUsed || (await readCounter({ db: scope.db, instanceId }, 'users')) > 0) return planExpiry(scope, instanceId)
  await transaction(scope, async (inner) => {
    // Of a claim at the same moment one wins: it holds the row, or finds none.
    if (!(await isAccountlessAndUnclaimed(inner.db, instance.applicationId, { isHeld: true }))) return
    const workspaceId = await workspaceOfInstance(inner.db, instanceId)
    await eraseApplication(inner, instance.applicationId, [instanceId])
    if (workspaceId) await deleteWorkspace(inner.db, workspaceId)
  })
}
