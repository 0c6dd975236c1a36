import type { FapiClient, FapiSession } from '@keyward/wire'
import type { Client } from '../../domain/clients/index.ts'
import {
  type ClientWithSessions,
  factorAges,
  findClientWithSessions,
  type Session,
  statusAt,
  toFapiSession,
} from '../../domain/sessions/index.ts'
import { mintSessionToken, type OrganizationFacts } from '../../domain/tokens/index.ts'
import { type LoadedUser, loadUsers, toFapiUser, toPublicUserData } from '../../domain/users/index.ts'
import { apiError, type RequestFacts, type Scope, toSeconds } from '../../platform/index.ts'
import { withHookClaims } from '../hooks/index.ts'
import { ownMemberships } from '../organizations/index.ts'
import { findSignIn, toSignIn } from '../sign-ins/index.ts'
import { findSignUp, toSignUp } from '../sign-ups/index.ts'
import { factsOf, organizationFacts } from './active-organization.ts'
import { customClaims } from './claim-facts.ts'

export type ClientState = {
  readonly client: FapiClient | null /** Unix seconds for `__client_uat`, 0 while nobody is signed in. */
  readonly uat: number
}

/** The client with everything a page shows of it: sessions with their users and fresh tokens, the sign-in and sign-up under way. */
export async function clientState(
  scope: Scope,
  clientId: string,
  request: Pick<RequestFacts, 'origin'>,
): Promise<ClientState> {
  return clientStateOf(scope, await findClientWithSessions(scope, clientId), request)
}

export async function clientStateOf(
  scope: Scope,
  found: ClientWithSessions | null,
  request: Pick<RequestFacts, 'origin'>,
  known?: ReadonlyMap<string, LoadedUser>,
): Promise<ClientState> {
  if (!found) return { client: null, uat: 0 }
  const { client, live } = found
  const sessions = await sessionResources(scope, live, request.origin, known)
  const [signIn, signUp] = await Promise.all([
    client.signInId ? findSignIn(scope, client.signInId) : null,
    client.signUpId ? findSignUp(scope, client.signUpId) : null,
  ])
  return {
    client: {
      object: 'client',
      id: client.id,
      sessions,
      sign_in: signIn ? await toSignIn(scope, signIn) : null,
      sign_up: signUp ? await toSignUp(scope, signUp) : null,
      last_active_session_id: lastActiveSessionId(client, sessions),
      last_authentication_strategy: client.lastAuthenticationStrategy,
      cookie_expires_at: null,
      captcha_bypass: false,
      created_at: client.createdAt.getTime(),
      updated_at: client.updatedAt.getTime(),
    },
    uat: clientUat(client, live),
  }
}

export function clientUat(client: Client, live: readonly Session[]): number {
  return live.length > 0 ? toSeconds(client.updatedAt) : 0
}

export function sessionResources(
  scope: Scope,
  sessions: readonly Session[],
  origin: string | null,
  known?: ReadonlyMap<string, LoadedUser>,
): Promise<FapiSession[]> {
  return resourcesOf(scope, sessions, (session, organization) => jwtOf(scope, session, { origin, organization }), known)
}

/** Sessions of other devices too: to look at and to revoke, so without tokens that would let this page act as them. */
export function sessionResourcesWithoutTokens(scope: Scope, sessions: readonly Session[]): Promise<FapiSession[]> {
  return resourcesOf(scope, sessions, async () => null)
}

/** Sessions whose user is gone (deleted by another request this moment) are left out. */
async function resourcesOf(
  scope: Scope,
  sessions: readonly Session[],
  tokenOf: (session: Session, organization: OrganizationFacts | null) => Promise<string | null>,
  known: ReadonlyMap<string, LoadedUser> = new Map(),
): Promise<FapiSession[]> {
  const userIds = [...new Set(sessions.map((session) => session.userId))]
  const unknownIds = userIds.filter((id) => !known.has(id))
  // Signing takes about as long as reading the users.
  const [users, described] = await Promise.all([loadUsers(scope, unknownIds), describe()])
  return described.flatMap(({ session, memberships, jwt }) => {
    const user = known.get(session.userId) ?? users.get(session.userId)
    if (!user) return []
    const shown = { user: toFapiUser(scope, user, memberships), publicUserData: toPublicUserData(scope, user), jwt }
    return [toFapiSession(scope, session, shown)]
  })

  async function describe() {
    const memberships = await ownMemberships(scope, userIds)
    return Promise.all(
      sessions.map(async (session) => {
        const own = memberships.get(session.userId)
        const active = own?.loaded.find(({ organization }) => organization.id === session.lastActiveOrganizationId)
        return {
          session: { ...session, lastActiveOrganizationId: active?.organization.id ?? null },
          memberships: own?.resources ?? [],
          jwt: await tokenOf(session, active ? factsOf(scope, active) : null),
        }
      }),
    )
  }
}

export type JwtRequest = {
  readonly origin: string | null
  /** Another organization than the session's, for this token alone; null: the user's own account. */
  readonly organization?: OrganizationFacts | null | undefined
  readonly lifetimeSeconds?: number | undefined
}

/** Null for a session that is over. */
export async function sessionJwt(scope: Scope, session: Session, asked: JwtRequest): Promise<string | null> {
  const { origin, lifetimeSeconds } = asked
  const organization =
    asked.organization === undefined
      ? await organizationFacts(scope, session.lastActiveOrganizationId, session.userId)
      : asked.organization
  return jwtOf(scope, session, { origin, organization, lifetimeSeconds })
}

async function jwtOf(
  scope: Scope,
  session: Session,
  {
    origin,
    organization,
    lifetimeSeconds,
  }: {
    readonly origin: string | null
    readonly organization: OrganizationFacts | null
    readonly lifetimeSeconds?: number | undefined
  },
): Promise<string | null> {
  const status = statusAt(session, scope.now)
  if (status !== 'active' && status !== 'pending') return null
  return mintSessionToken(scope, {
    sessionId: session.id,
    userId: session.userId,
    status,
    actor: session.actor,
    factorAges: factorAges(session, scope.now),
    organization,
    authorizedParty: origin,
    lifetimeSeconds,
    customClaims: await withHookClaims(scope, session, {
      organizationId: organization?.id ?? null,
      claims: await customClaims(scope, session, organization?.id ?? null),
    }),
  })
}

export async function sessionResource(scope: Scope, session: Session, origin: string | null): Promise<FapiSession> {
  const [resource] = await sessionResources(scope, [session], origin)
  if (!resource) throw apiError('resource_not_found')
  return resource
}

function lastActiveSessionId(client: Client, sessions: readonly FapiSession[]): string | null {
  const known = sessions.find((session) => session.id === client.lastActiveSessionId)
  return (known ?? sessions[sessions.length - 1])?.id ?? null
}
