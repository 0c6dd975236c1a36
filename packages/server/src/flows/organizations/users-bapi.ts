import { BapiGetUserListQuery, BapiGetUsersCountQuery, BapiUser, TotalCount } from '@keyward/wire'
import { Type } from 'typebox'
import { memberIdsOf } from '../../domain/organizations/index.ts'
import { countUsers, listUserIds, loadUsers, toBapiUser, type UserFilter } from '../../domain/users/index.ts'
import { operation, type Scope } from '../../platform/index.ts'

const common = { api: 'bapi', caller: 'secret_key', method: 'GET' } as const

export const userListBapiOperations = [
  operation({
    ...common,
    id: 'GetUserList',
    path: '/users',
    query: BapiGetUserListQuery,
    output: Type.Array(BapiUser),
    errors: ['form_param_value_invalid', 'form_conditional_param_missing', 'resource_not_found'],
    handle: async ({ scope, query }) => {
      const {
        limit = 10,
        offset = 0,
        order_by: orderBy = '-created_at',
        starting_after: startingAfter = null,
        ...filter
      } = query
      const page = { limit, offset, orderBy, startingAfter }
      const ids = await listUserIds(scope, withMembers(scope, filter), page)
      const loaded = await loadUsers(scope, ids)
      return ids.flatMap((id) => loaded.get(id) ?? []).map((user) => toBapiUser(scope, user))
    },
  }),
  operation({
    ...common,
    id: 'GetUsersCount',
    path: '/users/count',
    query: BapiGetUsersCountQuery,
    output: TotalCount,
    errors: ['form_param_value_invalid', 'form_conditional_param_missing'],
    handle: async ({ scope, query }) => ({
      object: 'total_count' as const,
      total_count: await countUsers(scope, withMembers(scope, query)),
    }),
  }),
]

/** `+` or nothing in front: members of one of these; `-`: of none of these. */
function withMembers<Filter extends { readonly organization_id?: readonly string[] | undefined }>(
  scope: Scope,
  { organization_id: organizations = [], ...filter }: Filter,
): UserFilter {
  const wanted = organizations.filter((id) => !id.startsWith('-')).map((id) => id.replace(/^[+ ]/, ''))
  const unwanted = organizations.filter((id) => id.startsWith('-')).map((id) => id.slice(1))
  return {
    ...filter,
    ...(wanted.length > 0 ? { among: memberIdsOf(scope, wanted) } : {}),
    ...(unwanted.length > 0 ? { without: memberIdsOf(scope, unwanted) } : {}),
  }
}
