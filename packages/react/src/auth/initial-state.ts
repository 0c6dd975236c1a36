import type { ActClaim, JwtPayload } from '@keyward/wire/facts'
import type { OrganizationResource, SignedInSessionResource, UserResource } from '../types.ts'

/** What a server has learned from the request, handed to the first render; null says nobody is signed in. */
export type InitialState = {
  sessionClaims: JwtPayload | null
  sessionId: string | null | undefined
  sessionStatus?: 'active' | 'pending' | null
  session?: SignedInSessionResource | null
  actor: ActClaim | null | undefined
  userId: string | null | undefined
  user?: UserResource | null
  orgId: string | null | undefined
  orgRole: string | null | undefined
  orgSlug: string | null | undefined
  orgPermissions: readonly string[] | null | undefined
  organization?: OrganizationResource | null
  factorVerificationAge: [firstFactorAge: number, secondFactorAge: number] | null | undefined
}
