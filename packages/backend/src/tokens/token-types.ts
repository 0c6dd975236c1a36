export const TokenType = {
  SessionToken: 'session_token',
  ApiKey: 'api_key',
  M2MToken: 'm2m_token',
  OAuthToken: 'oauth_token',
} as const
export type TokenType = (typeof TokenType)[keyof typeof TokenType]
export type SessionTokenType = typeof TokenType.SessionToken
export type MachineTokenType = Exclude<TokenType, SessionTokenType>

/** Which kinds of token a request may carry. */
export type AcceptsToken = TokenType | readonly TokenType[] | 'any'
