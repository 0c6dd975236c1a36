import { type ActClaim, type JwtPayload, organizationFromClaims } from '@keyward/wire/facts'
import type { InitialState, Resources } from '../types.ts'

/** What hooks and control components know: undefined while nobody can say, null for nobody. */
export type AuthState = {
  readonly userId: string | null | undefined
  readonly sessionId: string | null | undefined
  readonly sessionStatus: 'active' | 'pending' | null | undefined
  readonly sessionClaims: JwtPayload | null | undefined
  readonly actor: ActClaim | null | undefined
  readonly orgId: string | null | undefined
  readonly orgRole: string | null | undefined
  readonly orgSlug: string | null | undefined
  readonly orgPermissions: readonly string[] | null | undefined
  readonly factorVerificationAge: [number, number] | null | undefined
}

const all = <Value extends null | undefined>(value: Value) => ({
  userId: value,
  sessionId: value,
  sessionStatus: value,
  sessionClaims: value,
  actor: value,
  orgId: value,
  orgRole: value,
  orgSlug: value,
  orgPermissions: value,
  factorVerificationAge: value,
})
export const unknownAuthState: AuthState = all(undefined)
export const signedOutAuthState: AuthState = all(null)

/** The runtime's word once it has loaded, the server's before. */
export function deriveAuthState(
  hasLoaded: boolean,
  resources: Resources,
  initialState: InitialState | undefined,
): AuthState {
  if (hasLoaded && resources.client) return fromResources(resources)
  return initialState ? fromInitialState(initialState) : unknownAuthState
}

function fromInitialState(state: InitialState): AuthState {
  if (!state.userId) return signedOutAuthState
  const { userId, sessionId, sessionClaims, actor, orgId, orgRole, orgSlug, orgPermissions, factorVerificationAge } =
    state
  const sessionStatus = state.sessionStatus ?? sessionClaims?.sts ?? 'active'
  return {
    userId,
    sessionId,
    sessionStatus,
    sessionClaims,
    actor,
    orgId,
    orgRole,
    orgSlug,
    orgPermissions,
    factorVerificationAge,
  }
}

function fromResources({ session, user, organization }: Resources): AuthState {
  if (session === undefined) return unknownAuthState
  if (!session || !user) return signedOutAuthState
  const sessionClaims = (session.lastActiveToken?.jwt?.claims ?? null) as JwtPayload | null
  const membership = user.organizationMemberships?.find(
    (one: { organization: { id: string } }) => one.organization.id === organization?.id,
  )
  const inToken = sessionClaims ? organizationFromClaims(sessionClaims) : undefined
  return {
    userId: user.id,
    sessionId: session.id,
    sessionStatus: session.status as 'active' | 'pending',
    sessionClaims,
    actor: session.actor ?? null,
    orgId: organization?.id ?? null,
    orgRole: membership?.role ?? (inToken?.orgId === organization?.id ? inToken?.orgRole : null) ?? null,
    orgSlug: organization?.slug ?? null,
    orgPermissions: membership?.permissions ?? null,
    factorVerificationAge: session.factorVerificationAge ?? null,
  }
}
