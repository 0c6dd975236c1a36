import type { EmailAddress, PhoneNumber } from '@keyward/wire'
import {
  canonicalEmailAddress,
  canonicalPhoneNumber,
  deleteEmailAddress,
  deletePhoneNumber,
  type EmailAddressRow,
  findClaimedEmailAddress,
  findClaimedPhoneNumber,
  findEmailAddress,
  findPhoneNumber,
  insertEmailAddress,
  insertPhoneNumber,
  type PhoneNumberRow,
  toEmailAddress,
  toPhoneNumber,
  updateEmailAddress,
  updatePhoneNumber,
} from '../../domain/identifiers/index.ts'
import { announceUser, holdUser, type LoadedUser, tellUser, updateUserRow } from '../../domain/users/index.ts'
import { findVerification } from '../../domain/verifications/index.ts'
import { apiError, isUniqueViolation, type Scope, transaction } from '../../platform/index.ts'
import { enrol } from '../organization-invitations/index.ts'

export type ContactRow = EmailAddressRow | PhoneNumberRow

/** Email addresses and phone numbers lead the same life; what differs stands here, the rest is written once. */
export type ContactKind<Resource = EmailAddress | PhoneNumber> = {
  readonly object: 'email_address' | 'phone_number'
  readonly canonical: (text: string) => string | null
  readonly find: (scope: Scope, id: string) => Promise<ContactRow | null>
  readonly findClaimed: (scope: Scope, value: string) => Promise<ContactRow | null>
  readonly insert: (scope: Scope, input: Parameters<typeof insertEmailAddress>[1]) => Promise<ContactRow>
  readonly update: (scope: Scope, id: string, change: Partial<ContactRow>) => Promise<void>
  readonly remove: (scope: Scope, id: string) => Promise<void>
  readonly rowsOf: (user: LoadedUser) => readonly ContactRow[]
  readonly valueOf: (row: ContactRow) => string
  readonly primaryColumn: 'primaryEmailAddressId' | 'primaryPhoneNumberId'
  readonly toResource: (scope: Scope, row: ContactRow) => Promise<Resource>
}

export const emailContacts: ContactKind<EmailAddress> = {
  object: 'email_address',
  canonical: canonicalEmailAddress,
  find: findEmailAddress,
  findClaimed: findClaimedEmailAddress,
  insert: insertEmailAddress,
  update: updateEmailAddress,
  remove: deleteEmailAddress,
  rowsOf: (user) => user.emailAddresses,
  valueOf: (row) => (row as EmailAddressRow).emailAddress,
  primaryColumn: 'primaryEmailAddressId',
  toResource: async (scope, row) => toEmailAddress(row as EmailAddressRow, await verificationOf(scope, row), scope.now),
}

export const phoneContacts: ContactKind<PhoneNumber> = {
  object: 'phone_number',
  canonical: canonicalPhoneNumber,
  find: findPhoneNumber,
  findClaimed: findClaimedPhoneNumber,
  insert: insertPhoneNumber,
  update: updatePhoneNumber,
  remove: deletePhoneNumber,
  rowsOf: (user) => user.phoneNumbers,
  valueOf: (row) => (row as PhoneNumberRow).phoneNumber,
  primaryColumn: 'primaryPhoneNumberId',
  toResource: async (scope, row) => toPhoneNumber(row as PhoneNumberRow, await verificationOf(scope, row), scope.now),
}

/** Anybody's, by id, within the instance. */
export async function requireContact(scope: Scope, kind: ContactKind<unknown>, id: string): Promise<ContactRow> {
  const row = await kind.find(scope, id)
  if (!row) throw apiError('resource_not_found')
  return row
}

/** One's own: another person's is as absent as one that never was. */
export async function requireOwnContact(
  scope: Scope,
  kind: ContactKind<unknown>,
  id: string,
  userId: string,
): Promise<ContactRow> {
  const row = await requireContact(scope, kind, id)
  if (row.userId !== userId) throw apiError('resource_not_found')
  return row
}

export type ContactStatus = 'verified' | 'reserved' | 'unverified'
export type NewContact = {
  readonly userId: string
  readonly text: string
  readonly status: ContactStatus
  readonly isPrimary?: boolean
  /** Somebody types it who may not learn whether another account has it: it stays unproved then. */
  readonly hidesClaims?: boolean
}

/**
 * What somebody else has claimed cannot be taken; unverified, several users may have typed the same. The first one that
 * can be signed in with becomes primary. Says nothing of the user's change: the caller may have more to change.
 */
