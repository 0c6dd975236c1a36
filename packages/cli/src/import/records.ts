/** People, organizations and memberships as they were exported, in the words of the Backend API. */
export type UserRecord = { readonly sourceId: string; readonly body: UserBody }
export type OrganizationRecord = { readonly sourceId: string; readonly body: Readonly<Record<string, unknown>> }
export type MembershipRecord = {
  readonly sourceId: string
  readonly organizationId: string
  readonly userId: string
  readonly body: Readonly<Record<string, unknown>>
}
/** A row that is nothing we know, with why. */
export type Unreadable = { readonly sourceId: string | null; readonly reason: string }
export type Records = {
  readonly users: UserRecord[]
  readonly organizations: OrganizationRecord[]
  readonly memberships: MembershipRecord[]
  readonly unreadable: Unreadable[]
}

/** What creating a user takes; only what is known is in it. */
export type UserBody = Readonly<Record<string, unknown>>

type Row = Readonly<Record<string, unknown>>

/** Exported rows of any kind, sorted; a person who is in two files (CSV with digests, API with metadata) becomes one. */
export function toRecords(rows: readonly unknown[]): Records {
  const records: Records = { users: [], organizations: [], memberships: [], unreadable: [] }
  const users = new Map<string, Row[]>()
  for (const row of rows) {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      records.unreadable.push({ sourceId: null, reason: 'it is no object' })
      continue
    }
    const entry = row as Row
    if (entry.object === 'organization') add(records, () => records.organizations.push(organizationOf(entry)), entry)
    else if (entry.object === 'organization_membership')
      add(records, () => records.memberships.push(membershipOf(entry)), entry)
    else if (entry.object === undefined || entry.object === 'user')
      add(
        records,
        () => {
          const id = requiredText(entry, 'id')
          users.set(id, [...(users.get(id) ?? []), entry])
        },
        entry,
      )
    else records.unreadable.push({ sourceId: text(entry.id), reason: `"${String(entry.object)}" is not imported` })
  }
  for (const [sourceId, parts] of users)
    add(records, () => records.users.push({ sourceId, body: userBody(sourceId, parts) }), parts[0]!)
  return records
}

function add(records: Records, take: () => unknown, entry: Row): void {
  try {
    take()
  } catch (error) {
    records.unreadable.push({ sourceId: text(entry.id), reason: (error as Error).message })
  }
}

/** The old id becomes the external id, unless the person has one: then it goes along in the private metadata. */
function userBody(sourceId: string, parts: readonly Row[]): UserBody {
  const all = Object.assign({}, ...parts.map(present)) as Row
  const externalId = text(all.external_id)
  const privateMetadata = { ...metadata(all, 'private_metadata'), ...(externalId ? { clerk_id: sourceId } : {}) }
  const emails = identifiers(parts, 'email_address', 'primary_email_address', 'email_addresses')
  const phones = identifiers(parts, 'phone_number', 'primary_phone_number', 'phone_numbers')
  const body = {
    external_id: externalId ?? sourceId,
    first_name: text(all.first_name),
    last_name: text(all.last_name),
    username: text(all.username),
    locale: text(all.locale),
    email_address: emails.map(({ value }) => value),
    email_address_identification_status: emails.map(({ isVerified }) => (isVerified ? 'verified' : 'reserved')),
    phone_number: phones.map(({ value }) => value),
    phone_number_identification_status: phones.map(({ isVerified }) => (isVerified ? 'verified' : 'reserved')),
    password_digest: text(all.password_digest),
    password_hasher: text(all.password_digest) && text(all.password_hasher),
    totp_secret: text(all.totp_secret),
    backup_codes: list(all.backup_codes),
    public_metadata: metadata(all, 'public_metadata'),
    private_metadata: privateMetadata,
    unsafe_metadata: metadata(all, 'unsafe_metadata'),
    created_at: instant(all.created_at),
    legal_accepted_at: instant(all.legal_accepted_at),
    banned: isTrue(all.banned) || undefined,
    locked: isTrue(all.locked) || undefined,
    delete_self_enabled: typeof all.delete_self_enabled === 'boolean' ? all.delete_self_enabled : null,
    create_organization_enabled:
      typeof all.create_organization_enabled === 'boolean' ? all.create_organization_enabled : null,
    create_organizations_limit:
      typeof all.create_organizations_limit === 'number' ? all.create_organizations_limit : null,
    // They were taken where they come from: what this instance asks of newcomers is not asked of them.
    skip_password_requirement: true,
    skip_legal_checks: true,
    skip_user_requirement: true,
  }
  const isGiven = (value: unknown) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(body).filter(([, value]) => isGiven(value)))
}

