/** Cookie names of the protocol (wire.md §3.1). Those in `suffixedCookies` travel twice: plain, then with the key's suffix. */
export const cookieNames = {
  client: '__client',
  clientUat: '__client_uat',
  session: '__session',
  refresh: '__refresh',
  devBrowser: '__clerk_db_jwt',
  handshake: '__clerk_handshake',
  handshakeNonce: '__clerk_handshake_nonce',
  redirectCount: '__clerk_redirect_count',
  activeContext: 'clerk_active_context',
} as const

export const queryNames = {
  devBrowser: '__clerk_db_jwt',
  handshake: '__clerk_handshake',
  handshakeNonce: '__clerk_handshake_nonce',
  handshakeReason: '__clerk_hs_reason',
  apiVersion: '__clerk_api_version',
  browserVersion: '_clerk_js_version',
  sessionId: '_clerk_session_id',
  method: '_method',
  rotatingTokenNonce: 'rotating_token_nonce',
  testingToken: '__clerk_testing_token',
  ticket: '__clerk_ticket',
  status: '__clerk_status',
  createdSession: '__clerk_created_session',
  redirectUrl: '__clerk_redirect_url',
  synced: '__clerk_synced',
  satelliteUrl: '__clerk_satellite_url',
  help: '__clerk_help',
} as const

/** First eight characters of base64url(SHA-1(publishable key)): keeps instances that share a host apart. */
export async function cookieSuffix(
  publishableKey: string,
  subtle: typeof globalThis.crypto.subtle = globalThis.crypto.subtle,
): Promise<string> {
  const digest = await subtle.digest('SHA-1', new TextEncoder().encode(publishableKey))
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)))
  return base64.replaceAll('+', '-').replaceAll('/', '_').slice(0, 8)
}

export function suffixedCookieName(name: string, suffix: string): string {
  return `${name}_${suffix}`
}
