import { and, type Column, eq, isNotNull, or, type Placeholder, sql } from 'drizzle-orm'
import { newId, prepared, rowsAsJson, type Scope } from '../../platform/index.ts'
import { familyOfEmailAddress } from './email-address.ts'
import { emailAddresses, phoneNumbers } from './table.ts'

export type EmailAddressRow = typeof emailAddresses.$inferSelect
export type PhoneNumberRow = typeof phoneNumbers.$inferSelect

export type NewIdentifier = {
  /** Given where several come at once, since users show theirs in the order of ids then. */
  readonly id?: string | undefined
  readonly userId: string
  readonly value: string
  /** Null: not proved. */
  readonly verifiedBy: string | null
  readonly verificationId?: string | null
  readonly reserved?: boolean
}

export async function insertEmailAddress(scope: Scope, input: NewIdentifier): Promise<EmailAddressRow> {
  const [row] = await scope.db
    .insert(emailAddresses)
    .values({
      ...commonValues(scope, input, input.id ?? newId('emailAddress', scope.now)),
      emailAddress: input.value,
      family: familyOfEmailAddress(input.value),
    })
    .returning()
  return row!
}

export async function insertPhoneNumber(scope: Scope, input: NewIdentifier): Promise<PhoneNumberRow> {
  const [row] = await scope.db
    .insert(phoneNumbers)
    .values({ ...commonValues(scope, input, input.id ?? newId('phoneNumber', scope.now)), phoneNumber: input.value })
    .returning()
  return row!
}

function commonValues(scope: Scope, input: NewIdentifier, id: string) {
  return {
    instanceId: scope.instanceId,
    id,
    userId: input.userId,
    verificationId: input.verificationId ?? null,
    verifiedBy: input.verifiedBy,
    verifiedAt: input.verifiedBy ? scope.now : null,
    reserved: input.reserved ?? false,
    createdAt: scope.now,
    updatedAt: scope.now,
  }
}

/** The row that claims this address: verified, or reserved for its user. At most one exists. */
export async function findClaimedEmailAddress(scope: Scope, address: string): Promise<EmailAddressRow | null> {
  const [row] = await scope.db
    .select()
    .from(emailAddresses)
    .where(
      and(
        eq(emailAddresses.instanceId, scope.instanceId),
        eq(emailAddresses.emailAddress, address),
        or(isNotNull(emailAddresses.verifiedAt), eq(emailAddresses.reserved, true)),
      ),
    )
  return row ?? null
}

/** Whose address or number this is, as a part of a query of users: the user of the one row that claims it. */
export function claimantOf(kind: 'email_address' | 'phone_number', instanceId: Placeholder, value: Placeholder) {
  const table = kind === 'email_address' ? emailAddresses : phoneNumbers
  const column = kind === 'email_address' ? emailAddresses.emailAddress : phoneNumbers.phoneNumber
  return sql`select ${table.userId} from ${table} where ${and(
    eq(table.instanceId, instanceId),
    eq(column, value),
    or(isNotNull(table.verifiedAt), eq(table.reserved, true)),
  )}`
}

const maxRelatives = 100

/** Claimed addresses that reach the same mailbox, itself included, oldest first. */
export async function findEmailAddressFamily(scope: Scope, address: string): Promise<EmailAddressRow[]> {
  return scope.db
    .select()
    .from(emailAddresses)
    .where(
      and(
        eq(emailAddresses.instanceId, scope.instanceId),
        eq(emailAddresses.family, familyOfEmailAddress(address)),
        or(isNotNull(emailAddresses.verifiedAt), eq(emailAddresses.reserved, true)),
      ),
    )
    .orderBy(emailAddresses.createdAt, emailAddresses.id)
    .limit(maxRelatives)
}

export async function findClaimedPhoneNumber(scope: Scope, number: string): Promise<PhoneNumberRow | null> {
  const [row] = await scope.db
    .select()
    .from(phoneNumbers)
    .where(
      and(
        eq(phoneNumbers.instanceId, scope.instanceId),
        eq(phoneNumbers.phoneNumber, number),
        or(isNotNull(phoneNumbers.verifiedAt), eq(phoneNumbers.reserved, true)),
      ),
    )
  return row ?? null
}

