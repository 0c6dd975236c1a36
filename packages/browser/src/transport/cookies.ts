import { suffixedCookieName } from '@keyward/wire/facts'

const yearSeconds = 365 * 24 * 3600

/** Every pair of a Cookie header or `document.cookie`, the first of a name wins; broken escapes stay as they are. */
export function parseCookies(text: string): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of text.split(';')) {
    const equals = pair.indexOf('=')
    const name = pair.slice(0, Math.max(0, equals)).trim()
    if (name && !cookies.has(name)) cookies.set(name, decode(pair.slice(equals + 1).trim()))
  }
  return cookies
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

type CookiePlace = { sameSite: 'Lax' | 'Strict'; domain?: string; maxAge?: number }

/** Without `maxAge` it ends with the browser; with 0 it is removed. */
export function writeCookie(name: string, value: string, { sameSite, domain, maxAge }: CookiePlace): void {
  const parts = [`${name}=${value}`, 'Path=/', `SameSite=${sameSite}`]
  if (domain) parts.push(`Domain=${domain}`)
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`)
  if (location.protocol === 'https:') parts.push('Secure')
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous and missing on plain http
  document.cookie = parts.join('; ')
}

/** A cookie of the page under its plain and its suffixed name: app servers read the one they know (wire.md §3.2). */
export type PairedCookie = { get(): string | null; set(value: string): void; remove(): void }

export function pairedCookie(name: string, suffix: string, place: CookiePlace): PairedCookie {
  const names = [name, suffixedCookieName(name, suffix)]
  const write = (value: string, maxAge: number) => {
    for (const one of names) writeCookie(one, value, { ...place, maxAge })
  }
  return {
    get() {
      const cookies = parseCookies(document.cookie)
      return cookies.get(names[1]!) ?? cookies.get(names[0]!) ?? null
    },
    set: (value) => write(value, yearSeconds),
    remove: () => write('', 0),
  }
}
