// Counters: how many rows of a kind an instance has, without counting a million of them for each answer. Each count lies in
// several rows, and a change takes one that nobody holds.
import { randomInt } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../scope.ts'
import { counters } from './table.ts'

export type CounterName = 'users' | 'organizations'
type CounterScope = Pick<Scope, 'db' | 'instanceId'>

/**
 * In the transaction of the change, so that the number is that of the rows. It never waits for a row that another
 * transaction holds, hence neither queues nor deadlocks: if all are taken it adds one. So there are as many as there were
 * ever changes at once, one or two dozen.
 */
export async function addToCounter(scope: CounterScope, name: CounterName, by: number): Promise<void> {
  await scope.db.execute(sql`
    with free as (
      select ${counters.shard} as shard from ${counters}
      where ${counters.instanceId} = ${scope.instanceId} and ${counters.name} = ${name}
      limit 1 for update skip locked
    ), counted as (
      update ${counters} set value = ${counters.value} + ${by}::bigint from free
      where ${counters.instanceId} = ${scope.instanceId} and ${counters.name} = ${name} and ${counters.shard} = free.shard
      returning 1
    )
    insert into ${counters} (instance_id, name, shard, value)
    select ${scope.instanceId}, ${name}, ${randomInt(2 ** 31)}::integer, ${by}::bigint
    where not exists (select from counted)`)
}

export async function readCounter(scope: CounterScope, name: CounterName): Promise<number> {
  const [row] = await scope.db
    .select({ value: sql<number>`coalesce(sum(${counters.value}), 0)::bigint`.mapWith(Number) })
    .from(counters)
    .where(and(eq(counters.instanceId, scope.instanceId), eq(counters.name, name)))
  return row!.value
}
