import { type Column, ilike, type SQL, sql } from 'drizzle-orm'

/** How much of a long text's ends is looked up: one list of the index for the first, two for the last. */
const firstLength = 3
const lastLength = 4
/** From here on what stands before an `@` says enough. */
const tellingLength = 5

/**
 * Whether a text column, or an expression that has such an index, contains a text, whatever the case. Percent signs and
 * underscores that people type are letters, not wildcards. The index is asked for both ends of a long text alone: it reads a
 * list for each three letters, and the lists of `@example.com` hold everybody. What it finds is compared whole, in a way by which
 * the planner takes it for no rarer than it is.
 */
export function containsText(value: Column | SQL, text: string): SQL {
  const wanted = text.trim()
  const whole = `%${escaped(wanted)}%`
  const ends = endsOf(wanted)
  return ends ? sql`(${ilike(value, ends)} and coalesce(${value} || '' ilike ${whole}, false))` : ilike(value, whole)
}

function endsOf(text: string): string | null {
  const at = text.lastIndexOf('@')
  const telling = [...(at >= tellingLength ? text.slice(0, at) : text)]
  if (text.length <= firstLength + lastLength) return null
  const first = telling.slice(0, firstLength)
  const last = telling.slice(Math.max(firstLength, telling.length - lastLength))
  return `%${escaped(first.join(''))}%${escaped(last.join(''))}%`
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
