/** Kinds of credential that a request may carry; told apart by prefix or JWT `typ` (wire.md §5.5). */
export const tokenTypes = ['session_token', 'api_key', 'm2m_token', 'oauth_token'] as const
export type TokenType = (typeof tokenTypes)[number]

export const machineTokenPrefixes = { m2m_token: 'mt_', oauth_token: 'oat_', api_key: 'ak_' } as const

/** Lifetime of a session token and the back-dating of its `nbf`, in seconds (wire.md §4). */
export const sessionTokenLifetimeSeconds = 60
export const sessionTokenSkewSeconds = 10

/** What may sign the tokens of a JWT template (RFC 7518 §3.1, RFC 8037): a shared secret, RSA, elliptic curves, Ed25519. */
export const jwtTemplateAlgorithms = [
  'HS256',
  'HS384',
  'HS512',
  'RS256',
  'RS384',
  'RS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const
export type JwtTemplateAlgorithm = (typeof jwtTemplateAlgorithms)[number]

/** Claims that only the server writes: those of every token, and those that make a token a session's (wire.md §4). */
export const reservedTokenClaims = ['azp', 'exp', 'iat', 'iss', 'jti', 'nbf', 'sub'] as const
export const reservedSessionClaims = ['sid', 'v', 'sts', 'fva', 'o', 'pla', 'fea', 'claims_ref'] as const
