import type { SignUp } from '../clerk.ts'

export type SignUpStep = '' | 'verify-email-address' | 'verify-phone-number' | 'continue' | 'complete'

/** What a sign-up asks for next: proofs first, in the order of the wire, then what is still missing. */
export function nextSignUpStep(signUp: Pick<SignUp, 'status' | 'missingFields' | 'unverifiedFields'>): SignUpStep {
  if (signUp.status === 'complete') return 'complete'
  if (signUp.status !== 'missing_requirements') return ''
  if (signUp.unverifiedFields.includes('email_address')) return 'verify-email-address'
  if (signUp.unverifiedFields.includes('phone_number')) return 'verify-phone-number'
  return signUp.missingFields.length > 0 ? 'continue' : ''
}

const freeSteps = ['', 'verify', 'sso-callback', 'restricted']

/** The step to show for the one in the address: what the sign-up is not at (any more) gives way to where it is. */
export function shownStep(step: string, signUp: Pick<SignUp, 'status' | 'missingFields' | 'unverifiedFields'>): string {
  if (freeSteps.includes(step)) return step
  const next = nextSignUpStep(signUp)
  return next === 'complete' ? 'complete' : next
}
