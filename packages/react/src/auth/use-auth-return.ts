import type { ActClaim, CheckAuthorizationParams, JwtPayload } from '@keyward/wire/facts'
import type { GetToken, SignOut } from '../types.ts'

export type PendingSessionOptions = {
  /** Whether a session with tasks left (`pending`) counts as signed out; true unless said otherwise. */
  treatPendingAsSignedOut?: boolean
}

/** Whether the user holds a role, permission, feature or plan, or has proved a factor recently. */
export type CheckAuthorization = (params: CheckAuthorizationParams) => boolean

type Methods = { signOut: SignOut; getToken: GetToken }
type Fields = 'userId' | 'sessionId' | 'sessionClaims' | 'actor' | 'orgId' | 'orgRole' | 'orgSlug'
type SignedInFields = {
  isLoaded: true
  isSignedIn: true
  userId: string
  sessionId: string
  sessionClaims: JwtPayload
  actor: ActClaim | null
  has: CheckAuthorization
}

export type UseAuthReturn = Methods &
  (
    | ({ isLoaded: false; isSignedIn: undefined; has: undefined } & Record<Fields, undefined>)
    | ({ isLoaded: true; isSignedIn: false; has: () => false } & Record<Fields, null>)
    | (SignedInFields & { orgId: null; orgRole: null; orgSlug: null })
    | (SignedInFields & { orgId: string; orgRole: string; orgSlug: string | null })
  )
