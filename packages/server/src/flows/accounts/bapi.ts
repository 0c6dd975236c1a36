import {
  BapiRemoveUserPasswordBody,
  BapiSetUserPasswordCompromisedBody,
  BapiUpdateUserBody,
  BapiUser,
  BapiUsersBanBody,
  BapiUsersUnbanBody,
  DeletedObject,
  UserIdParams,
} from '@keyward/wire'
import { Type } from 'typebox'
import { deletePassword, markCompromised } from '../../domain/factors/password/index.ts'
import { completeTask } from '../../domain/sessions/index.ts'
import {
  announceUser,
  changeUser,
  holdUser,
  identifiersOf,
  passwordOf,
  pastInstant,
  primaryChange,
  refuseLargeMetadata,
  refuseUnbuilt,
  requireUser,
  shortText,
  toBapiUser,
  type UserChange,
  usernameChange,
} from '../../domain/users/index.ts'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { tellOldPrimaryAddress } from './contacts.ts'
import { deleteAccount, signOutEverywhere } from './delete-account.ts'
import { replacePassword } from './passwords.ts'
import { copyProfileImage, removeProfileImage, setProfileImage } from './profile-image.ts'
import { refuseLastUsername } from './usernames.ts'

const common = { api: 'bapi', caller: 'secret_key', method: 'POST', output: BapiUser, params: UserIdParams } as const
const errors = ['resource_not_found'] as const

export const accountBapiOperations = [
  operation({
    ...common,
    id: 'UpdateUser',
    method: 'PATCH',
    path: '/users/{user_id}',
    body: BapiUpdateUserBody,
    errors: [
      'resource_not_found',
      'form_identifier_exists',
      'form_password_length_too_short',
      'form_password_digest_invalid',
      'form_disallow_future_date',
    ],
    handle: ({ scope, params, body }) => updateFromBackend(scope, params.user_id, body),
  }),
  operation({
    ...common,
    id: 'DeleteUser',
    method: 'DELETE',
    path: '/users/{user_id}',
    output: DeletedObject,
    errors,
    handle: async ({ scope, params }) => {
      await deleteAccount(scope, params.user_id)
      return { object: 'user', id: params.user_id, deleted: true }
    },
  }),
  operation({
    ...common,
    id: 'BanUser',
    path: '/users/{user_id}/ban',
    errors,
    handle: ({ scope, params }) => ban(scope, params.user_id, true),
  }),
  operation({
    ...common,
    id: 'UnbanUser',
    path: '/users/{user_id}/unban',
    errors,
    handle: ({ scope, params }) => ban(scope, params.user_id, false),
  }),
  operation({
    ...common,
    id: 'UsersBan',
    path: '/users/ban',
    params: undefined,
    body: BapiUsersBanBody,
    output: Type.Array(BapiUser),
    errors,
    handle: ({ scope, body }) => banAll(scope, body.user_ids, true),
  }),
  operation({
    ...common,
    id: 'UsersUnban',
    path: '/users/unban',
    params: undefined,
    body: BapiUsersUnbanBody,
    output: Type.Array(BapiUser),
    errors,
    handle: ({ scope, body }) => banAll(scope, body.user_ids, false),
  }),
  operation({
    ...common,
    id: 'SetUserProfileImage',
    path: '/users/{user_id}/profile_image',
    acceptsFile: true,
    errors: ['resource_not_found', 'avatar_file_type_invalid', 'avatar_file_size_exceeded'],
    handle: async ({ scope, params, request }) =>
      toBapiUser(scope, await setProfileImage(scope, params.user_id, request.file)),
  }),
  operation({
    ...common,
    id: 'DeleteUserProfileImage',
    method: 'DELETE',
    path: '/users/{user_id}/profile_image',
    errors,
    handle: async ({ scope, params }) => toBapiUser(scope, await removeProfileImage(scope, params.user_id)),
  }),
  operation({
    ...common,
    id: 'RemoveUserPassword',
    path: '/users/{user_id}/remove_password',
    body: BapiRemoveUserPasswordBody,
    errors,
    handle: ({ scope, params, body }) =>
      transaction(scope, async (inner) => {
        const user = await holdUser(inner, params.user_id)
        const hadPassword = await deletePassword(inner, params.user_id)
        if (body.sign_out_of_other_sessions) await signOutEverywhere(inner, params.user_id)
        return toBapiUser(inner, hadPassword ? await announceUser(inner, params.user_id) : user)
      }),
  }),
  operation({
    ...common,
    id: 'SetUserPasswordCompromised',
    path: '/users/{user_id}/password/set_compromised',
    body: BapiSetUserPasswordCompromisedBody,
    errors: ['resource_not_found', 'form_param_nil'],
    handle: ({ scope, params, body }) => setCompromised(scope, params.user_id, true, body.revoke_all_sessions ?? false),
  }),
  operation({
    ...common,
    id: 'UnsetUserPasswordCompromised',
    path: '/users/{user_id}/password/unset_compromised',
    errors: ['resource_not_found', 'form_param_nil'],
    handle: ({ scope, params }) => setCompromised(scope, params.user_id, false, false),
  }),
]

