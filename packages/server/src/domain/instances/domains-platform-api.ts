import { Page, PlatformListDomainsQuery, WorkspaceDomain, WorkspaceDomainParams } from '@keyward/wire'
import { and, asc, count, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { apiError, operation, type ServerScope } from '../../platform/index.ts'
import type { ApplicationRow } from './applications.ts'
import { type DomainRow, toPlatformDomain } from './domains.ts'
import { type InstanceRow, toFacts } from './store.ts'
import { applications, instanceDomains, instances } from './table.ts'

const common = { api: 'platform', caller: 'operator', envelope: 'none', method: 'GET' } as const

/** Domains of every application of the workspace, the newest first. */
export const domainPlatformOperations = [
  operation({
    ...common,
    id: 'PlatformListDomains',
    path: '/platform/domains',
    query: PlatformListDomainsQuery,
    output: Page(WorkspaceDomain),
    errors: ['resource_not_found'],
    handle: async ({ scope, caller, query }) => {
      const wanted = and(
        eq(applications.workspaceId, caller.workspaceId),
        query.include_development ? undefined : eq(instances.environmentType, 'production'),
        query.name ? sql`strpos(${instanceDomains.name}, ${query.name.toLowerCase()}) > 0` : undefined,
      )
      const data = await pageOf(scope, caller.workspaceId, wanted, query)
      const [total] = await scope.db
        .select({ value: count() })
        .from(instanceDomains)
        .innerJoin(instances, eq(instances.id, instanceDomains.instanceId))
        .innerJoin(applications, eq(applications.id, instances.applicationId))
        .where(wanted)
      return { data: data.map((found) => toWorkspaceDomain(scope, found)), total_count: total?.value ?? 0 }
    },
  }),
  operation({
    ...common,
    id: 'PlatformGetDomain',
    path: '/platform/domains/{domainIDOrName}',
    params: WorkspaceDomainParams,
    output: WorkspaceDomain,
    errors: ['resource_not_found'],
    handle: async ({ scope, caller, params }) => {
      const { domainIDOrName: name } = params
      const named = or(eq(instanceDomains.id, name), eq(instanceDomains.name, name.toLowerCase()))
      return toWorkspaceDomain(scope, await requireFound(scope, caller.workspaceId, named))
    },
  }),
]

type Found = { readonly domain: DomainRow; readonly instance: InstanceRow; readonly application: ApplicationRow }

/** A name may stand in development too: the one that is live is meant. */
async function requireFound(scope: ServerScope, workspaceId: string, named: SQL | undefined): Promise<Found> {
  const [found] = await withOwners(scope)
    .where(and(eq(applications.workspaceId, workspaceId), named))
    .orderBy(desc(instances.environmentType), desc(instanceDomains.createdAt))
    .limit(1)
  if (!found) throw apiError('resource_not_found')
  return found
}

async function pageOf(
  scope: ServerScope,
  workspaceId: string,
  wanted: SQL | undefined,
  { limit = 10, starting_after: after, ending_before: before }: PlatformListDomainsQuery,
): Promise<Found[]> {
  const edge = after ?? before
  const at = edge ? (await requireFound(scope, workspaceId, eq(instanceDomains.id, edge))).domain : null
  const place = sql`(${instanceDomains.createdAt}, ${instanceDomains.id})`
  const isBackwards = !after && Boolean(before)
  const beyond =
    at && sql`${place} ${isBackwards ? sql`>` : sql`<`} (${at.createdAt.toISOString()}::timestamptz, ${at.id})`
  const direction = isBackwards ? asc : desc
  const rows = await withOwners(scope)
    .where(and(wanted, beyond ?? undefined))
    .orderBy(direction(instanceDomains.createdAt), direction(instanceDomains.id))
    .limit(limit)
  return isBackwards ? rows.reverse() : rows
}

function withOwners(scope: ServerScope) {
  return scope.db
    .select({ domain: instanceDomains, instance: instances, application: applications })
    .from(instanceDomains)
    .innerJoin(instances, eq(instances.id, instanceDomains.instanceId))
    .innerJoin(applications, eq(applications.id, instances.applicationId))
}

function toWorkspaceDomain({ config }: ServerScope, { domain, instance, application }: Found): WorkspaceDomain {
  return {
    ...toPlatformDomain({ config, instance: toFacts(instance) }, domain),
    application: { object: 'application', id: application.id, ...times(application) },
    instance: { object: 'instance', id: instance.id, environment_type: instance.environmentType, ...times(instance) },
  }
}

function times(row: { readonly createdAt: Date; readonly updatedAt: Date }) {
  return { created_at: row.createdAt.toISOString(), updated_at: row.updatedAt.toISOString() }
}
