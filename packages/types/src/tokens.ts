import type {
  ActClaim,
  CheckAuthorizationParams as CheckAuthorizationParamsWithCustomPermissions,
  JwtPayload,
  SessionStatusClaim,
} from '@keyward/wire/facts'

export type { Jwt } from '@keyward/backend/jwt'
export type {
  CheckAuthorization,
  GetToken,
  GetTokenOptions,
  InitialState,
  PendingSessionOptions,
} from '@keyward/react/types'
export type {
  ActClaim,
  CheckAuthorizationParams as CheckAuthorizationParamsWithCustomPermissions,
  JwtPayload,
  OrganizationCustomPermissionKey,
  OrganizationCustomPermissionKey as OrganizationPermissionKey,
  OrganizationCustomRoleKey,
  ReverificationConfig,
  SessionStatusClaim,
  SessionVerificationLevel,
  SessionVerificationTypes,
} from '@keyward/wire/facts'

export type ActJWTClaim = ActClaim
/** The claims of a session token. */
export type JWTClaims = JwtPayload
export type ClerkJWTClaims = JwtPayload
export type VersionedJwtPayload = JwtPayload
export type JwtHeader = {
  alg: string
  typ?: string
  cty?: string
  crit?: string[]
  kid: string
  jku?: string
  x5u?: string | string[]
  'x5t#S256'?: string
  x5t?: string
  x5c?: string | string[]
}
export type JWTHeader = JwtHeader
/** Organizations and the user's role in each, in tokens of old templates. */
export type OrganizationsJWTClaim = Record<string, string>
export type CheckAuthorizationFn<Params> = (params: Params) => boolean
export type ServerGetTokenOptions = { template?: string; expiresInSeconds?: number }
export type ServerGetToken = (options?: ServerGetTokenOptions) => Promise<string | null>
export type SharedSignedInAuthObjectProperties = {
  sessionClaims: JwtPayload
  sessionId: string
  sessionStatus: SessionStatusClaim
  actor: ActClaim | undefined
  userId: string
  orgId: string | undefined
  orgRole: string | undefined
  orgSlug: string | undefined
  orgPermissions: string[] | undefined
  factorVerificationAge: [firstFactorAge: number, secondFactorAge: number] | null
}
export type JWT = {
  encoded: { header: string; payload: string; signature: string }
  header: JwtHeader
  claims: JwtPayload
}
export type ActClaimType = 'agent'
export type AgentActClaim = ActClaim & { type: ActClaimType }
type CheckParams = CheckAuthorizationParamsWithCustomPermissions
export type CheckAuthorizationWithCustomPermissions = CheckAuthorizationFn<CheckParams>
export type CheckAuthorizationParamsFromSessionClaims = CheckParams
export type CheckAuthorizationFromSessionClaims = CheckAuthorizationFn<CheckParams>
