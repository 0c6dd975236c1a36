import { and, eq, exists, isNull, type SQL, sql } from 'drizzle-orm'
import { minuteMs, plusMs, type Scope } from '../../platform/index.ts'
import { clients } from '../clients/index.ts'
import { sessions } from './table.ts'

type Try = { readonly userId: string; readonly clientId: string }

/**
 * A wrong answer that is given where the user has signed in before is also counted there, whoever it is that answers: the
 * cookie of that browser spares it strangers' guesses, and must not be worth more guesses of its own.
 */
export async function countOnOwnBrowser(scope: Scope, { userId, clientId }: Try): Promise<void> {
  const { enabled, duration_in_minutes: minutes } = lockout(scope)
  if (!enabled) return
  const until = plusMs(scope.now, (minutes || 60) * minuteMs).toISOString()
  const isCounting = sql`coalesce(${clients.wrongAnswersUntil} > ${scope.now.toISOString()}, false)`
  await scope.db
    .update(clients)
    .set({
      wrongAnswers: sql`case when ${isCounting} then ${clients.wrongAnswers} + 1 else 1 end`,
      wrongAnswersUntil: sql`case when ${isCounting} then ${clients.wrongAnswersUntil} else ${until}::timestamptz end`,
    })
    .where(isOwnBrowser(scope, { userId, clientId }))
}

/**
 * Whether a lock by guesses does not reach this browser: the user has signed in here before, and it has guesses of its own left.
 * In a transaction the count is held until its end, so that parallel guesses come entirely before or after.
 */
export async function isSparedBrowser(scope: Scope, given: Try): Promise<boolean> {
  const find = scope.db
    .select({ wrongAnswers: clients.wrongAnswers, until: clients.wrongAnswersUntil })
    .from(clients)
    .where(isOwnBrowser(scope, given))
  const [own] = await (scope.isTransaction ? find.for('update') : find)
  if (!own) return false
  const isCounting = own.until !== null && own.until > scope.now
  return !isCounting || own.wrongAnswers < lockout(scope).max_attempts
}

const lockout = (scope: Scope) => scope.instance.settings.auth_attack_protection.user_lockout

/** Sessions of somebody who acted as the user make no browser theirs. */
function isOwnBrowser({ db, instanceId }: Scope, { userId, clientId }: Try): SQL | undefined {
  const theirs = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        eq(sessions.instanceId, instanceId),
        eq(sessions.userId, userId),
        eq(sessions.clientId, clientId),
        isNull(sessions.actor),
      ),
    )
  return and(eq(clients.instanceId, instanceId), eq(clients.id, clientId), exists(theirs))
}
