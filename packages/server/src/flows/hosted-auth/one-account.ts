import { liveSessionsOfClient } from '../../domain/sessions/index.ts'
import { apiError, type Scope } from '../../platform/index.ts'

/** Where an app has one account at a time, it signs out first. */
export async function refuseSecondAccount(scope: Scope, clientId: string): Promise<void> {
  if (scope.instance.settings.session_settings.multi_session_enabled) return
  const [live] = await liveSessionsOfClient(scope, clientId)
  if (live) throw apiError('session_exists', { meta: { session_id: live.id } })
}
