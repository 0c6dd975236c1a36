import { and, asc, eq, inArray } from 'drizzle-orm'
import { apiError, isUniqueViolation, newId, type Scope, transaction } from '../../platform/index.ts'
import { loadRoles, type Role } from './store.ts'
import { roleSetRoles, roleSets } from './table.ts'

type RoleSetRow = typeof roleSets.$inferSelect
/** A set with its roles, oldest role first. */
export type RoleSet = RoleSetRow & {
  readonly roles: readonly Role[]
  readonly creatorRole: Role | null
  readonly defaultRole: Role | null
}
export type RoleSetChange = Partial<
  Pick<RoleSetRow, 'key' | 'name' | 'description' | 'type' | 'defaultRoleId' | 'creatorRoleId'>
>

const initialKey = 'role_set:default'

/** All sets of the instance, oldest first; the first call makes the initial one, of all roles that there are. */
export async function loadRoleSets(scope: Scope): Promise<RoleSet[]> {
  const sets = await selectRoleSets(scope)
  if (sets.length > 0) return sets
  await createInitialRoleSet(scope)
  return selectRoleSets(scope)
}

export async function findRoleSet(scope: Scope, keyOrId: string): Promise<RoleSet | null> {
  return (await loadRoleSets(scope)).find((set) => set.id === keyOrId || set.key === keyOrId) ?? null
}

/** The set of an organization that names this one, or none. */
export async function roleSetOf(scope: Scope, key: string | null): Promise<RoleSet> {
  const sets = await loadRoleSets(scope)
  return sets.find((set) => set.key === key) ?? initialOf(sets)
}

export async function initialRoleSet(scope: Scope): Promise<RoleSet> {
  return initialOf(await loadRoleSets(scope))
}

function initialOf(sets: readonly RoleSet[]): RoleSet {
  return sets.find((set) => set.type === 'initial') ?? sets[0]!
}

/** Keeps others from changing the sets until the transaction at hand ends, and reads them as they are then. */
export async function holdRoleSets(scope: Scope): Promise<RoleSet[]> {
  await loadRoleSets(scope)
  await scope.db
    .select()
    .from(roleSets)
    .where(eq(roleSets.instanceId, scope.instanceId))
    .orderBy(roleSets.id)
    .for('update')
  return selectRoleSets(scope)
}

export async function insertRoleSet(
  scope: Scope,
  values: Omit<RoleSetRow, 'instanceId' | 'id' | 'createdAt' | 'updatedAt'>,
  roleIds: readonly string[],
): Promise<string> {
  const id = newId('roleSet', scope.now)
  await refusingSameKey(() =>
    scope.db
      .insert(roleSets)
      .values({ ...values, instanceId: scope.instanceId, id, createdAt: scope.now, updatedAt: scope.now }),
  )
  await addRoles(scope, id, roleIds)
  return id
}

export async function updateRoleSet(scope: Scope, id: string, change: RoleSetChange): Promise<void> {
  await refusingSameKey(() =>
    scope.db
      .update(roleSets)
      .set({ ...change, updatedAt: scope.now })
      .where(and(eq(roleSets.instanceId, scope.instanceId), eq(roleSets.id, id))),
  )
}

export async function deleteRoleSet(scope: Scope, id: string): Promise<void> {
  await scope.db
    .delete(roleSetRoles)
    .where(and(eq(roleSetRoles.instanceId, scope.instanceId), eq(roleSetRoles.roleSetId, id)))
  await scope.db.delete(roleSets).where(and(eq(roleSets.instanceId, scope.instanceId), eq(roleSets.id, id)))
}

export async function addRoles(scope: Scope, id: string, roleIds: readonly string[]): Promise<void> {
  await scope.db
    .insert(roleSetRoles)
    .values(roleIds.map((roleId) => ({ instanceId: scope.instanceId, roleSetId: id, roleId })))
    .onConflictDoNothing()
}

export async function removeRole(scope: Scope, id: string, roleId: string): Promise<void> {
  await scope.db
    .delete(roleSetRoles)
    .where(
      and(
        eq(roleSetRoles.instanceId, scope.instanceId),
        eq(roleSetRoles.roleSetId, id),
        eq(roleSetRoles.roleId, roleId),
      ),
    )
}

async function selectRoleSets(scope: Scope): Promise<RoleSet[]> {
  const sets = await scope.db
    .select()
    .from(roleSets)
    .where(eq(roleSets.instanceId, scope.instanceId))
    .orderBy(asc(roleSets.createdAt), asc(roleSets.id))
  if (sets.length === 0) return []
  const roles = await loadRoles(scope)
  const members = await scope.db
    .select()
    .from(roleSetRoles)
    .where(
      and(
        eq(roleSetRoles.instanceId, scope.instanceId),
        inArray(
          roleSetRoles.roleSetId,
          sets.map((set) => set.id),
        ),
      ),
    )
  const isIn = new Set(members.map((row) => `${row.roleSetId} ${row.roleId}`))
  return sets.map((set) => {
    const own = roles.filter((role) => isIn.has(`${set.id} ${role.id}`))
    const named = (id: string) => own.find((role) => role.id === id) ?? null
    return { ...set, roles: own, creatorRole: named(set.creatorRoleId), defaultRole: named(set.defaultRoleId) }
  })
}

/** Two first requests at once make one: whoever comes second finds the key taken. */
async function createInitialRoleSet(scope: Scope): Promise<void> {
  const roles = await loadRoles(scope)
  const { creator_role, domains_default_role } = scope.instance.settings.organization_settings
  const roleIdOf = (key: string, otherwise: string) =>
    (roles.find((role) => role.key === key) ?? roles.find((role) => role.key === otherwise) ?? roles[0])!.id
  await transaction(scope, async (inner) => {
    const [created] = await inner.db
      .insert(roleSets)
      .values({
        instanceId: scope.instanceId,
        id: newId('roleSet', scope.instance.createdAt),
        key: initialKey,
        name: 'Default',
        description: null,
        type: 'initial',
        creatorRoleId: roleIdOf(creator_role, 'org:admin'),
        defaultRoleId: roleIdOf(domains_default_role, 'org:member'),
        createdAt: scope.instance.createdAt,
        updatedAt: scope.instance.createdAt,
      })
      .onConflictDoNothing()
      .returning()
    if (created)
      await addRoles(
        inner,
        created.id,
        roles.map((role) => role.id),
      )
  })
}

async function refusingSameKey<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error, 'role_sets_by_key')) throw apiError('form_identifier_exists', { param: 'key' })
    throw error
  }
}
