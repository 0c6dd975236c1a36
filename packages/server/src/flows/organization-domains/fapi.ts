import {
  DeletedObject,
  FapiAttemptAffiliationBody,
  FapiCreateOrganizationDomainBody,
  FapiListOrganizationDomainsQuery,
  FapiPrepareAffiliationBody,
  FapiUpdateEnrollmentModeBody,
  OrganizationDomain,
  OrganizationDomainParams,
  OrganizationIdParams,
  Page,
} from '@keyward/wire'
import {
  type DomainRow,
  findDomain,
  listDomains,
  requireDomainsEnabled,
} from '../../domain/organization-domains/index.ts'
import { type LoadedMembership, requirePermission } from '../../domain/organizations/index.ts'
import { hasPermission } from '../../domain/roles/index.ts'
import { apiError, operation, type Scope } from '../../platform/index.ts'
import { verifiedAddresses } from '../organization-invitations/index.ts'
import {
  attemptAffiliation,
  attemptOwnership,
  changeEnrollment,
  createDomain,
  deleteDomain,
  prepareAffiliation,
  prepareOwnership,
} from './changes.ts'
import { shownDomain, shownDomains } from './show.ts'

const common = { api: 'fapi', caller: 'signed_in', output: OrganizationDomain } as const
const ofOrganization = {
  ...common,
  path: '/v1/organizations/{organization_id}/domains',
  params: OrganizationIdParams,
} as const
const onePath = '/v1/organizations/{organization_id}/domains/{domain_id}'
const ofOne = { ...common, path: onePath, params: OrganizationDomainParams } as const

const refusals = [
  'authentication_invalid',
  'feature_not_enabled',
  'organization_not_enabled_in_instance',
  'organization_not_found_or_unauthorized',
  'insufficient_permissions',
  'resource_not_found',
] as const
const proofs = [
  'verification_already_verified',
  'verification_missing',
  'verification_expired',
  'verification_failed',
] as const

