import {
  BapiCreateUserBody,
  BapiGetUserListQuery,
  BapiGetUsersCountQuery,
  BapiReplaceUserMetadataBody,
  BapiUpdateUserMetadataBody,
  BapiUser,
  BapiVerifyPasswordBody,
  TotalCount,
  UserIdParams,
} from '@keyward/wire'
import { Type } from 'typebox'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { checkPassword, digestProblem, newPasswordDigest, type PasswordDigest } from '../factors/password/index.ts'
import { canonicalEmailAddress, canonicalPhoneNumber } from '../identifiers/index.ts'
import { changeUser, requireUser, usernameChange } from './change-user.ts'
import { createUser, type NewUserIdentifier } from './create-user.ts'
import { countUsers, listUserIds } from './list.ts'
import { loadUsers } from './load.ts'
import { mergeMetadata, refuseLargeMetadata } from './metadata.ts'
import { clearFailedAttempts, lockUntilUnlocked, type UserChange } from './store.ts'
import { toBapiUser } from './wire.ts'

const common = { api: 'bapi', caller: 'secret_key', output: BapiUser } as const

export const userBapiOperations = [
  operation({
    ...common,
    id: 'GetUserList',
    method: 'GET',
    path: '/users',
    query: BapiGetUserListQuery,
    output: Type.Array(BapiUser),
    errors: ['form_param_value_invalid', 'resource_not_found'],
    handle: async ({ scope, query }) => {
      const { limit = 10, offset = 0, order_by: orderBy = '-created_at', starting_after: startingAfter = null, ...filter } = query
      const ids = await listUserIds(scope, filter, { limit, offset, orderBy, startingAfter })
      const loaded = await loadUsers(scope, ids)
      return ids.flatMap((id) => loaded.get(id) ?? []).map((user) => toBapiUser(scope, user))
    },
  }),
  operation({
    ...common,
    id: 'GetUsersCount',
    method: 'GET',
    path: '/users/count',
    query: BapiGetUsersCountQuery,
    output: TotalCount,
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, query }) => ({ object: 'total_count' as const, total_count: await countUsers(scope, query) }),
  }),
  operation({
    ...common,
    id: 'CreateUser',
    method: 'POST',
    path: '/users',
    body: BapiCreateUserBody,
    errors: ['form_identifier_exists', 'form_param_format_invalid', 'form_password_length_too_short', 'form_password_digest_invalid', 'form_data_missing'],
    handle: ({ scope, body }) => createFromBackend(scope, body),
  }),
  operation({
    ...common,
    id: 'GetUser',
    method: 'GET',
    path: '/users/{user_id}',
    params: UserIdParams,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => toBapiUser(scope, await requireUser(scope, params.user_id)),
  }),
  operation({
    ...common,
    id: 'LockUser',
    method: 'POST',
    path: '/users/{user_id}/lock',
    params: UserIdParams,
    errors: ['resource_not_found'],
    handle: ({ scope, params }) => changed(scope, params.user_id, { lockedUntil: lockUntilUnlocked }),
  }),
  operation({
    ...common,
    id: 'UnlockUser',
    method: 'POST',
    path: '/users/{user_id}/unlock',
    params: UserIdParams,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      await requireUser(scope, params.user_id)
      await clearFailedAttempts(scope, params.user_id)
      return changed(scope, params.user_id, {})
    },
  }),
  operation({
    ...common,
    id: 'UpdateUserMetadata',
    method: 'PATCH',
    path: '/users/{user_id}/metadata',
    params: UserIdParams,
    body: BapiUpdateUserMetadataBody,
    errors: ['resource_not_found', 'form_param_max_length_exceeded'],
    handle: ({ scope, params, body }) =>
      transaction(scope, async (inner) => {
        const { user } = await requireUser(inner, params.user_id)
        const merged = {
          public_metadata: mergeMetadata(user.publicMetadata, body.public_metadata ?? {}),
          private_metadata: mergeMetadata(user.privateMetadata, body.private_metadata ?? {}),
          unsafe_metadata: mergeMetadata(user.unsafeMetadata, body.unsafe_metadata ?? {}),
        }
        refuseLargeMetadata(inner, merged)
        return changed(inner, user.id, {
          publicMetadata: merged.public_metadata,
          privateMetadata: merged.private_metadata,
          unsafeMetadata: merged.unsafe_metadata,
        })
      }),
  }),
  operation({
    ...common,
    id: 'ReplaceUserMetadata',
    method: 'PUT',
    path: '/users/{user_id}/metadata',
    params: UserIdParams,
    body: BapiReplaceUserMetadataBody,
    errors: ['resource_not_found', 'form_param_max_length_exceeded'],
    handle: async ({ scope, params, body }) => {
      refuseLargeMetadata(scope, body)
      return changed(scope, params.user_id, {
        ...(body.public_metadata ? { publicMetadata: body.public_metadata } : {}),
        ...(body.private_metadata ? { privateMetadata: body.private_metadata } : {}),
        ...(body.unsafe_metadata ? { unsafeMetadata: body.unsafe_metadata } : {}),
      })
    },
  }),
  operation({
    ...common,
    id: 'VerifyPassword',
    method: 'POST',
    path: '/users/{user_id}/verify_password',
    params: UserIdParams,
    body: BapiVerifyPasswordBody,
    output: Type.Object({ verified: Type.Boolean() }),
    errors: ['resource_not_found', 'form_password_incorrect', 'form_param_nil'],
    handle: async ({ scope, params, body }) => {
      const user = await requireUser(scope, params.user_id)
      if (!user.password) throw apiError('form_param_nil', { param: 'password' })
      if ((await checkPassword(scope, user.user.id, body.password)) === 'wrong') throw apiError('form_password_incorrect', { param: 'password' })
      return { verified: true }
    },
  }),
]

