import type { InstanceSettings, SignInFactor } from '@keyward/wire'
import type { SignInStatus } from '@keyward/wire/facts'
import type { LoadedUser } from '../../domain/users/index.ts'
import type { signIns } from './table.ts'

export type SignInRow = typeof signIns.$inferSelect

/** What the status follows from. A state is computed, never set. */
export function signInStatus(signIn: SignInRow, now: Date): SignInStatus {
  if (signIn.createdSessionId) return 'complete'
  if (signIn.abandonAt <= now) return 'abandoned'
  if (signIn.identifier === null && signIn.userId === null) return 'needs_identifier'
  // Proved, but nobody's yet: what is left is to sign up with it.
  if (!signIn.firstFactorVerifiedAt || isTransferable(signIn)) return 'needs_first_factor'
  if (signIn.passwordMustChange) return 'needs_new_password'
  return 'complete'
}

/** Somebody proved an address or number that no account has, and meant to sign up if there is none. */
export function isTransferable(signIn: SignInRow): boolean {
  return signIn.signUpIfMissing && signIn.firstFactorVerifiedAt !== null && signIn.userId === null
}

/** What may be asked of a sign-in in each status; everything else is refused before it is looked at. */
export const allowedSteps: Readonly<Record<SignInStatus, readonly SignInStep[]>> = {
  needs_identifier: [],
  needs_first_factor: ['prepare_first_factor', 'attempt_first_factor'],
  needs_second_factor: ['prepare_second_factor', 'attempt_second_factor'],
  needs_client_trust: ['prepare_second_factor', 'attempt_second_factor'],
  needs_new_password: ['reset_password'],
  complete: [],
  abandoned: [],
}
export type SignInStep =
  | 'prepare_first_factor'
  | 'attempt_first_factor'
  | 'prepare_second_factor'
  | 'attempt_second_factor'
  | 'reset_password'

/** Ways in for this user under these settings, the preferred ones first. */
export function supportedFirstFactors(user: LoadedUser, settings: InstanceSettings, mask: Mask): SignInFactor[] {
  const { auth_email: email, auth_phone: phone } = settings
  const isClaimed = (row: { verifiedAt: Date | null; reserved: boolean }) => row.verifiedAt !== null || row.reserved
  const emails = email.used_for_sign_in ? user.emailAddresses.filter(isClaimed) : []
  const phones = phone.used_for_sign_in ? user.phoneNumbers.filter(isClaimed) : []
  const byEmail = (strategy: string): SignInFactor[] =>
    emails.map((row) => ({
      strategy,
      safe_identifier: mask(row.emailAddress),
      email_address_id: row.id,
      primary: row.id === user.user.primaryEmailAddressId,
    }))
  const byPhone = (strategy: string): SignInFactor[] =>
    phones.map((row) => ({
      strategy,
      safe_identifier: mask(row.phoneNumber),
      phone_number_id: row.id,
      primary: row.id === user.user.primaryPhoneNumberId,
    }))
  // Switched off, passwords are not for new users; who has one goes on using it (A1.8).
  const hasPassword = user.password !== null
  return [
    ...(hasPassword ? [{ strategy: 'password' }] : []),
    ...email.sign_in_strategies.flatMap(byEmail),
    ...phone.sign_in_strategies.flatMap(byPhone),
    ...(hasPassword ? [...byEmail('reset_password_email_code'), ...byPhone('reset_password_phone_code')] : []),
  ]
}

/** What strict enumeration protection shows for every identifier, whether anybody has it or not. */
export function plausibleFirstFactors(
  identifier: { readonly kind: string; readonly value: string },
  settings: InstanceSettings,
  fakeId: string,
): SignInFactor[] {
  const { auth_email: email, auth_phone: phone, auth_password: password } = settings
  const withPassword = password.enabled ? [{ strategy: 'password' }] : []
  if (identifier.kind === 'email_address') {
    const factor = (strategy: string): SignInFactor => ({
      strategy,
      safe_identifier: identifier.value,
      email_address_id: fakeId,
      primary: true,
    })
    return [
      ...withPassword,
      ...email.sign_in_strategies.map(factor),
      ...(password.enabled ? [factor('reset_password_email_code')] : []),
    ]
  }
  if (identifier.kind === 'phone_number') {
    const factor = (strategy: string): SignInFactor => ({
      strategy,
      safe_identifier: identifier.value,
      phone_number_id: fakeId,
      primary: true,
    })
    return [
      ...withPassword,
      ...phone.sign_in_strategies.map(factor),
      ...(password.enabled ? [factor('reset_password_phone_code')] : []),
    ]
  }
  return withPassword
}

export type Mask = (identifier: string) => string
