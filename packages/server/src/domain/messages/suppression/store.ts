import { and, desc, eq, lt } from 'drizzle-orm'
import { type Db, newId, type Past, type Scope } from '../../../platform/index.ts'
import type { Refusal } from '../smtp.ts'
import { suppressedAddresses } from '../table.ts'

export type SuppressedAddressRow = typeof suppressedAddresses.$inferSelect
type Recipient = { readonly instanceId: string; readonly recipient: string }

/** As it was written to: what a mail server says of one spelling it says of no other. */
const ofRecipient = ({ instanceId, recipient }: Recipient) =>
  and(eq(suppressedAddresses.instanceId, instanceId), eq(suppressedAddresses.emailAddress, recipient))

/** The mail server's own word is the only way onto the list. */
export async function suppress(db: Db, { instanceId, recipient }: Recipient, refusal: Refusal & { readonly at: Date }) {
  const { at: createdAt, ...said } = refusal
  const id = newId('suppressedAddress', createdAt)
  await db
    .insert(suppressedAddresses)
    .values({ instanceId, id, emailAddress: recipient, ...said, createdAt })
    .onConflictDoNothing()
}

export async function isSuppressed(db: Db, recipient: Recipient): Promise<boolean> {
  const [row] = await db.select({ id: suppressedAddresses.id }).from(suppressedAddresses).where(ofRecipient(recipient))
  return row !== undefined
}

/** The newest first, and how many there are in all. */
export async function listSuppressed(
  scope: Scope,
  { emailAddress, limit, offset }: { emailAddress: string | undefined; limit: number; offset: number },
): Promise<{ readonly rows: SuppressedAddressRow[]; readonly total: number }> {
  const where =
    emailAddress === undefined
      ? eq(suppressedAddresses.instanceId, scope.instanceId)
      : ofRecipient({ instanceId: scope.instanceId, recipient: emailAddress })
  const rows = await scope.db
    .select()
    .from(suppressedAddresses)
    .where(where)
    .orderBy(desc(suppressedAddresses.id))
    .limit(limit)
    .offset(offset)
  return { rows, total: await scope.db.$count(suppressedAddresses, where) }
}

/** Whether it was on the list. Mails to it go out again, until the mail server says the same once more. */
export async function unsuppress(scope: Scope, id: string): Promise<boolean> {
  const gone = await scope.db
    .delete(suppressedAddresses)
    .where(and(eq(suppressedAddresses.instanceId, scope.instanceId), eq(suppressedAddresses.id, id)))
    .returning({ id: suppressedAddresses.id })
  return gone.length > 0
}

/** A mailbox may have come into being since. */
export const pastSuppressions: Past = {
  table: suppressedAddresses,
  key: suppressedAddresses.id,
  kind: 'suppressedAddress',
  isOver: (_, before) => lt(suppressedAddresses.createdAt, before),
}
