import { randomInt } from 'node:crypto'
import { deleteApiKeysOf } from '../../domain/api-keys/index.ts'
import { emailAddressesOf } from '../../domain/identifiers/index.ts'
import { deleteDomainsOf, deleteSuggestionsOf } from '../../domain/organization-domains/index.ts'
import { countOpenInvitations, deleteInvitationsOf } from '../../domain/organization-invitations/index.ts'
import {
  deleteMembershipRow,
  deleteMembershipsOf,
  deleteOrganizationRow,
  findMembership,
  holdOrganization,
  holdPlace,
  insertMembership,
  insertOrganization,
  type LoadedMembership,
  loadMemberships,
  membershipsOfUsers,
  type OrganizationChange,
  type OrganizationRow,
  refuseLosingLastAdmin,
  slugOf,
  toBapiMembership,
  toBapiOrganization,
  updateMembership,
  updateOrganization,
} from '../../domain/organizations/index.ts'
import { findRole, isCreatorEligible, pointersOf, type Role, roleSetOf } from '../../domain/roles/index.ts'
import { clearActiveOrganization } from '../../domain/sessions/index.ts'
import { holdUser, requireUser, setNextOrganization, toPublicUserData } from '../../domain/users/index.ts'
import { deleteFile } from '../../platform/files/index.ts'
import { ApiError, apiError, emit, type Scope, transaction } from '../../platform/index.ts'
import { announceMemberships } from './announce.ts'
import { refuseCreator } from './creators.ts'

export type CreateOrganization = {
  readonly name: string
  readonly slug: string | null
  readonly createdBy: string | null
  readonly publicMetadata?: Record<string, unknown>
  readonly privateMetadata?: Record<string, unknown>
  readonly maxAllowedMemberships?: number | null
  readonly createdAt?: Date
  readonly roleSetKey?: string | null
  /** A person makes it for themselves, so that they must be allowed to, once more when nobody else can come between. */
  readonly isByPerson?: boolean
  /** The creator's next session acts for it. */
  readonly isNextOfCreator?: boolean
}

/** Whoever creates it is its first member, with the creator's role. */
export async function createOrganization(scope: Scope, input: CreateOrganization): Promise<OrganizationRow> {
  const { organization_settings: settings } = scope.instance.settings
  const insert = (slug: string | null) =>
    transaction(scope, async (inner) => {
      if (input.isByPerson && input.createdBy) await refuseCreator(inner, await holdUser(inner, input.createdBy))
      const organization = await insertOrganization(inner, {
        name: input.name,
        slug,
        publicMetadata: input.publicMetadata ?? {},
        privateMetadata: input.privateMetadata ?? {},
        maxAllowedMemberships: input.maxAllowedMemberships ?? settings.max_allowed_memberships,
        createdBy: input.createdBy,
        roleSetKey: input.roleSetKey ?? null,
        ...(input.createdAt ? { createdAt: input.createdAt } : {}),
      })
      await emit(inner, 'organization.created', toBapiOrganization(inner, organization))
      if (input.createdBy) {
        await addMember(inner, organization.id, input.createdBy, await creatorRole(inner, organization))
        if (input.isNextOfCreator) await setNextOrganization(inner, input.createdBy, organization.id)
      }
      return organization
    })
  if (input.slug !== null || settings.slug_disabled) return insert(input.slug)
  const slug = slugOf(input.name)
  try {
    return await insert(slug)
  } catch (error) {
    // A name that others have is no mistake: only who chooses a slug is told that it is taken.
    if (!(error instanceof ApiError) || error.code !== 'form_identifier_exists' || scope.isTransaction) throw error
    return insert(`${slug}-${randomInt(1e9, 1e10)}`)
  }
}

export function changeOrganization(scope: Scope, id: string, change: OrganizationChange): Promise<OrganizationRow> {
  return transaction(scope, async (inner) => {
    const row = await updateOrganization(inner, id, change)
    if (!row) throw apiError('resource_not_found')
    await emit(inner, 'organization.updated', toBapiOrganization(inner, row))
    return row
  })
}

export async function deleteOrganization(scope: Scope, id: string): Promise<void> {
  await transaction(scope, async (inner) => {
    const organization = await holdOrganization(inner, id)
    if (!organization) throw apiError('resource_not_found')
    if (organization.imageId) await deleteFile(inner, organization.imageId)
    await clearActiveOrganization(inner, id)
    await deleteApiKeysOf(inner, id)
    await deleteInvitationsOf(inner, id)
    await deleteSuggestionsOf(inner, { organizationId: id })
    await deleteDomainsOf(inner, id)
    await announceMemberships(inner, await deleteMembershipsOf(inner, id), 'deleted')
    await deleteOrganizationRow(inner, id)
    await emit(inner, 'organization.deleted', {
      object: 'organization',
      id,
      slug: organization.slug ?? '',
      deleted: true,
    })
  })
}

type NewMember = {
  readonly publicMetadata?: Record<string, unknown>
  readonly privateMetadata?: Record<string, unknown>
  /** Places that are promised to others. */
  readonly taken?: number
}

