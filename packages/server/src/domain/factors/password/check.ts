import { apiError, apiErrors, type Scope } from '../../../platform/index.ts'
import { verifyDigest } from './digests/index.ts'
import { passwordHashQueue } from './hash-queue.ts'
import { burnPasswordTime, hashPassword, needsRehash, type PasswordDigest } from './hashing.ts'
import { isPwnedPassword } from './pwned.ts'
import { type PasswordContext, passwordProblems } from './rules.ts'
import { isHashable } from './spelling.ts'
import { type PasswordRow, replaceDigest } from './store.ts'

export type PasswordCheck = 'right' | 'wrong' | 'compromised' | 'pwned'

/** Compares at full cost even where there is nobody, or no password, to compare with. */
export async function checkPassword(scope: Scope, row: PasswordRow | null, password: string): Promise<PasswordCheck> {
  if (!row) {
    await burnPasswordTime(password)
    return 'wrong'
  }
  if (!(await verifyDigest(row, password))) return 'wrong'
  if (row.compromisedAt) return 'compromised'
  if (needsRehash(row)) await replaceDigest(scope, row, await hashPassword(password))
  if (scope.instance.settings.auth_password.enforce_hibp_on_sign_in && (await isPwnedPassword(scope, password)))
    return 'pwned'
  return 'right'
}

/** Whether `checkPassword` gets its turn at once and has nothing to do but to compute one of our own digests. */
export function isSoonChecked(scope: Scope, row: PasswordRow | null): boolean {
  if (!row || row.compromisedAt || needsRehash(row)) return false
  return passwordHashQueue().running === 0 && !scope.instance.settings.auth_password.enforce_hibp_on_sign_in
}

export type NewPasswordOptions = PasswordContext & { readonly skipChecks?: boolean }

/** Digest of a new password that keeps the instance's rules, or the errors that the form shows. */
export async function newPasswordDigest(
  scope: Scope,
  password: string,
  options: NewPasswordOptions = {},
): Promise<PasswordDigest> {
  const { param = 'password', skipChecks = false } = options
  if (skipChecks) {
    if (!isHashable(password)) throw apiError('form_param_format_invalid', { param })
    return hashPassword(password)
  }
  const problems = await passwordProblems(password, scope.instance.settings.auth_password, options)
  if (problems.length > 0) throw apiErrors(problems)
  if (await isPwnedPassword(scope, password)) throw apiError('form_password_pwned', { param })
  return hashPassword(password)
}
