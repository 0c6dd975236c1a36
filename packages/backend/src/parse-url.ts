/** A URL, or null for what is none (`URL.parse`, which Node 20 and some edge runtimes lack). */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
