import { and, asc, eq, gt, inArray, lt, ne, type SQL, sql } from 'drizzle-orm'
import { addToCounter, apiError, isUniqueViolation, newId, type Scope, totalOf } from '../../platform/index.ts'
import { directed, isUserMatching, orderedUsers, type UserFilter } from '../users/index.ts'
import type { OrganizationRow } from './store.ts'
import { memberships, organizations } from './table.ts'

export type MembershipRow = typeof memberships.$inferSelect
export type MembershipFilter = {
  readonly organization?: Pick<OrganizationRow, 'id' | 'membersCount'>
  readonly userId?: string
  readonly roleIds?: readonly string[]
  readonly createdBefore?: number
  readonly createdAfter?: number
  readonly user?: UserFilter
}

const one = (scope: Scope, organizationId: string, userId: string) =>
  and(
    eq(memberships.instanceId, scope.instanceId),
    eq(memberships.organizationId, organizationId),
    eq(memberships.userId, userId),
  )

export async function insertMembership(
  scope: Scope,
  values: Pick<MembershipRow, 'organizationId' | 'userId' | 'roleId' | 'publicMetadata' | 'privateMetadata'>,
): Promise<MembershipRow> {
  try {
    const [row] = await scope.db
      .insert(memberships)
      .values({
        ...values,
        instanceId: scope.instanceId,
        id: newId('organizationMembership', scope.now),
        createdAt: scope.now,
        updatedAt: scope.now,
      })
      .returning()
    await countOne(scope, values.organizationId, 1)
    return row!
  } catch (error) {
    if (isUniqueViolation(error, 'memberships_by_organization_and_user'))
      throw apiError('already_a_member_in_organization', { param: 'user_id' })
    throw error
  }
}

export async function findMembership(
  scope: Scope,
  organizationId: string,
  userId: string,
): Promise<MembershipRow | null> {
  const [row] = await scope.db
    .select()
    .from(memberships)
    .where(one(scope, organizationId, userId))
  return row ?? null
}

export async function updateMembership(
  scope: Scope,
  organizationId: string,
  userId: string,
  change: Partial<Pick<MembershipRow, 'roleId' | 'publicMetadata' | 'privateMetadata'>>,
): Promise<MembershipRow | null> {
  const [row] = await scope.db
    .update(memberships)
    .set({ ...change, updatedAt: scope.now })
    .where(one(scope, organizationId, userId))
    .returning()
  return row ?? null
}

export async function deleteMembershipRow(
  scope: Scope,
  organizationId: string,
  userId: string,
): Promise<MembershipRow | null> {
  const [row] = await scope.db
    .delete(memberships)
    .where(one(scope, organizationId, userId))
    .returning()
  if (row) await countOne(scope, organizationId, -1)
  return row ?? null
}

/** In a transaction. Of an organization that goes; its number of members goes with it. */
export async function deleteMembershipsOf(scope: Scope, organizationId: string): Promise<MembershipRow[]> {
  const rows = await scope.db
    .delete(memberships)
    .where(and(eq(memberships.instanceId, scope.instanceId), eq(memberships.organizationId, organizationId)))
    .returning()
  await addToCounter(scope, 'organization_memberships', -rows.length)
  return rows
}

/** In the transaction of the change, so that the number is that of the rows. */
async function countOne(scope: Scope, organizationId: string, by: 1 | -1): Promise<void> {
  await addToCounter(scope, 'organization_memberships', by)
  await scope.db
    .update(organizations)
    .set({ membersCount: sql`${organizations.membersCount} + ${by}` })
    .where(and(eq(organizations.instanceId, scope.instanceId), eq(organizations.id, organizationId)))
}

/** Of any number of users, oldest first. */
export async function membershipsOfUsers(scope: Scope, userIds: readonly string[]): Promise<MembershipRow[]> {
  if (userIds.length === 0) return []
  return scope.db
    .select()
    .from(memberships)
    .where(and(eq(memberships.instanceId, scope.instanceId), inArray(memberships.userId, [...userIds])))
    .orderBy(asc(memberships.createdAt), asc(memberships.id))
}

export async function listMemberships(
  scope: Scope,
  filter: MembershipFilter,
  page: Page,
): Promise<{ rows: MembershipRow[]; total: number }> {
  const where = and(...(await conditions(scope, filter)))
  const [rows, total] = await Promise.all([pageOf(scope, where, page), countMatching(scope, filter, where)])
  return { rows, total }
}

type Page = { readonly limit: number; readonly offset: number; readonly orderBy: string }

const ordersByUser = ['phone_number', 'email_address', 'first_name', 'last_name', 'username'] as const

