import { AgentTask, AgentTaskIdParams, BapiCreateAgentTaskBody } from '@keyward/wire'
import { type AgentTaskRow, createAgentTask, findAgentTask, revokeAgentTask } from '../../domain/tickets/index.ts'
import { type LoadedUser, loadUserByIdentifier, recogniseIdentifier, requireUser } from '../../domain/users/index.ts'
import { apiError, isDevelopment, operation, type Scope } from '../../platform/index.ts'

const common = { api: 'bapi', caller: 'secret_key', method: 'POST', isOneTransaction: true, output: AgentTask } as const
const defaultSessionSeconds = 1_800

export const agentTaskBapiOperations = [
  operation({
    ...common,
    id: 'CreateAgentTask',
    path: '/agents/tasks',
    body: BapiCreateAgentTaskBody,
    errors: ['resource_not_found', 'form_param_missing', 'form_param_format_invalid'],
    handle: async ({ scope, body }) => {
      const { user } = await userOf(scope, body.on_behalf_of)
      const { row, ticket } = await createAgentTask(scope, {
        userId: user.id,
        agentName: body.agent_name,
        description: body.task_description,
        redirectUrl: checkedTarget(scope, body.redirect_url),
        sessionSeconds: body.session_max_duration_in_seconds ?? defaultSessionSeconds,
      })
      return { ...toAgentTask(row), url: `${scope.baseUrl}/v1/agents/tasks?ticket=${ticket}` }
    },
  }),
  operation({
    ...common,
    id: 'RevokeAgentTask',
    path: '/agents/tasks/{agent_task_id}/revoke',
    params: AgentTaskIdParams,
    errors: ['resource_not_found', 'bad_request'],
    handle: async ({ scope, params }) => {
      const row = await revokeAgentTask(scope, params.agent_task_id)
      if (row) return toAgentTask(row)
      throw apiError((await findAgentTask(scope, params.agent_task_id)) ? 'bad_request' : 'resource_not_found')
    },
  }),
]

/** By id, or by an identifier that they have proved. */
async function userOf(scope: Scope, who: BapiCreateAgentTaskBody['on_behalf_of']): Promise<LoadedUser> {
  if (Boolean(who.user_id) === Boolean(who.identifier)) throw apiError('form_param_missing', { param: 'on_behalf_of' })
  if (who.user_id) return requireUser(scope, who.user_id)
  const recognised = recogniseIdentifier(scope, who.identifier!)
  const user = recognised && (await loadUserByIdentifier(scope, recognised))
  const { kind, value } = recognised ?? {}
  const isProved =
    kind === 'username' ||
    user?.emailAddresses.some((row) => row.emailAddress === value && row.verifiedAt) ||
    user?.phoneNumbers.some((row) => row.phoneNumber === value && row.verifiedAt)
  if (!user || !isProved) throw apiError('resource_not_found', { param: 'on_behalf_of' })
  return user
}

/** Whether it is one of the instance's own pages is seen when the task is taken up (documented). */
function checkedTarget(scope: Scope, text: string): string {
  const isWeb = isDevelopment(scope) ? /^https?:\/\//i.test(text) : /^https:\/\//i.test(text)
  if (!isWeb || !URL.canParse(text)) throw apiError('form_param_format_invalid', { param: 'redirect_url' })
  return text
}

const toAgentTask = (row: AgentTaskRow): AgentTask => ({
  object: 'agent_task',
  agent_id: row.agentId,
  agent_task_id: row.id,
  task_id: row.id,
})
