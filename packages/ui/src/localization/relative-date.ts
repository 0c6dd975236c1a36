import { digits, fill } from './fill.ts'
import { findText, type Localization, localeOf } from './localize.ts'

const day = 86_400_000

/**
 * When something was, as far as that says more than a date: "5 minutes ago", "yesterday", then the day. Texts of an app's own
 * (`dates.sameDay` and the like) come first.
 */
export function relativeDate(date: Date, localization: Localization | undefined, now = new Date()): string {
  const locale = localeOf(localization)
  const own = findText(localization, `dates.${kindOf(date, now)}`)
  if (own) return fill(own, { date }, locale)
  const minutes = Math.round((date.getTime() - now.getTime()) / 60_000)
  const relative = new Intl.RelativeTimeFormat(locale, { ...digits, numeric: 'auto' })
  if (minutes > -60) return relative.format(minutes, 'minute')
  if (minutes > -24 * 60) return relative.format(Math.round(minutes / 60), 'hour')
  if (minutes > -7 * 24 * 60) return relative.format(Math.round(minutes / 1440), 'day')
  return fill('{{ date | shortDate }}', { date }, locale)
}

function kindOf(date: Date, now: Date): string {
  const midnight = (of: Date) => new Date(of.getFullYear(), of.getMonth(), of.getDate()).getTime()
  const days = Math.round((midnight(date) - midnight(now)) / day)
  if (days === 0) return 'sameDay'
  if (days === -1) return 'lastDay'
  if (days === 1) return 'nextDay'
  if (days < 0 && days >= -6) return 'previous6Days'
  return days > 0 && days <= 6 ? 'next6Days' : 'numeric'
}