async function changed(scope: Scope, userId: string, change: UserChange): Promise<BapiUser> {
  await requireUser(scope, userId)
  return toBapiUser(scope, await changeUser(scope, userId, change))
}

async function createFromBackend(scope: Scope, body: BapiCreateUserBody): Promise<BapiUser> {
  refuseUnbuilt(body)
  refuseLargeMetadata(scope, body)
  const emailAddresses = identifiers('email_address', body.email_address, body.email_address_identification_status, canonicalEmailAddress)
  const phoneNumbers = identifiers('phone_number', body.phone_number, body.phone_number_identification_status, canonicalPhoneNumber)
  const { username = null } = body.username ? usernameChange(scope, body.username) : {}
  const hasIdentifier = emailAddresses.length + phoneNumbers.length > 0 || username !== null
  if (!hasIdentifier && !body.skip_user_requirement) throw apiError('form_data_missing', { param: 'email_address' })
  const { auth_password: rules } = scope.instance.settings
  const password = await passwordOf(scope, body)
  if (!password && rules.enabled && rules.required && !body.skip_password_requirement) throw apiError('form_data_missing', { param: 'password' })
  const user = await transaction(scope, async (inner) => {
    const created = await createUser(inner, {
      emailAddresses,
      phoneNumbers,
      username,
      password,
      profile: {
        externalId: body.external_id || null,
        firstName: body.first_name ?? null,
        lastName: body.last_name ?? null,
        locale: body.locale ?? null,
        publicMetadata: body.public_metadata ?? {},
        privateMetadata: body.private_metadata ?? {},
        unsafeMetadata: body.unsafe_metadata ?? {},
        legalAcceptedAt: body.legal_accepted_at ? new Date(body.legal_accepted_at) : null,
        deleteSelfEnabled: body.delete_self_enabled ?? scope.instance.settings.user_actions.delete_self,
        createOrganizationEnabled: body.create_organization_enabled ?? scope.instance.settings.user_actions.create_organization,
        createOrganizationsLimit: body.create_organizations_limit ?? null,
        bypassClientTrust: body.bypass_client_trust ?? false,
        isBanned: body.banned ?? false,
        ...(body.created_at ? { createdAt: new Date(body.created_at) } : {}),
      },
    })
    return body.locked ? changeUser(inner, created.user.id, { lockedUntil: lockUntilUnlocked }) : created
  })
  return toBapiUser(scope, user)
}

function identifiers(
  param: string,
  values: readonly string[] | undefined,
  statuses: readonly string[] | undefined,
  canonical: (text: string) => string | null,
): NewUserIdentifier[] {
  const seen = new Set<string>()
  return (values ?? []).flatMap((text, index) => {
    const value = canonical(text)
    if (!value) throw apiError('form_param_format_invalid', { param })
    if (seen.has(value)) return []
    seen.add(value)
    const isReserved = statuses?.[index] === 'reserved'
    return [{ value, verifiedBy: isReserved ? null : 'admin', reserved: isReserved }]
  })
}

/** A plain password under the rules (or, if asked, without them), or a digest of a known kind. */
export async function passwordOf(
  scope: Scope,
  body: Pick<BapiCreateUserBody, 'password' | 'password_digest' | 'password_hasher' | 'skip_password_checks'>,
): Promise<PasswordDigest | null> {
  if (body.password && body.password_digest) throw apiError('form_param_unknown', { param: 'password_digest' })
  if (body.password) return newPasswordDigest(scope, body.password, { skipChecks: body.skip_password_checks ?? false })
  if (!body.password_digest) return null
  if (!body.password_hasher) throw apiError('form_conditional_param_missing', { param: 'password_hasher' })
  const digest = { hasher: body.password_hasher, digest: body.password_digest }
  const problem = digestProblem(digest)
  if (problem) throw apiError(problem, { param: problem === 'form_param_value_invalid' ? 'password_hasher' : 'password_digest' })
  return digest
}

/** What belongs to factors that are not built yet is refused, not swallowed. */
export function refuseUnbuilt(body: { totp_secret?: string | null; backup_codes?: readonly string[]; web3_wallet?: readonly string[] }): void {
  if (body.totp_secret) throw apiError('feature_not_built', { param: 'totp_secret' })
  if (body.backup_codes?.length) throw apiError('feature_not_built', { param: 'backup_codes' })
  if (body.web3_wallet?.length) throw apiError('feature_not_built', { param: 'web3_wallet' })
}

