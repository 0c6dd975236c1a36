import {
  BapiCreateOrganizationDomainBody,
  BapiListAllOrganizationDomainsQuery,
  BapiListOrganizationDomainsQuery,
  BapiUpdateOrganizationDomainBody,
  DeletedObject,
  OrganizationDomain,
  OrganizationDomainParams,
  OrganizationIdParams,
  Page,
} from '@keyward/wire'
import { type DomainFilter, type DomainRow, findDomain, listDomains } from '../../domain/organization-domains/index.ts'
import { requireEnabled, requireOrganization } from '../../domain/organizations/index.ts'
import { apiError, operation, type Scope } from '../../platform/index.ts'
import { changeEnrollment, createDomain, deleteDomain, setVerified, vouchForOwnership } from './changes.ts'
import { shownDomain, shownDomains } from './show.ts'

const common = { api: 'bapi', caller: 'secret_key', output: OrganizationDomain } as const
const ofOrganization = {
  ...common,
  path: '/organizations/{organization_id}/domains',
  params: OrganizationIdParams,
} as const
const ofOne = {
  ...common,
  path: '/organizations/{organization_id}/domains/{domain_id}',
  params: OrganizationDomainParams,
} as const

export const organizationDomainBapiOperations = [
  operation({
    ...ofOrganization,
    id: 'CreateOrganizationDomain',
    method: 'POST',
    body: BapiCreateOrganizationDomainBody,
    errors: [
      'resource_not_found',
      'form_param_missing',
      'form_param_format_invalid',
      'organization_domain_common',
      'organization_domain_quota_exceeded',
      'organization_domain_already_exists',
    ],
    handle: async ({ scope, params, body }) => {
      const organization = await requireOrganization(scope, params.organization_id)
      const input = { name: body.name, enrollmentMode: body.enrollment_mode, isVerified: body.verified !== false }
      return shownDomain(scope, await createDomain(scope, organization, input))
    },
  }),
  operation({
    ...ofOrganization,
    id: 'ListOrganizationDomains',
    method: 'GET',
    query: BapiListOrganizationDomainsQuery,
    output: Page(OrganizationDomain),
    errors: ['resource_not_found'],
    handle: async ({ scope, params, query }) => {
      const { id: organizationId } = await requireOrganization(scope, params.organization_id)
      return listed(scope, { organizationId, ...filterOf(query) }, query)
    },
  }),
  operation({
    ...ofOne,
    id: 'UpdateOrganizationDomain',
    isOneTransaction: true,
    method: 'PATCH',
    body: BapiUpdateOrganizationDomainBody,
    errors: ['resource_not_found', 'form_param_value_invalid', 'organization_domain_already_exists'],
    handle: async ({ scope, params, body }) => {
      let row = await requireDomain(scope, params)
      if (body.enrollment_mode != null) row = await changeEnrollment(scope, row, body.enrollment_mode)
      if (typeof body.verified === 'boolean' && body.verified !== (row.verifiedAt !== null))
        row = await setVerified(scope, row, body.verified)
      return shownDomain(scope, row)
    },
  }),
  operation({
    ...ofOne,
    id: 'DeleteOrganizationDomain',
    method: 'DELETE',
    output: DeletedObject,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const row = await requireDomain(scope, params)
      await deleteDomain(scope, row)
      return { object: 'organization_domain', id: row.id, deleted: true }
    },
  }),
  operation({
    ...ofOne,
    id: 'VerifyOrganizationDomainOwnership',
    method: 'POST',
    path: '/organizations/{organization_id}/domains/{domain_id}/verify_ownership',
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) =>
      shownDomain(scope, await vouchForOwnership(scope, await requireDomain(scope, params), 'manual_override')),
  }),
  operation({
    ...common,
    id: 'ListAllOrganizationDomains',
    method: 'GET',
    path: '/organization_domains',
    query: BapiListAllOrganizationDomainsQuery,
    output: Page(OrganizationDomain),
    errors: [
      'feature_not_enabled',
      'organization_not_enabled_in_instance',
      'form_param_value_invalid',
      'form_param_nil',
    ],
    handle: async ({ scope, query }) => {
      requireEnabled(scope)
      if (query.query !== undefined && query.query.trim() === '') throw apiError('form_param_nil', { param: 'query' })
      const filter = {
        ...filterOf(query),
        ...(query.organization_id ? { organizationId: query.organization_id } : {}),
        ...(query.query ? { query: query.query.trim() } : {}),
        ...(query.domains ? { names: query.domains } : {}),
      }
      return listed(scope, filter, query)
    },
  }),
]

/** A domain of this organization; that of another one is as absent as one that never was. */
export async function requireDomain(
  scope: Scope,
  params: { readonly organization_id: string; readonly domain_id: string },
): Promise<DomainRow> {
  const { id } = await requireOrganization(scope, params.organization_id)
  const row = await findDomain(scope, params.domain_id)
  if (row?.organizationId !== id) throw apiError('resource_not_found')
  return row
}

function filterOf(query: {
  readonly verified?: boolean | undefined
  readonly enrollment_mode?: readonly string[] | undefined
}): DomainFilter {
  return {
    ...(query.verified === undefined ? {} : { isVerified: query.verified }),
    ...(query.enrollment_mode ? { modes: query.enrollment_mode } : {}),
  }
}

async function listed(
  scope: Scope,
  filter: DomainFilter,
  query: {
    readonly limit?: number | undefined
    readonly offset?: number | undefined
    readonly order_by?: string | undefined
  },
) {
  const { limit = 10, offset = 0, order_by: orderBy } = query
  const { rows, total } = await listDomains(scope, filter, { limit, offset, orderBy })
  return { data: await shownDomains(scope, rows), total_count: total }
}