export async function addContact(scope: Scope, kind: ContactKind<unknown>, input: NewContact): Promise<ContactRow> {
  const value = canonicalOf(kind, input.text)
  const user = await holdUser(scope, input.userId)
  const isOwn = kind.rowsOf(user).some((row) => kind.valueOf(row) === value)
  if (isOwn || (!input.hidesClaims && (await kind.findClaimed(scope, value))))
    throw apiError('form_identifier_exists', { param: kind.object })
  const row = await claiming('form_identifier_exists', kind, () =>
    kind.insert(scope, {
      userId: input.userId,
      value,
      verifiedBy: input.status === 'verified' ? 'admin' : null,
      reserved: input.status === 'reserved',
    }),
  )
  const isFirst = input.status !== 'unverified' && user.user[kind.primaryColumn] === null
  if (input.isPrimary || isFirst) await makePrimary(scope, kind, row)
  return row
}

export function canonicalOf(kind: ContactKind<unknown>, text: string): string {
  const value = kind.canonical(text)
  if (!value) throw apiError('form_param_format_invalid', { param: kind.object })
  return value
}

export async function makePrimary(scope: Scope, kind: ContactKind<unknown>, row: ContactRow): Promise<void> {
  await updateUserRow(scope, row.userId, { [kind.primaryColumn]: row.id })
}

/** The proof stands. Whoever else has proved the same in the meantime wins; the first proved one becomes primary. */
export async function markContactVerified(
  scope: Scope,
  kind: ContactKind<unknown>,
  row: ContactRow,
  strategy: string,
): Promise<void> {
  await setContactStatus(scope, kind, row, { status: 'verified', strategy })
  await enrol(scope, row.userId)
  await announceUser(scope, row.userId)
}

export async function setContactStatus(
  scope: Scope,
  kind: ContactKind<unknown>,
  row: ContactRow,
  { status, strategy = 'admin' }: { readonly status: ContactStatus; readonly strategy?: string },
): Promise<void> {
  const { user } = await holdUser(scope, row.userId)
  const proof =
    status === 'verified'
      ? { verifiedAt: scope.now, verifiedBy: strategy }
      : { verifiedAt: null, verifiedBy: null, verificationId: null }
  await claiming('identification_claimed', kind, () =>
    kind.update(scope, row.id, { ...proof, reserved: status === 'reserved' }),
  )
  if (status === 'verified' && user[kind.primaryColumn] === null) await makePrimary(scope, kind, row)
}

/** Removes it, unless it is the last thing by which its user could ever be found again. */
export async function removeContact(scope: Scope, kind: ContactKind<unknown>, row: ContactRow): Promise<void> {
  await transaction(scope, async (inner) => {
    // Held: two removals at once must not each count on what the other one takes away.
    const user = await holdUser(inner, row.userId)
    if (!hasOtherIdentifier(inner, user, row)) throw apiError('last_identification_deletion_failed')
    await kind.remove(inner, row.id)
    if (user.user[kind.primaryColumn] === row.id) {
      const rest = kind.rowsOf(user).filter((one) => one.id !== row.id)
      const next = rest.find((one) => one.verifiedAt) ?? rest.find((one) => one.reserved)
      await updateUserRow(inner, row.userId, { [kind.primaryColumn]: next?.id ?? null })
    }
    await announceUser(inner, row.userId)
  })
}

/** The old primary address hears that mail goes elsewhere now (A3.23). */
export async function tellOldPrimaryAddress(
  scope: Scope,
  before: LoadedUser,
  newPrimaryId: string | null,
): Promise<void> {
  if (before.user.primaryEmailAddressId !== newPrimaryId)
    await tellUser(scope, before, { slug: 'primary_email_address_changed' })
}

function hasOtherIdentifier(scope: Scope, user: LoadedUser, row: ContactRow): boolean {
  const isProved = (one: ContactRow) => one.verifiedAt !== null || one.reserved
  if (!isProved(row)) return true
  const { auth_email: email, auth_phone: phone, auth_username: username } = scope.instance.settings
  const isOther = (one: ContactRow) => one.id !== row.id && isProved(one)
  const others = [
    ...(user.emailAddresses.some(isOther) ? [email] : []),
    ...(user.phoneNumbers.some(isOther) ? [phone] : []),
    ...(user.user.username === null ? [] : [username]),
  ]
  const { used_for_sign_in: signsIn } = user.emailAddresses.some(({ id }) => id === row.id) ? email : phone
  // What is left has to sign them in, if what goes did.
  return others.some((other) => other.used_for_sign_in || !signsIn)
}

async function claiming<T>(
  code: 'form_identifier_exists' | 'identification_claimed',
  kind: ContactKind<unknown>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw apiError(code, { param: kind.object })
    throw error
  }
}

async function verificationOf(scope: Scope, row: ContactRow) {
  return row.verificationId ? findVerification(scope, row.verificationId) : null
}
