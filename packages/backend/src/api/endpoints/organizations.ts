import { path, type RequestFunction } from '../request.ts'
import type { PaginatedResourceResponse } from '../resources/deserialize.ts'
import type {
  Organization,
  OrganizationDomain,
  OrganizationInvitation,
  OrganizationMembership,
} from '../resources/organizations.ts'
import type {
  CreateBulkOrganizationInvitationParams,
  CreateOrganizationDomainParams,
  CreateOrganizationInvitationParams,
  CreateOrganizationParams,
  GetOrganizationParams,
  MemberId,
  MembershipRoleParams,
  OrganizationInvitationListParams,
  OrganizationListParams,
  OrganizationMembershipListParams,
  OrganizationMembershipMetadataParams,
  OrganizationMetadataParams,
  UpdateOrganizationParams,
} from './organization-params.ts'
import type { ClerkPaginationRequest, WithSign } from './params.ts'

type OrganizationId = { organizationId: string }
type MemberOrder = {
  orderBy?: WithSign<'phone_number' | 'email_address' | 'created_at' | 'first_name' | 'last_name' | 'username'>
}

/** Organizations themselves and everything that hangs below one. */
export function organizationsApi(request: RequestFunction) {
  return { ...organizations(request), ...memberships(request), ...invitations(request), ...domains(request) }
}

function organizations(request: RequestFunction) {
  const change = (at: string, body: object) => request<Organization>({ method: 'PATCH', path: at, body })
  return {
    getOrganizationList: async (query: OrganizationListParams = {}) =>
      request<PaginatedResourceResponse<Organization[]>>({ method: 'GET', path: '/organizations', query }),
    createOrganization: async (body: CreateOrganizationParams) =>
      request<Organization>({ method: 'POST', path: '/organizations', body }),
    async getOrganization({ includeMembersCount, ...name }: GetOrganizationParams): Promise<Organization> {
      const idOrSlug = 'organizationId' in name ? name.organizationId : name.slug
      return request({ method: 'GET', path: path`/organizations/${idOrSlug}`, query: { includeMembersCount } })
    },
    updateOrganization: async (id: string, params: UpdateOrganizationParams) =>
      change(path`/organizations/${id}`, params),
    async updateOrganizationLogo(
      id: string,
      params: { file: Blob | File; uploaderUserId?: string },
    ): Promise<Organization> {
      const form = new FormData()
      form.append('file', params.file)
      if (params.uploaderUserId) form.append('uploader_user_id', params.uploaderUserId)
      return request({ method: 'PUT', path: path`/organizations/${id}/logo`, form })
    },
    deleteOrganizationLogo: async (id: string) =>
      request<Organization>({ method: 'DELETE', path: path`/organizations/${id}/logo` }),
    updateOrganizationMetadata: async (id: string, params: OrganizationMetadataParams) =>
      change(path`/organizations/${id}/metadata`, params),
    /** Each kind that is given replaces all that was there, instead of being merged into it. */
    replaceOrganizationMetadata: async (id: string, params: OrganizationMetadataParams) =>
      request<Organization>({ method: 'PUT', path: path`/organizations/${id}/metadata`, body: params }),
    deleteOrganization: async (id: string) =>
      request<Organization>({ method: 'DELETE', path: path`/organizations/${id}` }),
  }
}

function memberships(request: RequestFunction) {
  type Memberships = PaginatedResourceResponse<OrganizationMembership[]>
  const send = (method: 'POST' | 'PATCH' | 'DELETE', at: string, body?: object) =>
    request<OrganizationMembership>({ method, path: at, body })
  return {
    getOrganizationMembershipList: async ({ organizationId, ...query }: OrganizationMembershipListParams) =>
      request<Memberships>({ method: 'GET', path: path`/organizations/${organizationId}/memberships`, query }),
    getInstanceOrganizationMembershipList: async (query: ClerkPaginationRequest<MemberOrder> = {}) =>
      request<Memberships>({ method: 'GET', path: '/organization_memberships', query }),
    createOrganizationMembership: async ({ organizationId, userId, role }: MembershipRoleParams) =>
      send('POST', path`/organizations/${organizationId}/memberships`, { userId, role }),
    updateOrganizationMembership: async ({ organizationId, userId, role }: MembershipRoleParams) =>
      send('PATCH', path`/organizations/${organizationId}/memberships/${userId}`, { role }),
    updateOrganizationMembershipMetadata: async ({
      organizationId,
      userId,
      ...body
    }: OrganizationMembershipMetadataParams) =>
      send('PATCH', path`/organizations/${organizationId}/memberships/${userId}/metadata`, body),
    deleteOrganizationMembership: async ({ organizationId, userId }: MemberId) =>
      send('DELETE', path`/organizations/${organizationId}/memberships/${userId}`),
  }
}

function invitations(request: RequestFunction) {
  type Invitations = PaginatedResourceResponse<OrganizationInvitation[]>
  type InvitationId = OrganizationId & { invitationId: string }
  return {
    getOrganizationInvitationList: async ({ organizationId, ...query }: OrganizationInvitationListParams) =>
      request<Invitations>({ method: 'GET', path: path`/organizations/${organizationId}/invitations`, query }),
    createOrganizationInvitation: async ({ organizationId, ...body }: CreateOrganizationInvitationParams) =>
      request<OrganizationInvitation>({
        method: 'POST',
        path: path`/organizations/${organizationId}/invitations`,
        body,
      }),
    createOrganizationInvitationBulk: async (organizationId: string, body: CreateBulkOrganizationInvitationParams) =>
      request<Invitations>({ method: 'POST', path: path`/organizations/${organizationId}/invitations/bulk`, body }),
    getOrganizationInvitation: async ({ organizationId, invitationId }: InvitationId) =>
      request<OrganizationInvitation>({
        method: 'GET',
        path: path`/organizations/${organizationId}/invitations/${invitationId}`,
      }),
    revokeOrganizationInvitation: async ({
      organizationId,
      invitationId,
      ...body
    }: InvitationId & { requestingUserId?: string }) =>
      request<OrganizationInvitation>({
        method: 'POST',
        path: path`/organizations/${organizationId}/invitations/${invitationId}/revoke`,
        body,
      }),
  }
}

function domains(request: RequestFunction) {
  type DomainId = OrganizationId & { domainId: string }
  return {
    getOrganizationDomainList: async ({ organizationId, ...query }: ClerkPaginationRequest<OrganizationId>) =>
      request<PaginatedResourceResponse<OrganizationDomain[]>>({
        method: 'GET',
        path: path`/organizations/${organizationId}/domains`,
        query,
      }),
    createOrganizationDomain: async ({ organizationId, ...params }: CreateOrganizationDomainParams) =>
      request<OrganizationDomain>({
        method: 'POST',
        path: path`/organizations/${organizationId}/domains`,
        body: { ...params, verified: params.verified ?? true },
      }),
    updateOrganizationDomain: async ({
      organizationId,
      domainId,
      ...body
    }: DomainId & Partial<CreateOrganizationDomainParams>) =>
      request<OrganizationDomain>({
        method: 'PATCH',
        path: path`/organizations/${organizationId}/domains/${domainId}`,
        body,
      }),
    deleteOrganizationDomain: async ({ organizationId, domainId }: DomainId) =>
      request<OrganizationDomain>({
        method: 'DELETE',
        path: path`/organizations/${organizationId}/domains/${domainId}`,
      }),
  }
}
