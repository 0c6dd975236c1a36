/** A day in the reader's own words: `23 Nov 2026`. */
export function shortDate(date: Date | null): string {
  return date ? date.toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' }) : ''
}
