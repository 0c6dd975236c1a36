import type { Machine as MachineResource } from '@keyward/wire'
import { apiError, type Scope } from '../../platform/index.ts'
import { findMachines, type Machine, type MachineRow, scopesOf } from './store.ts'

export async function requireMachine(scope: Scope, id: string): Promise<Machine> {
  const [row] = await findMachines(scope, [id])
  if (!row) throw apiError('resource_not_found')
  const [machine] = await withScopes(scope, [row])
  return machine!
}

export async function withScopes(scope: Scope, rows: readonly MachineRow[]): Promise<Machine[]> {
  const scopes = await scopesOf(
    scope,
    rows.map((row) => row.id),
  )
  const targets = new Map(
    (await findMachines(scope, [...new Set([...scopes.values()].flat())])).map((row) => [row.id, row]),
  )
  return rows.map((row) => ({ ...row, scoped: (scopes.get(row.id) ?? []).flatMap((id) => targets.get(id) ?? []) }))
}

export function toMachine(machine: Machine): MachineResource {
  return { ...alone(machine), scoped_machines: machine.scoped.map(alone) }
}

function alone(row: MachineRow) {
  return {
    object: 'machine' as const,
    id: row.id,
    name: row.name,
    instance_id: row.instanceId,
    default_token_ttl: row.defaultTokenTtl,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}