type Identifier = { readonly value: string; readonly isVerified: boolean; readonly isPrimary: boolean }

/**
 * Verified ones first, the primary one at their head: the first of the list becomes primary. In the CSV a primary
 * address that is not verified stands among the unverified ones too.
 */
function identifiers(parts: readonly Row[], name: string, primaryName: string, listName: string): Identifier[] {
  const found = new Map<string, Identifier>()
  const take = (value: string, isVerified: boolean, isPrimary: boolean) => {
    const known = found.get(value)
    found.set(value, {
      value,
      isVerified: known ? known.isVerified && isVerified : isVerified,
      isPrimary: isPrimary || known?.isPrimary === true,
    })
  }
  for (const part of parts) {
    const primary = text(part[primaryName])
    for (const value of list(part[`unverified_${listName}`])) take(value, false, false)
    for (const value of list(part[`verified_${listName}`])) take(value, true, false)
    if (primary) take(primary, true, true)
    for (const resource of resources(part[listName])) {
      const value = text(resource[name])
      const { status } = (resource.verification ?? {}) as { status?: unknown }
      if (value) take(value, status === 'verified', resource.id === part[`${primaryName}_id`])
    }
  }
  const rank = ({ isVerified, isPrimary }: Identifier) => (isVerified ? 0 : 2) + (isPrimary ? 0 : 1)
  return [...found.values()].sort((left, right) => rank(left) - rank(right))
}

function organizationOf(entry: Row): OrganizationRecord {
  const sourceId = requiredText(entry, 'id')
  const limit = entry.max_allowed_memberships
  return {
    sourceId,
    body: {
      name: requiredText(entry, 'name'),
      ...(text(entry.slug) ? { slug: text(entry.slug) } : {}),
      ...(typeof limit === 'number' && limit >= 0 ? { max_allowed_memberships: limit } : {}),
      ...(instant(entry.created_at) ? { created_at: instant(entry.created_at) } : {}),
      public_metadata: metadata(entry, 'public_metadata') ?? {},
      // Organizations have no external id: here it is found again.
      private_metadata: { ...metadata(entry, 'private_metadata'), clerk_id: sourceId },
    },
  }
}

function membershipOf(entry: Row): MembershipRecord {
  const organization = (entry.organization ?? {}) as Row
  const person = (entry.public_user_data ?? {}) as Row
  const organizationId = text(organization.id) ?? requiredText(entry, 'organization_id')
  const userId = text(person.user_id) ?? requiredText(entry, 'user_id')
  return {
    sourceId: text(entry.id) ?? `${organizationId}:${userId}`,
    organizationId,
    userId,
    body: {
      role: requiredText(entry, 'role'),
      ...(metadata(entry, 'public_metadata') ? { public_metadata: metadata(entry, 'public_metadata') } : {}),
      ...(metadata(entry, 'private_metadata') ? { private_metadata: metadata(entry, 'private_metadata') } : {}),
    },
  }
}

/** Fields that say something: an empty cell of one file does not hide what another one knows. */
function present(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}

function requiredText(row: Row, name: string): string {
  const value = text(row[name])
  if (!value) throw new Error(`it has no ${name}`)
  return value
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** Cells hold lists separated by commas, semicolons or bars; JSON holds them as lists. */
function list(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;|]/) : []
  return parts.flatMap((part) => text(part) ?? [])
}

function resources(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter((entry): entry is Row => typeof entry === 'object' && entry !== null) : []
}

/** An object, or a cell that holds one as JSON; an empty one says nothing. */
function metadata(row: Row, name: string): Record<string, unknown> | null {
  const value = row[name]
  const parsed: unknown = typeof value === 'string' && value.trim() !== '' ? parseJson(value, name) : value
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
  return Object.keys(parsed).length > 0 ? (parsed as Record<string, unknown>) : null
}

function parseJson(value: string, name: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    throw new Error(`its ${name} is no JSON`)
  }
}

/** Milliseconds as a number or in a cell, or a date in words; as the API takes it. */
function instant(value: unknown): string | null {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && /^\d{12,14}$/.test(value) ? Number(value) : null
  const milliseconds = number ?? (typeof value === 'string' ? Date.parse(value) : Number.NaN)
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}