/** Refuses somebody who is a member already, and one more than the organization may have. */
export function addMember(
  scope: Scope,
  organizationId: string,
  userId: string,
  role: Role,
  options: NewMember = {},
): Promise<LoadedMembership> {
  return transaction(scope, async (inner) => {
    if (await findMembership(inner, organizationId, userId))
      throw apiError('already_a_member_in_organization', { param: 'user_id' })
    const organization = await holdPlace(inner, organizationId, { taken: options.taken ?? 0 })
    const membership = await insertMembership(inner, {
      organizationId,
      userId,
      roleId: role.id,
      publicMetadata: options.publicMetadata ?? {},
      privateMetadata: options.privateMetadata ?? {},
    })
    const loaded = { membership, organization, role }
    await announce(inner, 'created', loaded)
    return loaded
  })
}

/** Adds somebody who was not invited: the places of those who are stay theirs. */
export function addUninvited(
  scope: Scope,
  organizationId: string,
  userId: string,
  role: Role,
  metadata: Omit<NewMember, 'taken'> = {},
): Promise<LoadedMembership> {
  return transaction(scope, async (inner) => {
    await holdOrganization(inner, organizationId)
    const besides = (await emailAddressesOf(inner, [userId])).map((row) => row.emailAddress)
    const promised = await countOpenInvitations(inner, [organizationId], { besides })
    return addMember(inner, organizationId, userId, role, { ...metadata, taken: promised.get(organizationId) ?? 0 })
  })
}

export function changeRole(
  scope: Scope,
  organizationId: string,
  userId: string,
  role: Role,
): Promise<LoadedMembership> {
  return changeMember(scope, organizationId, userId, async (inner, loaded) => {
    await refuseLosingLastAdmin(inner, loaded, role)
    return { roleId: role.id }
  })
}

export function changeMembershipMetadata(
  scope: Scope,
  organizationId: string,
  userId: string,
  change: (loaded: LoadedMembership) => Parameters<typeof updateMembership>[3],
): Promise<LoadedMembership> {
  return changeMember(scope, organizationId, userId, async (_, loaded) => change(loaded))
}

/** The member's sessions fall back on their own account: nobody acts for an organization that they have left. */
export function removeMember(scope: Scope, organizationId: string, userId: string): Promise<LoadedMembership> {
  return transaction(scope, async (inner) => {
    const loaded = await holdMember(inner, organizationId, userId)
    await refuseLosingLastAdmin(inner, loaded, null)
    await deleteMembershipRow(inner, organizationId, userId)
    await clearActiveOrganization(inner, organizationId, userId)
    await announce(inner, 'deleted', loaded)
    return loaded
  })
}

/** The account goes, and with it every membership; an organization may be left without anybody who can run it. */
export async function leaveAll(scope: Scope, userId: string): Promise<void> {
  const loaded = await loadMemberships(scope, await membershipsOfUsers(scope, [userId]))
  // In one order for everybody: two who leave the same organizations at once must not wait for each other.
  const inOrder = [...loaded].sort((a, b) => (a.organization.id < b.organization.id ? -1 : 1))
  for (const one of inOrder) {
    await deleteMembershipRow(scope, one.organization.id, userId)
    await announce(scope, 'deleted', one)
  }
  await deleteSuggestionsOf(scope, { userId })
}

/** The role of whoever makes an organization: the choice of its role set, as long as such a role can run one. */
async function creatorRole(scope: Scope, { roleSetKey }: OrganizationRow): Promise<Role> {
  const { creatorRole: chosen } = pointersOf(scope, await roleSetOf(scope, roleSetKey))
  const role = chosen && isCreatorEligible(chosen) ? chosen : await findRole(scope, 'org:admin')
  if (!role) throw apiError('user_settings_invalid')
  return role
}

async function changeMember(
  scope: Scope,
  organizationId: string,
  userId: string,
  change: (scope: Scope, loaded: LoadedMembership) => Promise<Parameters<typeof updateMembership>[3]>,
): Promise<LoadedMembership> {
  return transaction(scope, async (inner) => {
    const loaded = await holdMember(inner, organizationId, userId)
    const membership = await updateMembership(inner, organizationId, userId, await change(inner, loaded))
    const [changed] = membership ? await loadMemberships(inner, [membership]) : []
    if (!changed) throw apiError('resource_not_found')
    await announce(inner, 'updated', changed)
    return changed
  })
}

async function holdMember(scope: Scope, organizationId: string, userId: string): Promise<LoadedMembership> {
  const organization = await holdOrganization(scope, organizationId)
  const membership = organization && (await findMembership(scope, organizationId, userId))
  const [loaded] = membership ? await loadMemberships(scope, [membership]) : []
  if (!loaded) throw apiError('resource_not_found')
  return loaded
}

async function announce(
  scope: Scope,
  what: 'created' | 'updated' | 'deleted',
  loaded: LoadedMembership,
): Promise<void> {
  const user = toPublicUserData(scope, await requireUser(scope, loaded.membership.userId))
  await emit(scope, `organizationMembership.${what}`, toBapiMembership(scope, loaded, user))
}
