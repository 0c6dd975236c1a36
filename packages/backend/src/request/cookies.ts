/** Cookies of a request by name; the first of equal names counts, and a value that cannot be decoded stays as it is. */
export function parseCookies(header: string | null): Map<string, string> {
  const cookies = new Map<string, string>()
  if (!header) return cookies
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=')
    if (equals < 1) continue
    const name = pair.slice(0, equals).trim()
    if (name !== '' && !cookies.has(name)) cookies.set(name, decoded(unquoted(pair.slice(equals + 1).trim())))
  }
  return cookies
}

/** Name and value of a Set-Cookie line. */
export function readDirective(line: string): { readonly name: string; readonly value: string } {
  const [pair = ''] = line.split(';', 1)
  const equals = pair.indexOf('=')
  if (equals < 0) return { name: pair.trim(), value: '' }
  return { name: pair.slice(0, equals).trim(), value: pair.slice(equals + 1).trim() }
}

function unquoted(value: string): string {
  return value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
}

function decoded(value: string): string {
  if (!value.includes('%')) return value
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
