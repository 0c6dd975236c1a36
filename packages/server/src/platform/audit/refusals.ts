import type { Db } from '../db/index.ts'
import type { Log } from '../log.ts'
import { auditEntries } from './table.ts'
import type { AuditTrail } from './trail.ts'

const windowMs = 60_000
const maxKinds = 10_000

/**
 * Refused requests: one entry a minute for each source, action and code, with their number, so that whoever tries passwords
 * cannot fill the log with his tries. Counted in memory; at most a minute of them is lost with the process.
 */
export function createRefusals(db: Db, log: Log) {
  const counted = new Map<string, { readonly trail: AuditTrail; readonly code: string; count: number }>()
  let timer: NodeJS.Timeout | null = null

  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    const rows = [...counted.values()].map(({ trail, code, count }) => trail.refusal(code, count))
    counted.clear()
    for (let at = 0; at < rows.length; at += 500) await db.insert(auditEntries).values(rows.slice(at, at + 500))
  }

  return {
    flush,
    note(trail: AuditTrail, { kind, code }: { readonly kind: string; readonly code: string }): void {
      const key = `${kind} ${code}`
      const known = counted.get(key)
      if (known) known.count += 1
      else if (counted.size < maxKinds) counted.set(key, { trail, code, count: 1 })
      timer ??= setTimeout(() => {
        flush().catch((error: Error) => log.warn({ err: error.message }, 'refusals could not be recorded'))
      }, windowMs).unref()
    },
  }
}
export type Refusals = ReturnType<typeof createRefusals>
