import type { SignUp, SignUpVerification } from '@keyward/wire'
import { findVerification, openedAt, toInstantVerification, toVerification } from '../../domain/verifications/index.ts'
import type { Scope } from '../../platform/index.ts'
import { missingFields, type SignUpRow, signUpFields, signUpStatus, unverifiedFields } from './sign-up.ts'

export async function toSignUp(scope: Scope, signUp: SignUpRow): Promise<SignUp> {
  const { settings } = scope.instance
  const { required, optional } = signUpFields(settings)
  const isDone = signUp.createdUserId !== null
  return {
    object: 'sign_up_attempt',
    id: signUp.id,
    status: signUpStatus(signUp, settings, scope.now),
    required_fields: [...required],
    optional_fields: [...optional],
    missing_fields: isDone ? [] : missingFields(signUp, settings),
    unverified_fields: isDone ? [] : unverifiedFields(signUp, settings),
    verifications: {
      email_address: await verificationOf(scope, {
        value: signUp.emailAddress,
        verificationId: signUp.emailVerificationId,
        verifiedBy: signUp.emailVerifiedAt ? signUp.emailVerifiedBy : null,
        strategies: settings.auth_email.verification_strategies,
        abandonAt: signUp.abandonAt,
      }),
      phone_number: await verificationOf(scope, {
        value: signUp.phoneNumber,
        verificationId: signUp.phoneVerificationId,
        verifiedBy: signUp.phoneVerifiedAt ? signUp.phoneVerifiedBy : null,
        strategies: settings.auth_phone.verification_strategies,
        abandonAt: signUp.abandonAt,
      }),
      web3_wallet: null,
      external_account: null,
    },
    username: signUp.username,
    email_address: signUp.emailAddress,
    phone_number: signUp.phoneNumber,
    web3_wallet: null,
    password_enabled: signUp.passwordHasher !== null,
    has_password: signUp.passwordHasher !== null,
    first_name: signUp.firstName,
    last_name: signUp.lastName,
    unsafe_metadata: signUp.unsafeMetadata,
    public_metadata: signUp.publicMetadata,
    custom_action: signUp.customAction,
    external_id: signUp.externalId,
    created_session_id: signUp.createdSessionId,
    created_user_id: signUp.createdUserId,
    abandon_at: signUp.abandonAt.getTime(),
    legal_accepted_at: signUp.legalAcceptedAt?.getTime() ?? null,
    locale: signUp.locale,
  }
}

type Proof = {
  readonly value: string | null
  readonly verificationId: string | null
  readonly verifiedBy: string | null
  readonly strategies: readonly string[]
  readonly abandonAt: Date
}

/** How far the proof of an address has come, and what the page should do next. Without an expiry of its own it lasts as long as the sign-up. */
async function verificationOf(scope: Scope, proof: Proof): Promise<SignUpVerification | null> {
  if (proof.value === null) return null
  const supported = { supported_strategies: [...proof.strategies] }
  const expireAt = proof.abandonAt.getTime()
  const isAsked = proof.verificationId !== null && (proof.verifiedBy === null || proof.verifiedBy === 'email_link')
  const verification = isAsked ? await findVerification(scope, proof.verificationId!) : null
  if (proof.verifiedBy) {
    const instant = toInstantVerification(proof.verifiedBy)
    const opened = verification ? openedAt(verification) : {}
    return { ...instant, ...opened, expire_at: expireAt, next_action: '', ...supported }
  }
  if (verification) return { ...toVerification(verification, scope.now), next_action: 'needs_attempt', ...supported }
  return {
    object: 'verification_otp',
    status: 'unverified',
    strategy: proof.strategies[0] ?? 'email_code',
    attempts: null,
    expire_at: expireAt,
    next_action: 'needs_prepare',
    ...supported,
  }
}
