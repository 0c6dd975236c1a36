import { and, asc, count, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import {
  apiError,
  containsText,
  type Db,
  newId,
  type Past,
  plusMs,
  randomToken,
  type Scope,
  type SealedColumns,
  secondMs,
  sha256,
} from '../../platform/index.ts'
import { machineScopes, machineSecrets, machines } from './table.ts'

export type MachineRow = typeof machines.$inferSelect
/** A machine with those at which its tokens may be used. */
export type Machine = MachineRow & { readonly scoped: readonly MachineRow[] }

const purpose = 'machine-secret'
export const sealedMachineSecrets: SealedColumns = {
  table: machineSecrets,
  columns: ['encrypted'],
  purpose,
  context: ['instanceId', 'machineId'],
}

export async function insertMachine(
  scope: Scope,
  values: Pick<MachineRow, 'name' | 'defaultTokenTtl'>,
): Promise<MachineRow> {
  const [row] = await scope.db
    .insert(machines)
    .values({
      ...values,
      instanceId: scope.instanceId,
      id: newId('machine', scope.now),
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .returning()
  return row!
}

export async function findMachines(scope: Scope, ids: readonly string[]): Promise<MachineRow[]> {
  if (ids.length === 0) return []
  return scope.db
    .select()
    .from(machines)
    .where(and(eq(machines.instanceId, scope.instanceId), inArray(machines.id, [...ids])))
    .orderBy(asc(machines.createdAt), asc(machines.id))
}

export async function updateMachine(
  scope: Scope,
  id: string,
  change: Partial<Pick<MachineRow, 'name' | 'defaultTokenTtl'>>,
): Promise<void> {
  await scope.db
    .update(machines)
    .set({ ...change, updatedAt: scope.now })
    .where(and(eq(machines.instanceId, scope.instanceId), eq(machines.id, id)))
}

/** With its keys and its scopes in both directions. */
export async function deleteMachineRows(scope: Scope, id: string): Promise<void> {
  await scope.db
    .delete(machineScopes)
    .where(
      and(
        eq(machineScopes.instanceId, scope.instanceId),
        or(eq(machineScopes.fromMachineId, id), eq(machineScopes.toMachineId, id)),
      ),
    )
  await scope.db
    .delete(machineSecrets)
    .where(and(eq(machineSecrets.instanceId, scope.instanceId), eq(machineSecrets.machineId, id)))
  await scope.db.delete(machines).where(and(eq(machines.instanceId, scope.instanceId), eq(machines.id, id)))
}

export async function listMachines(
  scope: Scope,
  query: string | undefined,
  page: { readonly limit: number; readonly offset: number; readonly orderBy: string },
): Promise<{ rows: MachineRow[]; total: number }> {
  const text = query?.trim()
  const where = and(
    eq(machines.instanceId, scope.instanceId),
    text ? or(containsText(machines.name, text), eq(machines.id, text)) : undefined,
  )
  const fields = { created_at: machines.createdAt, name: machines.name }
  const field = fields[page.orderBy.replace(/^[+ -]/, '') as keyof typeof fields]
  if (!field) throw apiError('form_param_value_invalid', { param: 'order_by' })
  const direction = page.orderBy.startsWith('-') ? desc : asc
  const rows = await scope.db
    .select()
    .from(machines)
    .where(where)
    .orderBy(direction(field), direction(machines.id))
    .limit(page.limit)
    .offset(page.offset)
  const [total] = await scope.db.select({ value: count() }).from(machines).where(where)
  return { rows, total: total!.value }
}

/** A new key; the one before goes in `graceSeconds`. */
export async function createSecret(scope: Scope, machineId: string, graceSeconds: number): Promise<string> {
  await scope.db
    .update(machineSecrets)
    .set({ expireAt: plusMs(scope.now, graceSeconds * secondMs) })
    .where(
      and(
        eq(machineSecrets.instanceId, scope.instanceId),
        eq(machineSecrets.machineId, machineId),
        isNull(machineSecrets.expireAt),
      ),
    )
  const secret = `ak_${randomToken()}`
  await scope.db.insert(machineSecrets).values({
    instanceId: scope.instanceId,
    machineId,
    hash: sha256(secret),
    encrypted: scope.secrets.encrypt(purpose, secret, `${scope.instanceId}:${machineId}`),
    createdAt: scope.now,
  })
  return secret
}

export async function currentSecret(scope: Scope, machineId: string): Promise<string | null> {
  const [row] = await scope.db
    .select({ encrypted: machineSecrets.encrypted })
    .from(machineSecrets)
    .where(
      and(
        eq(machineSecrets.instanceId, scope.instanceId),
        eq(machineSecrets.machineId, machineId),
        isNull(machineSecrets.expireAt),
      ),
    )
  return row ? scope.secrets.decrypt(purpose, row.encrypted, `${scope.instanceId}:${machineId}`) : null
}

/**
 * Which machine of which instance a key belongs to: asked before the instance is known, and so before its clock is, by which
 * a rotated key ends. `expireAt` null: it is the current one.
 */
export async function findMachineBySecret(
  db: Db,
  secret: string,
): Promise<{ readonly instanceId: string; readonly machineId: string; readonly expireAt: Date | null } | null> {
  const { instanceId, machineId, expireAt } = machineSecrets
  const [row] = await db
    .select({ instanceId, machineId, expireAt })
    .from(machineSecrets)
    .where(eq(machineSecrets.hash, sha256(secret)))
  return row ?? null
}

export async function scopesOf(scope: Scope, machineIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (machineIds.length === 0) return new Map()
  const rows = await scope.db
    .select()
    .from(machineScopes)
    .where(and(eq(machineScopes.instanceId, scope.instanceId), inArray(machineScopes.fromMachineId, [...machineIds])))
    .orderBy(asc(machineScopes.createdAt), asc(machineScopes.toMachineId))
  const found = new Map<string, string[]>()
  for (const row of rows) found.set(row.fromMachineId, [...(found.get(row.fromMachineId) ?? []), row.toMachineId])
  return found
}

/** Conditional: null if it was there already. */
export async function insertScope(scope: Scope, from: string, to: string) {
  const [row] = await scope.db
    .insert(machineScopes)
    .values({ instanceId: scope.instanceId, fromMachineId: from, toMachineId: to, createdAt: scope.now })
    .onConflictDoNothing()
    .returning()
  return row ?? null
}

export async function deleteScope(scope: Scope, from: string, to: string): Promise<boolean> {
  const rows = await scope.db
    .delete(machineScopes)
    .where(
      and(
        eq(machineScopes.instanceId, scope.instanceId),
        eq(machineScopes.fromMachineId, from),
        eq(machineScopes.toMachineId, to),
      ),
    )
    .returning()
  return rows.length > 0
}

/** Those that were replaced, after the time that they were given. */
export const pastMachineSecrets: Past = {
  table: machineSecrets,
  key: machineSecrets.hash,
  isOver: (_, before) => lt(machineSecrets.expireAt, before),
}
