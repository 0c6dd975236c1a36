import { type Column, ilike, type SQL, sql } from 'drizzle-orm'

/** How much of a long text is looked up: one list of the index for its middle, two for its end. */
const middleLength = 3
const endLength = 4
/** From here on what stands before an `@` says enough. */
const tellingLength = 5

/**
 * Whether a text column, or an expression that has such an index, contains a text, whatever the case. Percent signs and
 * underscores that people type are letters, not wildcards. The index is asked for two pieces of a long text alone: it reads a
 * list for each three letters, and the lists of `@example.com` hold everybody, those of a first name very many. What it finds is
 * compared whole, in a way by which the planner takes it for no rarer than it is.
 */
export function containsText(value: Column | SQL, text: string): SQL {
  const wanted = text.trim()
  const whole = `%${escaped(wanted)}%`
  const pieces = piecesOf(wanted)
  return pieces
    ? sql`(${ilike(value, pieces)} and coalesce(${value} || '' ilike ${whole}, false))`
    : ilike(value, whole)
}

/** A pattern that every text with this one in it fits; null: this one is short enough. */
function piecesOf(text: string): string | null {
  const at = text.lastIndexOf('@')
  const telling = at >= tellingLength ? text.slice(0, at) : text
  const letters = [...telling]
  if (letters.length <= middleLength + endLength) return telling === text ? null : `%${escaped(telling)}%`
  const middle = middleOf(letters.slice(0, -endLength))
  return `%${escaped(middle.join(''))}%${escaped(endOf(letters).join(''))}%`
}

/** Of the last word alone, if that is enough: how a word begins is among what the index lists, and very many begin alike. */
function endOf(letters: readonly string[]): readonly string[] {
  const end = letters.slice(-endLength)
  const word = end.slice(end.findLastIndex((letter) => !isOfWord(letter)) + 1)
  return word.length < middleLength ? end : word
}

/** Three letters or digits in a row, as near to the middle as there are; a list of the index ends at anything else. */
function middleOf(letters: readonly string[]): readonly string[] {
  const centre = (letters.length - middleLength) / 2
  const windows = Array.from({ length: Math.max(1, letters.length - middleLength + 1) }, (_, start) => start)
    .sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre))
    .map((start) => letters.slice(start, start + middleLength))
  return windows.find((window) => window.every(isOfWord)) ?? windows[0]!
}

const isOfWord = (letter: string) => /[\p{L}\p{N}]/u.test(letter)

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
