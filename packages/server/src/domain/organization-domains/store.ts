import { and, asc, count, desc, eq, ilike, inArray, isNotNull, isNull, notInArray, type SQL } from 'drizzle-orm'
import { apiError, isUniqueViolation, newId, type Scope } from '../../platform/index.ts'
import type { DomainRow } from './rules.ts'
import { type EnrollmentMode, organizationDomains as table } from './table.ts'

export type DomainChange = Partial<Omit<typeof table.$inferInsert, 'instanceId' | 'id' | 'organizationId' | 'name'>>

export async function insertDomain(
  scope: Scope,
  values: Pick<
    DomainRow,
    'organizationId' | 'name' | 'enrollmentMode' | 'verifiedAt' | 'verifiedBy' | 'affiliationEmailAddress'
  >,
): Promise<DomainRow> {
  const [row] = await refusingDoubles(() =>
    scope.db
      .insert(table)
      .values({
        ...values,
        instanceId: scope.instanceId,
        id: newId('organizationDomain', scope.now),
        createdAt: scope.now,
        updatedAt: scope.now,
      })
      .returning(),
  )
  return row!
}

export async function findDomain(scope: Scope, id: string): Promise<DomainRow | null> {
  const [row] = await scope.db
    .select()
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.id, id)))
  return row ?? null
}

/** A domain that another organization has verified is refused with `organization_domain_already_exists`. */
export async function updateDomain(scope: Scope, id: string, change: DomainChange): Promise<DomainRow | null> {
  const [row] = await refusingDoubles(() =>
    scope.db
      .update(table)
      .set({ ...change, updatedAt: scope.now })
      .where(and(eq(table.instanceId, scope.instanceId), eq(table.id, id)))
      .returning(),
  )
  return row ?? null
}

export async function deleteDomainRow(scope: Scope, id: string): Promise<void> {
  await scope.db.delete(table).where(and(eq(table.instanceId, scope.instanceId), eq(table.id, id)))
}

export async function deleteDomainsOf(scope: Scope, organizationId: string): Promise<void> {
  await scope.db
    .delete(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.organizationId, organizationId)))
}

/** Verified domains of these names that bring people in by themselves. */
export async function enrollingDomains(scope: Scope, names: readonly string[]): Promise<DomainRow[]> {
  if (names.length === 0) return []
  return scope.db
    .select()
    .from(table)
    .where(
      and(
        eq(table.instanceId, scope.instanceId),
        inArray(table.name, [...names]),
        isNotNull(table.verifiedAt),
        inArray(table.enrollmentMode, ['automatic_invitation', 'automatic_suggestion']),
      ),
    )
}

export async function countDomains(scope: Scope, organizationId: string): Promise<number> {
  const [row] = await scope.db
    .select({ value: count() })
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.organizationId, organizationId)))
  return row!.value
}

export type DomainFilter = {
  readonly organizationId?: string
  readonly isVerified?: boolean
  /** `-` in front: none of these. */
  readonly modes?: readonly string[]
  readonly query?: string
  readonly names?: readonly string[]
}

export async function listDomains(
  scope: Scope,
  filter: DomainFilter,
  page: { readonly limit: number; readonly offset: number; readonly orderBy?: string | undefined },
): Promise<{ rows: DomainRow[]; total: number }> {
  const where = and(eq(table.instanceId, scope.instanceId), ...conditions(filter))
  const rows = await scope.db
    .select()
    .from(table)
    .where(where)
    .orderBy(...order(page.orderBy ?? '-created_at'))
    .limit(page.limit)
    .offset(page.offset)
  const [total] = await scope.db.select({ value: count() }).from(table).where(where)
  return { rows, total: total!.value }
}

function conditions(filter: DomainFilter): SQL[] {
  const found: SQL[] = []
  if (filter.organizationId !== undefined) found.push(eq(table.organizationId, filter.organizationId))
  if (filter.isVerified !== undefined)
    found.push(filter.isVerified ? isNotNull(table.verifiedAt) : isNull(table.verifiedAt))
  const wanted = (filter.modes ?? []).filter((mode) => !mode.startsWith('-')) as EnrollmentMode[]
  const unwanted = (filter.modes ?? []).filter((mode) => mode.startsWith('-')).map((mode) => mode.slice(1))
  if (wanted.length > 0) found.push(inArray(table.enrollmentMode, wanted))
  if (unwanted.length > 0) found.push(notInArray(table.enrollmentMode, unwanted as EnrollmentMode[]))
  if (filter.names && filter.names.length > 0)
    found.push(
      inArray(
        table.name,
        filter.names.map((name) => name.toLowerCase()),
      ),
    )
  if (filter.query?.startsWith('org_')) found.push(eq(table.organizationId, filter.query))
  else if (filter.query) found.push(ilike(table.name, `%${filter.query.replace(/[\\%_]/g, '\\$&')}%`))
  return found
}

function order(orderBy: string): SQL[] {
  const fields = { created_at: table.createdAt, name: table.name }
  const field = fields[orderBy.replace(/^[+ -]/, '') as keyof typeof fields]
  if (!field) throw apiError('form_param_value_invalid', { param: 'order_by' })
  const direction = orderBy.startsWith('-') ? desc : asc
  return [direction(field), direction(table.id)]
}

async function refusingDoubles<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw apiError('organization_domain_already_exists', { param: 'name' })
    throw error
  }
}

/** How somebody proved to have an address there is shown with the domain. */
export const verificationsOfDomains = table.affiliationVerificationId
