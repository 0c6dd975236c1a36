import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  lte,
  notInArray,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import {
  addToCounter,
  apiError,
  containsText,
  isUniqueViolation,
  matchesOnPage,
  newId,
  randomToken,
  type Scope,
  type SealedColumns,
  sha256,
  totalOf,
} from '../../platform/index.ts'
import { type InvitationRow, type InvitationStatus, ticketPrefix } from './invitation.ts'
import { organizationInvitations as table } from './table.ts'

export const sealedOrganizationTickets: SealedColumns = {
  table,
  columns: ['encryptedTicket'],
  purpose: 'invitation-ticket',
  context: ['instanceId', 'id'],
}

export type NewInvitation = Pick<
  InvitationRow,
  | 'organizationId'
  | 'emailAddress'
  | 'roleId'
  | 'inviterUserId'
  | 'domainId'
  | 'redirectUrl'
  | 'publicMetadata'
  | 'privateMetadata'
  | 'expireAt'
>

/** In a transaction. Refuses a second open invitation of the same address with `duplicate_record`. The ticket is for the mail. */
export async function insertInvitation(
  scope: Scope,
  values: NewInvitation,
): Promise<{ readonly row: InvitationRow; readonly ticket: string }> {
  const id = newId('organizationInvitation', scope.now)
  const ticket = `${ticketPrefix}${randomToken()}`
  await writeDownExpired(scope, values.organizationId)
  try {
    const [row] = await scope.db
      .insert(table)
      .values({
        ...values,
        instanceId: scope.instanceId,
        id,
        hash: sha256(ticket),
        encryptedTicket: scope.secrets.encrypt('invitation-ticket', ticket, `${scope.instanceId}:${id}`),
        status: 'pending',
        createdAt: scope.now,
        updatedAt: scope.now,
      })
      .returning()
    await addToCounter(scope, 'organization_invitations', 1)
    return { row: row!, ticket }
  } catch (error) {
    if (isUniqueViolation(error, 'organization_invitations_open'))
      throw apiError('duplicate_record', { param: 'email_address' })
    throw error
  }
}

export function ticketOf(scope: Scope, row: InvitationRow): string {
  return scope.secrets.decrypt('invitation-ticket', row.encryptedTicket, `${scope.instanceId}:${row.id}`)
}

export async function findInvitation(scope: Scope, id: string): Promise<InvitationRow | null> {
  const [row] = await scope.db
    .select()
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.id, id)))
  return row ?? null
}

export async function findInvitationByTicket(scope: Scope, ticket: string): Promise<InvitationRow | null> {
  const [row] = await scope.db
    .select()
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.hash, sha256(ticket))))
  return row ?? null
}

/** Conditional: of two that come at once, one gets the row. Null for one that is not open any more. */
export async function closeInvitation(
  scope: Scope,
  id: string,
  change: { readonly status: 'accepted' | 'revoked'; readonly acceptedUserId?: string },
): Promise<InvitationRow | null> {
  const [row] = await scope.db
    .update(table)
    .set({ ...change, updatedAt: scope.now })
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.id, id), ...isOpen(scope)))
    .returning()
  return row ?? null
}

/** Open invitations of these organizations (a query for their ids) to the one role are to the other from now on. */
export async function reassignInvitations(
  scope: Scope,
  organizations: SQLWrapper,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await scope.db
    .update(table)
    .set({ roleId: to, updatedAt: scope.now })
    .where(
      and(
        eq(table.instanceId, scope.instanceId),
        eq(table.roleId, from),
        inArray(table.organizationId, organizations),
        ...isOpen(scope),
      ),
    )
}

/** Whether an open invitation of any organization promises this role. */
export async function isRoleInvitedTo(scope: Scope, roleId: string): Promise<boolean> {
  const rows = await scope.db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.roleId, roleId), ...isOpen(scope)))
    .limit(1)
  return rows.length > 0
}

/** In a transaction: the count of invitations goes with the rows. */
export async function deleteInvitationsOf(scope: Scope, organizationId: string): Promise<void> {
  const deleted = await scope.db
    .delete(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.organizationId, organizationId)))
    .returning({ domainId: table.domainId })
  await addToCounter(scope, 'organization_invitations', -deleted.filter((row) => row.domainId === null).length)
}

