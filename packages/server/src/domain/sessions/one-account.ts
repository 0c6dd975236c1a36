import { apiError, type Scope } from '../../platform/index.ts'
import { liveSessionsOfClient } from './store.ts'

/** Where a browser or an app has one account at a time, it signs out before it gets another. */
export async function refuseSecondSession(scope: Scope, clientId: string | null): Promise<void> {
  if (!clientId || scope.instance.settings.session_settings.multi_session_enabled) return
  const [live] = await liveSessionsOfClient(scope, clientId)
  if (live) throw apiError('session_exists', { meta: { session_id: live.id } })
}
