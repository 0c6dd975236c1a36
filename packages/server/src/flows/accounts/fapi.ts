import {
  DeletedObject,
  FapiChangePasswordBody,
  FapiPatchUserBody,
  FapiPatchUserMetadataBody,
  FapiRemovePasswordBody,
  FapiUser,
  Image,
} from '@keyward/wire'
import { deletePassword, newPasswordDigest } from '../../domain/factors/password/index.ts'
import { refuseImpersonator, requireRecentProof } from '../../domain/sessions/index.ts'
import {
  announceUser,
  changeUser,
  holdUser,
  identifiersOf,
  type LoadedUser,
  mergeMetadata,
  primaryChange,
  refuseLargeMetadata,
  requireUser,
  shortText,
  tellUser,
  type UserChange,
  userImageUrl,
  usernameChange,
} from '../../domain/users/index.ts'
import { apiError, operation, type Scope, type SignedInCaller, transaction } from '../../platform/index.ts'
import { fapiUser } from '../organizations/index.ts'
import { tellOldPrimaryAddress } from './contacts.ts'
import { deleteAccount, signOutEverywhere } from './delete-account.ts'
import { provePassword, replacePassword } from './passwords.ts'
import { removeProfileImage, setProfileImage } from './profile-image.ts'
import { refuseLastUsername } from './usernames.ts'

const common = { api: 'fapi', caller: 'signed_in', output: FapiUser } as const

