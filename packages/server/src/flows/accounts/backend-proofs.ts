import type { PreparedVerification } from '@keyward/wire'
import { prepareProof } from '../../domain/strategies/index.ts'
import { findUser } from '../../domain/users/index.ts'
import { attemptCode, findVerification, toPreparedVerification } from '../../domain/verifications/index.ts'
import { apiError, type Scope, transaction } from '../../platform/index.ts'
import { type ContactKind, type ContactRow, markContactVerified, requireContact } from './contacts.ts'

// The application's server proves for itself that its user has an address: a verification of its own beside any that the
// user has under way, attempted by its id.

/** Sends a code to an address or number, proved or not. */
export async function prepareFromBackend(
  scope: Scope,
  kind: ContactKind<unknown>,
  contactId: string,
): Promise<PreparedVerification> {
  const row = await requireContact(scope, kind, contactId)
  const verification = await transaction(scope, async (inner) =>
    prepareProof(inner, {
      strategy: kind.object === 'email_address' ? 'email_code' : 'phone_code',
      subject: backendSubject(kind, row),
      clientId: null,
      to: kind.valueOf(row),
      userId: row.userId,
      identificationId: row.id,
      locale: (await findUser(inner, row.userId))?.locale ?? null,
    }),
  )
  return toPreparedVerification(verification, scope.now)
}

export type BackendAttempt = { readonly verificationId: string; readonly code: string }

/**
 * One counted try. A wrong or late code shows in the status; `verification_already_verified` for one that was accepted
 * before. The right code also proves an address that nobody had proved.
 */
export async function attemptFromBackend(
  scope: Scope,
  kind: ContactKind<unknown>,
  contactId: string,
  input: BackendAttempt,
): Promise<PreparedVerification> {
  const row = await requireContact(scope, kind, contactId)
  const verification = await findVerification(scope, input.verificationId)
  const isOfContact =
    verification && [backendSubject(kind, row), `${kind.object}:${row.id}`].includes(verification.subject)
  if (!isOfContact || verification.strategy === 'email_link')
    throw apiError('resource_not_found', { param: 'verification_id' })
  const attempt = await transaction(scope, async (inner) => {
    const result = await attemptCode(inner, verification.id, input.code)
    if (result.outcome === 'verified' && !row.verifiedAt)
      await markContactVerified(inner, kind, row, verification.strategy)
    return result
  })
  if (attempt.outcome === 'failed' && attempt.code === 'verification_already_verified') throw apiError(attempt.code)
  return toPreparedVerification((await findVerification(scope, verification.id)) ?? verification, scope.now)
}

function backendSubject(kind: ContactKind<unknown>, row: ContactRow): string {
  return `backend_${kind.object}:${row.id}`
}
