import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import {
  apiError,
  isUniqueViolation,
  newId,
  plusMs,
  preparedLookup,
  type Scope,
  transaction,
} from '../../platform/index.ts'
import { elevatedPermissions, firstRoles, systemPermissions } from './system.ts'
import { permissions, rolePermissions, roleSetRoles, roles } from './table.ts'

export type PermissionRow = typeof permissions.$inferSelect
export type RoleRow = typeof roles.$inferSelect
/** A role with what it allows, in the order of the permissions' creation. */
export type Role = RoleRow & { readonly permissions: readonly PermissionRow[] }

/** All roles of the instance, oldest first. An instance has few of them, so they are read whole. */
export async function loadRoles(scope: Scope): Promise<Role[]> {
  const rows = await selectRoles(scope)
  if (rows.length > 0) return rows
  await createFirstRoles(scope)
  return selectRoles(scope)
}

export async function findRole(scope: Scope, idOrKey: string): Promise<Role | null> {
  return (await loadRoles(scope)).find((role) => role.id === idOrKey || role.key === idOrKey) ?? null
}

/** By one prepared read, for what every session token asks. */
export async function findRoleById(scope: Scope, id: string): Promise<Role | null> {
  const find = preparedLookup(scope.db, 'find_role', (db) =>
    withPermissions(db)
      .where(and(eq(roles.instanceId, sql.placeholder('instanceId')), eq(roles.id, sql.placeholder('id'))))
      .orderBy(asc(permissions.createdAt), asc(permissions.id)),
  )
  return grouped(await find.execute({ instanceId: scope.instanceId, id }))[0] ?? null
}

export async function loadPermissions(scope: Scope): Promise<PermissionRow[]> {
  const select = () =>
    scope.db
      .select()
      .from(permissions)
      .where(eq(permissions.instanceId, scope.instanceId))
      .orderBy(asc(permissions.createdAt), asc(permissions.id))
  const rows = await select()
  if (rows.length > 0) return rows
  await createFirstRoles(scope)
  return select()
}

export function isCreatorEligible(role: Role): boolean {
  return elevatedPermissions.every((key) => hasPermission(role, key))
}

export function hasPermission(role: Pick<Role, 'permissions'>, key: string): boolean {
  return role.permissions.some((permission) => permission.key === key)
}

export function permissionKeys(role: Role): string[] {
  return role.permissions.map((permission) => permission.key)
}

export async function insertRole(
  scope: Scope,
  values: Pick<RoleRow, 'key' | 'name' | 'description'>,
  permissionIds: readonly string[],
): Promise<string> {
  const id = newId('role', scope.now)
  return transaction(scope, async (inner) => {
    await refusingSameKey(() =>
      inner.db
        .insert(roles)
        .values({ ...values, instanceId: scope.instanceId, id, createdAt: scope.now, updatedAt: scope.now }),
    )
    await setPermissions(inner, id, permissionIds)
    return id
  })
}

export async function updateRole(
  scope: Scope,
  id: string,
  change: Partial<Pick<RoleRow, 'key' | 'name' | 'description'>>,
  permissionIds?: readonly string[],
): Promise<void> {
  await transaction(scope, async (inner) => {
    await refusingSameKey(() =>
      inner.db
        .update(roles)
        .set({ ...change, updatedAt: scope.now })
        .where(and(eq(roles.instanceId, scope.instanceId), eq(roles.id, id))),
    )
    if (permissionIds) await setPermissions(inner, id, permissionIds)
  })
}

export async function deleteRole(scope: Scope, id: string): Promise<void> {
  await transaction(scope, async (inner) => {
    await inner.db
      .delete(rolePermissions)
      .where(and(eq(rolePermissions.instanceId, scope.instanceId), eq(rolePermissions.roleId, id)))
    await inner.db
      .delete(roleSetRoles)
      .where(and(eq(roleSetRoles.instanceId, scope.instanceId), eq(roleSetRoles.roleId, id)))
    await inner.db.delete(roles).where(and(eq(roles.instanceId, scope.instanceId), eq(roles.id, id)))
  })
}

export async function insertPermission(
  scope: Scope,
  values: Pick<PermissionRow, 'key' | 'name' | 'description'>,
): Promise<PermissionRow> {
  const [row] = await refusingSameKey(() =>
    scope.db
      .insert(permissions)
      .values({
        ...values,
        type: 'user',
        instanceId: scope.instanceId,
        id: newId('permission', scope.now),
        createdAt: scope.now,
        updatedAt: scope.now,
      })
      .returning(),
  )
  return row!
}