export const accountFapiOperations = [
  operation({
    ...common,
    id: 'getUser',
    method: 'GET',
    path: '/v1/me',
    envelope: 'client-always',
    errors: ['authentication_invalid'],
    handle: async ({ scope, caller }) => fapiUser(scope, await requireUser(scope, caller.userId)),
  }),
  operation({
    ...common,
    id: 'patchUser',
    method: 'PATCH',
    path: '/v1/me',
    body: FapiPatchUserBody,
    errors: [
      'authentication_invalid',
      'form_identifier_exists',
      'form_username_invalid_length',
      'identification_update_failed',
      'session_reverification_required',
    ],
    handle: ({ scope, caller, body }) => changeOwn(scope, caller, body),
  }),
  operation({
    ...common,
    id: 'deleteUser',
    method: 'DELETE',
    path: '/v1/me',
    output: DeletedObject,
    errors: [
      'authentication_invalid',
      'resource_forbidden',
      'user_delete_self_not_enabled',
      'session_reverification_required',
    ],
    handle: async ({ scope, caller }) => {
      const { user } = await requireUser(scope, caller.userId)
      refuseImpersonator(caller)
      if (!scope.instance.settings.user_actions.delete_self || !user.deleteSelfEnabled)
        throw apiError('user_delete_self_not_enabled')
      await requireRecentProof(scope, caller)
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
        const { user } = await holdUser(inner, caller.userId)
        const unsafeMetadata = mergeMetadata(user.unsafeMetadata, body.unsafe_metadata)
        refuseLargeMetadata(inner, { unsafe_metadata: unsafeMetadata })
        return fapiUser(inner, await changeUser(inner, user.id, { unsafeMetadata }))
      }),
  }),
  operation({
    ...common,
    id: 'changePassword',
    method: 'POST',
    path: '/v1/me/change_password',
    body: FapiChangePasswordBody,
    errors: [
      'authentication_invalid',
      'form_password_incorrect',
      'form_password_length_too_short',
      'form_new_password_matches_current',
      'resource_forbidden',
      'session_reverification_required',
    ],
    handle: async ({ scope, caller, body }) => {
      refuseImpersonator(caller)
      const user = await requireUser(scope, caller.userId)
      await provePassword(scope, user, { caller, current: body.current_password })
      if (body.current_password && body.current_password === body.new_password)
        throw apiError('form_new_password_matches_current', { param: 'new_password' })
      const digest = await newPasswordDigest(scope, body.new_password, {
        param: 'new_password',
        identifiers: identifiersOf(user),
      })
      return transaction(scope, async (inner) => {
        await replacePassword(inner, caller.userId, digest)
        if (body.sign_out_of_other_sessions) await signOutEverywhere(inner, caller.userId, caller.sessionId)
        await tellUser(inner, user, { slug: 'password_changed' })
        return fapiUser(inner, await announceUser(inner, caller.userId))
      })
    },
  }),
  operation({
    ...common,
    id: 'removePassword',
    method: 'POST',
    path: '/v1/me/remove_password',
    body: FapiRemovePasswordBody,
    errors: [
      'authentication_invalid',
      'form_password_incorrect',
      'password_required',
      'no_password_set',
      'resource_forbidden',
      'session_reverification_required',
    ],
    handle: async ({ scope, caller, body }) => {
      refuseImpersonator(caller)
      const { enabled: isUsed, required: isRequired } = scope.instance.settings.auth_password
      if (isUsed && isRequired) throw apiError('password_required')
      const user = await requireUser(scope, caller.userId)
      if (!user.password) throw apiError('no_password_set')
      if (!hasProvedContact(user)) throw apiError('resource_forbidden')
      await provePassword(scope, user, { caller, current: body.current_password })
      return transaction(scope, async (inner) => {
        await deletePassword(inner, caller.userId)
        await tellUser(inner, user, { slug: 'password_removed' })
        return fapiUser(inner, await announceUser(inner, caller.userId))
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
      return {
        object: 'image' as const,
        id: user.imageId!,
        name: 'profile.webp',
        public_url: userImageUrl(scope, user),
      }
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

async function changeOwn(scope: Scope, caller: SignedInCaller, body: FapiPatchUserBody): Promise<FapiUser> {
  refuseLargeMetadata(scope, body)
  refuseFixed(scope, body)
  if (body.primary_web3_wallet_id) throw apiError('resource_not_found', { param: 'primary_web3_wallet_id' })
  if (body.primary_email_address_id || body.primary_phone_number_id || body.username !== undefined) {
    refuseImpersonator(caller)
    await requireRecentProof(scope, caller)
  }
  return transaction(scope, async (inner) => {
    const before = await holdUser(inner, caller.userId)
    const change = ownChange(inner, before, body)
    if (change.username === null) refuseLastUsername(inner, before)
    if (body.primary_email_address_id) await tellOldPrimaryAddress(inner, before, body.primary_email_address_id)
    return fapiUser(inner, await changeUser(inner, caller.userId, change))
  })
}

function ownChange(scope: Scope, before: LoadedUser, body: FapiPatchUserBody): UserChange {
  return {
    ...(body.username === undefined ? {} : usernameChange(scope, body.username)),
    ...(body.first_name === undefined ? {} : { firstName: shortText('first_name', body.first_name) }),
    ...(body.last_name === undefined ? {} : { lastName: shortText('last_name', body.last_name) }),
    ...(body.unsafe_metadata ? { unsafeMetadata: body.unsafe_metadata } : {}),
    ...primaryChange(before, {
      email: body.primary_email_address_id ?? null,
      phone: body.primary_phone_number_id ?? null,
    }),
  }
}

/** The instance may keep names as they are (A3.14); the Backend API still changes them. */
function refuseFixed(scope: Scope, body: FapiPatchUserBody): void {
  const { auth_username: username, user_model: names } = scope.instance.settings
  const isFixed =
    (body.username !== undefined && username.immutable) ||
    (body.first_name !== undefined && names.first_name.immutable) ||
    (body.last_name !== undefined && names.last_name.immutable)
  if (isFixed) throw apiError('identification_update_failed')
}

/** Without a password, an address or number is the way in. */
function hasProvedContact(user: LoadedUser): boolean {
  return [...user.emailAddresses, ...user.phoneNumbers].some((row) => row.verifiedAt !== null)
}
