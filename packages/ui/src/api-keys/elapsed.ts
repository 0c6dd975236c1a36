import type { Translate } from '../localization/localize.ts'

const units = [
  ['years', 365 * 86_400],
  ['months', 30 * 86_400],
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
] as const

/** How long ago, in an app's own words for the largest unit that has passed; empty where it has none. */
export function elapsed(date: Date, t: Translate, now = new Date()): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - date.getTime()) / 1000))
  const [unit, length] = units.find(([, length]) => seconds >= length) ?? units.at(-1)!
  return t(`apiKeys.lastUsed__${unit}`, { [unit]: Math.floor(seconds / length) })
}