export const organizationDomainFapiOperations = [
  operation({
    ...ofOrganization,
    id: 'CreateOrganizationDomain',
    method: 'POST',
    body: FapiCreateOrganizationDomainBody,
    errors: [
      ...refusals,
      'form_param_missing',
      'form_param_format_invalid',
      'organization_domain_common',
      'organization_domain_quota_exceeded',
      'organization_domain_already_exists',
    ],
    handle: async ({ scope, caller, params, body }) => {
      const { organization } = await requireManager(scope, params.organization_id, caller.userId)
      const addresses = await verifiedAddresses(scope, caller.userId)
      const input = { name: body.name, enrollmentMode: body.enrollment_mode, addresses }
      return shownDomain(scope, await createDomain(scope, organization, input), { showsRecord: true })
    },
  }),
  operation({
    ...ofOrganization,
    id: 'ListOrganizationDomains',
    method: 'GET',
    envelope: 'client-always',
    query: FapiListOrganizationDomainsQuery,
    output: Page(OrganizationDomain),
    errors: refusals,
    handle: async ({ scope, caller, params, query }) => {
      const { organization, role } = await requireReader(scope, params.organization_id, caller.userId)
      const { limit = 10, offset = 0, verified, enrollmentMode, enrollment_mode: modes = enrollmentMode } = query
      const filter = {
        organizationId: organization.id,
        ...(verified === undefined ? {} : { isVerified: verified }),
        ...(modes ? { modes } : {}),
      }
      const { rows, total } = await listDomains(scope, filter, { limit, offset })
      const showsRecord = hasPermission(role, 'org:sys_domains:manage')
      return { data: await shownDomains(scope, rows, { showsRecord }), total_count: total }
    },
  }),
  operation({
    ...ofOne,
    id: 'GetOrganizationDomain',
    method: 'GET',
    envelope: 'client-always',
    errors: refusals,
    handle: async ({ scope, caller, params }) => {
      const { organization, role } = await requireReader(scope, params.organization_id, caller.userId)
      const row = await requireDomain(scope, organization.id, params.domain_id)
      return shownDomain(scope, row, { showsRecord: hasPermission(role, 'org:sys_domains:manage') })
    },
  }),
  operation({
    ...ofOne,
    id: 'deleteOrganizationDomain',
    method: 'DELETE',
    output: DeletedObject,
    errors: refusals,
    handle: async ({ scope, caller, params }) => {
      const row = await managedDomain(scope, params, caller.userId)
      await deleteDomain(scope, row)
      return { object: 'organization_domain', id: row.id, deleted: true }
    },
  }),
  operation({
    ...ofOne,
    id: 'UpdateOrganizationDomainEnrollmentMode',
    method: 'POST',
    path: `${onePath}/update_enrollment_mode`,
    body: FapiUpdateEnrollmentModeBody,
    errors: [...refusals, 'form_param_missing', 'form_param_value_invalid'],
    handle: async ({ scope, caller, params, body }) => {
      const row = await managedDomain(scope, params, caller.userId)
      if (!body.enrollment_mode) throw apiError('form_param_missing', { param: 'enrollment_mode' })
      const deletesPending = body.delete_pending === true
      return shown(scope, await changeEnrollment(scope, row, body.enrollment_mode, { deletesPending }))
    },
  }),
  operation({
    ...ofOne,
    id: 'prepareOrganizationDomainVerification',
    method: 'POST',
    path: `${onePath}/prepare_affiliation_verification`,
    body: FapiPrepareAffiliationBody,
    errors: [...refusals, 'form_param_missing', 'form_param_value_invalid', 'verification_already_verified'],
    handle: async ({ scope, caller, params, body }) => {
      const row = await managedDomain(scope, params, caller.userId)
      return shown(
        scope,
        await prepareAffiliation(scope, row, { address: body.affiliation_email_address, userId: caller.userId }),
      )
    },
  }),
  operation({
    ...ofOne,
    id: 'attemptOrganizationDomainVerification',
    method: 'POST',
    path: `${onePath}/attempt_affiliation_verification`,
    body: FapiAttemptAffiliationBody,
    errors: [...refusals, ...proofs, 'form_param_missing', 'form_code_incorrect', 'organization_domain_already_exists'],
    handle: async ({ scope, caller, params, body }) => {
      const row = await managedDomain(scope, params, caller.userId)
      return shown(scope, await attemptAffiliation(scope, row, body.code))
    },
  }),
  // The document tells of these two by the record that they show, and has no paths for them.
  operation({
    ...ofOne,
    id: 'prepareOrganizationDomainOwnershipVerification',
    method: 'POST',
    path: `${onePath}/prepare_ownership_verification`,
    errors: [...refusals, 'verification_already_verified'],
    handle: async ({ scope, caller, params }) =>
      shown(scope, await prepareOwnership(scope, await managedDomain(scope, params, caller.userId))),
  }),
  operation({
    ...ofOne,
    id: 'attemptOrganizationDomainOwnershipVerification',
    method: 'POST',
    path: `${onePath}/attempt_ownership_verification`,
    errors: [...refusals, ...proofs],
    handle: async ({ scope, caller, params }) =>
      shown(scope, await attemptOwnership(scope, await managedDomain(scope, params, caller.userId))),
  }),
]

const shown = (scope: Scope, row: DomainRow) => shownDomain(scope, row, { showsRecord: true })

function requireReader(scope: Scope, organization: string, userId: string): Promise<LoadedMembership> {
  requireDomainsEnabled(scope)
  return requirePermission(scope, organization, userId, 'org:sys_domains:read')
}

function requireManager(scope: Scope, organization: string, userId: string): Promise<LoadedMembership> {
  requireDomainsEnabled(scope)
  return requirePermission(scope, organization, userId, 'org:sys_domains:manage')
}

async function managedDomain(
  scope: Scope,
  params: { readonly organization_id: string; readonly domain_id: string },
  userId: string,
): Promise<DomainRow> {
  const { organization } = await requireManager(scope, params.organization_id, userId)
  return requireDomain(scope, organization.id, params.domain_id)
}

async function requireDomain(scope: Scope, organizationId: string, id: string): Promise<DomainRow> {
  const row = await findDomain(scope, id)
  if (row?.organizationId !== organizationId) throw apiError('resource_not_found')
  return row
}
