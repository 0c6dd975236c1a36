import { type Scope, together } from '../../platform/index.ts'
import { findPasswords, type PasswordRow } from '../factors/password/index.ts'
import { type EmailAddressRow, emailAddressesOf, type PhoneNumberRow, phoneNumbersOf } from '../identifiers/index.ts'
import { findVerifications, type Verification } from '../verifications/index.ts'
import { findUsers, type UserRow } from './store.ts'

/** A user with everything that a resource shows of them; five queries for any number of users, four of them side by side. */
export type LoadedUser = {
  readonly user: UserRow
  readonly emailAddresses: readonly EmailAddressRow[]
  readonly phoneNumbers: readonly PhoneNumberRow[]
  readonly verifications: ReadonlyMap<string, Verification>
  readonly password: PasswordRow | null
}

export async function loadUser(scope: Scope, userId: string): Promise<LoadedUser | null> {
  return (await loadUsers(scope, [userId])).get(userId) ?? null
}

export async function loadUsers(scope: Scope, userIds: readonly string[]): Promise<Map<string, LoadedUser>> {
  const [rows, emails, phones, passwords] = await together(scope, [
    () => findUsers(scope, userIds),
    () => emailAddressesOf(scope, userIds),
    () => phoneNumbersOf(scope, userIds),
    () => findPasswords(scope, userIds),
  ])
  const verifications = await findVerifications(
    scope,
    [...emails, ...phones].map((row) => row.verificationId),
  )
  return new Map(
    rows.map((user) => [
      user.id,
      {
        user,
        emailAddresses: emails.filter((row) => row.userId === user.id),
        phoneNumbers: phones.filter((row) => row.userId === user.id),
        verifications,
        password: passwords.get(user.id) ?? null,
      },
    ]),
  )
}