export async function updatePermission(
  scope: Scope,
  id: string,
  change: Partial<Pick<PermissionRow, 'key' | 'name' | 'description'>>,
): Promise<PermissionRow> {
  const [row] = await refusingSameKey(() =>
    scope.db
      .update(permissions)
      .set({ ...change, updatedAt: scope.now })
      .where(and(eq(permissions.instanceId, scope.instanceId), eq(permissions.id, id)))
      .returning(),
  )
  return row!
}

/** Every role that had it has it no more. */
export async function deletePermission(scope: Scope, id: string): Promise<void> {
  await transaction(scope, async (inner) => {
    await inner.db
      .delete(rolePermissions)
      .where(and(eq(rolePermissions.instanceId, scope.instanceId), eq(rolePermissions.permissionId, id)))
    await inner.db.delete(permissions).where(and(eq(permissions.instanceId, scope.instanceId), eq(permissions.id, id)))
  })
}

/** Conditional: false if the role had it already. */
export async function assignPermission(scope: Scope, roleId: string, permissionId: string): Promise<boolean> {
  const rows = await scope.db
    .insert(rolePermissions)
    .values({ instanceId: scope.instanceId, roleId, permissionId })
    .onConflictDoNothing()
    .returning()
  return rows.length > 0
}

export async function removePermission(scope: Scope, roleId: string, permissionId: string): Promise<boolean> {
  const rows = await scope.db
    .delete(rolePermissions)
    .where(
      and(
        eq(rolePermissions.instanceId, scope.instanceId),
        eq(rolePermissions.roleId, roleId),
        eq(rolePermissions.permissionId, permissionId),
      ),
    )
    .returning()
  return rows.length > 0
}

async function setPermissions(scope: Scope, roleId: string, permissionIds: readonly string[]): Promise<void> {
  await scope.db
    .delete(rolePermissions)
    .where(and(eq(rolePermissions.instanceId, scope.instanceId), eq(rolePermissions.roleId, roleId)))
  if (permissionIds.length === 0) return
  await scope.db
    .insert(rolePermissions)
    .values(permissionIds.map((permissionId) => ({ instanceId: scope.instanceId, roleId, permissionId })))
}

async function selectRoles(scope: Scope): Promise<Role[]> {
  return grouped(
    await withPermissions(scope.db)
      .where(eq(roles.instanceId, scope.instanceId))
      .orderBy(asc(roles.createdAt), asc(roles.id), asc(permissions.createdAt), asc(permissions.id)),
  )
}

function withPermissions(db: Scope['db']) {
  return db
    .select({ role: roles, permission: permissions })
    .from(roles)
    .leftJoin(
      rolePermissions,
      and(eq(rolePermissions.instanceId, roles.instanceId), eq(rolePermissions.roleId, roles.id)),
    )
    .leftJoin(
      permissions,
      and(eq(permissions.instanceId, roles.instanceId), eq(permissions.id, rolePermissions.permissionId)),
    )
}

function grouped(rows: readonly { readonly role: RoleRow; readonly permission: PermissionRow | null }[]): Role[] {
  const found = new Map<string, RoleRow & { permissions: PermissionRow[] }>()
  for (const { role, permission } of rows) {
    const known = found.get(role.id) ?? { ...role, permissions: [] }
    if (permission) known.permissions.push(permission)
    found.set(role.id, known)
  }
  return [...found.values()]
}

/** Two first requests at once make the same rows: whoever comes second keeps those of the first. */
async function createFirstRoles(scope: Scope): Promise<void> {
  await transaction(scope, async (inner) => {
    const { createdAt } = scope.instance
    // A millisecond each, so that lists have the order in which they stand here.
    const common = (index: number) => {
      const at = plusMs(createdAt, index)
      return { instanceId: scope.instanceId, createdAt: at, updatedAt: at }
    }
    await inner.db
      .insert(permissions)
      .values(
        Object.entries(systemPermissions).map(([key, name], index) => ({
          ...common(index),
          id: newId('permission', createdAt),
          key,
          name,
          type: 'system' as const,
        })),
      )
      .onConflictDoNothing()
    await inner.db
      .insert(roles)
      .values(
        firstRoles.map(({ key, name, description }, index) => ({
          ...common(index),
          id: newId('role', createdAt),
          key,
          name,
          description,
        })),
      )
      .onConflictDoNothing()
    for (const role of firstRoles) {
      await inner.db.execute(sql`
        insert into role_permissions (instance_id, role_id, permission_id)
        select r.instance_id, r.id, p.id from roles r join permissions p on p.instance_id = r.instance_id
        where r.instance_id = ${scope.instanceId} and r.key = ${role.key} and ${inArray(sql`p.key`, [...role.permissions])}
        on conflict do nothing`)
    }
  })
}

async function refusingSameKey<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw apiError('form_identifier_exists', { param: 'key' })
    throw error
  }
}
