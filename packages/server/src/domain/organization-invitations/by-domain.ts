import { and, count, eq, inArray, ne } from 'drizzle-orm'
import { dayMs, newId, plusMs, randomToken, type Scope, sha256 } from '../../platform/index.ts'
import { type InvitationRow, ticketPrefix } from './invitation.ts'
import { isOpen, writeDownExpired } from './store.ts'
import { organizationInvitations as table } from './table.ts'

const lifetimeDays = 30

/**
 * An invitation that a verified domain makes, without a mail: the person finds it in their account. Null where there is an
 * open one, or where one of this domain was answered before: who left or was turned away is not asked again.
 */
export async function inviteByDomain(
  scope: Scope,
  values: Pick<InvitationRow, 'organizationId' | 'emailAddress' | 'roleId'> & { readonly domainId: string },
): Promise<InvitationRow | null> {
  await writeDownExpired(scope, values.organizationId)
  const [answered] = await scope.db
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(table.instanceId, scope.instanceId),
        eq(table.domainId, values.domainId),
        eq(table.emailAddress, values.emailAddress),
        ne(table.status, 'expired'),
      ),
    )
    .limit(1)
  if (answered) return null
  const id = newId('organizationInvitation', scope.now)
  // Nobody is sent the ticket; it exists because an invitation has one.
  const ticket = `${ticketPrefix}${randomToken()}`
  const [row] = await scope.db
    .insert(table)
    .values({
      ...values,
      instanceId: scope.instanceId,
      id,
      hash: sha256(ticket),
      encryptedTicket: scope.secrets.encrypt('invitation-ticket', ticket, `${scope.instanceId}:${id}`),
      status: 'pending',
      expireAt: plusMs(scope.now, lifetimeDays * dayMs),
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .onConflictDoNothing()
    .returning()
  return row ?? null
}

export async function countOpenByDomain(
  scope: Scope,
  domainIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (domainIds.length === 0) return new Map()
  const rows = await scope.db
    .select({ id: table.domainId, value: count() })
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), inArray(table.domainId, [...domainIds]), ...isOpen(scope)))
    .groupBy(table.domainId)
  return new Map(rows.map((row) => [row.id!, row.value]))
}

/** Those that nobody has accepted; as if they had never been, so that the domain may invite again. */
export async function deleteOpenOfDomain(scope: Scope, domainId: string): Promise<void> {
  await scope.db
    .delete(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.domainId, domainId), eq(table.status, 'pending')))
}
