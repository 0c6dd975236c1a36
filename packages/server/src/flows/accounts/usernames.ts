import type { LoadedUser } from '../../domain/users/index.ts'
import { apiError, type Scope } from '../../platform/index.ts'

/** A username can go only where it is optional and something else is left to sign in with. */
export function refuseLastUsername(scope: Scope, user: LoadedUser): void {
  if (user.user.username === null) return
  const { used_for_sign_up: isUsed, required_for_sign_up: isRequired } = scope.instance.settings.auth_username
  if (isUsed && isRequired) throw apiError('form_param_nil', { param: 'username' })
  const hasOther = [...user.emailAddresses, ...user.phoneNumbers].some((row) => row.verifiedAt !== null || row.reserved)
  if (!hasOther) throw apiError('last_identification_deletion_failed', { param: 'username' })
}
