import { and, asc, desc, eq, gt, inArray, lte, ne, or, type SQL } from 'drizzle-orm'
import {
  type ApiError,
  addToCounter,
  apiError,
  containsText,
  matchesOnPage,
  newId,
  randomToken,
  type Scope,
  type SealedColumns,
  sha256,
  totalOf,
} from '../../platform/index.ts'
import { ticketRefusal } from '../tickets/index.ts'
import { invitations as table } from './table.ts'

export type InvitationRow = typeof table.$inferSelect
export type InvitationStatus = InvitationRow['status'] | 'expired'
export type NewInvitation = Pick<InvitationRow, 'emailAddress' | 'redirectUrl' | 'publicMetadata' | 'expireAt'>

const ticketPrefix = 'inv_ticket_'
const purpose = 'invitation-ticket'
export const sealedInvitationTickets: SealedColumns = {
  table,
  columns: ['encryptedTicket'],
  purpose,
  context: ['instanceId', 'id'],
}

/** Whether a ticket is one of an invitation to the application; there are others. */
export function isApplicationTicket(ticket: string): boolean {
  return ticket.startsWith(ticketPrefix)
}

export function invitationStatusAt(row: Pick<InvitationRow, 'status' | 'expireAt'>, now: Date): InvitationStatus {
  return row.status === 'pending' && row.expireAt <= now ? 'expired' : row.status
}

/** In a transaction: the count of invitations goes with the row. */
export async function insertInvitation(scope: Scope, values: NewInvitation): Promise<InvitationRow> {
  const id = newId('invitation', scope.now)
  const ticket = `${ticketPrefix}${randomToken()}`
  const [row] = await scope.db
    .insert(table)
    .values({
      ...values,
      instanceId: scope.instanceId,
      id,
      hash: sha256(ticket),
      encryptedTicket: scope.secrets.encrypt(purpose, ticket, `${scope.instanceId}:${id}`),
      status: 'pending',
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .returning()
  await addToCounter(scope, 'invitations', 1)
  return row!
}

export function ticketOf(scope: Scope, row: InvitationRow): string {
  return scope.secrets.decrypt(purpose, row.encryptedTicket, `${scope.instanceId}:${row.id}`)
}

export async function findInvitation(scope: Scope, id: string): Promise<InvitationRow | null> {
  const [row] = await scope.db.select().from(table).where(one(scope, id))
  return row ?? null
}

/** By the ticket of its mail, whatever became of it. */
export async function findByTicket(scope: Scope, ticket: string): Promise<InvitationRow | null> {
  const [row] = await scope.db
    .select()
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.hash, sha256(ticket))))
  return row ?? null
}

/** One that can still be used; every other ticket is refused with what became of it. */
export async function requireOpenByTicket(scope: Scope, ticket: string): Promise<InvitationRow> {
  const row = await findByTicket(scope, ticket)
  if (row && invitationStatusAt(row, scope.now) === 'pending') return row
  throw invitationRefusal(row)
}

export function invitationRefusal(row: InvitationRow | null): ApiError {
  return ticketRefusal(row, { accepted: 'invitation_already_accepted', revoked: 'revoked_invitation' })
}

/** Of these addresses those that an open invitation is for. */
export async function openAddresses(scope: Scope, emailAddresses: readonly string[]): Promise<string[]> {
  const rows = await scope.db
    .selectDistinct({ emailAddress: table.emailAddress })
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), inArray(table.emailAddress, [...emailAddresses]), isOpen(scope)))
  return rows.map((row) => row.emailAddress)
}

export async function findOpenByEmail(scope: Scope, emailAddress: string): Promise<InvitationRow | null> {
  const [row] = await scope.db
    .select()
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), eq(table.emailAddress, emailAddress), isOpen(scope)))
    .limit(1)
  return row ?? null
}

/**
 * In a transaction. Conditional: of two that come at once, one gets the row. Null for one that was accepted or revoked; one that
 * has expired can be revoked only.
 */
export async function closeInvitation(
  scope: Scope,
  id: string,
  status: 'accepted' | 'revoked',
): Promise<InvitationRow | null> {
  const [row] = await scope.db
    .update(table)
    .set({ status, updatedAt: scope.now })
    .where(and(one(scope, id), status === 'revoked' ? eq(table.status, 'pending') : isOpen(scope)))
    .returning()
  if (row && status === 'revoked') await addToCounter(scope, 'invitations', -1)
  return row ?? null
}

export async function listInvitations(
  scope: Scope,
  filter: { readonly status?: InvitationStatus | undefined; readonly query?: string | undefined },
  page: { readonly limit: number; readonly offset: number; readonly orderBy: string },
): Promise<{ rows: InvitationRow[]; total: number }> {
  const query = filter.query?.trim()
  const where = and(
    eq(table.instanceId, scope.instanceId),
    // As documented: revoked ones are shown to who asks for them.
    filter.status ? ofStatus(scope, filter.status) : ne(table.status, 'revoked'),
    query ? await matching(scope, query) : undefined,
  )
  const rows = await scope.db
    .select()
    .from(table)
    .where(where)
    .orderBy(...order(page.orderBy))
    .limit(page.limit)
    .offset(page.offset)
  const isFiltered = Boolean(filter.status || query)
  return { rows, total: await totalOf(scope, 'invitations', isFiltered ? { table, where } : null) }
}

function matching(scope: Scope, query: string): Promise<SQL> {
  const holds = or(containsText(table.emailAddress, query), eq(table.id, query))!
  const all = scope.db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.instanceId, scope.instanceId), holds))
  return matchesOnPage(scope.db, table.id, { among: [all], holds })
}

const one = (scope: Scope, id: string) => and(eq(table.instanceId, scope.instanceId), eq(table.id, id))
const isOpen = (scope: Scope) => and(eq(table.status, 'pending'), gt(table.expireAt, scope.now))

function ofStatus(scope: Scope, status: InvitationStatus): SQL | undefined {
  if (status === 'pending') return isOpen(scope)
  return status === 'expired'
    ? and(eq(table.status, 'pending'), lte(table.expireAt, scope.now))
    : eq(table.status, status)
}

function order(orderBy: string): SQL[] {
  const fields = { created_at: table.createdAt, email_address: table.emailAddress, expires_at: table.expireAt }
  const field = fields[orderBy.replace(/^[+ -]/, '') as keyof typeof fields]
  if (!field) throw apiError('form_param_value_invalid', { param: 'order_by' })
  const direction = orderBy.startsWith('-') ? desc : asc
  return [direction(field), direction(table.id)]
}
