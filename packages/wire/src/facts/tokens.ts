/** Kinds of credential that a request may carry; told apart by prefix or JWT `typ` (wire.md §5.5). */
export const tokenTypes = ['session_token', 'api_key', 'm2m_token', 'oauth_token'] as const
export type TokenType = (typeof tokenTypes)[number]

export const machineTokenPrefixes = { m2m_token: 'mt_', oauth_token: 'oat_', api_key: 'ak_' } as const

/** Lifetime of a session token and the back-dating of its `nbf`, in seconds (wire.md §4). */
export const sessionTokenLifetimeSeconds = 60
export const sessionTokenSkewSeconds = 10
