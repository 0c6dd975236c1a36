import type { APIKey, M2MToken } from '../api/resources/machines.ts'
import type { IdPOAuthAccessToken } from '../api/resources/oauth.ts'
import {
  type AuthObjectDebug,
  type CheckAuthorizationFromSessionClaims,
  debugOf,
  type InvalidTokenAuthObject,
  invalidTokenAuthObject,
  type SessionAuthObject,
  type SignedInAuthObject,
  type SignedOutAuthObject,
  signedOutAuthObject,
} from './auth-objects.ts'
import { isMachineTokenType, isTokenTypeAccepted } from './kinds.ts'
import type { MachineAuthType } from './machine-auth-type.ts'
import type { AcceptsToken, MachineTokenType, SessionTokenType, TokenType } from './token-types.ts'

type Claims = Record<string, unknown>
type ApiKeyOwner = { userId: string; orgId: null } | { userId: null; orgId: string }

type Extra<Authenticated extends boolean> = {
  api_key: Authenticated extends true
    ? { name: string; claims: Claims | null } & ApiKeyOwner
    : { name: null; claims: null; userId: null; orgId: null }
  m2m_token: {
    claims: Authenticated extends true ? Claims | null : null
    machineId: Authenticated extends true ? string : null
  }
  oauth_token: {
    userId: Authenticated extends true ? string : null
    clientId: Authenticated extends true ? string : null
  }
}

type MachineFunctions = { has: CheckAuthorizationFromSessionClaims; debug: AuthObjectDebug }

export type AuthenticatedMachineObject<T extends MachineTokenType = MachineTokenType> = T extends MachineTokenType
  ? {
      id: string
      subject: string
      scopes: string[]
      getToken: () => Promise<string>
      tokenType: T
      isAuthenticated: true
    } & MachineFunctions &
      Extra<true>[T]
  : never

export type UnauthenticatedMachineObject<T extends MachineTokenType = MachineTokenType> = T extends MachineTokenType
  ? {
      id: null
      subject: null
      scopes: null
      getToken: () => Promise<null>
      tokenType: T
      isAuthenticated: false
    } & MachineFunctions &
      Extra<false>[T]
  : never

export type MachineAuthObject<T extends Exclude<TokenType, SessionTokenType>> = T extends MachineTokenType
  ? AuthenticatedMachineObject<T> | UnauthenticatedMachineObject<T>
  : never

export type AuthObject =
  | SignedInAuthObject
  | SignedOutAuthObject
  | AuthenticatedMachineObject
  | UnauthenticatedMachineObject
  | InvalidTokenAuthObject

export function authenticatedMachineObject<T extends MachineTokenType>(
  tokenType: T,
  token: string,
  verified: MachineAuthType,
  debugData?: Record<string, unknown>,
): AuthenticatedMachineObject<T> {
  const { id, subject, scopes } = verified
  const shared = {
    id,
    subject,
    scopes,
    getToken: async () => token,
    has: () => false,
    debug: debugOf(debugData),
    isAuthenticated: true,
  }
  return { ...shared, tokenType, ...extraOf(tokenType, verified) } as unknown as AuthenticatedMachineObject<T>
}

export function unauthenticatedMachineObject<T extends MachineTokenType>(
  tokenType: T,
  debugData?: Record<string, unknown>,
): UnauthenticatedMachineObject<T> {
  const shared = {
    id: null,
    subject: null,
    scopes: null,
    getToken: async () => null,
    has: () => false,
    debug: debugOf(debugData),
  }
  return {
    ...shared,
    isAuthenticated: false,
    tokenType,
    ...nothing[tokenType],
  } as unknown as UnauthenticatedMachineObject<T>
}

const nothing: Extra<false> = {
  api_key: { name: null, claims: null, userId: null, orgId: null },
  m2m_token: { claims: null, machineId: null },
  oauth_token: { userId: null, clientId: null },
}

function extraOf(tokenType: MachineTokenType, verified: MachineAuthType): object {
  switch (tokenType) {
    case 'api_key': {
      const { name, claims, subject } = verified as APIKey
      const isOrganization = subject.startsWith('org_')
      return { name, claims, userId: isOrganization ? null : subject, orgId: isOrganization ? subject : null }
    }
    case 'm2m_token':
      return { claims: (verified as M2MToken).claims, machineId: verified.subject }
    case 'oauth_token':
      return { userId: verified.subject, clientId: (verified as IdPOAuthAccessToken).clientId }
  }
}

/** The object itself if its kind is accepted, else the signed-out object that the caller's `acceptsToken` promises. */
export function getAuthObjectForAcceptedToken({
  authObject,
  acceptsToken = 'session_token',
}: {
  authObject: AuthObject
  acceptsToken?: AcceptsToken
}): AuthObject {
  if (acceptsToken === 'any' || isTokenTypeAccepted(authObject.tokenType, acceptsToken)) return authObject
  if (typeof acceptsToken !== 'string') return invalidTokenAuthObject()
  const debugData = authObject.debug()
  return isMachineTokenType(acceptsToken)
    ? unauthenticatedMachineObject(acceptsToken, debugData)
    : signedOutAuthObject(debugData)
}

export type { SessionAuthObject }
