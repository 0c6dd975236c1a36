import {
  BapiCreateUserBody,
  BapiReplaceUserMetadataBody,
  BapiUpdateUserMetadataBody,
  BapiUser,
  BapiVerifyPasswordBody,
  UserIdParams,
} from '@keyward/wire'
import { Type } from 'typebox'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { checkPassword } from '../factors/password/index.ts'
import { changeUser, holdUser, requireUser } from './change-user.ts'
import { createFromBackend } from './create-from-backend.ts'
import { unlockUser } from './lockout.ts'
import { mergeMetadata, refuseLargeMetadata } from './metadata.ts'
import type { UserChange } from './store.ts'
import { lockEnd, refuseLockWithoutLockout } from './user.ts'
import { toBapiUser } from './wire.ts'

const common = { api: 'bapi', caller: 'secret_key', output: BapiUser } as const

/** Listing users needs to know who belongs to an organization: that is in `flows/organizations`. */
export const userBapiOperations = [
  operation({
    ...common,
    id: 'CreateUser',
    method: 'POST',
    path: '/users',
    body: BapiCreateUserBody,
    errors: [
      'form_identifier_exists',
      'form_param_format_invalid',
      'form_password_length_too_short',
      'form_password_digest_invalid',
      'form_data_missing',
      'form_disallow_future_date',
    ],
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
    errors: ['resource_not_found', 'feature_not_enabled'],
    handle: ({ scope, params }) => {
      refuseLockWithoutLockout(scope)
      return changed(scope, params.user_id, { lockedUntil: lockEnd(scope), failedAttempts: 0 })
    },
  }),
  operation({
    ...common,
    id: 'UnlockUser',
    method: 'POST',
    path: '/users/{user_id}/unlock',
    params: UserIdParams,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      await unlockUser(scope, params.user_id)
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
        const { user } = await holdUser(inner, params.user_id)
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
    errors: ['resource_not_found', 'incorrect_password', 'no_password_set'],
    handle: async ({ scope, params, body }) => {
      const user = await requireUser(scope, params.user_id)
      if (!user.password) throw apiError('no_password_set')
      if ((await checkPassword(scope, user.password, body.password)) === 'wrong') throw apiError('incorrect_password')
      return { verified: true }
    },
  }),
]

async function changed(scope: Scope, userId: string, change: UserChange): Promise<BapiUser> {
  await requireUser(scope, userId)
  return toBapiUser(scope, await changeUser(scope, userId, change))
}
