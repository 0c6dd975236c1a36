import type { ErrorCode } from '@keyward/wire/facts'
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { equalInConstantTime, type Scope, sha256 } from '../../platform/index.ts'
import { codeHash } from './start.ts'
import { findVerification } from './store.ts'
import { verifications } from './table.ts'
import { type Attempt, type Verification, verificationStatus } from './verification.ts'

/** One try with a code: counted before it is judged, in SQL, so that a hundred at once get no more tries than one after another. */
export async function attemptCode(scope: Scope, verificationId: string, code: string): Promise<Attempt> {
  const counted = await countAttempt(scope, verificationId)
  if (!counted) return { outcome: 'failed', code: await refusalOf(scope, verificationId) }
  if (!equalInConstantTime(counted.secretHash ?? '', codeHash(scope, verificationId, code.trim()))) {
    return { outcome: 'failed', code: 'form_code_incorrect' }
  }
  return spend(scope, verificationId, null)
}

export type LinkAttempt = Attempt | { readonly outcome: 'client_mismatch'; readonly verification: Verification }

/** The token of an email link; with `sameClientOnly` it counts only in the browser that asked for it. */
export async function attemptLink(
  scope: Scope,
  token: string,
  { clientId, sameClientOnly }: { readonly clientId: string | null; readonly sameClientOnly: boolean },
): Promise<LinkAttempt> {
  const verification = await findByLinkToken(scope, token)
  if (!verification) return { outcome: 'failed', code: 'verification_failed' }
  const status = verificationStatus(verification, scope.now)
  if (status !== 'unverified') return { outcome: 'failed', code: await refusalOf(scope, verification.id) }
  if (sameClientOnly && verification.clientId !== clientId) return { outcome: 'client_mismatch', verification }
  return spend(scope, verification.id, clientId)
}

/** Null for a wrong or foreign token; says nothing about whether it may still be used. */
export async function findByLinkToken(scope: Scope, token: string): Promise<Verification | null> {
  const [id, secret, ...rest] = token.split('.')
  if (!id || !secret || rest.length > 0 || token.length > 200) return null
  const verification = await findVerification(scope, id)
  if (!verification || verification.strategy !== 'email_link') return null
  return equalInConstantTime(verification.secretHash ?? '', sha256(secret)) ? verification : null
}

/**
 * For the tab that waits: the link was opened where it does not count. It stays good for the browser that asked for it.
 */
export async function noteLinkError(scope: Scope, id: string, code: ErrorCode): Promise<void> {
  await scope.db
    .update(verifications)
    .set({ errorCode: code })
    .where(and(...open(scope, id)))
}

async function countAttempt(scope: Scope, id: string): Promise<Verification | null> {
  const [row] = await scope.db
    .update(verifications)
    .set({ attempts: sql`${verifications.attempts} + 1` })
    .where(and(...open(scope, id), lt(verifications.attempts, verifications.maxAttempts)))
    .returning()
  return row ?? null
}

/** Two right answers at once: one row is updated, one of them wins. */
async function spend(scope: Scope, id: string, clientId: string | null): Promise<Attempt> {
  const [row] = await scope.db
    .update(verifications)
    .set({ verifiedAt: scope.now, verifiedByClientId: clientId })
    .where(and(...open(scope, id)))
    .returning()
  return row ? { outcome: 'verified', verification: row } : { outcome: 'failed', code: await refusalOf(scope, id) }
}

function open(scope: Scope, id: string) {
  return [
    eq(verifications.instanceId, scope.instanceId),
    eq(verifications.id, id),
    isNull(verifications.verifiedAt),
    isNull(verifications.failedAt),
    isNull(verifications.supersededAt),
    gt(verifications.expireAt, scope.now),
  ]
}

async function refusalOf(scope: Scope, id: string) {
  const verification = await findVerification(scope, id)
  if (!verification) return 'verification_missing' as const
  const status = verificationStatus(verification, scope.now)
  if (status === 'verified') return 'verification_already_verified' as const
  return status === 'expired' ? ('verification_expired' as const) : ('verification_failed' as const)
}
