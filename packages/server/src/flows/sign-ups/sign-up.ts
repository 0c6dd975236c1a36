import type { InstanceSettings } from '@keyward/wire'
import type { SignUpStatus } from '@keyward/wire/facts'
import type { signUps } from './table.ts'

export type SignUpRow = typeof signUps.$inferSelect
export type SignUpFields = { readonly required: readonly string[]; readonly optional: readonly string[] }

/** What this instance asks of new users, by the names of the form. */
export function signUpFields(settings: InstanceSettings): SignUpFields {
  const { auth_email, auth_phone, auth_username, auth_password, user_model, compliance, sign_up } = settings
  const fields: [string, { used: boolean; required: boolean }][] = [
    ['email_address', { used: auth_email.used_for_sign_up, required: auth_email.required_for_sign_up }],
    ['phone_number', { used: auth_phone.used_for_sign_up, required: auth_phone.required_for_sign_up }],
    ['username', { used: auth_username.used_for_sign_up, required: auth_username.required_for_sign_up }],
    ['password', { used: auth_password.enabled, required: auth_password.required }],
    ['first_name', { used: user_model.first_name.enabled, required: user_model.first_name.required }],
    ['last_name', { used: user_model.last_name.enabled, required: user_model.last_name.required }],
    ['custom_action', { used: sign_up.custom_action_required, required: true }],
    ['legal_accepted', { used: compliance.legal_consent.enabled, required: compliance.legal_consent.enabled }],
  ]
  const used = fields.filter(([, field]) => field.used)
  return {
    required: used.filter(([, field]) => field.required).map(([name]) => name),
    optional: used.filter(([, field]) => !field.required).map(([name]) => name),
  }
}

export function missingFields(signUp: SignUpRow, settings: InstanceSettings): string[] {
  const { required, optional } = signUpFields(settings)
  const missing = required.filter((name) => !hasField(signUp, name))
  const identifiers = ['email_address', 'phone_number', 'username']
  const hasIdentifier = identifiers.some((name) => hasField(signUp, name))
  // None is required by itself, but a user without any could never be found again.
  const first = identifiers.find((name) => optional.includes(name))
  return hasIdentifier || missing.some((name) => identifiers.includes(name)) || !first ? missing : [first, ...missing]
}

export function unverifiedFields(signUp: SignUpRow, settings: InstanceSettings): string[] {
  return [
    ...(signUp.emailAddress && settings.auth_email.verify_at_sign_up && !signUp.emailVerifiedAt
      ? ['email_address']
      : []),
    ...(signUp.phoneNumber && settings.auth_phone.verify_at_sign_up && !signUp.phoneVerifiedAt ? ['phone_number'] : []),
  ]
}

export function signUpStatus(signUp: SignUpRow, settings: InstanceSettings, now: Date): SignUpStatus {
  if (signUp.createdUserId) return 'complete'
  if (signUp.abandonAt <= now) return 'abandoned'
  const isReady = missingFields(signUp, settings).length === 0 && unverifiedFields(signUp, settings).length === 0
  return isReady ? 'complete' : 'missing_requirements'
}

function hasField(signUp: SignUpRow, name: string): boolean {
  switch (name) {
    case 'email_address':
      return signUp.emailAddress !== null
    case 'phone_number':
      return signUp.phoneNumber !== null
    case 'username':
      return signUp.username !== null
    case 'password':
      return signUp.passwordDigest !== null
    case 'first_name':
      return signUp.firstName !== null
    case 'last_name':
      return signUp.lastName !== null
    case 'custom_action':
      return signUp.customAction
    case 'legal_accepted':
      return signUp.legalAcceptedAt !== null
    default:
      return false
  }
}
