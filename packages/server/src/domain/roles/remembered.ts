import type { Scope } from '../../platform/index.ts'
import { findRoleById, type Role } from './store.ts'

const rememberedMs = 2_000
const maxInstances = 1_000
const known = new Map<string, { readonly roles: Map<string, Role>; readonly until: number }>()

/**
 * What a role allows, as of the last two seconds: every token that speaks of an organization asks, and a token is believed
 * for a minute anyhow. Permission checks of the server itself never ask here.
 */
export async function rememberedRole(scope: Scope, id: string): Promise<Role | null> {
  const remembered = scope.isTransaction ? null : recall(scope, id)
  if (remembered) return remembered
  const role = await findRoleById(scope, id)
  if (role && !scope.isTransaction) remember(scope, role)
  return role
}

/** A role as of the last two seconds; null: it must be read. */
function recall(scope: Scope, id: string): Role | null {
  const entry = known.get(scope.instanceId)
  return entry && entry.until > Date.now() ? (entry.roles.get(id) ?? null) : null
}

function remember(scope: Scope, role: Role): void {
  const entry = known.get(scope.instanceId)
  if (entry && entry.until > Date.now()) {
    entry.roles.set(role.id, role)
    return
  }
  known.delete(scope.instanceId)
  // The oldest goes: a Map keeps the order of insertion.
  if (known.size >= maxInstances) known.delete(known.keys().next().value!)
  known.set(scope.instanceId, { roles: new Map([[role.id, role]]), until: Date.now() + rememberedMs })
}

/** After a change by this process: it is seen at once here. */
export function forgetRoles(scope: Scope): void {
  known.delete(scope.instanceId)
}
