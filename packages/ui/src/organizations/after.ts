import type { Organization, User } from '../clerk.ts'

type Target = ((subject: never) => string) | string | undefined

/** Where to go next: an address, a template with `:id` or `:slug`, which may be absent, or a function. Null: stay. */
export function addressAfter(target: unknown, subject: Organization | User): string | null {
  const given = target as Target
  if (typeof given === 'function') return given(subject as never) || null
  if (!given) return null
  const values = subject as unknown as Readonly<Record<string, unknown>>
  // The port of a host is no name.
  const filled = given.replace(/\/?:([a-z]\w*)/gi, (whole, name: string) => {
    if (!(name in values)) return whole
    const value = values[name]
    return value ? `${whole.startsWith('/') ? '/' : ''}${encodeURIComponent(String(value))}` : ''
  })
  return filled || '/'
}
