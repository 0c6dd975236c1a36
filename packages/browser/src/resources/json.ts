export type Json = Record<string, unknown>

/** Objects of the application's own: their keys are left as they are. */
const opaque = new Set(['public_metadata', 'private_metadata', 'unsafe_metadata', 'actor'])

export const camelKey = (key: string) => key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/**
 * Wire JSON in the spelling of JavaScript: camelCase keys, times (`…_at`, integer milliseconds) as dates. Lists and nested
 * objects come along, metadata stays as the application wrote it.
 */
export function camelKeys(json: Json): Json {
  const result: Json = {}
  for (const [key, value] of Object.entries(json)) {
    result[camelKey(key)] = opaque.has(key) ? value : convert(key, value)
  }
  return result
}

function convert(key: string, value: unknown): unknown {
  if (typeof value === 'number' && key.endsWith('_at')) return new Date(value)
  if (Array.isArray(value)) return value.map((item) => convert('', item))
  return value !== null && typeof value === 'object' ? camelKeys(value as Json) : value
}

/** Top-level keys for a form: `signOutOfOtherSessions` → `sign_out_of_other_sessions`. */
export function snakeKey(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
