import { and, count, eq, gte, lt, ne } from 'drizzle-orm'
import type { Scope } from '../../platform/index.ts'
import { messages } from './table.ts'

/** Messages written between the two instants, but for those that could not be delivered. */
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
        ne(messages.status, 'failed'),
      ),
    )
  return row?.value ?? 0
}
