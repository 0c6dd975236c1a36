import type { ActClaim, CheckAuthorizationParams, JwtPayload } from '@keyward/wire/facts'
import type { GetToken, SignOut } from '../types.ts'

export type PendingSessionOptions = {
  /** Whether a session with tasks left (`pending`) counts as signed out; true unless said otherwise. */
  treatPendingAsSignedOut?: boolean
}

/** Whether the user holds a role, permission, feature or plan, or has proved a factor recently. */
export type CheckAuthorization = (params: CheckAuthorizationParams) => boolean

type Methods = {
  /** Ends all sessions of this browser, or the one of `sessionId`, and goes to `redirectUrl`. */
  signOut: SignOut
  /** The session token, or one by a JWT `template`; null if nobody is signed in, or a fresh one is needed and the browser is offline. Browsers only. */
  getToken: GetToken
}
type Fields = 'userId' | 'sessionId' | 'sessionClaims' | 'actor' | 'orgId' | 'orgRole' | 'orgSlug'
type SignedInFields = {
  /** Whether it is known who is here. */
  isLoaded: true
  /** Whether somebody is signed in; undefined while that is not known. */
  isSignedIn: true
  /** The user. */
  userId: string
  /** The session. */
  sessionId: string
  /** What the session token says. */
  sessionClaims: JwtPayload
  /** Who acts as the user, if it is somebody else. */
  actor: ActClaim | null
  /** Whether the user holds a role, permission, feature or plan, or has proved a factor recently. */
  has: CheckAuthorization
}

export type UseAuthReturn = Methods &
  (
    | ({ isLoaded: false; isSignedIn: undefined; has: undefined } & Record<Fields, undefined>)
    | ({ isLoaded: true; isSignedIn: false; has: (params: CheckAuthorizationParams) => false } & Record<Fields, null>)
    | (SignedInFields & { orgId: null; orgRole: null; orgSlug: null })
    | (SignedInFields & {
        /** The organization in use. */
        orgId: string
        /** The user's role in it. */
        orgRole: string
        /** Its slug. */
        orgSlug: string | null
      })
  )
