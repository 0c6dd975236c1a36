import {
  DeletedObject,
  FapiChangePasswordBody,
  FapiPatchUserBody,
  FapiPatchUserMetadataBody,
  FapiRemovePasswordBody,
  FapiUser,
  Image,
} from '@keyward/wire'
import { checkPassword, deletePassword, newPasswordDigest, savePassword } from '../../domain/factors/password/index.ts'
import { sendMessage } from '../../domain/messages/index.ts'
import { completeTask } from '../../domain/sessions/index.ts'
import {
  announceUser,
  changeUser,
  countFailedAttempt,
  isLocked,
  type LoadedUser,
  mergeMetadata,
  primaryChange,
  refuseLargeMetadata,
  requireUser,
  toFapiUser,
  type UserChange,
  userImageUrl,
  usernameChange,
} from '../../domain/users/index.ts'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { tellOldPrimaryAddress } from './contacts.ts'
import { deleteAccount, signOutEverywhere } from './delete-account.ts'
import { removeProfileImage, setProfileImage } from './profile-image.ts'

const common = { api: 'fapi', caller: 'signed_in', output: FapiUser } as const
const maxNameLength = 256

export const accountFapiOperations = [
  operation({
    ...common,
    id: 'getUser',
    method: 'GET',
    path: '/v1/me',
    envelope: 'client-always',
    errors: ['authentication_invalid'],
    handle: async ({ scope, caller }) => toFapiUser(scope, await requireUser(scope, caller.userId)),
  }),
  operation({
    ...common,
    id: 'patchUser',
    method: 'PATCH',
    path: '/v1/me',
    body: FapiPatchUserBody,
    errors: ['authentication_invalid', 'form_identifier_exists', 'form_username_invalid_length', 'identification_update_failed'],
    handle: ({ scope, caller, body }) => changeOwn(scope, caller.userId, body),
  }),
  operation({
    ...common,
    id: 'deleteUser',
    method: 'DELETE',
    path: '/v1/me',
    output: DeletedObject,
    errors: ['authentication_invalid', 'resource_forbidden'],
    handle: async ({ scope, caller }) => {
      const { user } = await requireUser(scope, caller.userId)
      if (!scope.instance.settings.user_actions.delete_self || !user.deleteSelfEnabled || caller.actor) throw apiError('resource_forbidden')
      await deleteAccount(scope, caller.userId)
      return { object: 'user', id: caller.userId, deleted: true }
    },
  }),
  operation({
    ...common,
    id: 'patchUserMetadata',
    method: 'PATCH',
    path: '/v1/me/metadata',
    body: FapiPatchUserMetadataBody,
    errors: ['authentication_invalid', 'form_param_max_length_exceeded'],
    handle: ({ scope, caller, body }) =>
      transaction(scope, async (inner) => {
        const { user } = await requireUser(inner, caller.userId)
        const unsafeMetadata = mergeMetadata(user.unsafeMetadata, body.unsafe_metadata)
        refuseLargeMetadata(inner, { unsafe_metadata: unsafeMetadata })
        return toFapiUser(inner, await changeUser(inner, user.id, { unsafeMetadata }))
      }),
  }),
  operation({
    ...common,
    id: 'changePassword',
    method: 'POST',
    path: '/v1/me/change_password',
    body: FapiChangePasswordBody,
    errors: ['authentication_invalid', 'form_password_incorrect', 'form_password_length_too_short', 'form_new_password_matches_current', 'resource_forbidden'],
    handle: async ({ scope, caller, body }) => {
      if (caller.actor) throw apiError('resource_forbidden')
      const user = await requireUser(scope, caller.userId)
      await provePassword(scope, user, body.current_password)
      if (body.current_password && body.current_password === body.new_password) throw apiError('form_new_password_matches_current', { param: 'new_password' })
      const digest = await newPasswordDigest(scope, body.new_password, { param: 'new_password' })
      return transaction(scope, async (inner) => {
        await savePassword(inner, caller.userId, digest)
        await completeTask(inner, caller.userId, 'reset-password')
        if (body.sign_out_of_other_sessions) await signOutEverywhere(inner, caller.userId, caller.sessionId)
        await tellByMail(inner, user, 'password_changed')
        return toFapiUser(inner, await announceUser(inner, caller.userId))
      })
    },
  }),
  operation({
    ...common,
    id: 'removePassword',
    method: 'POST',
    path: '/v1/me/remove_password',
    body: FapiRemovePasswordBody,
    errors: ['authentication_invalid', 'form_password_incorrect', 'resource_forbidden'],
    handle: async ({ scope, caller, body }) => {
      if (caller.actor || scope.instance.settings.auth_password.required) throw apiError('resource_forbidden')
      const user = await requireUser(scope, caller.userId)
      await provePassword(scope, user, body.current_password)
      return transaction(scope, async (inner) => {
        await deletePassword(inner, caller.userId)
        await tellByMail(inner, user, 'password_removed')
        return toFapiUser(inner, await announceUser(inner, caller.userId))
      })
    },
  }),
  operation({
    ...common,
    id: 'updateProfileImage',
    method: 'POST',
    path: '/v1/me/profile_image',
    acceptsFile: true,
    output: Image,
    errors: ['authentication_invalid', 'avatar_file_type_invalid', 'avatar_file_size_exceeded'],
    handle: async ({ scope, caller, request }) => {
      const { user } = await setProfileImage(scope, caller.userId, request.file)
      return { object: 'image' as const, id: user.imageId!, name: 'profile.webp', public_url: userImageUrl(scope, user) }
    },
  }),
  operation({
    ...common,
    id: 'deleteProfileImage',
    method: 'DELETE',
    path: '/v1/me/profile_image',
    output: DeletedObject,
    errors: ['authentication_invalid', 'resource_not_found'],
    handle: async ({ scope, caller }) => {
      const { user } = await requireUser(scope, caller.userId)
      if (!user.imageId) throw apiError('resource_not_found')
      await removeProfileImage(scope, caller.userId)
      return { object: 'image', id: user.imageId, deleted: true }
    },
  }),
]

