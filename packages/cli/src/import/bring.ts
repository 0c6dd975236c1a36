import { setTimeout as pause } from 'node:timers/promises'
import type { Api } from '../api/client.ts'
import { CliError } from '../errors.ts'
import type { Entry, Journal, Kind } from './journal.ts'
import type { MembershipRecord, OrganizationRecord, Records, UserBody, UserRecord } from './records.ts'

export type Refused = {
  readonly kind: Kind | 'row'
  readonly sourceId: string | null
  readonly reason: string
  readonly code: string | null
}
export type Brought = Record<'users' | 'organizations' | 'memberships', { created: number; present: number }> & {
  refused: Refused[]
}

type Options = {
  readonly api: Api
  readonly journal: Journal
  /** Those that are there already, by their old ids. */
  importedOrganizations(): Promise<ReadonlyMap<string, string>>
  readonly concurrency: number
  /** People whose second factor is not taken come without it. */
  readonly withoutSecondFactors: boolean
  onProgress(done: number): void
}

type Outcome = { readonly id: string; readonly isNew: boolean }

/**
 * Brings all records, people before their organizations. What is there already stays as it is. A row that the server
 * refuses is told and does not stop the others; a server that does not answer, or refuses us, does.
 */
export async function bring(records: Records, options: Options): Promise<Brought> {
  const brought: Brought = {
    users: { created: 0, present: 0 },
    organizations: { created: 0, present: 0 },
    memberships: { created: 0, present: 0 },
    refused: records.unreadable.map(({ sourceId, reason }) => ({ kind: 'row', sourceId, reason, code: null })),
  }
  const each = <Item extends { sourceId: string }>(
    kind: Kind,
    items: readonly Item[],
    make: (item: Item) => Promise<Outcome>,
  ) =>
    inParallel(items, options.concurrency, async (item) => {
      const count = brought[`${kind}s`]
      const done = options.journal.find(kind, item.sourceId)
      if (done !== null) count.present++
      else {
        const entry = await attempt(kind, item, make)
        options.journal.write(entry.written)
        if (entry.outcome) count[entry.outcome.isNew ? 'created' : 'present']++
        else
          brought.refused.push({
            kind,
            sourceId: item.sourceId,
            reason: entry.written.reason!,
            code: entry.written.code ?? null,
          })
      }
      options.onProgress(1)
    })
  await each('user', records.users, (user) => bringUser(user, options))
  await each('organization', records.organizations, (organization) => bringOrganization(organization, options))
  await each('membership', records.memberships, (membership) => bringMembership(membership, options))
  return brought
}

async function attempt<Item extends { sourceId: string }>(
  kind: Kind,
  item: Item,
  make: (item: Item) => Promise<Outcome>,
): Promise<{ outcome: Outcome | null; written: Entry }> {
  try {
    const outcome = await make(item)
    return { outcome, written: { kind, sourceId: item.sourceId, id: outcome.id } }
  } catch (error) {
    if (!isAboutTheRow(error)) throw error
    return {
      outcome: null,
      written: { kind, sourceId: item.sourceId, id: null, reason: error.message, code: error.code },
    }
  }
}

/** Not: a wrong key, a server that is away, a feature that is off for everybody. */
const aboutEverything = ['secret_key_invalid', 'internal_clerk_error', 'service_unavailable', 'too_many_requests']

function isAboutTheRow(error: unknown): error is CliError {
  return (
    error instanceof CliError &&
    (error.code === null ? error instanceof RowError : !aboutEverything.includes(error.code))
  )
}

/** Something about the row that we found ourselves. */
class RowError extends CliError {}

async function bringUser({ body }: UserRecord, options: Options): Promise<Outcome> {
  try {
    return { id: await createUser(body, options), isNew: true }
  } catch (error) {
    const found =
      error instanceof CliError && error.code === 'form_identifier_exists'
        ? await userByExternalId(body, options.api)
        : null
    if (found === null) throw error
    return { id: found, isNew: false }
  }
}

async function createUser(body: UserBody, options: Options): Promise<string> {
  try {
    return (await post(options.api, '/users', body)).id
  } catch (error) {
    const { totp_secret: totp, backup_codes: codes, ...rest } = body
    const isLeftOut = (totp || codes) && options.withoutSecondFactors
    if (
      !isLeftOut ||
      !(error instanceof CliError) ||
      !['feature_not_built', 'feature_not_enabled'].includes(error.code ?? '')
    )
      throw error
    return (await post(options.api, '/users', rest)).id
  }
}

async function userByExternalId({ external_id: externalId }: UserBody, api: Api): Promise<string | null> {
  const [found] = await api.request<{ id: string }[]>(
    'GET',
    `/users?external_id=${encodeURIComponent(String(externalId))}&limit=1`,
  )
  return found?.id ?? null
}

/** Its members come with their roles, below: whoever made it is an admin only if the export says so. */
async function bringOrganization({ sourceId, body }: OrganizationRecord, options: Options): Promise<Outcome> {
  const known = (await options.importedOrganizations()).get(sourceId)
  if (known) return { id: known, isNew: false }
  try {
    return { id: (await post(options.api, '/organizations', body)).id, isNew: true }
  } catch (error) {
    if (!(error instanceof CliError) || error.code !== 'organization_not_enabled_in_instance') throw error
    throw new CliError(
      'Organizations are off in this instance: switch `organization_settings.enabled` on (`keyward config apply`) and import again; it goes on where it was.',
    )
  }
}

async function bringMembership(membership: MembershipRecord, { api, journal }: Options): Promise<Outcome> {
  const organizationId = journal.find('organization', membership.organizationId)
  const userId = journal.find('user', membership.userId)
  if (!organizationId || !userId) throw new RowError(`its ${organizationId ? 'user' : 'organization'} was not imported`)
  const path = `/organizations/${encodeURIComponent(organizationId)}/memberships`
  try {
    return { id: (await post(api, path, { user_id: userId, ...membership.body })).id, isNew: true }
  } catch (error) {
    if (error instanceof CliError && error.code === 'already_a_member_in_organization')
      return { id: membership.sourceId, isNew: false }
    throw error
  }
}

const patienceMs = 60_000

/** Waits while the server asks for it (429, 503). */
async function post(api: Api, path: string, body: unknown): Promise<{ id: string }> {
  const until = Date.now() + patienceMs
  for (;;) {
    try {
      return await api.request<{ id: string }>('POST', path, { body })
    } catch (error) {
      const waits = error instanceof CliError && ['too_many_requests', 'service_unavailable'].includes(error.code ?? '')
      if (!waits || Date.now() > until) throw error
      await pause(1_000)
    }
  }
}

async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  visit: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < items.length) await visit(items[next++]!)
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
}
