import { type BapiGetUserListQuery, type UserOrder, userOrders } from '@keyward/wire'
import {
  and,
  type Column,
  eq,
  gt,
  gte,
  ilike,
  inArray,
  isNull,
  lt,
  not,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import { apiError, type Scope } from '../../platform/index.ts'
import {
  canonicalEmailAddress,
  canonicalPhoneNumber,
  emailAddressMatches,
  emailAddressOf,
  phoneNumberMatches,
  phoneNumberOf,
  usernameKey,
} from '../identifiers/index.ts'
import { users } from './table.ts'

const lastMoment = Date.UTC(9999, 0)

export type UserFilter = Omit<
  BapiGetUserListQuery,
  'limit' | 'offset' | 'order_by' | 'starting_after' | 'organization_id'
> & {
  /** Queries for ids of users, from rooms above: among these, and none of these. */
  readonly among?: SQLWrapper | undefined
  readonly without?: SQLWrapper | undefined
}
export type UserPage = {
  readonly limit: number
  readonly offset: number
  readonly orderBy: string
  readonly startingAfter: string | null
}

/** Ids of the users that match, in order. */
export async function listUserIds(scope: Scope, filter: UserFilter, page: UserPage): Promise<string[]> {
  const order = orderOf(scope, page.orderBy)
  const conditions = [...filterConditions(scope, filter)]
  if (page.startingAfter) conditions.push(await afterCursor(scope, page))
  const rows = await scope.db
    .select({ id: users.id })
    .from(users)
    .where(and(...conditions))
    .orderBy(...order)
    .limit(page.limit)
    .offset(page.offset)
  return rows.map((row) => row.id)
}

export async function countUsers(scope: Scope, filter: UserFilter): Promise<number> {
  const [row] = await scope.db
    .select({ count: sql<number>`count(*)::int` })
    .from(users)
    .where(and(...filterConditions(scope, filter)))
  return row?.count ?? 0
}

/** The ids alone, as a part of another room's query. */
export function userIdsMatching(scope: Scope, filter: UserFilter) {
  return scope.db
    .select({ id: users.id })
    .from(users)
    .where(and(...filterConditions(scope, filter)))
}

/** What a list that names users by `userId` can be put in order by. */
export function userOrderKey(scope: Scope, order: UserOrder, userId: Column): SQL {
  return sql`(select ${orders[order](scope)} from ${users} where ${users.instanceId} = ${scope.instanceId} and ${users.id} = ${userId})`
}

function filterConditions(scope: Scope, filter: UserFilter): SQL[] {
  const conditions: (SQL | undefined)[] = [eq(users.instanceId, scope.instanceId)]
  if (filter.email_address)
    conditions.push(
      hasEmail(scope, { in: filter.email_address.map((value) => canonicalEmailAddress(value) ?? value.toLowerCase()) }),
    )
  if (filter.phone_number)
    conditions.push(hasPhone(scope, { in: filter.phone_number.map((value) => canonicalPhoneNumber(value) ?? value) }))
  if (filter.username) conditions.push(inArray(users.usernameKey, filter.username.map(usernameKey)))
  if (filter.user_id) conditions.push(...included(users.id, filter.user_id))
  if (filter.external_id) conditions.push(...included(users.externalId, filter.external_id))
  if (filter.among) conditions.push(inArray(users.id, filter.among))
  if (filter.without) conditions.push(not(inArray(users.id, filter.without)))
  // Nobody has a wallet or an external account yet.
  if (filter.web3_wallet || filter.provider) conditions.push(sql`false`)
  if (filter.query) conditions.push(matchesAnything(scope, filter.query))
  if (filter.email_address_query) conditions.push(hasEmail(scope, { like: contains(filter.email_address_query) }))
  if (filter.phone_number_query) conditions.push(hasPhone(scope, { like: contains(filter.phone_number_query) }))
  if (filter.username_query) conditions.push(ilike(users.username, contains(filter.username_query)))
  if (filter.name_query) conditions.push(nameMatches(filter.name_query))
  if (filter.banned !== undefined) conditions.push(eq(users.isBanned, filter.banned))
  if (filter.last_active_at_before !== undefined)
    conditions.push(lt(users.lastActiveAt, instantAt(filter.last_active_at_before)))
  if (filter.last_active_at_after !== undefined)
    conditions.push(gt(users.lastActiveAt, instantAt(filter.last_active_at_after)))
  if (filter.last_active_at_since !== undefined)
    conditions.push(gte(users.lastActiveAt, instantAt(filter.last_active_at_since)))
  if (filter.created_at_before !== undefined) conditions.push(lt(users.createdAt, instantAt(filter.created_at_before)))
  if (filter.created_at_after !== undefined) conditions.push(gt(users.createdAt, instantAt(filter.created_at_after)))
  if (filter.last_sign_in_at_before !== undefined)
    conditions.push(lt(users.lastSignInAt, instantAt(filter.last_sign_in_at_before)))
  if (filter.last_sign_in_at_after !== undefined)
    conditions.push(gt(users.lastSignInAt, instantAt(filter.last_sign_in_at_after)))
  return conditions.filter((condition) => condition !== undefined)
}

/** The database has no year 10,000. */
function instantAt(milliseconds: number): Date {
  return new Date(Math.min(milliseconds, lastMoment))
}

/** `+` or nothing in front: one of these; `-`: none of these. */
function included(column: typeof users.id | typeof users.externalId, values: readonly string[]): SQL[] {
  const wanted = values.filter((value) => !value.startsWith('-')).map((value) => value.replace(/^[+ ]/, ''))
  const unwanted = values.filter((value) => value.startsWith('-')).map((value) => value.slice(1))
  return [
    ...(wanted.length > 0 ? [inArray(column, wanted)] : []),
    ...(unwanted.length > 0 ? [or(isNull(column), not(inArray(column, unwanted)))!] : []),
  ]
}

function hasEmail(scope: Scope, match: { in: string[] } | { like: string }): SQL {
  return inArray(users.id, emailAddressMatches(scope, match))
}

function hasPhone(scope: Scope, match: { in: string[] } | { like: string }): SQL {
  return inArray(users.id, phoneNumberMatches(scope, match))
}

function nameMatches(query: string): SQL {
  const pattern = contains(query)
  return or(
    ilike(users.firstName, pattern),
    ilike(users.lastName, pattern),
    sql`${users.firstName} || ' ' || ${users.lastName} ilike ${pattern}`,
  )!
}

function matchesAnything(scope: Scope, query: string): SQL {
  const pattern = contains(query)
  return or(
    hasEmail(scope, { like: pattern }),
    hasPhone(scope, { like: pattern }),
    ilike(users.username, pattern),
    eq(users.id, query.trim()),
    nameMatches(query),
  )!
}

/** Percent signs and underscores that people type are letters, not wildcards. */
function contains(text: string): string {
  return `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`
}

/** By what a list can be ordered; nobody has a wallet yet. */
const orders: Readonly<Record<UserOrder, (scope: Scope) => SQL | Column>> = {
  created_at: () => users.createdAt,
  updated_at: () => users.updatedAt,
  first_name: () => users.firstName,
  last_name: () => users.lastName,
  username: () => users.username,
  last_active_at: () => users.lastActiveAt,
  last_sign_in_at: () => users.lastSignInAt,
  email_address: (scope) => emailAddressOf(scope, users.primaryEmailAddressId),
  phone_number: (scope) => phoneNumberOf(scope, users.primaryPhoneNumberId),
  web3wallet: () => sql`null::text`,
}

function orderOf(scope: Scope, orderBy: string): SQL[] {
  const isDescending = orderBy.startsWith('-')
  const name = userOrders.find((order) => order === orderBy.replace(/^[+ -]/, ''))
  if (!name) throw apiError('form_param_value_invalid', { param: 'order_by' })
  const column = orders[name](scope)
  const isAlwaysThere = name === 'created_at' || name === 'updated_at'
  // Who has nothing there comes after everybody when the latest come first; one index serves both directions.
  const nulls = isAlwaysThere ? sql`` : isDescending ? sql` nulls last` : sql` nulls first`
  const direction = isDescending ? sql` desc${nulls}` : sql` asc${nulls}`
  return [sql`${column}${direction}`, sql`${users.id}${direction}`]
}

/** Users that follow the given one; only an order by creation has such a place. */
async function afterCursor(scope: Scope, page: UserPage): Promise<SQL> {
  if (!/^[+ -]?created_at$/.test(page.orderBy)) throw apiError('form_param_value_invalid', { param: 'order_by' })
  const [cursor] = await scope.db
    .select({ id: users.id, createdAt: users.createdAt })
    .from(users)
    .where(and(eq(users.instanceId, scope.instanceId), eq(users.id, page.startingAfter!)))
  if (!cursor) throw apiError('resource_not_found', { param: 'starting_after' })
  const place = sql`(${cursor.createdAt.toISOString()}::timestamptz, ${cursor.id})`
  return page.orderBy.startsWith('-')
    ? sql`(${users.createdAt}, ${users.id}) < ${place}`
    : sql`(${users.createdAt}, ${users.id}) > ${place}`
}
