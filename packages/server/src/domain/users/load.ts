import { and, eq, sql } from 'drizzle-orm'
import { type Db, prepared, type Scope } from '../../platform/index.ts'
import { type PasswordRow, passwordsOf } from '../factors/password/index.ts'
import { claimantOf, type EmailAddressRow, identifiersOfUser, type PhoneNumberRow } from '../identifiers/index.ts'
import { type Verification, verificationsAmong } from '../verifications/index.ts'
import type { RecognisedIdentifier } from './find.ts'
import type { UserRow } from './store.ts'
import { users } from './table.ts'

/** A user with everything that a resource shows of them. */
export type LoadedUser = {
  readonly user: UserRow
  readonly emailAddresses: readonly EmailAddressRow[]
  readonly phoneNumbers: readonly PhoneNumberRow[]
  readonly verifications: ReadonlyMap<string, Verification>
  readonly password: PasswordRow | null
}

/** Nothing else is read as often. For a list of unknown length PostgreSQL would plan each time anew, which takes longer. */
export async function loadUser(scope: Scope, userId: string): Promise<LoadedUser | null> {
  const find = prepared(scope.db, 'user_with_parts', (db) =>
    withParts(db).where(
      and(eq(users.instanceId, sql.placeholder('instanceId')), eq(users.id, sql.placeholder('userId'))),
    ),
  )
  const [row] = await find.execute({ instanceId: scope.instanceId, userId })
  return row ? toLoadedUser(row) : null
}

/** One query for any number of users. */
export async function loadUsers(scope: Scope, userIds: readonly string[]): Promise<Map<string, LoadedUser>> {
  const [only, ...others] = userIds
  if (only === undefined) return new Map()
  if (others.length === 0) {
    const one = await loadUser(scope, only)
    return new Map(one ? [[only, one]] : [])
  }
  const rows = await usersWithParts(scope).execute({ instanceId: scope.instanceId, userIds: [...userIds] })
  return new Map(rows.map((row) => [row.user.id, toLoadedUser(row)]))
}

/** Who is found by this: at most one user claims it (`claimantOf`). */
export async function loadUserByIdentifier(
  scope: Scope,
  { kind, value }: RecognisedIdentifier,
): Promise<LoadedUser | null> {
  const find = prepared(scope.db, `user_with_parts_by_${kind}`, (db) =>
    withParts(db).where(
      and(
        eq(users.instanceId, sql.placeholder('instanceId')),
        kind === 'username'
          ? eq(users.usernameKey, sql.placeholder('value'))
          : sql`${users.id} = (${claimantOf(kind, sql.placeholder('instanceId'), sql.placeholder('value'))})`,
      ),
    ),
  )
  const [row] = await find.execute({ instanceId: scope.instanceId, value })
  return row ? toLoadedUser(row) : null
}

function usersWithParts(scope: Scope) {
  return prepared(scope.db, 'users_with_parts', (db) =>
    withParts(db).where(
      and(eq(users.instanceId, sql.placeholder('instanceId')), sql`${users.id} = any(${sql.placeholder('userIds')})`),
    ),
  )
}

function withParts(db: Db) {
  const { emailAddresses, phoneNumbers, verificationIds } = identifiersOfUser(users.instanceId, users.id)
  return db
    .select({
      user: users,
      emailAddresses: emailAddresses.as('email_addresses'),
      phoneNumbers: phoneNumbers.as('phone_numbers'),
      verifications: verificationsAmong(users.instanceId, verificationIds).as('verifications'),
      passwords: passwordsOf(users.instanceId, users.id).as('passwords'),
    })
    .from(users)
}

type WithParts = Awaited<ReturnType<typeof withParts>>[number]

function toLoadedUser({ user, emailAddresses, phoneNumbers, verifications, passwords }: WithParts): LoadedUser {
  return {
    user,
    emailAddresses,
    phoneNumbers,
    verifications: new Map(verifications.map((one) => [one.id, one])),
    password: passwords[0] ?? null,
  }
}
