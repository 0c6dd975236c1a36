import type { SignInFactor } from '@keyward/wire'
import type { SessionVerificationLevel } from '@keyward/wire/facts'
import type { sessionReverifications } from './table.ts'

export type ReverificationRow = typeof sessionReverifications.$inferSelect
export type ReverificationStatus = 'needs_first_factor' | 'needs_second_factor' | 'complete'

/** Documented: only these prove somebody again. */
const firstFactorStrategies: readonly string[] = ['password', 'email_code', 'phone_code']

export function reverificationFactors(factors: readonly SignInFactor[]): SignInFactor[] {
  return factors.filter(({ strategy }) => firstFactorStrategies.includes(strategy))
}

/** Who has no second factor is asked for the first one, whatever was wanted (documented). */
export function levelFor(
  asked: SessionVerificationLevel,
  secondFactors: readonly SignInFactor[],
): SessionVerificationLevel {
  return secondFactors.length === 0 ? 'first_factor' : asked
}

export function reverificationStatus(row: ReverificationRow): ReverificationStatus {
  if (row.level !== 'second_factor' && !row.firstFactorVerifiedAt) return 'needs_first_factor'
  if (row.level !== 'first_factor' && !row.secondFactorVerifiedAt) return 'needs_second_factor'
  return 'complete'
}
