const maxLineLength = 200

/**
 * One line without control characters and without marks that turn the reading direction: a line break in a subject would
 * be the start of another header, a direction mark could make a name read as another.
 */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const cleaned = text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
  return [...cleaned.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim()].slice(0, maxLineLength).join('')
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
