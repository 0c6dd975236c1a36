import { and, asc, type Column, count, desc, eq, inArray, not, or, type SQL, sql } from 'drizzle-orm'
import {
  addToCounter,
  apiError,
  containsText,
  isUniqueViolation,
  newId,
  type Scope,
  totalOf,
} from '../../platform/index.ts'
import { memberships, organizations } from './table.ts'

export type OrganizationRow = typeof organizations.$inferSelect
export type OrganizationChange = Partial<Omit<typeof organizations.$inferInsert, 'instanceId' | 'id' | 'createdBy'>>
export type NewOrganization = Pick<
  OrganizationRow,
  'name' | 'slug' | 'publicMetadata' | 'privateMetadata' | 'maxAllowedMemberships' | 'createdBy' | 'roleSetKey'
> & { readonly createdAt?: Date }

/** In a transaction: the count of organizations goes with the row. */
export async function insertOrganization(scope: Scope, values: NewOrganization): Promise<OrganizationRow> {
  const [row] = await refusingSameSlug(() =>
    scope.db
      .insert(organizations)
      .values({
        createdAt: scope.now,
        ...values,
        adminDeleteEnabled: scope.instance.settings.organization_settings.admin_delete_enabled,
        instanceId: scope.instanceId,
        id: newId('organization', scope.now),
        updatedAt: scope.now,
      })
      .returning(),
  )
  await addToCounter(scope, 'organizations', 1)
  return row!
}

/** By id, or by slug: names of organizations in addresses are as good as their ids. */
export async function findOrganization(scope: Scope, idOrSlug: string): Promise<OrganizationRow | null> {
  const [row] = await scope.db
    .select()
    .from(organizations)
    .where(
      and(
        eq(organizations.instanceId, scope.instanceId),
        idOrSlug.startsWith('org_') ? eq(organizations.id, idOrSlug) : eq(organizations.slug, idOrSlug),
      ),
    )
  return row ?? null
}

export async function findOrganizations(scope: Scope, ids: readonly string[]): Promise<Map<string, OrganizationRow>> {
  if (ids.length === 0) return new Map()
  const rows = await scope.db
    .select()
    .from(organizations)
    .where(and(eq(organizations.instanceId, scope.instanceId), inArray(organizations.id, [...ids])))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Whether there is such an organization, as a part of another room's query. */
export function isThere(instanceId: Column, id: Column): SQL<boolean> {
  return sql<boolean>`exists (select from ${organizations} where ${and(eq(organizations.instanceId, instanceId), eq(organizations.id, id))})`
}

/** Keeps others from changing its members until the transaction at hand ends. Null: it is gone. */
export async function holdOrganization(scope: Scope, id: string): Promise<OrganizationRow | null> {
  const [row] = await scope.db
    .select()
    .from(organizations)
    .where(and(eq(organizations.instanceId, scope.instanceId), eq(organizations.id, id)))
    .for('update')
  return row ?? null
}

export async function updateOrganization(
  scope: Scope,
  id: string,
  change: OrganizationChange,
): Promise<OrganizationRow | null> {
  const [row] = await refusingSameSlug(() =>
    scope.db
      .update(organizations)
      .set({ ...change, updatedAt: scope.now })
      .where(and(eq(organizations.instanceId, scope.instanceId), eq(organizations.id, id)))
      .returning(),
  )
  return row ?? null
}

/** In a transaction: the count of organizations goes with the row. */
/** Its members have gone before (`deleteMembershipsOf`). */
export async function deleteOrganizationRow(scope: Scope, id: string): Promise<boolean> {
  const rows = await scope.db
    .delete(organizations)
    .where(and(eq(organizations.instanceId, scope.instanceId), eq(organizations.id, id)))
    .returning({ id: organizations.id })
  if (rows.length > 0) await addToCounter(scope, 'organizations', -rows.length)
  return rows.length > 0
}

export type OrganizationFilter = {
  readonly query?: string | undefined
  readonly user_id?: readonly string[] | undefined
  readonly organization_id?: readonly string[] | undefined
}

export async function listOrganizations(
  scope: Scope,
  filter: OrganizationFilter,
  page: { readonly limit: number; readonly offset: number; readonly orderBy: string },
): Promise<{ rows: OrganizationRow[]; total: number }> {
  const filters = conditions(scope, filter)
  const where = and(eq(organizations.instanceId, scope.instanceId), ...filters)
  const rows = await scope.db
    .select()
    .from(organizations)
    .where(where)
    .orderBy(...order(page.orderBy))
    .limit(page.limit)
    .offset(page.offset)
  const total = await totalOf(scope, 'organizations', filters.length > 0 ? { table: organizations, where } : null)
  return { rows, total }
}

/** How many of a person's organizations were made by that person. */
export async function countCreatedBy(scope: Scope, userId: string): Promise<number> {
  const [row] = await scope.db
    .select({ value: count() })
    .from(organizations)
    .where(and(eq(organizations.instanceId, scope.instanceId), eq(organizations.createdBy, userId)))
  return row!.value
}

function conditions(scope: Scope, filter: OrganizationFilter): SQL[] {
  const found: (SQL | undefined)[] = []
  const query = filter.query?.trim()
  if (query) {
    found.push(
      or(eq(organizations.id, query), containsText(organizations.name, query), containsText(organizations.slug, query)),
    )
  }
  const ids = signed(filter.organization_id)
  if (ids.wanted.length > 0) found.push(inArray(organizations.id, ids.wanted))
  if (ids.unwanted.length > 0) found.push(not(inArray(organizations.id, ids.unwanted)))
  const users = signed(filter.user_id)
  const ofUsers = (userIds: string[]) =>
    scope.db
      .select({ id: memberships.organizationId })
      .from(memberships)
      .where(and(eq(memberships.instanceId, scope.instanceId), inArray(memberships.userId, userIds)))
  if (users.wanted.length > 0) found.push(inArray(organizations.id, ofUsers(users.wanted)))
  if (users.unwanted.length > 0) found.push(not(inArray(organizations.id, ofUsers(users.unwanted))))
  return found.filter((condition) => condition !== undefined)
}

/** `+` or nothing in front: among these; `-`: none of these. */
function signed(values: readonly string[] = []): { wanted: string[]; unwanted: string[] } {
  return {
    wanted: values.filter((value) => !value.startsWith('-')).map((value) => value.replace(/^[+ ]/, '')),
    unwanted: values.filter((value) => value.startsWith('-')).map((value) => value.slice(1)),
  }
}

function order(orderBy: string): SQL[] {
  const fields = {
    name: organizations.name,
    created_at: organizations.createdAt,
    members_count: organizations.membersCount,
  }
  const field = fields[orderBy.replace(/^[+ -]/, '') as keyof typeof fields]
  if (!field) throw apiError('form_param_value_invalid', { param: 'order_by' })
  const direction = orderBy.startsWith('-') ? desc : asc
  return [direction(field), direction(organizations.id)]
}

async function refusingSameSlug<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error, 'organizations_by_slug')) throw apiError('form_identifier_exists', { param: 'slug' })
    throw error
  }
}
