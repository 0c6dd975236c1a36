import { and, eq, or } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { auditEntries } from './table.ts'

/** Where a person came from is forgotten with them; what was done stays, and the chain with it. */
export async function erasePersonalPart({ db, instanceId }: Scope, userId: string): Promise<void> {
  await db
    .update(auditEntries)
    .set({ personal: null })
    .where(
      and(
        eq(auditEntries.instanceId, instanceId),
        or(eq(auditEntries.actorId, userId), eq(auditEntries.targetId, userId)),
      ),
    )
}