async function changeOwn(scope: Scope, userId: string, body: FapiPatchUserBody): Promise<FapiUser> {
  const { settings } = scope.instance
  const before = await requireUser(scope, userId)
  refuseLargeMetadata(scope, body)
  const isFixed =
    (body.username !== undefined && settings.auth_username.immutable) ||
    (body.first_name !== undefined && settings.user_model.first_name.immutable) ||
    (body.last_name !== undefined && settings.user_model.last_name.immutable)
  if (isFixed) throw apiError('identification_update_failed')
  const change: UserChange = {
    ...(body.username === undefined ? {} : usernameChange(scope, body.username)),
    ...(body.first_name === undefined ? {} : { firstName: name('first_name', body.first_name) }),
    ...(body.last_name === undefined ? {} : { lastName: name('last_name', body.last_name) }),
    ...(body.unsafe_metadata ? { unsafeMetadata: body.unsafe_metadata } : {}),
    ...primaryChange(before, { email: body.primary_email_address_id ?? null, phone: body.primary_phone_number_id ?? null }),
  }
  if (change.username === null && before.emailAddresses.length + before.phoneNumbers.length === 0) throw apiError('last_identification_deletion_failed')
  return transaction(scope, async (inner) => {
    if (body.primary_email_address_id) await tellOldPrimaryAddress(inner, before, body.primary_email_address_id)
    return toFapiUser(inner, await changeUser(inner, userId, change))
  })
}

function name(param: string, value: string | null): string | null {
  if (value && value.length > maxNameLength) throw apiError('form_param_max_length_exceeded', { param, values: { limit: maxNameLength } })
  return value?.trim() || null
}

/** Whoever found an open browser must not take the account over: the old password comes first, and wrong ones count. */
async function provePassword(scope: Scope, user: LoadedUser, current: string | null | undefined): Promise<void> {
  if (!user.password || user.password.compromisedAt) return
  if (isLocked(user.user, scope.now)) throw apiError('user_locked')
  if (!current) throw apiError('form_param_missing', { param: 'current_password' })
  if ((await checkPassword(scope, user.user.id, current)) !== 'wrong') return
  const locks = await countFailedAttempt(scope, user.user.id)
  throw locks ? apiError('user_locked') : apiError('form_password_incorrect', { param: 'current_password' })
}

async function tellByMail(scope: Scope, user: LoadedUser, slug: 'password_changed' | 'password_removed'): Promise<void> {
  const to = user.emailAddresses.find((row) => row.id === user.user.primaryEmailAddressId)
  if (to) await sendMessage(scope, { kind: 'email', to: to.emailAddress, userId: user.user.id, content: { slug } })
}
