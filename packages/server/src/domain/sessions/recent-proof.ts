import { apiError, type Scope } from '../../platform/index.ts'
import { factorAges, type Session } from './session.ts'
import { findSession } from './store.ts'

/** How old a proof may be for a sensitive change of one's own account (A12.5). */
const recentMinutes = 10

/** Whole minutes, as the token and the presets count them: a proof of nine minutes and fifty seconds ago is recent. */
function isRecentlyProved(session: Session, now: Date): boolean {
  const [firstFactorAge] = factorAges(session, now)
  return firstFactorAge >= 0 && firstFactorAge < recentMinutes
}

/**
 * For what a stranger at an open browser must not do. Throws `session_reverification_required`, which clients answer by
 * asking for a proof and trying again; does nothing where the instance switched it off.
 */
export async function requireRecentProof(scope: Scope, caller: { readonly sessionId: string }): Promise<void> {
  if (!scope.instance.settings.session_settings.reverification_enabled) return
  const session = await findSession(scope, caller.sessionId)
  if (!session || !isRecentlyProved(session, scope.now))
    throw apiError('session_reverification_required', { meta: { level: 'first_factor' } })
}
