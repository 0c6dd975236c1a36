import { type Static, Type } from 'typebox'
import { IdInput } from '../resources/parts.ts'
import { Maybe } from './parts.ts'

export const BapiCreateAgentTaskBody = Type.Object(
  {
    /** Exactly one of the two. */
    on_behalf_of: Type.Object(
      { user_id: Maybe(IdInput), identifier: Maybe(Type.String({ maxLength: 320 })) },
      { additionalProperties: false },
    ),
    permissions: Type.Literal('*'),
    agent_name: Type.String({ minLength: 1, maxLength: 256 }),
    task_description: Type.String({ minLength: 1, maxLength: 2_048 }),
    redirect_url: Type.String({ maxLength: 8_192 }),
    session_max_duration_in_seconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 315_360_000, default: 1_800 })),
  },
  { additionalProperties: false },
)
export type BapiCreateAgentTaskBody = Static<typeof BapiCreateAgentTaskBody>

export const AgentTaskIdParams = Type.Object({ agent_task_id: IdInput })
export type AgentTaskIdParams = Static<typeof AgentTaskIdParams>

export const FapiAgentTaskQuery = Type.Object({ ticket: Type.String({ maxLength: 512 }) })
export type FapiAgentTaskQuery = Static<typeof FapiAgentTaskQuery>
