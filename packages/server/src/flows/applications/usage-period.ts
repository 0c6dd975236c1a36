import { apiError } from '../../platform/index.ts'

export type Period = { readonly start: Date; readonly end: Date }

const dayMs = 24 * 3600 * 1000
const maxDays = 366

/**
 * The days from `start` to `end`, both within, in UTC; without them the calendar month of `now`. The end is the first
 * instant that does not belong to it any more.
 */
export function usagePeriod(now: Date, { start, end }: { readonly start?: string; readonly end?: string }): Period {
  if (start === undefined && end === undefined) {
    const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
    return { start: new Date(Date.UTC(year, month, 1)), end: new Date(Date.UTC(year, month + 1, 1)) }
  }
  const from = dayOf('start', start)
  const to = new Date(dayOf('end', end).getTime() + dayMs)
  const days = (to.getTime() - from.getTime()) / dayMs
  if (days < 1 || days > maxDays) throw apiError('form_param_value_invalid', { param: 'end' })
  return { start: from, end: to }
}

function dayOf(param: string, text: string | undefined): Date {
  if (text === undefined) throw apiError('form_param_missing', { param })
  const day = new Date(`${text}T00:00:00.000Z`)
  // 30 February would be taken for the second of March.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    throw apiError('form_param_format_invalid', { param })
  return day
}
