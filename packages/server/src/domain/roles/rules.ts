import { apiError, type Scope } from '../../platform/index.ts'
import { findRole, loadPermissions, type PermissionRow, type Role } from './store.ts'

const maxTextLength = 256

export async function requireRole(scope: Scope, idOrKey: string): Promise<Role> {
  const role = await findRole(scope, idOrKey)
  if (!role) throw apiError('resource_not_found')
  return role
}

export async function requirePermission(scope: Scope, idOrKey: string): Promise<PermissionRow> {
  const found = (await loadPermissions(scope)).find((row) => row.id === idOrKey || row.key === idOrKey)
  if (!found) throw apiError('resource_not_found')
  return found
}

/** Ids of permissions that are named by id or by key. */
export async function permissionIds(scope: Scope, names: readonly string[]): Promise<string[]> {
  const known = await loadPermissions(scope)
  const ids = names.map((name) => known.find((row) => row.id === name || row.key === name)?.id)
  if (ids.includes(undefined)) throw apiError('resource_not_found', { param: 'permissions' })
  return [...new Set(ids as string[])]
}

export function checkedText(param: string, text: string): string {
  const value = text.trim()
  if (value === '') throw apiError('form_param_nil', { param })
  if (value.length > maxTextLength)
    throw apiError('form_param_max_length_exceeded', { param, values: { limit: maxTextLength } })
  return value
}

/** `org:billing_clerk`: letters, digits and underscores. */
export function checkedRoleKey(key: string): string {
  if (!/^org:[a-z0-9_]{1,60}$/.test(key)) throw apiError('form_param_format_invalid', { param: 'key' })
  return key
}

/** `org:invoices:create`; what begins with `sys_` is the server's. */
export function checkedPermissionKey(key: string): string {
  if (!/^org:(?!sys_)[a-z0-9_]{1,60}:[a-z0-9_]{1,60}$/.test(key))
    throw apiError('form_param_format_invalid', { param: 'key' })
  return key
}

/** What a list is ordered by: one of the fields, with `-` for descending. Throws for anything else. */
export function sorted<T extends { readonly createdAt: Date; readonly name: string; readonly key: string }>(
  rows: readonly T[],
  order: string,
): T[] {
  const [, sign, field = ''] = /^([+-]?)(created_at|name|key)$/.exec(order.trim()) ?? []
  const value = (row: T) => (field === 'created_at' ? row.createdAt.getTime() : field === 'name' ? row.name : row.key)
  if (field === '') throw apiError('form_param_value_invalid', { param: 'order_by' })
  const direction = sign === '-' ? -1 : 1
  return [...rows].sort((a, b) => (value(a) < value(b) ? -direction : value(a) > value(b) ? direction : 0))
}

export function matches(row: { readonly name: string; readonly key: string }, query: string | undefined): boolean {
  const wanted = query?.trim().toLowerCase()
  return !wanted || row.name.toLowerCase().includes(wanted) || row.key.includes(wanted)
}
