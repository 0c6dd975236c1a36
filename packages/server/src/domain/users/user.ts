import { apiError, minuteMs, plusMs, type Scope } from '../../platform/index.ts'
import type { LoadedUser } from './load.ts'
import type { UserRow } from './store.ts'

/** A lock that only somebody with the secret key opens. */
const untilUnlocked = new Date('9999-01-01T00:00:00Z')

export function isLocked(user: Pick<UserRow, 'lockedUntil'>, now: Date): boolean {
  return user.lockedUntil !== null && user.lockedUntil > now
}

/** Of a user: what a lock is known by. */
export type UserLock = Pick<UserRow, 'id' | 'lockedUntil' | 'failedAttempts'>

/** By wrong answers; a lock by the application's own hand counts none. */
export function isLockedByGuesses({ failedAttempts }: Pick<UserLock, 'failedAttempts'>): boolean {
  return failedAttempts > 0
}

/** Null while open, and for a lock that does not end by itself. */
export function lockExpiresInSeconds(user: Pick<UserRow, 'lockedUntil'>, now: Date): number | null {
  if (!isLocked(user, now) || user.lockedUntil!.getTime() >= untilUnlocked.getTime()) return null
  return Math.ceil((user.lockedUntil!.getTime() - now.getTime()) / 1000)
}

/** When a lock that begins now ends: the instance says how long (`duration_in_minutes`, 0: until unlocked). */
export function lockEnd(scope: Scope): Date {
  const { duration_in_minutes: minutes } = scope.instance.settings.auth_attack_protection.user_lockout
  return minutes === 0 ? untilUnlocked : plusMs(scope.now, minutes * minuteMs)
}

/**
 * What a locked user hears, with the seconds that remain in the places where clients look (wire.md §2.4). Also in the text:
 * the official packages keep nothing else of it for an app's own forms.
 */
export function lockedError(user: Pick<UserRow, 'lockedUntil'>, now: Date) {
  const seconds = lockExpiresInSeconds(user, now)
  return apiError('user_locked', {
    meta: { lockout_expires_in_seconds: seconds, seconds_remaining: seconds },
    values: { when: seconds === null ? 'later' : inMinutes(Math.ceil(seconds / 60)) },
  })
}

const inMinutes = (minutes: number) => (minutes === 1 ? 'in 1 minute' : `in ${minutes} minutes`)

/** A lock ends by the rules of lockout; without them it would be a ban by another name. */
export function refuseLockWithoutLockout(scope: Scope): void {
  if (!scope.instance.settings.auth_attack_protection.user_lockout.enabled) throw apiError('feature_not_enabled')
}

/** Everything by which others know the user: no good password. */
export function identifiersOf({ user, emailAddresses, phoneNumbers }: LoadedUser): string[] {
  return [
    ...emailAddresses.map((row) => row.emailAddress),
    ...phoneNumbers.map((row) => row.phoneNumber),
    ...(user.username === null ? [] : [user.username]),
  ]
}
