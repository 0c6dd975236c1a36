import { and, eq, gt } from 'drizzle-orm'
import { newId, plusMs, randomToken, type Scope, secondMs, sha256 } from '../../platform/index.ts'
import { agentTasks } from './table.ts'

export type AgentTaskRow = typeof agentTasks.$inferSelect

const lifetimeSeconds = 3_600

export type NewAgentTask = Pick<AgentTaskRow, 'userId' | 'agentName' | 'description' | 'redirectUrl' | 'sessionSeconds'>

/** A one-time ticket with which a program acts as a user. It is shown once; only its hash is kept. */
export async function createAgentTask(
  scope: Scope,
  input: NewAgentTask,
): Promise<{ readonly row: AgentTaskRow; readonly ticket: string }> {
  const ticket = `agt_${randomToken()}`
  const [row] = await scope.db
    .insert(agentTasks)
    .values({
      ...input,
      instanceId: scope.instanceId,
      id: newId('agentTask', scope.now),
      agentId: agentIdOf(scope, input.agentName),
      hash: sha256(ticket),
      status: 'pending',
      expireAt: plusMs(scope.now, lifetimeSeconds * secondMs),
      createdAt: scope.now,
      updatedAt: scope.now,
    })
    .returning()
  return { row: row!, ticket }
}

/** The same for every task of an agent, and another one in every instance. */
function agentIdOf({ secrets, instanceId }: Scope, name: string): string {
  return `agent_${secrets.hmac('agent', `${instanceId}:${name}`).toString('hex').slice(0, 32)}`
}

/** Conditional: of two that come at once, one gets the row. Null for unknown, used, revoked and expired ones alike. */
export async function spendAgentTask(scope: Scope, ticket: string): Promise<AgentTaskRow | null> {
  const [row] = await scope.db
    .update(agentTasks)
    .set({ status: 'accepted', updatedAt: scope.now })
    .where(
      and(
        eq(agentTasks.instanceId, scope.instanceId),
        eq(agentTasks.hash, sha256(ticket)),
        eq(agentTasks.status, 'pending'),
        gt(agentTasks.expireAt, scope.now),
      ),
    )
    .returning()
  return row ?? null
}

export async function findAgentTask(scope: Scope, id: string): Promise<AgentTaskRow | null> {
  const [row] = await scope.db
    .select()
    .from(agentTasks)
    .where(and(eq(agentTasks.instanceId, scope.instanceId), eq(agentTasks.id, id)))
  return row ?? null
}

/** Null if it was no longer pending. */
export async function revokeAgentTask(scope: Scope, id: string): Promise<AgentTaskRow | null> {
  const [row] = await scope.db
    .update(agentTasks)
    .set({ status: 'revoked', updatedAt: scope.now })
    .where(and(eq(agentTasks.instanceId, scope.instanceId), eq(agentTasks.id, id), eq(agentTasks.status, 'pending')))
    .returning()
  return row ?? null
}
