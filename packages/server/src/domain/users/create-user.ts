import { apiError, emit, isUniqueViolation, newId, newIds, type Scope, transaction } from '../../platform/index.ts'
import { type PasswordDigest, savePassword } from '../factors/password/index.ts'
import { insertEmailAddress, insertPhoneNumber, usernameKey } from '../identifiers/index.ts'
import { type LoadedUser, loadUser } from './load.ts'
import { insertUserRow, type UserChange, updateUserRow } from './store.ts'
import { toBapiUser } from './wire.ts'

export type NewUserIdentifier = {
  readonly value: string
  /** The strategy that proved it; null: not proved, then `reserved` keeps it for this user. */
  readonly verifiedBy: string | null
  readonly verificationId?: string | null
  readonly reserved?: boolean
}

export type NewUser = {
  readonly emailAddresses: readonly NewUserIdentifier[]
  readonly phoneNumbers: readonly NewUserIdentifier[]
  readonly username: string | null
  readonly password: PasswordDigest | null
  readonly profile: Pick<
    UserChange,
    | 'externalId'
    | 'firstName'
    | 'lastName'
    | 'locale'
    | 'publicMetadata'
    | 'privateMetadata'
    | 'unsafeMetadata'
    | 'legalAcceptedAt'
    | 'createdAt'
    | 'deleteSelfEnabled'
    | 'createOrganizationEnabled'
    | 'createOrganizationsLimit'
    | 'bypassClientTrust'
    | 'isBanned'
  >
}

/** The first address and number become primary. What another user has claimed is `form_identifier_exists`. Emits `user.created`. */
export function createUser(scope: Scope, input: NewUser): Promise<LoadedUser> {
  return transaction(scope, async (inner) => {
    const id = newId('user', inner.now)
    await naming('username', () =>
      insertUserRow(inner, {
        ...input.profile,
        id,
        username: input.username,
        usernameKey: input.username === null ? null : usernameKey(input.username),
        createdAt: input.profile.createdAt ?? inner.now,
        updatedAt: inner.now,
      }),
    )
    const emails = []
    for (const email of inOrder('emailAddress', input.emailAddresses, inner.now))
      emails.push(await naming('email_address', () => insertEmailAddress(inner, { userId: id, ...email })))
    const phones = []
    for (const phone of inOrder('phoneNumber', input.phoneNumbers, inner.now))
      phones.push(await naming('phone_number', () => insertPhoneNumber(inner, { userId: id, ...phone })))
    await updateUserRow(inner, id, {
      primaryEmailAddressId: emails[0]?.id ?? null,
      primaryPhoneNumberId: phones[0]?.id ?? null,
    })
    if (input.password) await savePassword(inner, id, input.password)
    const created = (await loadUser(inner, id))!
    await emit(inner, 'user.created', toBapiUser(inner, created))
    return created
  })
}

/** With ids that keep the order in which they were given. */
function inOrder<T>(kind: 'emailAddress' | 'phoneNumber', given: readonly T[], now: Date) {
  const ids = newIds(kind, given.length, now)
  return given.map((one, index) => ({ ...one, id: ids[index]! }))
}

/** A unique index that objects means that somebody else has it: the form hears which field. */
async function naming<T>(param: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error, 'users_by_external_id'))
      throw apiError('form_identifier_exists', { param: 'external_id' })
    if (isUniqueViolation(error)) throw apiError('form_identifier_exists', { param })
    throw error
  }
}
