import type { BapiOrganizationMembership, FapiOrganization, FapiOrganizationMembership, FapiUser } from '@keyward/wire'
import { countOpenInvitations } from '../../domain/organization-invitations/index.ts'
import {
  countMembers,
  type LoadedMembership,
  loadMemberships,
  type MembershipRow,
  membershipsByUser,
  type OrganizationRow,
  toBapiMembership,
  toFapiMembership,
  toFapiOrganization,
} from '../../domain/organizations/index.ts'
import { type LoadedUser, loadUsers, toFapiUser, toPublicUserData } from '../../domain/users/index.ts'
import type { Scope } from '../../platform/index.ts'

export async function fapiOrganization(scope: Scope, row: OrganizationRow): Promise<FapiOrganization> {
  const members = (await countMembers(scope, [row.id])).get(row.id) ?? 0
  const pendingInvitations = (await countOpenInvitations(scope, [row.id])).get(row.id) ?? 0
  return toFapiOrganization(scope, row, { members, pendingInvitations })
}

export type OwnMemberships = {
  readonly loaded: readonly LoadedMembership[]
  /** As they stand inside the user. */
  readonly resources: readonly FapiOrganizationMembership[]
}

/** The memberships of each user; nothing is read where organizations are off. */
export async function ownMemberships(
  scope: Scope,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, OwnMemberships>> {
  const found = await membershipsByUser(scope, userIds)
  const ids = new Set([...found.values()].flat().map(({ organization }) => organization.id))
  const [counts, open] = await Promise.all([countMembers(scope, [...ids]), countOpenInvitations(scope, [...ids])])
  const resource = (one: LoadedMembership) =>
    toFapiMembership(scope, one, null, {
      members: counts.get(one.organization.id) ?? 0,
      pendingInvitations: open.get(one.organization.id) ?? 0,
    })
  return new Map([...found].map(([userId, loaded]) => [userId, { loaded, resources: loaded.map(resource) }]))
}

/** The signed-in user as their own browser sees them, memberships included. */
export async function fapiUser(scope: Scope, loaded: LoadedUser): Promise<FapiUser> {
  const own = (await ownMemberships(scope, [loaded.user.id])).get(loaded.user.id)
  return toFapiUser(scope, loaded, own?.resources ?? [])
}

/** As colleagues see each other. */
export async function fapiMemberships(
  scope: Scope,
  loaded: readonly LoadedMembership[],
): Promise<FapiOrganizationMembership[]> {
  const users = await usersOf(
    scope,
    loaded.map(({ membership }) => membership),
  )
  return loaded.map((one) => toFapiMembership(scope, one, publicData(scope, one, users)))
}

/** A page of a list; `organization`: the one that all of them are in, if the caller has read it. */
export async function fapiMembershipList(
  scope: Scope,
  rows: readonly MembershipRow[],
  organization?: OrganizationRow,
): Promise<FapiOrganizationMembership[]> {
  const [loaded, users] = await withUsers(scope, rows, organization)
  return loaded.map((one) => toFapiMembership(scope, one, publicData(scope, one, users)))
}

/** The same for an app's server. */
export async function bapiMemberships(
  scope: Scope,
  rows: readonly MembershipRow[],
  organization?: OrganizationRow,
): Promise<BapiOrganizationMembership[]> {
  const [loaded, users] = await withUsers(scope, rows, organization)
  return loaded.map((one) => toBapiMembership(scope, one, publicData(scope, one, users)))
}

const withUsers = (scope: Scope, rows: readonly MembershipRow[], organization?: OrganizationRow) =>
  Promise.all([loadMemberships(scope, rows, organization), usersOf(scope, rows)])

const usersOf = (scope: Scope, rows: readonly MembershipRow[]) =>
  loadUsers(scope, [...new Set(rows.map((row) => row.userId))])

function publicData(scope: Scope, { membership }: LoadedMembership, users: ReadonlyMap<string, LoadedUser>) {
  const user = users.get(membership.userId)
  return user ? toPublicUserData(scope, user) : null
}
