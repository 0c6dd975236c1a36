import { type Column, ilike, type SQL, sql } from 'drizzle-orm'

/** Up to here all of a text is looked up among the trigrams. */
const short = 12
const piece = 5

/**
 * Whether a text column, or an expression that has such an index, contains a text, whatever the case. Percent signs and
 * underscores that people type are letters, not wildcards. The index is asked for both ends of a long text alone: it reads a
 * list for each three letters, and the lists of `@example.com` hold everybody. What it finds is compared whole.
 */
export function containsText(value: Column | SQL, text: string): SQL {
  const wanted = text.trim()
  const whole = `%${escaped(wanted)}%`
  const ends = endsOf(wanted)
  return ends ? sql`(${ilike(value, ends)} and ${value} || '' ilike ${whole})` : ilike(value, whole)
}

function endsOf(text: string): string | null {
  const at = text.lastIndexOf('@')
  const telling = [...(at >= piece ? text.slice(0, at) : text)]
  if (text.length <= short) return null
  const [first, last] = [telling.slice(0, piece), telling.slice(Math.max(piece, telling.length - piece))]
  return `%${escaped(first.join(''))}%${escaped(last.join(''))}%`
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
