import { equalInConstantTime, type Scope } from '../../platform/index.ts'

/** `<session id>.<mac>`: lets an app's server renew the session token of a session that is alive (wire.md §5.3). Dies with the session. */
export function formatRefreshToken(scope: Scope, sessionId: string): string {
  return `${sessionId}.${mac(scope, sessionId)}`
}

export function parseRefreshToken(scope: Scope, token: string): string | null {
  const [sessionId, given, ...rest] = token.split('.')
  if (!sessionId || !given || rest.length > 0 || token.length > 200) return null
  return equalInConstantTime(given, mac(scope, sessionId)) ? sessionId : null
}

function mac(scope: Scope, sessionId: string): string {
  return scope.secrets.hmac('refresh-token', `${scope.instanceId}:${sessionId}`).toString('base64url')
}