export async function findEmailAddress(scope: Scope, id: string): Promise<EmailAddressRow | null> {
  const [row] = await scope.db
    .select()
    .from(emailAddresses)
    .where(and(eq(emailAddresses.instanceId, scope.instanceId), eq(emailAddresses.id, id)))
  return row ?? null
}

export async function findPhoneNumber(scope: Scope, id: string): Promise<PhoneNumberRow | null> {
  const [row] = await scope.db
    .select()
    .from(phoneNumbers)
    .where(and(eq(phoneNumbers.instanceId, scope.instanceId), eq(phoneNumbers.id, id)))
  return row ?? null
}

export async function emailAddressesOf(scope: Scope, userIds: readonly string[]): Promise<EmailAddressRow[]> {
  if (userIds.length === 0) return []
  const find = prepared(scope.db, 'email_addresses_of', (db) =>
    db
      .select()
      .from(emailAddresses)
      .where(
        and(
          eq(emailAddresses.instanceId, sql.placeholder('instanceId')),
          sql`${emailAddresses.userId} = any(${sql.placeholder('userIds')})`,
        ),
      )
      .orderBy(emailAddresses.createdAt, emailAddresses.id),
  )
  return find.execute({ instanceId: scope.instanceId, userIds: [...userIds] })
}

/** What a user is found by, as parts of a query of users. */
export function identifiersOfUser(instanceId: Column, userId: Column) {
  const own = (table: typeof emailAddresses | typeof phoneNumbers) =>
    and(eq(table.instanceId, instanceId), eq(table.userId, userId))
  const inOrder = (table: typeof emailAddresses | typeof phoneNumbers) => sql`${table.createdAt}, ${table.id}`
  return {
    emailAddresses: rowsAsJson(emailAddresses, own(emailAddresses), inOrder(emailAddresses)),
    phoneNumbers: rowsAsJson(phoneNumbers, own(phoneNumbers), inOrder(phoneNumbers)),
    verificationIds: sql`(select ${emailAddresses.verificationId} from ${emailAddresses} where ${own(emailAddresses)} union all select ${phoneNumbers.verificationId} from ${phoneNumbers} where ${own(phoneNumbers)})`,
  }
}

/** Unique index `…_claimed` throws if another user has verified it in the meantime. */
export async function updateEmailAddress(
  scope: Scope,
  id: string,
  change: Partial<typeof emailAddresses.$inferInsert>,
): Promise<void> {
  await scope.db
    .update(emailAddresses)
    .set({ ...change, updatedAt: scope.now })
    .where(and(eq(emailAddresses.instanceId, scope.instanceId), eq(emailAddresses.id, id)))
}

export async function updatePhoneNumber(
  scope: Scope,
  id: string,
  change: Partial<typeof phoneNumbers.$inferInsert>,
): Promise<void> {
  await scope.db
    .update(phoneNumbers)
    .set({ ...change, updatedAt: scope.now })
    .where(and(eq(phoneNumbers.instanceId, scope.instanceId), eq(phoneNumbers.id, id)))
}

export async function deleteEmailAddress(scope: Scope, id: string): Promise<void> {
  await scope.db
    .delete(emailAddresses)
    .where(and(eq(emailAddresses.instanceId, scope.instanceId), eq(emailAddresses.id, id)))
}

export async function deletePhoneNumber(scope: Scope, id: string): Promise<void> {
  await scope.db.delete(phoneNumbers).where(and(eq(phoneNumbers.instanceId, scope.instanceId), eq(phoneNumbers.id, id)))
}

export async function deleteIdentifiersOf(scope: Scope, userId: string): Promise<void> {
  await scope.db
    .delete(emailAddresses)
    .where(and(eq(emailAddresses.instanceId, scope.instanceId), eq(emailAddresses.userId, userId)))
  await scope.db
    .delete(phoneNumbers)
    .where(and(eq(phoneNumbers.instanceId, scope.instanceId), eq(phoneNumbers.userId, userId)))
}

/** How an address or number was proved is shown with it. */
export const verificationsOfIdentifiers = [emailAddresses.verificationId, phoneNumbers.verificationId]
