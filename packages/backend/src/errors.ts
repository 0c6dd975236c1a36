// Errors of token verification, under the names and values that applications already compare with.
export type TokenCarrier = 'header' | 'cookie'

export const TokenVerificationErrorCode = { InvalidSecretKey: 'clerk_key_invalid' } as const
export type TokenVerificationErrorCode = (typeof TokenVerificationErrorCode)[keyof typeof TokenVerificationErrorCode]

export const TokenVerificationErrorReason = {
  TokenExpired: 'token-expired',
  TokenInvalid: 'token-invalid',
  TokenInvalidAlgorithm: 'token-invalid-algorithm',
  TokenInvalidAuthorizedParties: 'token-invalid-authorized-parties',
  TokenInvalidSignature: 'token-invalid-signature',
  TokenNotActiveYet: 'token-not-active-yet',
  TokenIatInTheFuture: 'token-iat-in-the-future',
  TokenVerificationFailed: 'token-verification-failed',
  InvalidSecretKey: 'secret-key-invalid',
  LocalJWKMissing: 'jwk-local-missing',
  RemoteJWKFailedToLoad: 'jwk-remote-failed-to-load',
  RemoteJWKInvalid: 'jwk-remote-invalid',
  RemoteJWKMissing: 'jwk-remote-missing',
  JWKFailedToResolve: 'jwk-failed-to-resolve',
  JWKKidMismatch: 'jwk-kid-mismatch',
} as const
export type TokenVerificationErrorReason =
  (typeof TokenVerificationErrorReason)[keyof typeof TokenVerificationErrorReason]

export const TokenVerificationErrorAction = {
  ContactSupport: 'Check that the server is reachable and that both keys belong to the same instance.',
  EnsureClerkJWT: 'Make sure that this token was issued by your Keyward instance.',
  SetClerkJWTKey: 'Set KEYWARD_JWT_KEY (or CLERK_JWT_KEY), or pass `jwtKey`.',
  SetClerkSecretKey: 'Set KEYWARD_SECRET_KEY (or CLERK_SECRET_KEY), or pass `secretKey`.',
  EnsureClockSync: 'Make sure that the clocks of this machine and of the server are synchronized.',
} as const
export type TokenVerificationErrorAction =
  (typeof TokenVerificationErrorAction)[keyof typeof TokenVerificationErrorAction]

type TokenFailure = {
  readonly message: string
  readonly reason: TokenVerificationErrorReason
  readonly action?: TokenVerificationErrorAction | string
}

/** Why a token was not accepted: `reason` is the code, `action` what the developer can do. */
export class TokenVerificationError extends Error {
  readonly reason: TokenVerificationErrorReason
  readonly action?: string
  tokenCarrier?: TokenCarrier

  constructor({ message, reason, action }: TokenFailure) {
    super(message)
    this.name = 'TokenVerificationError'
    this.reason = reason
    this.action = action
  }

  getFullMessage(): string {
    const carrier = this.tokenCarrier ? `, token-carrier=${this.tokenCarrier}` : ''
    return `${[this.message, this.action].filter(Boolean).join(' ')} (reason=${this.reason}${carrier})`
  }
}

export class SignJWTError extends Error {}

export const MachineTokenVerificationErrorCode = {
  TokenInvalid: 'token-invalid',
  InvalidSecretKey: 'secret-key-invalid',
  UnexpectedError: 'unexpected-error',
  TokenVerificationFailed: 'token-verification-failed',
} as const
export type MachineTokenVerificationErrorCode =
  (typeof MachineTokenVerificationErrorCode)[keyof typeof MachineTokenVerificationErrorCode]

type MachineTokenFailure = {
  readonly message: string
  readonly code: MachineTokenVerificationErrorCode
  readonly status?: number
  readonly action?: TokenVerificationErrorAction | string
}

/** Why an API key, an M2M token or an OAuth access token was not accepted. */
export class MachineTokenVerificationError extends Error {
  readonly code: MachineTokenVerificationErrorCode
  readonly status?: number
  readonly action?: string
  long_message?: string

  constructor({ message, code, status, action }: MachineTokenFailure) {
    super(message)
    this.name = 'MachineTokenVerificationError'
    this.code = code
    this.status = status
    this.action = action
  }

  getFullMessage(): string {
    return `${this.message} (code=${this.code}, status=${this.status || 'n/a'})`
  }
}

// What the calls of the client reject with.
export { type ClerkAPIError, ClerkAPIResponseError, isClerkAPIResponseError } from './api/errors.ts'
