import { isAuthorized } from '@keyward/wire/facts'
import { KeywardReactError } from '../errors/error.ts'
import type { AuthState } from './auth-state.ts'
import type { UseAuthReturn } from './use-auth-return.ts'

type Methods = Pick<UseAuthReturn, 'signOut' | 'getToken'>

/** The shape that `useAuth` answers with. Throws `invalid_state` for a session whose token the runtime has not decoded. */
export function resolveAuth(state: AuthState, methods: Methods, treatPendingAsSignedOut: boolean): UseAuthReturn {
  const { userId, sessionId, sessionClaims } = state
  if (userId === undefined || sessionId === undefined) return { ...methods, ...notLoaded }
  if (userId === null || sessionId === null || (state.sessionStatus === 'pending' && treatPendingAsSignedOut)) {
    return { ...methods, ...signedOut }
  }
  if (!sessionClaims) throw new KeywardReactError('invalid_state', 'the active session has no readable token')
  return {
    ...methods,
    isLoaded: true,
    isSignedIn: true,
    userId,
    sessionId,
    sessionClaims,
    actor: state.actor ?? null,
    has: (params) => isAuthorized(factsOf(state), params),
    ...organizationOf(state),
  }
}

const notLoaded = {
  isLoaded: false,
  isSignedIn: undefined,
  userId: undefined,
  sessionId: undefined,
  sessionClaims: undefined,
  actor: undefined,
  orgId: undefined,
  orgRole: undefined,
  orgSlug: undefined,
  has: undefined,
} as const
const signedOut = {
  isLoaded: true,
  isSignedIn: false,
  userId: null,
  sessionId: null,
  sessionClaims: null,
  actor: null,
  orgId: null,
  orgRole: null,
  orgSlug: null,
  has: () => false as const,
} as const

function organizationOf({ orgId, orgRole, orgSlug }: AuthState) {
  if (!orgId || !orgRole) return { orgId: null, orgRole: null, orgSlug: null } as const
  return { orgId, orgRole, orgSlug: orgSlug ?? null }
}

function factsOf(state: AuthState) {
  const { userId, orgId, orgRole, orgPermissions, factorVerificationAge, sessionClaims } = state
  const { fea, pla } = (sessionClaims ?? {}) as { fea?: string; pla?: string }
  return { userId, orgId, orgRole, orgPermissions, factorVerificationAge, features: fea, plans: pla }
}
