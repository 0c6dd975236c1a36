import { type Static, Type } from 'typebox'

/** `url` is shown once, in the answer to the creation. `task_id` is the older name of `agent_task_id`. */
export const AgentTask = Type.Object({
  object: Type.Literal('agent_task'),
  agent_id: Type.String(),
  agent_task_id: Type.String(),
  task_id: Type.String(),
  url: Type.Optional(Type.String()),
})
export type AgentTask = Static<typeof AgentTask>
