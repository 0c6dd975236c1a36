import { and, count, eq, gte, lt, notInArray } from 'drizzle-orm'
import type { Scope } from '../../platform/index.ts'
import { messages } from './table.ts'

/** Messages written between the two instants, but for those that could not be delivered or were not to be sent. */
export async function countMessages(
  scope: Scope,
  kind: 'email' | 'sms',
  { start, end }: { readonly start: Date; readonly end: Date },
): Promise<number> {
  const [row] = await scope.db
    .select({ value: count() })
    .from(messages)
    .where(
      and(
        eq(messages.instanceId, scope.instanceId),
        eq(messages.kind, kind),
        gte(messages.createdAt, start),
        lt(messages.createdAt, end),
        notInArray(messages.status, ['failed', 'suppressed']),
      ),
    )
  return row?.value ?? 0
}
