import type { PreparedVerification, VerificationObject, Verification as VerificationResource } from '@keyward/wire'
import type { ErrorCode, VerificationStatus } from '@keyward/wire/facts'
import { apiError, toErrorBody } from '../../platform/index.ts'
import type { verifications } from './table.ts'

export type Verification = typeof verifications.$inferSelect

/** What came of a try. Failures are values: they are counted, and a throw would undo the count. */
export type Attempt =
  | { readonly outcome: 'verified'; readonly verification: Verification }
  | { readonly outcome: 'failed'; readonly code: ErrorCode }

export function verificationStatus(verification: Verification, now: Date): VerificationStatus {
  if (verification.verifiedAt) return 'verified'
  if (verification.failedAt || verification.attempts >= verification.maxAttempts || verification.supersededAt)
    return 'failed'
  return verification.expireAt <= now ? 'expired' : 'unverified'
}

/** The object name that goes with a strategy (FAPI spec, schemas of verifications). */
export function verificationObject(strategy: string): VerificationObject {
  if (strategy === 'email_link') return 'verification_email_link'
  if (strategy === 'ticket') return 'verification_ticket'
  if (strategy === 'admin') return 'verification_admin'
  if (strategy === 'password') return 'verification_password'
  if (strategy.startsWith('oauth_')) return 'verification_oauth'
  return 'verification_otp'
}

export function toVerification(verification: Verification, now: Date): VerificationResource {
  return {
    object: verificationObject(verification.strategy),
    status: verificationStatus(verification, now),
    strategy: verification.strategy,
    attempts: verification.attempts,
    expire_at: verification.expireAt.getTime(),
    ...(verification.channel ? { channel: verification.channel } : {}),
    ...(verification.errorCode && !verification.verifiedAt ? { error: errorOf(verification.errorCode) } : {}),
    ...openedAt(verification),
  }
}

/** On which browser a link was opened: a page that waits for it tells by that whether it is the one to go on. */
export function openedAt({ strategy, verifiedByClientId }: Verification): { verified_at_client?: string } {
  return strategy === 'email_link' && verifiedByClientId ? { verified_at_client: verifiedByClientId } : {}
}

function errorOf(code: string) {
  const [error] = toErrorBody(apiError(code as ErrorCode), '').errors
  return error
}

/** A proof that needed no tries of its own: an administrator's word, a ticket, a password. */
export function toInstantVerification(strategy: string): VerificationResource {
  return { object: verificationObject(strategy), status: 'verified', strategy, attempts: null, expire_at: null }
}

/** As the application's server sees one that it asked for: with the id by which it is attempted. */
export function toPreparedVerification(verification: Verification, now: Date): PreparedVerification {
  return {
    object: verificationObject(verification.strategy),
    id: verification.id,
    status: verificationStatus(verification, now),
    strategy: verification.strategy,
    attempts: verification.attempts,
    expire_at: verification.expireAt.getTime(),
    ...(verification.channel ? { channel: verification.channel } : {}),
  }
}
