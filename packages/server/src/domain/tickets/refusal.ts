import type { ErrorCode } from '@keyward/wire/facts'
import { type ApiError, apiError } from '../../platform/index.ts'

/**
 * Why a ticket lets nobody in (documented codes); `row` null: nobody knows it. Whoever holds one was given it, and may hear
 * what became of it.
 */
export function ticketRefusal(
  row: { readonly status: string } | null,
  codes: { readonly accepted: ErrorCode; readonly revoked: ErrorCode },
): ApiError {
  const details = { param: 'ticket' }
  if (row?.status === 'accepted' || row?.status === 'revoked') return apiError(codes[row.status], details)
  return apiError(row ? 'ticket_expired_code' : 'ticket_invalid_code', details)
}
