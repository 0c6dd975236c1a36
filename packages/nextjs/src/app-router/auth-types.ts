import type { GetAuthFnNoRequest, RedirectFun, SessionAuthObject } from '@keyward/backend/internal'
import type { AuthProtect } from '../server/protect.ts'

export type SessionAuthWithRedirect = SessionAuthObject & {
  redirectToSignIn: RedirectFun<never>
  redirectToSignUp: RedirectFun<never>
}

export type AuthFn = GetAuthFnNoRequest<SessionAuthWithRedirect, true> & {
  /** Refuses whoever may not: to sign-in for pages, 404 for calls by code, 401 for machine tokens. */
  protect: AuthProtect
}
