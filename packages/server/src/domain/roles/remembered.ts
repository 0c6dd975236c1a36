import type { Scope } from '../../platform/index.ts'
import type { Role } from './store.ts'

const rememberedMs = 2_000
const maxInstances = 1_000
const known = new Map<string, { readonly roles: Map<string, Role>; readonly until: number }>()

/** A role as of the last two seconds; null: it must be read. */
export function recall(scope: Scope, id: string): Role | null {
  const entry = known.get(scope.instanceId)
  return entry && entry.until > Date.now() ? (entry.roles.get(id) ?? null) : null
}

export function remember(scope: Scope, role: Role): void {
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
