import { DeletedObject, OperatorToken, OperatorTokenParams, Page, PlatformCreateOperatorTokenBody } from '@keyward/wire'
import { apiError, operation } from '../../platform/index.ts'
import {
  addOperatorToken,
  listOperatorTokens,
  lockOperatorTokens,
  type OperatorTokenRow,
  revokeOperatorToken,
} from './store.ts'

const common = { api: 'platform', caller: 'operator', envelope: 'none', path: '/platform/operator_tokens' } as const

// Not of the documents: the hosted service has a page for these.
export const operatorTokenPlatformOperations = [
  operation({
    ...common,
    id: 'PlatformListOperatorTokens',
    method: 'GET',
    output: Page(OperatorToken),
    errors: [],
    handle: async ({ scope, caller }) => {
      const data = (await listOperatorTokens(scope.db, caller.workspaceId)).map(toOperatorToken)
      return { data, total_count: data.length }
    },
  }),
  operation({
    ...common,
    id: 'PlatformCreateOperatorToken',
    isOneTransaction: true,
    method: 'POST',
    body: PlatformCreateOperatorTokenBody,
    output: OperatorToken,
    successStatus: 201,
    errors: [],
    handle: async ({ scope, caller, body }) => {
      const { workspaceId } = caller
      const { row, token } = await addOperatorToken(scope.db, { workspaceId, name: body.name, now: scope.now })
      scope.audit?.noteTarget({ type: 'operator_token', id: row.id })
      return { ...toOperatorToken(row), token }
    },
  }),
  operation({
    ...common,
    id: 'PlatformRevokeOperatorToken',
    isOneTransaction: true,
    method: 'DELETE',
    path: `${common.path}/{operatorTokenID}`,
    params: OperatorTokenParams,
    output: DeletedObject,
    // The last one would leave nobody who could make another, but on the machine itself.
    errors: ['resource_not_found', 'resource_forbidden'],
    handle: async ({ scope, caller, params }) => {
      const working = await lockOperatorTokens(scope.db, caller.workspaceId)
      if (!working.some(({ id }) => id === params.operatorTokenID)) throw apiError('resource_not_found')
      if (working.length === 1) throw apiError('resource_forbidden')
      await revokeOperatorToken(scope.db, params.operatorTokenID, scope.now)
      return { object: 'operator_token', id: params.operatorTokenID, deleted: true }
    },
  }),
]

const toOperatorToken = (row: OperatorTokenRow): OperatorToken => ({
  object: 'operator_token',
  id: row.id,
  name: row.name,
  last_used_at: row.lastUsedAt?.getTime() ?? null,
  created_at: row.createdAt.getTime(),
})
