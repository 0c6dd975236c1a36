export {
  type ClerkAPIResponseError,
  type ClerkRuntimeError,
  type EmailLinkError,
  EmailLinkErrorCode,
  EmailLinkErrorCodeStatus,
  isClerkAPIResponseError,
  isClerkRuntimeError,
  isEmailLinkError,
  isKnownError,
  isMetamaskError,
  isReverificationCancelledError,
  type MetamaskError,
} from './errors/guards.ts'