/** By the time of joining, or by what the person is called. */
async function pageOf(scope: Scope, where: SQL | undefined, page: Page): Promise<MembershipRow[]> {
  const name = page.orderBy.replace(/^[+ -]/, '')
  const order = { isDescending: page.orderBy.startsWith('-') }
  const all = scope.db.select().from(memberships)
  if (name === 'created_at' || name === '')
    return all
      .where(where)
      .orderBy(directed(memberships.createdAt, order), directed(memberships.id, order))
      .limit(page.limit)
      .offset(page.offset)
  const by = ordersByUser.find((one) => one === name)
  if (!by) throw apiError('form_param_value_invalid', { param: 'order_by' })
  const sources = orderedUsers(scope, { by }, []).map(({ query, value }) => {
    const person = query.as('person')
    return scope.db
      .select({ id: memberships.id, userId: memberships.userId, value: sql`${person.value}`.as('value') })
      .from(memberships)
      .innerJoin(person, eq(person.id, memberships.userId))
      .where(where)
      .orderBy(directed(sql`${person.value}`, order, value), directed(person.id, order))
      .limit(page.offset + page.limit)
  })
  const [first, second] = sources
  const { rows } = await scope.db.execute<{ id: string }>(
    sql`select id from (${second ? sql`${first} union all ${second}` : first}) page order by ${directed(sql`value`, order)}, ${directed(sql`user_id`, order)} limit ${page.limit} offset ${page.offset}`,
  )
  const ids = rows.map((row) => row.id)
  const found = await all.where(and(eq(memberships.instanceId, scope.instanceId), inArray(memberships.id, ids)))
  return ids.flatMap((id) => found.find((row) => row.id === id) ?? [])
}

/** An organization keeps the count of its members. */
async function countMatching(scope: Scope, filter: MembershipFilter, where: SQL | undefined): Promise<number> {
  const { organization, ...further } = filter
  const isFurther = Object.values(further).some((value) => value !== undefined)
  if (organization && !isFurther) return organization.membersCount
  return totalOf(scope, 'organization_memberships', isFurther ? { table: memberships, where } : null)
}

export async function countMembers(
  scope: Scope,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (organizationIds.length === 0) return new Map()
  const rows = await scope.db
    .select({ id: organizations.id, value: organizations.membersCount })
    .from(organizations)
    .where(and(eq(organizations.instanceId, scope.instanceId), inArray(organizations.id, [...organizationIds])))
  return new Map(rows.map((row) => [row.id, row.value]))
}

/** Organizations of which some member, beside `exceptUserId`, has one of the roles. */
export async function organizationsWithRole(
  scope: Scope,
  organizationIds: readonly string[],
  roleIds: readonly string[],
  exceptUserId?: string,
): Promise<ReadonlySet<string>> {
  if (organizationIds.length === 0 || roleIds.length === 0) return new Set()
  const rows = await scope.db
    .selectDistinct({ id: memberships.organizationId })
    .from(memberships)
    .where(
      and(
        eq(memberships.instanceId, scope.instanceId),
        inArray(memberships.organizationId, [...organizationIds]),
        inArray(memberships.roleId, [...roleIds]),
        exceptUserId === undefined ? undefined : ne(memberships.userId, exceptUserId),
      ),
    )
  return new Set(rows.map((row) => row.id))
}

/** Ids of the members of these organizations, as a part of another query. */
export function memberIdsOf(scope: Scope, organizationIds: readonly string[]) {
  return scope.db
    .select({ id: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.instanceId, scope.instanceId), inArray(memberships.organizationId, [...organizationIds])))
}

export async function isRoleInUse(scope: Scope, roleId: string): Promise<boolean> {
  const rows = await scope.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.instanceId, scope.instanceId), eq(memberships.roleId, roleId)))
    .limit(1)
  return rows.length > 0
}

async function conditions(scope: Scope, filter: MembershipFilter): Promise<SQL[]> {
  const found: (SQL | undefined)[] = [eq(memberships.instanceId, scope.instanceId)]
  if (filter.organization) found.push(eq(memberships.organizationId, filter.organization.id))
  if (filter.userId !== undefined) found.push(eq(memberships.userId, filter.userId))
  if (filter.roleIds)
    found.push(filter.roleIds.length > 0 ? inArray(memberships.roleId, [...filter.roleIds]) : sql`false`)
  if (filter.createdBefore !== undefined) found.push(lt(memberships.createdAt, new Date(filter.createdBefore)))
  if (filter.createdAfter !== undefined) found.push(gt(memberships.createdAt, new Date(filter.createdAfter)))
  if (filter.user) found.push(await isUserMatching(scope, memberships.userId, filter.user))
  return found.filter((condition) => condition !== undefined)
}
