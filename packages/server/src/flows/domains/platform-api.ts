import {
  ApplicationDomainParams,
  ApplicationParams,
  DeletedObject,
  Page,
  PlatformApplicationDomainBody,
  PlatformCreateApplicationDomainBody,
  PlatformDnsCheck,
  PlatformDomain,
  PlatformDomainStatus,
} from '@keyward/wire'
import {
  addSatellite,
  completeIntent,
  type DomainRow,
  listDomains,
  toPlatformDomain,
} from '../../domain/instances/index.ts'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { checkDns, domainStatus } from './dns-check.ts'
import { removeSatellite, updateDomain } from './move.ts'

const common = {
  api: 'platform',
  caller: 'instance_operator',
  envelope: 'none',
  path: '/platform/applications/{applicationID}/domains',
  params: ApplicationParams,
  output: PlatformDomain,
} as const
const ofOne = { ...common, path: `${common.path}/{domainIDOrName}`, params: ApplicationDomainParams } as const
const addressErrors = ['resource_not_found', 'form_param_format_invalid', 'duplicate_record'] as const

/** Domains of the application's production instance. */
export const applicationDomainOperations = [
  operation({
    ...common,
    id: 'PlatformListApplicationDomains',
    method: 'GET',
    output: Page(PlatformDomain),
    errors: ['resource_not_found'],
    handle: async ({ scope }) => {
      const data = (await listDomains(scope)).map((row) => toPlatformDomain(scope, row))
      return { data, total_count: data.length }
    },
  }),
  /** This server lends nobody names of its own: a further domain is a satellite, as on the Backend API. */
  operation({
    ...common,
    id: 'PlatformCreateApplicationDomain',
    method: 'POST',
    body: PlatformCreateApplicationDomainBody,
    successStatus: 201,
    changesInstances: true,
    errors: [...addressErrors, 'form_resource_not_found', 'domain_intent_not_pending'],
    handle: async ({ scope, caller, body }) => {
      const domain = await transaction(scope, async (inner) => {
        const added = await addSatellite(inner, body.name, proxyUrlOf(body) ?? null)
        if (body.domain_intent_id) await completeIntent(inner, caller.workspaceId, body.domain_intent_id, added)
        return added
      })
      return toPlatformDomain(scope, domain)
    },
  }),
  operation({
    ...common,
    id: 'PlatformUpdateApplicationDomain',
    method: 'PATCH',
    path: '/platform/applications/{applicationID}/domain',
    body: PlatformApplicationDomainBody,
    changesInstances: true,
    errors: addressErrors,
    handle: async ({ scope, body }) => {
      const primary = (await listDomains(scope)).find((row) => row.isPrimary)
      if (!primary) throw apiError('resource_not_found')
      const proxyUrl = proxyUrlOf(body)
      const changed = await updateDomain(scope, primary, {
        name: body.name.trim().toLowerCase(),
        ...(proxyUrl === undefined ? {} : { proxyUrl }),
      })
      return toPlatformDomain(scope, changed)
    },
  }),
  operation({
    ...ofOne,
    id: 'PlatformGetApplicationDomain',
    method: 'GET',
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => toPlatformDomain(scope, await domainNamed(scope, params.domainIDOrName)),
  }),
  operation({
    ...ofOne,
    id: 'PlatformDeleteApplicationDomain',
    method: 'DELETE',
    output: DeletedObject,
    changesInstances: true,
    errors: ['resource_not_found', 'resource_forbidden'],
    handle: async ({ scope, params }) => {
      const domain = await domainNamed(scope, params.domainIDOrName)
      await removeSatellite(scope, domain)
      return { object: 'domain', id: domain.id, deleted: true }
    },
  }),
  operation({
    ...ofOne,
    id: 'PlatformGetApplicationDomainStatus',
    method: 'GET',
    path: `${ofOne.path}/status`,
    output: PlatformDomainStatus,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => domainStatus(scope, await domainNamed(scope, params.domainIDOrName)),
  }),
  operation({
    ...ofOne,
    id: 'PlatformTriggerDNSCheck',
    method: 'POST',
    path: `${ofOne.path}/dns_check`,
    output: PlatformDnsCheck,
    errors: ['resource_not_found', 'dns_check_conflict'],
    handle: async ({ scope, params }) => {
      const domain = await domainNamed(scope, params.domainIDOrName)
      const { lastRunAt } = await checkDns(scope, domain)
      return { ...(await domainStatus(scope, domain)), domain_id: domain.id, last_run_at: lastRunAt.getTime() }
    },
  }),
]

async function domainNamed(scope: Scope, idOrName: string): Promise<DomainRow> {
  const rows = await listDomains(scope)
  const found = rows.find((row) => row.id === idOrName) ?? rows.find((row) => row.name === idOrName.toLowerCase())
  if (!found) throw apiError('resource_not_found')
  return found
}

/** Undefined: leave as it is; null, from an empty path: none. */
function proxyUrlOf({ name, proxy_path: path }: PlatformApplicationDomainBody): string | null | undefined {
  if (path === undefined) return undefined
  if (path === '') return null
  const url = `https://${name.trim().toLowerCase()}${path}`
  if (!/^\/(?!\/)[\w.~/-]*$/.test(path) || !URL.canParse(url))
    throw apiError('form_param_format_invalid', { param: 'proxy_path' })
  return url
}
