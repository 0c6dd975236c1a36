import { FapiAgentTaskQuery } from '@keyward/wire'
import { Type } from 'typebox'
import { checkedRedirectUrl } from '../../domain/instances/index.ts'
import { spendAgentTask } from '../../domain/tickets/index.ts'
import { requireUser } from '../../domain/users/index.ts'
import { apiError, isDevelopment, operation, transaction } from '../../platform/index.ts'
import { handshake } from '../client-state/index.ts'
import { beforeSessionCreated } from '../hooks/index.ts'
import { enter } from '../sign-ins/index.ts'

/** Takes a task up: a session at once, with its cookies for the app's host, and on to the page that the task names. */
export const agentTaskFapiOperation = operation({
  id: 'createAgentTask',
  api: 'fapi',
  method: 'GET',
  path: '/v1/agents/tasks',
  caller: 'browser',
  query: FapiAgentTaskQuery,
  output: Type.Any(),
  toleratesUnknownDevBrowser: true,
  errors: ['form_param_missing', 'form_param_value_invalid', 'user_banned', 'resource_not_found'],
  handle: async ({ scope, caller, query, request }) => {
    const entered = await transaction(scope, async (inner) => {
      const task = await spendAgentTask(inner, query.ticket)
      if (!task) throw apiError('form_param_value_invalid', { param: 'ticket' })
      const target = checkedRedirectUrl(inner, task.redirectUrl)
      const user = await requireUser(inner, task.userId)
      if (user.user.isBanned) throw apiError('user_banned')
      const actor = { sub: task.agentId, type: 'agent', name: task.agentName, task: task.id }
      await beforeSessionCreated(inner, user, actor)
      const clientId = await caller.ensureClient(inner)
      await enter(inner, {
        clientId,
        userId: task.userId,
        user,
        strategy: 'ticket',
        // The person proved nothing: no reverification passes on this session.
        firstFactorVerifiedAt: null,
        tasks: [],
        actor,
        maxSeconds: task.sessionSeconds,
        request,
      })
      return { clientId, target }
    })
    const format = isDevelopment(scope) ? 'token' : 'nonce'
    return handshake(scope, { ...entered, format, organization: undefined, request })
  },
})
