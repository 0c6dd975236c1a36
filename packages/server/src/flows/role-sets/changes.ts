import type {
  BapiAddRolesToRoleSetBody,
  BapiCreateRoleSetBody,
  BapiReplaceRoleInRoleSetBody,
  BapiReplaceRoleSetBody,
  BapiUpdateRoleSetBody,
} from '@keyward/wire'
import { changeSettings } from '../../domain/instances/index.ts'
import { reassignInvitations } from '../../domain/organization-invitations/index.ts'
import {
  countMembersOfRoleSet,
  type MembershipRow,
  moveOrganizations,
  organizationsOfRoleSet,
  reassignMembers,
} from '../../domain/organizations/index.ts'
import {
  addRoles,
  checkedRoleSetKey,
  checkedText,
  creatorOf,
  deleteRoleSet,
  holdRoleSets,
  insertRoleSet,
  isCreatorEligible,
  memberOf,
  pointersOf,
  type Role,
  type RoleSet,
  removeRole,
  roleSetKeyOf,
  rolesByKey,
  updateRoleSet,
} from '../../domain/roles/index.ts'
import { apiError, type Scope, transaction } from '../../platform/index.ts'
import { announceMemberships, announceOrganizations } from '../organizations/index.ts'

/** What a set points to; of the initial set these are settings of the instance, and change there too. */
type Pointers = { readonly creatorRole?: Role | undefined; readonly defaultRole?: Role | undefined }

export function createRoleSet(scope: Scope, body: BapiCreateRoleSetBody): Promise<string> {
  return transaction(scope, async (inner) => {
    const sets = await holdRoleSets(inner)
    const { max_role_sets_allowed: max } = scope.instance.settings.organization_settings
    if (max > 0 && sets.length >= max) throw apiError('quota_exceeded')
    const name = checkedText('name', body.name)
    const roles = await rolesByKey(inner, body.roles, 'roles')
    const pointers = {
      creatorRole: creatorOf(roles, body.creator_role_key, 'creator_role_key'),
      defaultRole: memberOf(roles, body.default_role_key, 'default_role_key'),
    }
    const id = await insertRoleSet(
      inner,
      {
        key: body.key == null ? roleSetKeyOf(name) : checkedRoleSetKey(body.key),
        name,
        description: body.description?.trim() || null,
        type: 'custom',
        creatorRoleId: pointers.creatorRole.id,
        defaultRoleId: pointers.defaultRole.id,
      },
      roles.map((role) => role.id),
    )
    if (body.type === 'initial') await makeInitial(inner, sets, id, pointers)
    return id
  })
}

export function changeRoleSet(scope: Scope, keyOrId: string, body: BapiUpdateRoleSetBody): Promise<string> {
  return transaction(scope, async (inner) => {
    const { set, sets } = await hold(inner, keyOrId)
    const key = body.key == null || body.key === set.key ? null : checkedRoleSetKey(body.key)
    const pointers = {
      ...(body.creator_role_key == null
        ? {}
        : { creatorRole: creatorOf(set.roles, body.creator_role_key, 'creator_role_key') }),
      ...(body.default_role_key == null
        ? {}
        : { defaultRole: memberOf(set.roles, body.default_role_key, 'default_role_key') }),
    }
    await updateRoleSet(inner, set.id, {
      ...(key === null ? {} : { key }),
      ...(body.name == null ? {} : { name: checkedText('name', body.name) }),
      ...(body.description === undefined ? {} : { description: body.description?.trim() || null }),
    })
    if (key !== null) await announceOrganizations(inner, await moveOrganizations(inner, set, key))
    await point(inner, set, pointers)
    const now = pointersOf(scope, set)
    if (body.type === 'initial' && set.type !== 'initial')
      await makeInitial(inner, sets, set.id, {
        creatorRole: pointers.creatorRole ?? now.creatorRole ?? undefined,
        defaultRole: pointers.defaultRole ?? now.defaultRole ?? undefined,
      })
    return set.id
  })
}

export function addRolesToSet(scope: Scope, keyOrId: string, body: BapiAddRolesToRoleSetBody): Promise<string> {
  return transaction(scope, async (inner) => {
    const { set } = await hold(inner, keyOrId)
    const added = await rolesByKey(inner, body.role_keys, 'role_keys')
    await addRoles(
      inner,
      set.id,
      added.map((role) => role.id),
    )
    await point(inner, set, {
      ...(body.creator_role_key ? { creatorRole: creatorOf(added, body.creator_role_key, 'creator_role_key') } : {}),
      ...(body.default_role_key ? { defaultRole: memberOf(added, body.default_role_key, 'default_role_key') } : {}),
    })
    return set.id
  })
}

