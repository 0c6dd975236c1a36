import type { KeywardReactErrorCode } from './error.ts'

type ApiErrorItem = { code: string; message: string; longMessage?: string; meta?: Record<string, unknown> }
export type ClerkAPIResponseError = Error & {
  clerkError: true
  status: number
  errors: ApiErrorItem[]
  clerkTraceId?: string
  retryAfter?: number
}
export type ClerkRuntimeError = Error & { clerkRuntimeError: true; code: KeywardReactErrorCode | (string & {}) }
export type MetamaskError = Error & { code: 4001 | 32602 | 32603; message: string; data?: unknown }
export type EmailLinkError = Error & { code: string }

export const EmailLinkErrorCode = { Expired: 'expired', Failed: 'failed', ClientMismatch: 'client_mismatch' } as const
export const EmailLinkErrorCodeStatus = {
  Expired: 'expired',
  Failed: 'failed',
  ClientMismatch: 'client_mismatch',
} as const

const has = (error: unknown, name: string): boolean => typeof error === 'object' && error !== null && name in error

/** Whether the server answered with an error; `errors[0].code` says which. */
export function isClerkAPIResponseError(error: unknown): error is ClerkAPIResponseError {
  return has(error, 'clerkError') && has(error, 'errors')
}

export function isClerkRuntimeError(error: unknown): error is ClerkRuntimeError {
  return has(error, 'clerkRuntimeError')
}

export function isReverificationCancelledError(error: unknown): boolean {
  return isClerkRuntimeError(error) && error.code === 'reverification_cancelled'
}

export function isEmailLinkError(error: unknown): error is EmailLinkError {
  return has(error, 'name') && (error as Error).name === 'EmailLinkError'
}

export function isMetamaskError(error: unknown): error is MetamaskError {
  return has(error, 'message') && [4001, 32602, 32603].includes((error as { code?: number }).code ?? 0)
}

export function isKnownError(error: unknown): error is ClerkAPIResponseError | ClerkRuntimeError | MetamaskError {
  return isClerkAPIResponseError(error) || isClerkRuntimeError(error) || isMetamaskError(error)
}
