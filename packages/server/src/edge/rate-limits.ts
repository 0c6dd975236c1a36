import type { InstanceSettings } from '@keyward/wire'
import { ApiError, apiError, type InstanceFacts, type Operation } from '../platform/index.ts'
import { addressBlock, type RateLimiter } from '../platform/rate-limits/index.ts'

type Rule = Exclude<keyof InstanceSettings['rate_limits'], 'enabled'>

/** Which operations have a limit of their own, beside that of their whole API. Those of one rule share it. */
export const limitedOperations: Readonly<Record<string, Rule>> = {
  createSignIn: 'sign_in_create',
  attemptSignInFactorOne: 'sign_in_attempt',
  attemptSignInFactorTwo: 'sign_in_attempt',
  resetPassword: 'sign_in_attempt',
  attemptSessionReverificationFirstFactor: 'sign_in_attempt',
  createSignUps: 'sign_up_create',
  attemptSignUpsVerification: 'sign_up_attempt',
  prepareSignInFactorOne: 'verification_prepare',
  prepareSignInFactorTwo: 'verification_prepare',
  prepareSignUpsVerification: 'verification_prepare',
  sendVerificationEmail: 'verification_prepare',
  sendVerificationSMS: 'verification_prepare',
  UpdateUser: 'user_update',
  UpdateUserMetadata: 'user_update',
  ReplaceUserMetadata: 'user_update',
  joinWaitlist: 'sign_up_create',
  CreateInvitation: 'invitation_create',
  CreateBulkInvitations: 'invitation_bulk_create',
  CreateOrganizationInvitation: 'organization_invitation_create',
  CreateOrganizationInvitationBulk: 'organization_invitation_bulk_create',
}

/** Answered however often it is asked for: whoever verifies tokens needs it. */
const unlimited = new Set(['GetJWKS', 'getJWKS'])

export type Limited = {
  readonly api: 'frontend_api' | 'backend_api'
  readonly operation: Pick<Operation, 'id'>
  readonly instance: InstanceFacts
  /** Whom the limits count: an address, or the instance's secret keys. */
  readonly caller: string
  /** Of the path: changes of one user are counted by user. */
  readonly userId?: string | undefined
  /** A test of the app's own, in development: as many sign-ins as it wants. */
  readonly isTest?: boolean
}

/** Throws `too_many_requests` with the time to wait. Looks at memory alone: no request gets slower by it. */
export function takeFromLimits(limiter: RateLimiter, limited: Limited): void {
  const { api, operation, instance, caller, userId, isTest = false } = limited
  const { rate_limits: settings } = instance.settings
  if (!settings.enabled || unlimited.has(operation.id)) return
  take(limiter, { instance, rule: api, subject: caller })
  const rule = limitedOperations[operation.id]
  if (rule && !isTest) take(limiter, { instance, rule, subject: rule === 'user_update' ? (userId ?? '') : caller })
}

/** Who has no key shares one limit with all others who have none: a developer starts a project now and then. */
export function takeForLocalPrograms(limiter: RateLimiter): void {
  const subject = { instanceId: 'server', name: 'local_programs', subject: 'all' }
  const wait = limiter.take(subject, { requests: 30, windowSeconds: 60 })
  if (wait > 0) throw apiError('too_many_requests', { retryAfterSeconds: wait })
}

/** Whoever may learn from these whether somebody has an account. */
const telling = new Set([
  'createSignIn',
  'createSignUps',
  'updateSignUps',
  'updateCurrentSignUp',
  'createEmailAddresses',
  'postPhoneNumbers',
])
const tellingCodes: ReadonlySet<string> = new Set(['form_identifier_not_found', 'form_identifier_exists'])

/**
 * Under bulk enumeration protection an address is told a number of times whether there is an account; after that it is told
 * nothing, of whomever it asks (A12.3). Whoever knows the addresses that they ask for never gets there.
 */
export function enumerationGuard(limiter: RateLimiter, { instance, operation, caller, isTest }: Limited) {
  const { rate_limits: settings, auth_attack_protection: protection } = instance.settings
  const isOn = protection.enumeration_protection === 'bulk' && telling.has(operation.id) && !isTest
  const { requests, window_seconds: windowSeconds } = settings.enumeration
  const subject = { instanceId: instance.id, name: 'enumeration', subject: caller }
  return {
    refuse(): void {
      const wait = isOn ? limiter.look(subject, { requests, windowSeconds }) : 0
      if (wait > 0) throw apiError('too_many_requests', { retryAfterSeconds: wait })
    },
    note(error: unknown): void {
      if (!isOn || !(error instanceof ApiError)) return
      if ([error, ...error.others].some(({ code }) => tellingCodes.has(code)))
        limiter.take(subject, { requests, windowSeconds })
    },
  }
}

function take(
  limiter: RateLimiter,
  { instance, rule, subject }: { readonly instance: InstanceFacts; readonly rule: Rule; readonly subject: string },
): void {
  const { requests, window_seconds: windowSeconds } = instance.settings.rate_limits[rule]
  const wait = limiter.take({ instanceId: instance.id, name: rule, subject }, { requests, windowSeconds })
  if (wait > 0) throw apiError('too_many_requests', { retryAfterSeconds: wait })
}

export { addressBlock }
