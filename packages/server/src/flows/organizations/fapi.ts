import {
  DeletedObject,
  FapiCreateOrganizationBody,
  FapiOrganization,
  FapiUpdateOrganizationBody,
  OrganizationIdParams,
  Page,
  pageParameters,
  Role,
} from '@keyward/wire'
import { Type } from 'typebox'
import {
  checkedName,
  checkedSlug,
  requireEnabled,
  requireMembership,
  requirePermission,
} from '../../domain/organizations/index.ts'
import { roleSetOf, toRole } from '../../domain/roles/index.ts'
import { requireUser } from '../../domain/users/index.ts'
import { apiError, operation } from '../../platform/index.ts'
import { changeOrganization, createOrganization, deleteOrganization } from './changes.ts'
import { refuseCreator } from './creators.ts'
import { removeLogo, setLogo } from './logo.ts'
import { fapiOrganization } from './show.ts'

const common = { api: 'fapi', caller: 'signed_in', output: FapiOrganization } as const
const ofOne = { ...common, path: '/v1/organizations/{organization_id}', params: OrganizationIdParams } as const

export const organizationFapiOperations = [
  operation({
    ...common,
    id: 'createOrganization',
    method: 'POST',
    path: '/v1/organizations',
    body: FapiCreateOrganizationBody,
    errors: [
      'authentication_invalid',
      'organization_not_enabled_in_instance',
      'user_create_organization_not_enabled',
      'quota_exceeded',
      'form_param_missing',
      'form_param_nil',
      'form_identifier_exists',
    ],
    handle: async ({ scope, caller, body }) => {
      requireEnabled(scope)
      await refuseCreator(scope, await requireUser(scope, caller.userId))
      const name = checkedName(body.name)
      const slug = checkedSlug(scope, body.slug)
      return fapiOrganization(
        scope,
        await createOrganization(scope, { name, slug, createdBy: caller.userId, isByPerson: true }),
      )
    },
  }),
  operation({
    ...ofOne,
    id: 'getOrganization',
    method: 'GET',
    envelope: 'client-always',
    errors: ['authentication_invalid', 'organization_not_found_or_unauthorized'],
    handle: async ({ scope, caller, params }) => {
      const { organization } = await requireMembership(scope, params.organization_id, caller.userId)
      return fapiOrganization(scope, organization)
    },
  }),
  operation({
    ...ofOne,
    id: 'updateOrganization',
    method: 'PATCH',
    body: FapiUpdateOrganizationBody,
    errors: [
      'authentication_invalid',
      'organization_not_found_or_unauthorized',
      'insufficient_permissions',
      'form_param_nil',
      'form_identifier_exists',
    ],
    handle: async ({ scope, caller, params, body }) => {
      const { organization } = await requirePermission(
        scope,
        params.organization_id,
        caller.userId,
        'org:sys_profile:manage',
      )
      const row = await changeOrganization(scope, organization.id, {
        ...(body.name === undefined ? {} : { name: checkedName(body.name) }),
        // Clients send the slug along with every change of the name.
        ...(body.slug == null || body.slug === (organization.slug ?? '')
          ? {}
          : { slug: checkedSlug(scope, body.slug) }),
      })
      return fapiOrganization(scope, row)
    },
  }),
  operation({
    ...ofOne,
    id: 'deleteOrganization',
    method: 'DELETE',
    output: DeletedObject,
    errors: [
      'authentication_invalid',
      'organization_not_found_or_unauthorized',
      'insufficient_permissions',
      'organization_admin_delete_not_enabled',
    ],
    handle: async ({ scope, caller, params }) => {
      const { organization } = await requirePermission(
        scope,
        params.organization_id,
        caller.userId,
        'org:sys_profile:delete',
      )
      // The switch of the instance is for those made from then on.
      if (!organization.adminDeleteEnabled) throw apiError('organization_admin_delete_not_enabled')
      await deleteOrganization(scope, organization.id)
      return { object: 'organization', id: organization.id, slug: organization.slug ?? '', deleted: true }
    },
  }),
  operation({
    ...ofOne,
    id: 'updateOrganizationLogo',
    method: 'PUT',
    path: '/v1/organizations/{organization_id}/logo',
    acceptsFile: true,
    errors: [
      'authentication_invalid',
      'organization_not_found_or_unauthorized',
      'insufficient_permissions',
      'avatar_file_type_invalid',
      'avatar_file_size_exceeded',
    ],
    handle: async ({ scope, caller, params, request }) => {
      const { organization } = await requirePermission(
        scope,
        params.organization_id,
        caller.userId,
        'org:sys_profile:manage',
      )
      return fapiOrganization(scope, await setLogo(scope, organization.id, request.file))
    },
  }),
  operation({
    ...ofOne,
    id: 'deleteOrganizationLogo',
    method: 'DELETE',
    path: '/v1/organizations/{organization_id}/logo',
    output: DeletedObject,
    errors: ['authentication_invalid', 'organization_not_found_or_unauthorized', 'insufficient_permissions'],
    handle: async ({ scope, caller, params }) => {
      const { organization } = await requirePermission(
        scope,
        params.organization_id,
        caller.userId,
        'org:sys_profile:manage',
      )
      await removeLogo(scope, organization.id)
      return { object: 'image', id: organization.imageId ?? organization.id, deleted: true }
    },
  }),
  operation({
    ...ofOne,
    id: 'ListOrganizationRoles',
    method: 'GET',
    envelope: 'client-always',
    path: '/v1/organizations/{organization_id}/roles',
    query: Type.Object(pageParameters),
    output: Page(Role),
    errors: ['authentication_invalid', 'organization_not_found_or_unauthorized'],
    handle: async ({ scope, caller, params, query }) => {
      const { organization } = await requireMembership(scope, params.organization_id, caller.userId)
      const { limit = 10, offset = 0 } = query
      const { roles } = await roleSetOf(scope, organization.roleSetKey)
      return { data: roles.slice(offset, offset + limit).map(toRole), total_count: roles.length }
    },
  }),
]
