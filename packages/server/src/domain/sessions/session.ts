import type { InstanceSettings } from '@keyward/wire'
import type { SessionStatus } from '@keyward/wire/facts'
import { dayMs, minuteMs, plusMs, secondMs } from '../../platform/clock.ts'
import type { sessions } from './table.ts'

export type Session = typeof sessions.$inferSelect

const neverMs = 3650 * dayMs

/** Documented: whoever acts as somebody else is let go after this long without use, whatever the settings say. */
const actorIdleMs = 10 * minuteMs

/** How long a session may stay unused; null: as long as it lasts. */
export function idleLimitMs(settings: InstanceSettings, { actor }: Pick<Session, 'actor'>): number | null {
  const { inactivity_timeout: inactivity } = settings.session_settings
  const settingMs = inactivity.enabled ? inactivity.duration_seconds * secondMs : null
  return actor ? Math.min(settingMs ?? actorIdleMs, actorIdleMs) : settingMs
}

export function abandonAtAfterUse(settings: InstanceSettings, session: Pick<Session, 'actor'>, now: Date): Date {
  return plusMs(now, idleLimitMs(settings, session) ?? neverMs)
}

/** When a session that begins now ends by age, and by how long nobody used it. `maxSeconds` makes its life shorter. */
export function sessionDeadlines(
  settings: InstanceSettings,
  now: Date,
  { actor, maxSeconds }: { readonly actor: Session['actor']; readonly maxSeconds: number | null },
): { expireAt: Date; abandonAt: Date } {
  const { maximum_lifetime: lifetime } = settings.session_settings
  const lifetimeMs = lifetime.enabled ? lifetime.duration_seconds * secondMs : neverMs
  return {
    expireAt: plusMs(now, Math.min(lifetimeMs, maxSeconds === null ? lifetimeMs : maxSeconds * secondMs)),
    abandonAt: abandonAtAfterUse(settings, { actor }, now),
  }
}

/** What was done to a session, unless time has overtaken it. Pending: some task stands between the person and the app. */
export function statusAt(
  session: Pick<Session, 'status' | 'expireAt' | 'abandonAt' | 'tasks'>,
  now: Date,
): SessionStatus {
  if (session.status !== 'active' && session.status !== 'pending') return session.status
  if (session.expireAt <= now) return 'expired'
  if (session.abandonAt <= now) return 'abandoned'
  return session.tasks.length > 0 ? 'pending' : 'active'
}

export function isSignedIn(status: SessionStatus): status is 'active' | 'pending' {
  return status === 'active' || status === 'pending'
}

/** Whole minutes since each factor was proved, −1 for never: the claim `fva`. */
export function factorAges(
  session: Pick<Session, 'firstFactorVerifiedAt' | 'secondFactorVerifiedAt'>,
  now: Date,
): [number, number] {
  const age = (at: Date | null) => (at ? Math.max(0, Math.floor((now.getTime() - at.getTime()) / minuteMs)) : -1)
  return [age(session.firstFactorVerifiedAt), age(session.secondFactorVerifiedAt)]
}
