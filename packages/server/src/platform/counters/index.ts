// Counters: how many rows of a kind an instance has, without counting a million of them for each answer. Each count lies in
// several rows, and a change takes one that nobody holds.
import { randomInt } from 'node:crypto'
import { and, count, eq, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { prepared, preparedSql, sendUnawaited } from '../db/index.ts'
import type { Scope } from '../scope.ts'
import { counters } from './table.ts'

/** Tables that are listed whole, and how much of them: what a list shows to whoever asks for nothing in particular. */
export const counterNames = [
  'users',
  'organizations',
  'organization_memberships',
  /** Those that have not ended. */
  'clients',
  'sessions',
  /** Those that were not revoked. */
  'invitations',
  /** Those of people, not those of domains. */
  'organization_invitations',
  'waitlist_entries',
] as const
export type CounterName = (typeof counterNames)[number]
type CounterScope = Pick<Scope, 'db' | 'instanceId' | 'unawaited'>

const { placeholder } = sql
const isOfThisName = sql`${counters.instanceId} = ${placeholder('instanceId')} and ${counters.name} = ${placeholder('name')}`

const add = sql`
  with free as (
    select ${counters.shard} as shard from ${counters} where ${isOfThisName} limit 1 for update skip locked
  ), counted as (
    update ${counters} set value = ${counters.value} + ${placeholder('by')}::bigint from free
    where ${isOfThisName} and ${counters.shard} = free.shard
    returning 1
  )
  insert into ${counters} (instance_id, name, shard, value)
  select ${placeholder('instanceId')}::text, ${placeholder('name')}::text, ${placeholder('shard')}::integer, ${placeholder('by')}::bigint
  where not exists (select from counted)`

/**
 * In the transaction of the change, so that the number is that of the rows. It never waits for a row that another
 * transaction holds, hence neither queues nor deadlocks: if all are taken it adds one. So there are as many as there were
 * ever changes at once, one or two dozen.
 */
export async function addToCounter(scope: CounterScope, name: CounterName, by: number): Promise<void> {
  if (by === 0) return
  const statement = prepared(scope.db, 'add_to_counter', (db) => preparedSql(db, add))
  await sendUnawaited(scope, () =>
    statement.execute({ instanceId: scope.instanceId, name, by, shard: randomInt(2 ** 31) }),
  )
}

export async function readCounter(scope: CounterScope, name: CounterName): Promise<number> {
  const [row] = await scope.db
    .select({ value: sql<number>`coalesce(sum(${counters.value}), 0)::bigint`.mapWith(Number) })
    .from(counters)
    .where(and(eq(counters.instanceId, scope.instanceId), eq(counters.name, name)))
  return row!.value
}

/** How many a list has in all: of what it shows unasked there is a count that is kept, only what is filtered is counted. */
export async function totalOf(
  scope: CounterScope,
  name: CounterName,
  filtered: { readonly table: PgTable; readonly where: SQL | undefined } | null,
): Promise<number> {
  if (!filtered) return readCounter(scope, name)
  const [row] = await scope.db.select({ value: count() }).from(filtered.table).where(filtered.where)
  return row!.value
}
