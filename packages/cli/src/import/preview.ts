import type { Journal } from './journal.ts'
import type { Records, Unreadable } from './records.ts'

export type Preview = Record<'users' | 'organizations' | 'memberships', number> & {
  /** How many of them the journal has already. */
  readonly present: number
  /** How many people have a password, by the kind of its digest. */
  readonly passwords: Readonly<Record<string, number>>
  /** Addresses, numbers and names that several people have: the server takes the first of them alone. */
  readonly shared: readonly { readonly identifier: string; readonly sourceIds: readonly string[] }[]
  readonly unreadable: readonly Unreadable[]
}

/** What an import would bring, as far as the files tell. */
export function previewOf(records: Records, journal: Pick<Journal, 'find'> | null): Preview {
  const { users, organizations, memberships, unreadable } = records
  const passwords: Record<string, number> = {}
  for (const { body } of users)
    if (body.password_digest) {
      const hasher = String(body.password_hasher ?? 'unknown')
      passwords[hasher] = (passwords[hasher] ?? 0) + 1
    }
  const isPresent = (kind: Parameters<Journal['find']>[0]) => (one: { sourceId: string }) =>
    Boolean(journal?.find(kind, one.sourceId))
  return {
    users: users.length,
    organizations: organizations.length,
    memberships: memberships.length,
    present:
      users.filter(isPresent('user')).length +
      organizations.filter(isPresent('organization')).length +
      memberships.filter(isPresent('membership')).length,
    passwords,
    shared: sharedIdentifiers(records),
    unreadable,
  }
}

function sharedIdentifiers({ users }: Records): Preview['shared'] {
  const owners = new Map<string, string[]>()
  for (const { sourceId, body } of users) {
    const all = [body.email_address, body.phone_number, body.username].flat().filter((one) => typeof one === 'string')
    for (const identifier of new Set(all.map((one) => one.toLowerCase()))) {
      const known = owners.get(identifier)
      if (known) known.push(sourceId)
      else owners.set(identifier, [sourceId])
    }
  }
  return [...owners]
    .filter(([, sourceIds]) => sourceIds.length > 1)
    .map(([identifier, sourceIds]) => ({ identifier, sourceIds }))
}
