import { productionDefaults } from '@keyward/wire'
import { type InstanceDirectory, instanceIds } from './domain/instances/index.ts'
import { removeDeadSigningKeys } from './domain/tokens/index.ts'
import { doneUntil, sweepLog } from './domain/webhooks/index.ts'
import { type Platform, scopeOf } from './edge/scope.ts'
import { chainIds, pruneEntries, sealAll } from './platform/audit/index.ts'
import { dayMs, deleteFailedJobs, plusMs, type Scope } from './platform/index.ts'
import { numberAll, pruneEvents } from './platform/outbox/index.ts'
import type { UpkeepTask } from './platform/upkeep.ts'
import { deleteWhatIsOver } from './retention.ts'

/** For how long somebody can see why a job was given up. */
const failedJobDays = 30
const daysBefore = (now: Date, days: number) => plusMs(now, -days * dayMs)

/** What a server does once an hour, for all instances. */
export function upkeepTasks(platform: Platform, directory: InstanceDirectory): readonly UpkeepTask[] {
  const { db } = platform
  async function inEveryInstance(work: (scope: Scope) => Promise<unknown>): Promise<void> {
    for (const id of await instanceIds(db)) {
      const facts = await directory.byId(id)
      // What fails in one instance keeps none of the others waiting.
      if (facts)
        await work(scopeOf(platform, facts, '')).catch((error: Error) =>
          platform.log.warn({ instance: id, err: error.message }, 'upkeep failed'),
        )
    }
  }

  return [
    {
      name: 'what is over',
      run: (now) =>
        inEveryInstance((scope) => deleteWhatIsOver({ ...scope, now: plusMs(now, scope.instance.clockOffsetMs) })),
    },
    { name: 'failed jobs', run: (now) => deleteFailedJobs(db, daysBefore(now, failedJobDays)) },
    { name: 'signing keys', run: (now) => removeDeadSigningKeys(db, now) },
    {
      name: 'delivery log',
      run: (now) =>
        inEveryInstance((scope) =>
          sweepLog(scope, daysBefore(now, scope.instance.settings.webhooks.log_retention_days)),
        ),
    },
    {
      name: 'events',
      run: (now) =>
        inEveryInstance(async (scope) => {
          // Nobody may have read them ever.
          await numberAll(scope)
          const before = daysBefore(now, scope.instance.settings.events.retention_days)
          await pruneEvents(scope, { before, until: await doneUntil(scope) })
        }),
    },
    {
      name: 'audit log',
      run: async (now) => {
        for (const id of await chainIds(db)) {
          const { audit_log: log } = (await directory.byId(id))?.settings ?? productionDefaults
          await sealAll(db, id)
          await pruneEntries(db, id, daysBefore(now, log.retention_days))
        }
      },
    },
  ]
}
