import type { BapiOrganizationInvitation, FapiOrganizationInvitation } from '@keyward/wire'
import {
  type InvitationRow,
  type LoadedInvitation,
  toBapiInvitation,
  toFapiInvitation,
} from '../../domain/organization-invitations/index.ts'
import { findOrganizations } from '../../domain/organizations/index.ts'
import { loadRoles } from '../../domain/roles/index.ts'
import { loadUsers, toPublicUserData } from '../../domain/users/index.ts'
import type { Scope } from '../../platform/index.ts'

async function loaded(scope: Scope, rows: readonly InvitationRow[]): Promise<LoadedInvitation[]> {
  if (rows.length === 0) return []
  const roles = new Map((await loadRoles(scope)).map((role) => [role.id, role]))
  return rows.map((invitation) => ({ invitation, role: roles.get(invitation.roleId) ?? null }))
}

export async function bapiInvitations(
  scope: Scope,
  rows: readonly InvitationRow[],
  { withOrganization = false } = {},
): Promise<BapiOrganizationInvitation[]> {
  const inviterIds = rows.flatMap((row) => row.inviterUserId ?? [])
  const inviters = await loadUsers(scope, [...new Set(inviterIds)])
  const organizations = withOrganization
    ? await findOrganizations(scope, [...new Set(rows.map((row) => row.organizationId))])
    : null
  return (await loaded(scope, rows)).map((one) => {
    const inviter = inviters.get(one.invitation.inviterUserId ?? '')
    return toBapiInvitation(scope, one, {
      inviter: inviter ? toPublicUserData(scope, inviter) : null,
      organization: organizations?.get(one.invitation.organizationId) ?? null,
    })
  })
}

export async function fapiInvitations(
  scope: Scope,
  rows: readonly InvitationRow[],
): Promise<FapiOrganizationInvitation[]> {
  const organizations = await findOrganizations(scope, [...new Set(rows.map((row) => row.organizationId))])
  return (await loaded(scope, rows)).map((one) =>
    toFapiInvitation(scope, one, organizations.get(one.invitation.organizationId) ?? null),
  )
}
