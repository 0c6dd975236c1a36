// What framework packages build on. Applications use the main entry.
export { apiUrlOf } from './api/base-url.ts'
export { type ClerkAPIError, ClerkAPIResponseError, isClerkAPIResponseError } from './api/errors.ts'
export { type ApiClient, createBackendApiClient } from './api/factory.ts'
export { apiUrlFromPublishableKey, isLoopbackHost } from './api/loopback.ts'
export type { CreateBackendApiOptions } from './api/request.ts'
export { type Constants, constants } from './constants.ts'
export {
  assertNoPublicSecrets,
  type Environment,
  type EnvironmentName,
  type EnvironmentOptions,
  environmentValue,
  optionsFromEnvironment,
} from './environment.ts'
export {
  authenticateForFramework,
  clientFromEnvironment,
  type FrameworkOptions,
  type FrameworkState,
  readableAuth,
  signInUrlOf,
} from './frameworks/authenticate.ts'
export { derivedProxyUrl, type FrontendApiProxy, forwarderOf } from './frameworks/frontend-api-proxy.ts'
export { type NodeRequest, requestFromNode, wholeRequestFromNode } from './frameworks/node-request.ts'
export { verifyNodeWebhook } from './frameworks/node-webhook.ts'
export { createRedirect, type RedirectFun } from './redirect.ts'
export type { AuthenticateRequest } from './request/authenticate.ts'
export { authenticateRequest } from './request/authenticate.ts'
export { type ClerkRequest, type ClerkUrl, createClerkRequest, createClerkUrl } from './request/clerk-request.ts'
export { parseCookies } from './request/cookies.ts'
export { type CreateAuthenticateRequestOptions, createAuthenticateRequest } from './request/factory.ts'
export { frontendApiUrl, requirePublishableKey } from './request/frontend-api.ts'
export type { AuthenticateRequestOptions, OrganizationSyncOptions } from './request/options.ts'
export { type PathMatcher, pathMatcher } from './request/path-pattern.ts'
export { asksOnReturnOnly } from './request/satellite.ts'
export {
  AuthErrorReason,
  type AuthenticatedState,
  type AuthReason,
  AuthStatus,
  debugRequestState,
  type HandshakeState,
  type RequestState,
  type SignedInState,
  type SignedOutState,
  type UnauthenticatedState,
} from './request/states.ts'
export { publicUrl } from './request/url.ts'
export { decorateObjectWithResources, stripPrivateDataFromObject } from './resources.ts'
export { reverificationError, reverificationErrorResponse } from './reverification.ts'
export {
  getAuthObjectFromJwt,
  type InvalidTokenAuthObject,
  invalidTokenAuthObject,
  makeAuthObjectSerializable,
  type PendingSessionOptions,
  type SessionAuthObject,
  type SignedInAuthObject,
  type SignedInAuthObjectOptions,
  type SignedOutAuthObject,
  signedInAuthObject,
  signedOutAuthObject,
} from './tokens/auth-objects.ts'
export type {
  AuthOptions,
  GetAuthFn,
  GetAuthFnNoRequest,
  InferAuthObjectFromToken,
  InferAuthObjectFromTokenArray,
} from './tokens/get-auth-types.ts'
export {
  getMachineTokenType,
  isMachineTokenByPrefix,
  isMachineTokenType,
  isTokenTypeAccepted,
  type TokenKind,
  tokenKind,
} from './tokens/kinds.ts'
export {
  type AuthenticatedMachineObject,
  type AuthObject,
  authenticatedMachineObject,
  getAuthObjectForAcceptedToken,
  type MachineAuthObject,
  type UnauthenticatedMachineObject,
  unauthenticatedMachineObject,
} from './tokens/machine-auth-objects.ts'
export { withReferencedClaims } from './tokens/referenced-claims.ts'
export { type AcceptsToken, type MachineTokenType, type SessionTokenType, TokenType } from './tokens/token-types.ts'
export { verifyMachineAuthToken } from './tokens/verify-machine.ts'
