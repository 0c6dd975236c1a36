import type { ApplicationTransfer, PlatformListApplicationTransfersQuery } from '@keyward/wire'
import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import {
  apiError,
  newId,
  plusMs,
  randomToken,
  type SealedColumns,
  type ServerScope,
  sha256,
  transaction,
} from '../../platform/index.ts'
import { applications, applicationTransfers } from './table.ts'

export type TransferRow = typeof applicationTransfers.$inferSelect
type Status = ApplicationTransfer['status']

const lifetimeMs = 24 * 3600 * 1000
const purpose = 'application-transfer'
export const sealedTransferCodes: SealedColumns = {
  table: applicationTransfers,
  columns: ['encryptedCode'],
  purpose,
  context: ['id'],
}

export function transferStatus(row: TransferRow, now: Date): Status {
  if (row.completedAt) return 'completed'
  if (row.canceledAt) return 'canceled'
  return row.expiresAt > now ? 'pending' : 'expired'
}

/** One open offer at a time: the application's row is held meanwhile. */
export function offerApplication(scope: ServerScope, workspaceId: string, applicationId: string): Promise<TransferRow> {
  return transaction(scope, async (inner) => {
    await inner.db.select().from(applications).where(eq(applications.id, applicationId)).for('update')
    const [open] = await inner.db
      .select({ id: applicationTransfers.id })
      .from(applicationTransfers)
      .where(and(eq(applicationTransfers.applicationId, applicationId), hasStatus('pending', inner.now)))
    if (open) throw apiError('application_transfer_exists')
    const id = newId('applicationTransfer', inner.now)
    const code = randomToken()
    const [row] = await inner.db
      .insert(applicationTransfers)
      .values({
        id,
        workspaceId,
        applicationId,
        codeHash: sha256(code),
        encryptedCode: inner.secrets.encrypt(purpose, code, id),
        expiresAt: plusMs(inner.now, lifetimeMs),
        createdAt: inner.now,
      })
      .returning()
    return row!
  })
}

/** Another workspace's offer is as absent as one that never was. */
export async function requireTransfer(
  scope: ServerScope,
  workspaceId: string,
  wanted: { readonly id: string; readonly applicationId?: string },
): Promise<TransferRow> {
  const [row] = await scope.db
    .select()
    .from(applicationTransfers)
    .where(
      and(
        eq(applicationTransfers.workspaceId, workspaceId),
        eq(applicationTransfers.id, wanted.id),
        wanted.applicationId === undefined ? undefined : eq(applicationTransfers.applicationId, wanted.applicationId),
      ),
    )
  if (!row) throw apiError('resource_not_found')
  return row
}

export async function cancelTransfer(scope: ServerScope, { id }: TransferRow): Promise<TransferRow> {
  const [row] = await scope.db
    .update(applicationTransfers)
    .set({ canceledAt: scope.now })
    .where(and(eq(applicationTransfers.id, id), hasStatus('pending', scope.now)))
    .returning()
  if (!row) throw apiError('application_transfer_not_pending')
  return row
}

/** Spent in SQL, so that of two who have the code one gets the application. A wrong code and a spent one are the same. */
export function claimApplication(scope: ServerScope, workspaceId: string, code: string): Promise<TransferRow> {
  return transaction(scope, async (inner) => {
    const [row] = await inner.db
      .update(applicationTransfers)
      .set({ completedAt: inner.now })
      .where(and(eq(applicationTransfers.codeHash, sha256(code)), hasStatus('pending', inner.now)))
      .returning()
    if (!row) throw apiError('resource_not_found', { param: 'code' })
    if (row.workspaceId === workspaceId) throw apiError('resource_forbidden')
    await inner.db
      .update(applications)
      .set({ workspaceId, updatedAt: inner.now })
      .where(eq(applications.id, row.applicationId))
    return row
  })
}

/** Newest first. */
export async function listTransfers(
  scope: ServerScope,
  workspaceId: string,
  { status, limit = 10, starting_after: after, ending_before: before }: PlatformListApplicationTransfersQuery,
): Promise<{ rows: TransferRow[]; total: number }> {
  const wanted = and(
    eq(applicationTransfers.workspaceId, workspaceId),
    status && status.length > 0 ? or(...status.map((one) => hasStatus(one, scope.now))) : undefined,
  )
  const edge = after ?? before
  const at = edge ? await requireTransfer(scope, workspaceId, { id: edge }) : null
  const isBackwards = !after && Boolean(before)
  const place = sql`(${applicationTransfers.createdAt}, ${applicationTransfers.id})`
  const beyond =
    at && sql`${place} ${isBackwards ? sql`>` : sql`<`} (${at.createdAt.toISOString()}::timestamptz, ${at.id})`
  const direction = isBackwards ? asc : desc
  const rows = await scope.db
    .select()
    .from(applicationTransfers)
    .where(and(wanted, beyond ?? undefined))
    .orderBy(direction(applicationTransfers.createdAt), direction(applicationTransfers.id))
    .limit(limit)
  const [total] = await scope.db.select({ value: count() }).from(applicationTransfers).where(wanted)
  return { rows: isBackwards ? rows.reverse() : rows, total: total?.value ?? 0 }
}

export function toApplicationTransfer({ secrets, now }: ServerScope, row: TransferRow): ApplicationTransfer {
  return {
    object: 'application_transfer',
    id: row.id,
    code: secrets.decrypt(purpose, row.encryptedCode, row.id),
    application_id: row.applicationId,
    status: transferStatus(row, now),
    expires_at: row.expiresAt.toISOString(),
    created_at: row.createdAt.toISOString(),
    canceled_at: row.canceledAt?.toISOString() ?? null,
    completed_at: row.completedAt?.toISOString() ?? null,
  }
}

/** `transferStatus` for rows in the database. */
function hasStatus(status: Status, now: Date): SQL | undefined {
  const { canceledAt, completedAt, expiresAt } = applicationTransfers
  if (status === 'completed') return isNotNull(completedAt)
  if (status === 'canceled') return and(isNull(completedAt), isNotNull(canceledAt))
  const isOpen = and(isNull(completedAt), isNull(canceledAt))
  return and(isOpen, status === 'pending' ? gt(expiresAt, now) : lte(expiresAt, now))
}
