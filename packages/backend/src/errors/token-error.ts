import { TokenVerificationError, type TokenVerificationErrorReason } from '../errors.ts'

export function tokenError(reason: TokenVerificationErrorReason, message: string, action?: string) {
  return new TokenVerificationError({ reason, message, action })
}