/** Of these addresses those that an open invitation of the organization is for. */
export async function openAddresses(
  scope: Scope,
  organizationId: string,
  emailAddresses: readonly string[],
): Promise<string[]> {
  const rows = await scope.db
    .select({ emailAddress: table.emailAddress })
    .from(table)
    .where(
      and(
        eq(table.instanceId, scope.instanceId),
        eq(table.organizationId, organizationId),
        inArray(table.emailAddress, [...emailAddresses]),
        ...isOpen(scope),
      ),
    )
  return rows.map((row) => row.emailAddress)
}

/** Open invitations by organization: places that are promised, but for those at the addresses of `besides`. */
export async function countOpenInvitations(
  scope: Scope,
  organizationIds: readonly string[],
  { besides = [] }: { readonly besides?: readonly string[] } = {},
): Promise<ReadonlyMap<string, number>> {
  if (organizationIds.length === 0) return new Map()
  const rows = await scope.db
    .select({ id: table.organizationId, value: count() })
    .from(table)
    .where(
      and(
        eq(table.instanceId, scope.instanceId),
        inArray(table.organizationId, [...organizationIds]),
        isNull(table.domainId),
        notInArray(table.emailAddress, [...besides]),
        ...isOpen(scope),
      ),
    )
    .groupBy(table.organizationId)
  return new Map(rows.map((row) => [row.id, row.value]))
}

export type InvitationFilter = {
  readonly organizationId?: string
  readonly emailAddresses?: readonly string[]
  readonly query?: string
  readonly statuses?: readonly InvitationStatus[]
  readonly domainId?: string
  /** Those that a domain of the organization made. */
  readonly withDomains?: boolean
}

export async function listInvitations(
  scope: Scope,
  filter: InvitationFilter,
  page: { readonly limit: number; readonly offset: number; readonly orderBy?: string | undefined },
): Promise<{ rows: InvitationRow[]; total: number }> {
  const query = filter.query?.trim()
  const where = and(
    eq(table.instanceId, scope.instanceId),
    ...conditions(scope, filter),
    query ? await matching(scope, filter, query) : undefined,
  )
  const rows = await scope.db
    .select()
    .from(table)
    .where(where)
    .orderBy(...order(page.orderBy ?? '-created_at'))
    .limit(page.limit)
    .offset(page.offset)
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return { rows, total: await totalOf(scope, 'organization_invitations', isFiltered ? { table, where } : null) }
}

function matching(scope: Scope, filter: InvitationFilter, query: string): Promise<SQL> {
  const holds = containsText(table.emailAddress, query)
  const all = scope.db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), ...conditions(scope, filter), holds))
  return matchesOnPage(scope.db, table.id, { among: [all], holds })
}

function conditions(scope: Scope, filter: InvitationFilter): SQL[] {
  const found: (SQL | undefined)[] = []
  if (filter.organizationId !== undefined) found.push(eq(table.organizationId, filter.organizationId))
  if (filter.emailAddresses)
    found.push(filter.emailAddresses.length > 0 ? inArray(table.emailAddress, [...filter.emailAddresses]) : sql`false`)
  if (filter.domainId !== undefined) found.push(eq(table.domainId, filter.domainId))
  if (!filter.withDomains) found.push(isNull(table.domainId))
  if (filter.statuses) found.push(or(sql`false`, ...filter.statuses.map((status) => and(...ofStatus(scope, status)))))
  return found.filter((condition) => condition !== undefined)
}

function ofStatus(scope: Scope, status: InvitationStatus): SQL[] {
  if (status === 'pending') return isOpen(scope)
  if (status !== 'expired') return [eq(table.status, status)]
  return [or(eq(table.status, 'expired'), and(eq(table.status, 'pending'), lte(table.expireAt, scope.now)))!]
}

export const isOpen = (scope: Scope): SQL[] => [eq(table.status, 'pending'), gt(table.expireAt, scope.now)]

/** So that the address can be invited again. */
export async function writeDownExpired(scope: Scope, organizationId: string): Promise<void> {
  await scope.db
    .update(table)
    .set({ status: 'expired', updatedAt: scope.now })
    .where(
      and(
        eq(table.instanceId, scope.instanceId),
        eq(table.organizationId, organizationId),
        eq(table.status, 'pending'),
        lte(table.expireAt, scope.now),
      ),
    )
}

function order(orderBy: string): SQL[] {
  const fields = { created_at: table.createdAt, email_address: table.emailAddress }
  const field = fields[orderBy.replace(/^[+ -]/, '') as keyof typeof fields]
  if (!field) throw apiError('form_param_value_invalid', { param: 'order_by' })
  const direction = orderBy.startsWith('-') ? desc : asc
  return [direction(field), direction(table.id)]
}
