import {
  DomainIntent,
  DomainIntentParams,
  Page,
  PlatformCreateDomainIntentBody,
  PlatformListDomainIntentsQuery,
} from '@keyward/wire'
import { and, asc, count, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { apiError, newId, operation, type ServerScope } from '../../platform/index.ts'
import { cnameTargets, type DomainRow } from './domains.ts'
import { frontendApiHost, isTaken } from './production-domain.ts'
import { domainIntents } from './table.ts'

type IntentRow = typeof domainIntents.$inferSelect
type Status = NonNullable<PlatformListDomainIntentsQuery['status']>[number]

const common = { api: 'platform', caller: 'operator', envelope: 'none', output: DomainIntent } as const
const ofOne = { ...common, path: '/platform/domain_intents/{domainIntentID}', params: DomainIntentParams } as const

/** What a workspace means to do with a name: the records come before the domain, and nothing is reserved by it. */
export const domainIntentOperations = [
  operation({
    ...common,
    id: 'PlatformListDomainIntents',
    method: 'GET',
    path: '/platform/domain_intents',
    query: PlatformListDomainIntentsQuery,
    output: Page(DomainIntent),
    errors: ['resource_not_found'],
    handle: async ({ scope, caller, query }) => {
      const { rows, total } = await listIntents(scope, caller.workspaceId, query)
      return { data: rows.map((row) => toDomainIntent(scope, row)), total_count: total }
    },
  }),
  operation({
    ...common,
    id: 'PlatformCreateDomainIntent',
    isOneTransaction: true,
    method: 'POST',
    path: '/platform/domain_intents',
    body: PlatformCreateDomainIntentBody,
    successStatus: 201,
    errors: ['form_param_format_invalid', 'duplicate_record'],
    handle: async ({ scope, caller, body }) => {
      const host = frontendApiHost(body.name)
      if (!host) throw apiError('form_param_format_invalid', { param: 'name' })
      if (await isTaken(scope, host)) throw apiError('duplicate_record', { param: 'name' })
      const [row] = await scope.db
        .insert(domainIntents)
        .values({
          id: newId('domainIntent', scope.now),
          workspaceId: caller.workspaceId,
          name: nameOf(body.name),
          frontendApiHost: host,
          proxyPath: body.proxy_path || null,
          createdAt: scope.now,
        })
        .returning()
      return toDomainIntent(scope, row!)
    },
  }),
  operation({
    ...ofOne,
    id: 'PlatformGetDomainIntent',
    method: 'GET',
    errors: ['resource_not_found'],
    handle: async ({ scope, caller, params }) =>
      toDomainIntent(scope, await requireIntent(scope, caller.workspaceId, params.domainIntentID)),
  }),
  operation({
    ...ofOne,
    id: 'PlatformCancelDomainIntent',
    isOneTransaction: true,
    method: 'DELETE',
    errors: ['resource_not_found', 'domain_intent_not_pending'],
    handle: async ({ scope, caller, params }) => {
      const { id } = await requireIntent(scope, caller.workspaceId, params.domainIntentID)
      const [row] = await scope.db
        .update(domainIntents)
        .set({ canceledAt: scope.now })
        .where(and(eq(domainIntents.id, id), hasStatus('pending')))
        .returning()
      if (!row) throw apiError('domain_intent_not_pending')
      return toDomainIntent(scope, row)
    },
  }),
]

/** The domain is there: its intent is spent, once, by a domain of that name. */
export async function completeIntent(
  scope: ServerScope,
  workspaceId: string,
  id: string,
  domain: DomainRow,
): Promise<void> {
  const [found] = await scope.db
    .select()
    .from(domainIntents)
    .where(
      and(eq(domainIntents.workspaceId, workspaceId), eq(domainIntents.id, id), eq(domainIntents.name, domain.name)),
    )
  if (!found) throw apiError('form_resource_not_found', { param: 'domain_intent_id' })
  const [row] = await scope.db
    .update(domainIntents)
    .set({ domainId: domain.id })
    .where(and(eq(domainIntents.id, id), hasStatus('pending')))
    .returning()
  if (!row) throw apiError('domain_intent_not_pending', { param: 'domain_intent_id' })
}

async function requireIntent(scope: ServerScope, workspaceId: string, id: string): Promise<IntentRow> {
  const [row] = await scope.db
    .select()
    .from(domainIntents)
    .where(and(eq(domainIntents.workspaceId, workspaceId), eq(domainIntents.id, id)))
  if (!row) throw apiError('resource_not_found')
  return row
}

/** Newest first. */
async function listIntents(
  scope: ServerScope,
  workspaceId: string,
  { name, status, limit = 10, starting_after: after, ending_before: before }: PlatformListDomainIntentsQuery,
): Promise<{ rows: IntentRow[]; total: number }> {
  const wanted = and(
    eq(domainIntents.workspaceId, workspaceId),
    name === undefined ? undefined : eq(domainIntents.name, nameOf(name)),
    status && status.length > 0 ? or(...status.map(hasStatus)) : undefined,
  )
  const edge = after ?? before
  const at = edge ? await requireIntent(scope, workspaceId, edge) : null
  const isBackwards = !after && Boolean(before)
  const place = sql`(${domainIntents.createdAt}, ${domainIntents.id})`
  const beyond =
    at && sql`${place} ${isBackwards ? sql`>` : sql`<`} (${at.createdAt.toISOString()}::timestamptz, ${at.id})`
  const direction = isBackwards ? asc : desc
  const rows = await scope.db
    .select()
    .from(domainIntents)
    .where(and(wanted, beyond ?? undefined))
    .orderBy(direction(domainIntents.createdAt), direction(domainIntents.id))
    .limit(limit)
  const [total] = await scope.db.select({ value: count() }).from(domainIntents).where(wanted)
  return { rows: isBackwards ? rows.reverse() : rows, total: total?.value ?? 0 }
}

/** As domains keep it. */
const nameOf = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/^clerk\./, '')

function hasStatus(status: Status): SQL | undefined {
  const { domainId, canceledAt } = domainIntents
  if (status === 'completed') return isNotNull(domainId)
  if (status === 'canceled') return isNotNull(canceledAt)
  // Nothing is reserved, so nothing expires.
  return status === 'pending' ? and(isNull(domainId), isNull(canceledAt)) : sql`false`
}

function toDomainIntent({ config }: ServerScope, row: IntentRow): DomainIntent {
  return {
    object: 'domain_intent',
    id: row.id,
    status: row.domainId ? 'completed' : row.canceledAt ? 'canceled' : 'pending',
    ...(row.domainId ? { domain_id: row.domainId } : {}),
    domain_name: row.name,
    // Through the app's own host no name has to lead here.
    records: cnameTargets(config, row.frontendApiHost).map((record) => ({
      ...record,
      required: row.proxyPath === null,
    })),
  }
}
