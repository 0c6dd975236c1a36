import type { SignIn, SignInFactor, Verification as VerificationResource } from '@keyward/wire'
import { maskEmailAddress, maskPhoneNumber } from '../../domain/identifiers/index.ts'
import { isStrict } from '../../domain/instances/index.ts'
import { type LoadedUser, loadUser, recogniseIdentifier, userImageUrl } from '../../domain/users/index.ts'
import { findVerification, toInstantVerification, toVerification } from '../../domain/verifications/index.ts'
import { apiError, type Scope, toErrorBody } from '../../platform/index.ts'
import {
  isTransferable,
  plausibleFirstFactors,
  type SignInRow,
  signInStatus,
  supportedFirstFactors,
} from './sign-in.ts'

/** `known` is whom the flow has read already. */
export async function toSignIn(scope: Scope, signIn: SignInRow, known?: LoadedUser | null): Promise<SignIn> {
  const status = signInStatus(signIn, scope.now)
  const isOpen = status === 'needs_first_factor'
  // Who has not proved anything yet learns nothing about a person under strict protection.
  const showsUser = (!isStrict(scope) && !signIn.signUpIfMissing) || signIn.firstFactorVerifiedAt !== null
  const isKnown = known?.user.id === signIn.userId
  const user = isKnown ? known : signIn.userId && showsUser ? await loadUser(scope, signIn.userId) : null
  return {
    object: 'sign_in_attempt',
    id: signIn.id,
    status,
    supported_identifiers: supportedIdentifiers(scope),
    supported_first_factors: isOpen ? await firstFactorsOf(scope, signIn, user) : null,
    supported_second_factors: null,
    first_factor_verification: await firstFactorVerification(scope, signIn),
    second_factor_verification: null,
    identifier: signIn.identifier,
    user_data:
      showsUser && user
        ? {
            first_name: user.user.firstName,
            last_name: user.user.lastName,
            image_url: userImageUrl(scope, user.user),
            profile_image_url: userImageUrl(scope, user.user),
            has_image: user.user.imageId !== null,
          }
        : null,
    created_session_id: signIn.createdSessionId,
    abandon_at: signIn.abandonAt.getTime(),
  }
}

const [transferError] = toErrorBody(apiError('sign_up_if_missing_transfer'), '').errors

export async function firstFactorsOf(
  scope: Scope,
  signIn: SignInRow,
  known?: LoadedUser | null,
): Promise<SignInFactor[]> {
  const { settings } = scope.instance
  const recognised = signIn.identifier === null ? null : recogniseIdentifier(scope, signIn.identifier)
  if ((isStrict(scope) || signIn.signUpIfMissing) && recognised) {
    const fakeId = fakeIdentifierId(scope, recognised.value)
    const plausible = plausibleFirstFactors(recognised, settings, fakeId)
    return signIn.signUpIfMissing ? plausible.filter(({ strategy }) => mayBeNobodys(scope, strategy)) : plausible
  }
  const user = known ?? (signIn.userId ? await loadUser(scope, signIn.userId) : null)
  return user ? supportedFirstFactors(user, settings, maskFor(scope, signIn.identifier)) : []
}

/** A password is a dead end for who has no account: it is never where such a sign-in starts, but may be chosen. */
function mayBeNobodys(scope: Scope, strategy: string): boolean {
  const isSecondary = scope.instance.settings.display.preferred_sign_in_strategy === 'otp'
  return strategy === 'password' ? isStrict(scope) && isSecondary : !strategy.startsWith('reset_password_')
}

/** Stable for one address, so that asking twice tells no more than asking once. */
function fakeIdentifierId(scope: Scope, value: string): string {
  const digits = scope.secrets
    .hmac('fake-id', `${scope.instanceId}:${value}`)
    .toString('base64')
    .replace(/[^0-9A-Za-z]/g, '')
  return `idn_${digits.padEnd(27, '0').slice(0, 27)}`
}

/**
 * Shows an identifier with its middle hidden, where the instance asks for that. The one that was `given` stays as it is: who typed
 * it knows it, and clients find the way in that belongs to it by that (clerk/javascript pull request 6789).
 */
export function maskFor(scope: Scope, given: string | null = null): (identifier: string) => string {
  if (!scope.instance.settings.auth_attack_protection.pii_protection_enabled) return (identifier) => identifier
  const mask = (identifier: string) =>
    identifier.includes('@') ? maskEmailAddress(identifier) : maskPhoneNumber(identifier)
  return (identifier) => (identifier === given ? identifier : mask(identifier))
}

function supportedIdentifiers(scope: Scope): SignIn['supported_identifiers'] {
  const { auth_email, auth_phone, auth_username } = scope.instance.settings
  return [
    ...(auth_email.used_for_sign_in ? (['email_address'] as const) : []),
    ...(auth_phone.used_for_sign_in ? (['phone_number'] as const) : []),
    ...(auth_username.used_for_sign_in ? (['username'] as const) : []),
  ]
}

async function firstFactorVerification(scope: Scope, signIn: SignInRow): Promise<VerificationResource | null> {
  const verification = signIn.firstFactorVerificationId
    ? await findVerification(scope, signIn.firstFactorVerificationId)
    : null
  if (verification && isTransferable(signIn))
    return { ...toVerification(verification, scope.now), status: 'transferable', error: transferError }
  if (verification) return toVerification(verification, scope.now)
  return signIn.firstFactorVerifiedAt ? toInstantVerification(signIn.firstFactorStrategy ?? 'password') : null
}
