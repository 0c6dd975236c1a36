import type { Organization, User } from '../clerk.ts'

type Target = ((subject: never) => string) | string | undefined

/** Where to go next: an address, a template with `:id` or `:slug`, or a function. Null: stay. */
export function addressAfter(target: unknown, subject: Organization | User): string | null {
  const given = target as Target
  if (typeof given === 'function') return given(subject as never) || null
  if (!given) return null
  const values = subject as unknown as Readonly<Record<string, unknown>>
  return given.replace(/:(\w+)/g, (whole, name: string) => {
    const value = values[name]
    return typeof value === 'string' || typeof value === 'number' ? encodeURIComponent(String(value)) : whole
  })
}