/** The role leaves the set; who had it in an organization of the set has the other one. */
export function replaceRole(scope: Scope, keyOrId: string, body: BapiReplaceRoleInRoleSetBody): Promise<string> {
  return transaction(scope, async (inner) => {
    const { set } = await hold(inner, keyOrId)
    const from = memberOf(set.roles, body.role_key, 'role_key')
    const to = memberOf(set.roles, body.to_role_key, 'to_role_key')
    if (from.id === to.id) throw apiError('form_param_value_invalid', { param: 'to_role_key' })
    const { creatorRole, defaultRole } = pointersOf(scope, set)
    const hasMembers = (await countMembersOfRoleSet(inner, set)).has(from.id)
    refuseLosingAdmins(from, to, hasMembers || creatorRole?.id === from.id)
    await removeRole(inner, set.id, from.id)
    await announceMemberships(inner, await reassign(inner, set, { from: from.id, to: to.id }))
    await point(inner, set, {
      ...(creatorRole?.id === from.id ? { creatorRole: to } : {}),
      ...(defaultRole?.id === from.id ? { defaultRole: to } : {}),
    })
    return set.id
  })
}

/** The set goes; its organizations use the other one, and members of roles that this one lacks get the roles they are mapped to. */
export function replaceRoleSet(scope: Scope, keyOrId: string, body: BapiReplaceRoleSetBody): Promise<string> {
  return transaction(scope, async (inner) => {
    const { set, sets } = await hold(inner, keyOrId)
    const target = sets.find((one) => one.key === body.dest_role_set_key || one.id === body.dest_role_set_key)
    if (!target) throw apiError('resource_not_found', { param: 'dest_role_set_key' })
    if (target.id === set.id) throw apiError('form_param_value_invalid', { param: 'dest_role_set_key' })
    const members = await countMembersOfRoleSet(inner, set)
    const mapping = body.reassignment_mappings ?? {}
    const reassigned: MembershipRow[] = []
    for (const role of set.roles) {
      const to = destination(target, role, mapping, members.has(role.id))
      if (!to || to.id === role.id) continue
      refuseLosingAdmins(role, to, members.has(role.id))
      reassigned.push(...(await reassign(inner, set, { from: role.id, to: to.id })))
    }
    await announceOrganizations(inner, await moveOrganizations(inner, set, target.key))
    await announceMemberships(inner, reassigned)
    await deleteRoleSet(inner, set.id)
    const { creatorRole, defaultRole } = pointersOf(scope, target)
    if (set.type === 'initial')
      await makeInitial(inner, [], target.id, {
        creatorRole: creatorRole ?? undefined,
        defaultRole: defaultRole ?? undefined,
      })
    return set.id
  })
}

/** Members, and who is invited to become one. */
async function reassign(
  scope: Scope,
  set: RoleSet,
  roles: { readonly from: string; readonly to: string },
): Promise<MembershipRow[]> {
  const members = await reassignMembers(scope, set, roles)
  await reassignInvitations(scope, organizationsOfRoleSet(scope, set), roles)
  return members
}

/** Where members of a role go: as the caller says, else nowhere if the target has the role. Null: nobody has it. */
function destination(
  target: RoleSet,
  role: Role,
  mapping: Readonly<Record<string, string>>,
  hasMembers: boolean,
): Role | null {
  const wanted = Object.hasOwn(mapping, role.key) ? mapping[role.key]! : role.key
  const found = target.roles.find((one) => one.key === wanted)
  if (!found && (hasMembers || wanted !== role.key))
    throw apiError('form_param_value_invalid', { param: 'reassignment_mappings' })
  return found ?? null
}

/** Nobody runs an organization any more whose admins all became something less. */
function refuseLosingAdmins(from: Role, to: Role, matters: boolean): void {
  if (matters && isCreatorEligible(from) && !isCreatorEligible(to))
    throw apiError('organization_minimum_permissions_needed')
}

async function hold(scope: Scope, keyOrId: string): Promise<{ set: RoleSet; sets: RoleSet[] }> {
  const sets = await holdRoleSets(scope)
  const set = sets.find((one) => one.id === keyOrId || one.key === keyOrId)
  if (!set) throw apiError('resource_not_found')
  return { set, sets }
}

async function point(scope: Scope, set: RoleSet, { creatorRole, defaultRole }: Pointers): Promise<void> {
  if (!creatorRole && !defaultRole) return
  await updateRoleSet(scope, set.id, {
    ...(creatorRole ? { creatorRoleId: creatorRole.id } : {}),
    ...(defaultRole ? { defaultRoleId: defaultRole.id } : {}),
  })
  if (set.type === 'initial') await writeSettings(scope, { creatorRole, defaultRole })
}

/** What was initial stays what its organizations use: those that named none name it from now on. */
async function makeInitial(scope: Scope, sets: readonly RoleSet[], id: string, pointers: Pointers): Promise<void> {
  const before = sets.find((one) => one.type === 'initial')
  if (before) {
    const { creatorRole, defaultRole } = pointersOf(scope, before)
    await announceOrganizations(scope, await moveOrganizations(scope, before, before.key))
    await updateRoleSet(scope, before.id, {
      type: 'custom',
      ...(creatorRole ? { creatorRoleId: creatorRole.id } : {}),
      ...(defaultRole ? { defaultRoleId: defaultRole.id } : {}),
    })
  }
  await updateRoleSet(scope, id, { type: 'initial' })
  await writeSettings(scope, pointers)
}

function writeSettings(scope: Scope, { creatorRole, defaultRole }: Pointers): Promise<void> {
  return changeSettings(scope, {
    organization_settings: {
      ...(creatorRole ? { creator_role: creatorRole.key } : {}),
      ...(defaultRole ? { domains_default_role: defaultRole.key } : {}),
    },
  })
}
