import { dayMs, hourMs, minuteMs, plusMs, secondMs } from '../../platform/index.ts'

/** Between one attempt and the next; the first is made at once. */
const delaysMs = [5 * secondMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 5 * hourMs, 10 * hourMs, 10 * hourMs]
const deadAfterMs = 5 * dayMs

/** When to try again after `attempts` of them; null: never. */
export function nextAttemptAt(attempts: number, now: Date): Date | null {
  const delay = delaysMs[attempts - 1]
  return delay === undefined ? null : plusMs(now, delay)
}

/** Nothing has arrived for so long that nobody seems to be there. */
export function isDead(failingSince: Date | null, now: Date): boolean {
  return failingSince !== null && now.getTime() - failingSince.getTime() >= deadAfterMs
}
