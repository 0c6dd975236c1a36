import { apiError, emit, isUniqueViolation, type Scope, transaction } from '../../platform/index.ts'
import { type UsernameOptions, usernameKey, usernameProblem } from '../identifiers/index.ts'
import { type LoadedUser, loadUser } from './load.ts'
import { holdUserRow, type UserChange, updateUserRow } from './store.ts'
import { toBapiUser } from './wire.ts'

/** Applies a change, announces `user.updated`, answers the user as it now is. */
export function changeUser(scope: Scope, userId: string, change: UserChange): Promise<LoadedUser> {
  return transaction(scope, async (inner) => {
    try {
      await updateUserRow(inner, userId, change)
    } catch (error) {
      if (isUniqueViolation(error, 'users_by_external_id'))
        throw apiError('form_identifier_exists', { param: 'external_id' })
      if (isUniqueViolation(error, 'users_by_username')) throw apiError('form_identifier_exists', { param: 'username' })
      throw error
    }
    return emitUpdated(inner, userId)
  })
}

/**
 * For changes that were written elsewhere (an address, a password): says that this user is another now. `updated_at` grows
 * with it, since official pages redraw a user only then.
 */
export async function announceUser(scope: Scope, userId: string): Promise<LoadedUser> {
  await updateUserRow(scope, userId, {})
  return emitUpdated(scope, userId)
}

async function emitUpdated(scope: Scope, userId: string): Promise<LoadedUser> {
  const user = await requireUser(scope, userId)
  await emit(scope, 'user.updated', toBapiUser(scope, user))
  return user
}

export async function requireUser(scope: Scope, userId: string): Promise<LoadedUser> {
  const user = await loadUser(scope, userId)
  if (!user) throw apiError('resource_not_found')
  return user
}

/**
 * The user, held until the transaction at hand ends: for changes that follow from what is there now (a merge, the last
 * address, a ban), which two requests at once would otherwise both work out from the same past.
 */
export async function holdUser(scope: Scope, userId: string): Promise<LoadedUser> {
  if (!(await holdUserRow(scope, userId))) throw apiError('resource_not_found')
  return requireUser(scope, userId)
}

/** Null takes the username away. */
export function usernameChange(scope: Scope, username: string | null, options: UsernameOptions = {}): UserChange {
  const trimmed = username?.trim() ?? ''
  if (trimmed === '') return { username: null, usernameKey: null }
  const problem = usernameProblem(trimmed, scope.instance.settings.auth_username, options)
  if (problem) throw problem
  return { username: trimmed, usernameKey: usernameKey(trimmed) }
}

export function primaryChange(
  user: LoadedUser,
  ids: { readonly email?: string | null; readonly phone?: string | null },
): UserChange {
  const check = (
    param: string,
    id: string | null | undefined,
    rows: readonly { id: string; verifiedAt: Date | null }[],
  ) => {
    if (!id) return
    const row = rows.find((one) => one.id === id)
    if (!row) throw apiError('resource_not_found', { param })
    if (!row.verifiedAt) throw apiError('form_param_value_invalid', { param })
  }
  check('primary_email_address_id', ids.email, user.emailAddresses)
  check('primary_phone_number_id', ids.phone, user.phoneNumbers)
  return {
    ...(ids.email ? { primaryEmailAddressId: ids.email } : {}),
    ...(ids.phone ? { primaryPhoneNumberId: ids.phone } : {}),
  }
}
