import type { BapiGetUserListQuery } from '@keyward/wire'
import {
  and,
  type Column,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  not,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import { apiError, type Scope, totalOf } from '../../platform/index.ts'
import {
  canonicalEmailAddress,
  canonicalPhoneNumber,
  emailAddressMatches,
  phoneNumberMatches,
  usernameKey,
} from '../identifiers/index.ts'
import { directed, orderedUsers, parseOrder } from './order.ts'
import { textConditions, textConditionsForCount } from './search.ts'
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
  const order = parseOrder(page.orderBy)
  const conditions = [...filterConditions(scope, filter), ...(await textConditions(scope, filter))]
  if (page.startingAfter) conditions.push(await afterCursor(scope, page))
  const sources = orderedUsers(scope, order, conditions).map(({ query, value }) =>
    query.orderBy(directed(value, order), directed(users.id, order)).limit(page.offset + page.limit),
  )
  const [first, second] = sources
  const { rows } = await scope.db.execute<{ id: string }>(
    sql`select id from (${second ? sql`${first} union all ${second}` : first}) page order by ${directed(sql`value`, order)}, ${directed(sql`id`, order)} limit ${page.limit} offset ${page.offset}`,
  )
  return rows.map((row) => row.id)
}

export function countUsers(scope: Scope, filter: UserFilter): Promise<number> {
  const conditions = [...filterConditions(scope, filter), ...textConditionsForCount(scope, filter)]
  const where = and(eq(users.instanceId, scope.instanceId), ...conditions)
  return totalOf(scope, 'users', conditions.length > 0 ? { table: users, where } : null)
}

/** The same filter for a list of another room that names users by `userId`. */
export async function isUserMatching(scope: Scope, userId: Column, filter: UserFilter): Promise<SQL> {
  const conditions = [...filterConditions(scope, filter), ...(await textConditions(scope, filter))]
  const matching = scope.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.instanceId, scope.instanceId), ...conditions))
  return inArray(userId, matching)
}

function filterConditions(scope: Scope, filter: UserFilter): SQL[] {
  const conditions: SQL[] = []
  if (filter.email_address?.length)
    conditions.push(
      inArray(
        users.id,
        emailAddressMatches(scope, {
          in: filter.email_address.map((value) => canonicalEmailAddress(value) ?? value.toLowerCase()),
        }),
      ),
    )
  if (filter.phone_number?.length)
    conditions.push(
      inArray(
        users.id,
        phoneNumberMatches(scope, { in: filter.phone_number.map((value) => canonicalPhoneNumber(value) ?? value) }),
      ),
    )
  if (filter.username?.length) conditions.push(inArray(users.usernameKey, filter.username.map(usernameKey)))
  if (filter.user_id) conditions.push(...included(users.id, filter.user_id))
  if (filter.external_id) conditions.push(...included(users.externalId, filter.external_id))
  if (filter.among) conditions.push(inArray(users.id, filter.among))
  if (filter.without)
    conditions.push(sql`not exists (select from ${filter.without} excluded (id) where excluded.id = ${users.id})`)
  refuseHalfProvider(filter)
  // Nobody has a wallet or an external account yet.
  if (filter.web3_wallet?.length || filter.provider) conditions.push(sql`false`)
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
  return conditions
}

/** A provider is asked for by the ids that it gave (documented). */
function refuseHalfProvider({ provider, provider_user_id: ids }: UserFilter): void {
  if (Boolean(provider) !== Boolean(ids?.length))
    throw apiError('form_conditional_param_missing', { param: provider ? 'provider_user_id' : 'provider' })
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

/** Users that follow the given one; only an order by creation has such a place. */
async function afterCursor(scope: Scope, page: UserPage): Promise<SQL> {
  if (!/^[+ -]?created_at$/.test(page.orderBy)) throw apiError('form_param_value_invalid', { param: 'order_by' })
  if (page.offset > 0) throw apiError('form_param_value_invalid', { param: 'offset' })
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
