// Facts that both ends agree on and that need no library: SDKs may import this entry at run time; it is copied into
// their builds. Schemas live in the package's main entry and reach SDKs by `import type` alone.
export { type AllowedOrigins, isAllowedRedirect, isWebUrl } from './allowed-redirect.ts'
export { type ApiVersion, apiVersions, defaultApiVersion } from './api-version.ts'
export {
  type AuthorizationFacts,
  type CheckAuthorizationParams,
  isAuthorized,
  isReverified,
  type ReverificationConfig,
  reverificationPresets,
  type SessionVerificationLevel,
  type SessionVerificationTypes,
} from './authorization.ts'
export { cookieNames, cookieSuffix, queryNames, suffixedCookieName } from './cookies.ts'
export { type ErrorCode, type ErrorFacts, errorCodes } from './error-codes.ts'
export { documentedEventTypes, type EventType, eventTypes } from './event-types.ts'
export type { OrganizationCustomPermissionKey, OrganizationCustomRoleKey } from './globals.ts'
export { type KeylessKeys, keylessFiles, parseKeylessKeys } from './keyless.ts'
export {
  formatPublishableKey,
  isDevelopmentFrontendApi,
  type PublishableKey,
  parsePublishableKey,
} from './publishable-key.ts'
export {
  type ActClaim,
  entitlementsFromClaim,
  type JwtPayload,
  type OrganizationClaims,
  organizationFromClaims,
  type SessionStatusClaim,
} from './session-claims.ts'
export {
  type SessionStatus,
  type SessionTaskKey,
  type SignInStatus,
  type SignUpStatus,
  sessionStatuses,
  sessionTaskKeys,
  signInStatuses,
  signUpStatuses,
  type VerificationStatus,
  verificationStatuses,
} from './statuses.ts'
export {
  type JwtTemplateAlgorithm,
  jwtTemplateAlgorithms,
  machineTokenPrefixes,
  reservedSessionClaims,
  reservedTokenClaims,
  sessionTokenLifetimeSeconds,
  sessionTokenSkewSeconds,
  type TokenType,
  tokenTypes,
} from './tokens.ts'
export type { EmailAddressCore, PhoneNumberCore, UserCore } from './user-core.ts'
