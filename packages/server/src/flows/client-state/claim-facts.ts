import { type ClaimFacts, type Claims, isMentioned, renderClaims } from '../../domain/claims/index.ts'
import {
  type LoadedMembership,
  loadMembership,
  membershipsByUser,
  organizationImageUrl,
} from '../../domain/organizations/index.ts'
import type { Session } from '../../domain/sessions/index.ts'
import { type LoadedUser, loadUser, toBapiUser } from '../../domain/users/index.ts'
import { type Scope, toSeconds } from '../../platform/index.ts'

/** What the instance adds to every session token. Undefined, and nothing is loaded, where it adds nothing. */
export async function customClaims(
  scope: Scope,
  session: Session,
  organizationId: string | null,
): Promise<Claims | undefined> {
  const { claims } = scope.instance.settings.session
  if (Object.keys(claims).length === 0) return undefined
  return renderClaims(claims, await claimFacts(scope, { session, organizationId, claims }))
}

/** What shortcodes may name about a session (wire.md §4.1): of all that, what these claims do name. Never anything private. */
export async function claimFacts(
  scope: Scope,
  { session, organizationId, claims }: { session: Session; organizationId: string | null; claims: Claims },
): Promise<ClaimFacts> {
  const wantsUser = isMentioned(claims, 'user')
  const wantsOrganization = isMentioned(claims, 'org') || isMentioned(claims, 'org_membership')
  const user = wantsUser ? await loadUser(scope, session.userId) : null
  const membership =
    wantsOrganization && organizationId ? await loadMembership(scope, organizationId, session.userId) : null
  return {
    user: user && {
      ...userFacts(scope, user),
      organizations: isMentioned(claims, 'user', 'organizations') ? await rolesOf(scope, session.userId) : null,
    },
    org: membership && organizationFactsOf(scope, membership),
    org_membership: membership && {
      id: membership.membership.id,
      role: membership.role.key,
      public_metadata: membership.membership.publicMetadata,
    },
    session: { id: session.id, actor: session.actor },
    date: { now: toSeconds(new Date()) },
  }
}

function userFacts(scope: Scope, loaded: LoadedUser): Record<string, unknown> {
  const user = toBapiUser(scope, loaded)
  const email = user.email_addresses.find(({ id }) => id === user.primary_email_address_id)
  const phone = user.phone_numbers.find(({ id }) => id === user.primary_phone_number_id)
  const wallet = user.web3_wallets.find(({ id }) => id === user.primary_web3_wallet_id)
  const seconds = (milliseconds: number | null) => (milliseconds === null ? null : Math.floor(milliseconds / 1000))
  return {
    id: user.id,
    external_id: user.external_id,
    first_name: user.first_name,
    last_name: user.last_name,
    full_name: [user.first_name, user.last_name].filter(Boolean).join(' ') || null,
    username: user.username,
    primary_email_address: email?.email_address ?? null,
    // Both names are in use (decisions.md 9).
    primary_phone_number: phone?.phone_number ?? null,
    primary_phone_address: phone?.phone_number ?? null,
    primary_web3_wallet: wallet?.web3_wallet ?? null,
    email_verified: email?.verification?.status === 'verified',
    phone_number_verified: phone?.verification?.status === 'verified',
    image_url: user.image_url,
    profile_image_url: user.profile_image_url,
    has_image: user.has_image,
    two_factor_enabled: user.two_factor_enabled,
    created_at: seconds(user.created_at),
    updated_at: seconds(user.updated_at),
    last_sign_in_at: seconds(user.last_sign_in_at),
    public_metadata: user.public_metadata,
    unsafe_metadata: user.unsafe_metadata,
  }
}

function organizationFactsOf(scope: Scope, { organization, role }: LoadedMembership): Record<string, unknown> {
  return {
    id: organization.id,
    name: organization.name,
    slug: organization.slug,
    role: role.key,
    image_url: organizationImageUrl(scope, organization),
    has_image: organization.imageId !== null,
    public_metadata: organization.publicMetadata,
  }
}

/** `{ org_…: 'org:admin' }` */
async function rolesOf(scope: Scope, userId: string): Promise<Record<string, string>> {
  const memberships = (await membershipsByUser(scope, [userId])).get(userId) ?? []
  return Object.fromEntries(memberships.map(({ organization, role }) => [organization.id, role.key]))
}
