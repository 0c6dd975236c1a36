export const sessionStatuses = [
  'active',
  'pending',
  'ended',
  'removed',
  'replaced',
  'expired',
  'revoked',
  'abandoned',
] as const
export type SessionStatus = (typeof sessionStatuses)[number]

export const signInStatuses = [
  'needs_identifier',
  'needs_first_factor',
  'needs_second_factor',
  'needs_client_trust',
  'needs_new_password',
  'complete',
  'abandoned',
] as const
export type SignInStatus = (typeof signInStatuses)[number]

export const signUpStatuses = ['missing_requirements', 'complete', 'abandoned'] as const
export type SignUpStatus = (typeof signUpStatuses)[number]

export const verificationStatuses = ['unverified', 'verified', 'transferable', 'failed', 'expired'] as const
export type VerificationStatus = (typeof verificationStatuses)[number]

/** Session tasks, in the order in which a person meets them. */
export const sessionTaskKeys = ['choose-organization', 'reset-password', 'setup-mfa'] as const
export type SessionTaskKey = (typeof sessionTaskKeys)[number]