async function updateFromBackend(scope: Scope, userId: string, body: BapiUpdateUserBody): Promise<BapiUser> {
  refuseUnbuilt(body)
  refuseLargeMetadata(scope, body)
  const current = await requireUser(scope, userId)
  if (body.primary_web3_wallet_id) throw apiError('resource_not_found', { param: 'primary_web3_wallet_id' })
  // `password_digest: 'compromised'` is the documented short form of set_compromised.
  const marksCompromised = body.password_digest === 'compromised'
  const password = marksCompromised ? null : await passwordOf(scope, body, identifiersOf(current))
  const user = await transaction(scope, async (inner) => {
    const before = await holdUser(inner, userId)
    const change = { ...profileChange(scope, body), ...primaryChange(before, primaries(body)) }
    if (change.username === null) refuseLastUsername(inner, before)
    if (password) await replacePassword(inner, userId, password)
    if (marksCompromised && !(await markCompromised(inner, userId, true)))
      throw apiError('form_param_nil', { param: 'password_digest' })
    if (body.sign_out_of_other_sessions) await signOutEverywhere(inner, userId)
    if (body.notify_primary_email_address_changed && body.primary_email_address_id)
      await tellOldPrimaryAddress(inner, before, body.primary_email_address_id)
    if (body.profile_image_id) await copyProfileImage(inner, userId, body.profile_image_id)
    if (body.profile_image_id === null && before.user.imageId) await removeProfileImage(inner, userId)
    return changeUser(inner, userId, change)
  })
  return toBapiUser(scope, user)
}

function primaries(body: BapiUpdateUserBody) {
  return { email: body.primary_email_address_id ?? null, phone: body.primary_phone_number_id ?? null }
}

function profileChange(scope: Scope, body: BapiUpdateUserBody): UserChange {
  const given = <T>(value: T | undefined, change: (value: T) => UserChange): UserChange =>
    value === undefined ? {} : change(value)
  return {
    ...given(body.external_id, (value) => ({ externalId: shortText('external_id', value) })),
    ...given(body.first_name, (value) => ({ firstName: shortText('first_name', value) })),
    ...given(body.last_name, (value) => ({ lastName: shortText('last_name', value) })),
    ...given(body.locale, (value) => ({ locale: shortText('locale', value) })),
    ...given(body.username, (username) => usernameChange(scope, username, { mayBeReserved: true })),
    ...given(body.public_metadata, (publicMetadata) => ({ publicMetadata: publicMetadata ?? {} })),
    ...given(body.private_metadata, (privateMetadata) => ({ privateMetadata: privateMetadata ?? {} })),
    ...given(body.unsafe_metadata, (unsafeMetadata) => ({ unsafeMetadata: unsafeMetadata ?? {} })),
    ...given(body.delete_self_enabled, (value) => (value === null ? {} : { deleteSelfEnabled: value })),
    ...given(body.create_organization_enabled, (value) => (value === null ? {} : { createOrganizationEnabled: value })),
    ...given(body.create_organizations_limit, (createOrganizationsLimit) => ({ createOrganizationsLimit })),
    ...given(body.bypass_client_trust, (value) => (value === null ? {} : { bypassClientTrust: value })),
    ...given(body.legal_accepted_at, (value) => ({
      legalAcceptedAt: value ? pastInstant(scope, 'legal_accepted_at', value) : null,
    })),
    ...given(body.created_at, (value) => (value ? { createdAt: pastInstant(scope, 'created_at', value) } : {})),
  }
}

/** A banned user is signed out everywhere and stays out. */
function ban(scope: Scope, userId: string, isBanned: boolean): Promise<BapiUser> {
  return transaction(scope, async (inner) => {
    await holdUser(inner, userId)
    if (isBanned) await signOutEverywhere(inner, userId)
    return toBapiUser(inner, await changeUser(inner, userId, { isBanned }))
  })
}

/** All or none: an unknown id changes nobody. */
function banAll(scope: Scope, userIds: readonly string[], isBanned: boolean): Promise<BapiUser[]> {
  return transaction(scope, async (inner) => {
    const banned: BapiUser[] = []
    // In one order for everybody, or two such requests could wait for each other.
    for (const userId of [...new Set(userIds)].sort()) banned.push(await ban(inner, userId, isBanned))
    return banned
  })
}

function setCompromised(
  scope: Scope,
  userId: string,
  isCompromised: boolean,
  revokesSessions: boolean,
): Promise<BapiUser> {
  return transaction(scope, async (inner) => {
    await requireUser(inner, userId)
    if (!(await markCompromised(inner, userId, isCompromised))) throw apiError('form_param_nil', { param: 'password' })
    if (!isCompromised) await completeTask(inner, userId, 'reset-password')
    if (revokesSessions) await signOutEverywhere(inner, userId)
    return toBapiUser(inner, await announceUser(inner, userId))
  })
}
