import type { SessionReverification } from '@keyward/wire'
import { findSession } from '../../domain/sessions/index.ts'
import { requireUser } from '../../domain/users/index.ts'
import { findVerification, toInstantVerification, toVerification } from '../../domain/verifications/index.ts'
import { apiError, type Scope } from '../../platform/index.ts'
import { sessionResource } from '../client-state/index.ts'
import { firstFactors, secondFactors } from './factors.ts'
import { type ReverificationRow, reverificationStatus } from './reverification.ts'

export async function toSessionReverification(
  scope: Scope,
  row: ReverificationRow,
  origin: string | null,
): Promise<SessionReverification> {
  const session = await findSession(scope, row.sessionId)
  if (!session) throw apiError('resource_not_found')
  const user = await requireUser(scope, session.userId)
  return {
    object: 'session_reverification',
    level: row.level,
    status: reverificationStatus(row),
    supported_first_factors: firstFactors(scope, user),
    supported_second_factors: secondFactors(scope, user),
    first_factor_verification: await firstFactorVerification(scope, row),
    second_factor_verification: null,
    session: await sessionResource(scope, session, origin),
  }
}

async function firstFactorVerification(scope: Scope, row: ReverificationRow) {
  const isByMessage = row.firstFactorStrategy !== 'password'
  const verification =
    isByMessage && row.firstFactorVerificationId ? await findVerification(scope, row.firstFactorVerificationId) : null
  if (verification) return toVerification(verification, scope.now)
  return row.firstFactorVerifiedAt ? toInstantVerification(row.firstFactorStrategy ?? 'password') : null
}
