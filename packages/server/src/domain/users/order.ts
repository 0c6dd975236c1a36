import { type UserOrder, userOrders } from '@keyward/wire'
import { and, type Column, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { apiError, type Scope } from '../../platform/index.ts'
import { emailAddressValues, phoneNumberValues } from '../identifiers/index.ts'
import { users } from './table.ts'

export type ListOrder = { readonly by: UserOrder; readonly isDescending: boolean }

/** `+`, `-` or nothing in front. */
export function parseOrder(orderBy: string): ListOrder {
  const by = userOrders.find((order) => order === orderBy.replace(/^[+ -]/, ''))
  if (!by) throw apiError('form_param_value_invalid', { param: 'order_by' })
  return { by, isDescending: orderBy.startsWith('-') }
}

/**
 * Who has nothing there comes after everybody when the latest come first; one index serves both directions. `origin`: the
 * column that the value comes from, if it is none itself.
 */
export function directed(
  value: SQL | Column,
  { isDescending }: Pick<ListOrder, 'isDescending'>,
  origin: SQL | Column = value,
): SQL {
  const isAlwaysThere = 'notNull' in origin && origin.notNull
  const nulls = isAlwaysThere ? sql`` : isDescending ? sql` nulls last` : sql` nulls first`
  return isDescending ? sql`${value} desc${nulls}` : sql`${value} asc${nulls}`
}

/** Nobody has a wallet yet. */
const columns: Readonly<Record<Exclude<UserOrder, 'email_address' | 'phone_number'>, SQL | Column>> = {
  created_at: users.createdAt,
  updated_at: users.updatedAt,
  first_name: users.firstName,
  last_name: users.lastName,
  username: users.username,
  last_active_at: users.lastActiveAt,
  last_sign_in_at: users.lastSignInAt,
  web3wallet: sql`null::text`,
}

/**
 * Users with what a list of them is put in order by, as sources that each come out of an index in that order: one, or for
 * what lies in another table two, those who have it and those who have not.
 */
export function orderedUsers(scope: Scope, { by }: Pick<ListOrder, 'by'>, conditions: readonly SQL[]) {
  const where = and(eq(users.instanceId, scope.instanceId), ...conditions)
  if (by !== 'email_address' && by !== 'phone_number') {
    const value = columns[by]
    return [
      {
        value,
        query: scope.db
          .select({ id: users.id, value: sql`${value}`.as('value') })
          .from(users)
          .where(where),
      },
    ]
  }
  const primary = by === 'email_address' ? users.primaryEmailAddressId : users.primaryPhoneNumberId
  const identifier = by === 'email_address' ? emailAddressValues(scope) : phoneNumberValues(scope)
  const none = sql`null::text collate "C"`
  return [
    {
      value: identifier.value,
      query: scope.db
        .select({ id: users.id, value: sql`${identifier.value}`.as('value') })
        .from(users)
        // Two equalities would be taken for a rare coincidence, and everybody be read and sorted instead of a page.
        .innerJoin(
          identifier,
          and(eq(identifier.userId, users.id), sql`coalesce(${identifier.id} = ${primary}, false)`),
        )
        .where(where),
    },
    {
      value: none,
      query: scope.db
        .select({ id: users.id, value: sql`${none}`.as('value') })
        .from(users)
        .where(and(where, isNull(primary))),
    },
  ]
}
