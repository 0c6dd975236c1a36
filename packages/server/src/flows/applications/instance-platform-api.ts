import {
  ApplicationInstanceParams,
  BapiUser,
  InstanceRedirectURLParams,
  InstanceTemplateParams,
  InstanceUserParams,
  JwtTemplate,
  Page,
  PlatformCreateInstanceUserBody,
  PlatformCreateRedirectURLBody,
  PlatformListInstanceUsersQuery,
  PlatformListRedirectURLsQuery,
  RedirectUrl,
  type TotalCount,
} from '@keyward/wire'
import { Type } from 'typebox'
import { instanceBapiOperations } from '../../domain/instances/index.ts'
import { jwtTemplateBapiOperations } from '../../domain/jwt-templates/index.ts'
import { userBapiOperations } from '../../domain/users/index.ts'
import type { Operation } from '../../platform/index.ts'
import { accountBapiOperations } from '../accounts/index.ts'
import { userListBapiOperations } from '../organizations/index.ts'

const backend = new Map(
  [
    ...userListBapiOperations,
    ...userBapiOperations,
    ...accountBapiOperations,
    ...jwtTemplateBapiOperations,
    ...instanceBapiOperations,
  ].map((operation) => [operation.id, operation]),
)
type Names = Readonly<Record<string, string>>
type Change = { readonly id: string; readonly path: string } & Partial<Operation>

/**
 * An operation of the Backend API, done by an operator in an instance of the workspace: the same rules and answers at
 * another address. `names`: path parameters by what the Backend API calls them.
 */
function operated(of: string, change: Change, names: Names = {}): Operation {
  const original = backend.get(of)!
  return {
    params: ApplicationInstanceParams,
    ...(({ params: _params, ...rest }) => rest)(original),
    handle: (input) => original.handle({ ...input, params: renamed(input.params as Names, names) }),
    ...change,
    path: `/platform/applications/{applicationID}/instances/{envOrInsID}${change.path}`,
    errors: [...new Set(['resource_not_found', ...original.errors] as const)],
    api: 'platform',
    caller: 'instance_operator',
    envelope: 'none',
  }
}

function renamed(params: Names, names: Names) {
  return Object.fromEntries(Object.entries(names).map(([theirs, ours]) => [theirs, params[ours]]))
}

const userNames = { user_id: 'userID' }
const ofUser = (id: string, path = '') => ({ id, path: `/users/{userID}${path}`, params: InstanceUserParams })
const templateNames = { template_id: 'templateID' }
const ofTemplate = (id: string) => ({ id, path: '/jwt_templates/{templateID}', params: InstanceTemplateParams })
const redirectUrlNames = { id: 'redirectURLID' }
const ofRedirectUrl = (id: string) => ({
  id,
  path: '/redirect_urls/{redirectURLID}',
  params: InstanceRedirectURLParams,
})

/** Users, JWT templates and redirect URLs of any instance of the workspace. */
export const instancePlatformOperations: readonly Operation[] = [
  operated('GetUserList', {
    id: 'PlatformListInstanceUsers',
    path: '/users',
    query: PlatformListInstanceUsersQuery,
    output: Page(BapiUser),
    handle: async (input) => {
      const { query } = input.query as PlatformListInstanceUsersQuery
      const counted = (await backend.get('GetUsersCount')!.handle({ ...input, query: { query } })) as TotalCount
      return { data: await backend.get('GetUserList')!.handle(input), total_count: counted.total_count }
    },
  }),
  operated('CreateUser', {
    id: 'PlatformCreateInstanceUser',
    path: '/users',
    body: PlatformCreateInstanceUserBody,
  }),
  operated('DeleteUser', ofUser('PlatformDeleteUser'), userNames),
  operated('BanUser', ofUser('PlatformBanUser', '/ban'), userNames),
  operated('UnbanUser', ofUser('PlatformUnbanUser', '/unban'), userNames),
  operated('SetUserProfileImage', ofUser('PlatformSetUserProfileImage', '/profile_image'), userNames),
  operated('DeleteUserProfileImage', ofUser('PlatformDeleteUserProfileImage', '/profile_image'), userNames),
  operated('ListJWTTemplates', {
    id: 'PlatformListJWTTemplates',
    path: '/jwt_templates',
    query: undefined,
    output: Type.Array(JwtTemplate),
    handle: (input) => backend.get('ListJWTTemplates')!.handle({ ...input, query: {} }),
  }),
  operated('CreateJWTTemplate', { id: 'PlatformCreateJWTTemplate', path: '/jwt_templates' }),
  operated('GetJWTTemplate', ofTemplate('PlatformGetJWTTemplate'), templateNames),
  operated('UpdateJWTTemplate', ofTemplate('PlatformUpdateJWTTemplate'), templateNames),
  operated('DeleteJWTTemplate', ofTemplate('PlatformDeleteJWTTemplate'), templateNames),
  operated('ListRedirectURLs', {
    id: 'PlatformListRedirectURLs',
    path: '/redirect_urls',
    query: PlatformListRedirectURLsQuery,
    output: Page(RedirectUrl),
    handle: (input) => {
      const { limit = 10, offset } = input.query as PlatformListRedirectURLsQuery
      return backend.get('ListRedirectURLs')!.handle({ ...input, query: { limit, offset, paginated: true } })
    },
  }),
  operated('CreateRedirectURL', {
    id: 'PlatformCreateRedirectURL',
    path: '/redirect_urls',
    body: PlatformCreateRedirectURLBody,
  }),
  operated('GetRedirectURL', ofRedirectUrl('PlatformGetRedirectURL'), redirectUrlNames),
  operated('DeleteRedirectURL', ofRedirectUrl('PlatformDeleteRedirectURL'), redirectUrlNames),
]
