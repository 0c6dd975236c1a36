import { path, type RequestFunction } from '../request.ts'
import type { AllowlistIdentifier, BlocklistIdentifier, Invitation, WaitlistEntry } from '../resources/access.ts'
import type { DeletedObject } from '../resources/deleted-object.ts'
import type { PaginatedResourceResponse } from '../resources/deserialize.ts'
import type { InvitationStatus, WaitlistEntryStatus } from '../resources/enums.ts'
import { type ClerkPaginationRequest, paginated, type WithSign } from './params.ts'

export type CreateInvitationParams = {
  emailAddress: string
  expiresInDays?: number
  ignoreExisting?: boolean
  notify?: boolean
  publicMetadata?: UserPublicMetadata
  redirectUrl?: string
  templateSlug?: 'invitation' | 'waitlist_invitation'
}
export type InvitationListParams = ClerkPaginationRequest<{ status?: InvitationStatus; query?: string }>
export type WaitlistEntryListParams = ClerkPaginationRequest<{
  query?: string
  status?: WaitlistEntryStatus
  orderBy?: WithSign<'created_at' | 'invited_at' | 'email_address'>
}>

export function allowlistIdentifiersApi(request: RequestFunction) {
  return {
    getAllowlistIdentifierList: async (params: ClerkPaginationRequest = {}) =>
      request<PaginatedResourceResponse<AllowlistIdentifier[]>>({
        method: 'GET',
        path: '/allowlist_identifiers',
        query: { ...params, ...paginated },
      }),
    createAllowlistIdentifier: async (body: { identifier: string; notify: boolean }) =>
      request<AllowlistIdentifier>({ method: 'POST', path: '/allowlist_identifiers', body }),
    deleteAllowlistIdentifier: async (id: string) =>
      request<DeletedObject>({ method: 'DELETE', path: path`/allowlist_identifiers/${id}` }),
  }
}

export function blocklistIdentifiersApi(request: RequestFunction) {
  return {
    getBlocklistIdentifierList: async (query: ClerkPaginationRequest = {}) =>
      request<PaginatedResourceResponse<BlocklistIdentifier[]>>({
        method: 'GET',
        path: '/blocklist_identifiers',
        query,
      }),
    createBlocklistIdentifier: async (body: { identifier: string }) =>
      request<BlocklistIdentifier>({ method: 'POST', path: '/blocklist_identifiers', body }),
    deleteBlocklistIdentifier: async (id: string) =>
      request<DeletedObject>({ method: 'DELETE', path: path`/blocklist_identifiers/${id}` }),
  }
}

export function invitationsApi(request: RequestFunction) {
  return {
    getInvitationList: async (params: InvitationListParams = {}) =>
      request<PaginatedResourceResponse<Invitation[]>>({
        method: 'GET',
        path: '/invitations',
        query: { ...params, ...paginated },
      }),
    createInvitation: async (body: CreateInvitationParams) =>
      request<Invitation>({ method: 'POST', path: '/invitations', body }),
    createInvitationBulk: async (body: CreateInvitationParams[]) =>
      request<PaginatedResourceResponse<Invitation[]>>({ method: 'POST', path: '/invitations/bulk', body }),
    revokeInvitation: async (id: string) =>
      request<Invitation>({ method: 'POST', path: path`/invitations/${id}/revoke` }),
  }
}

export function waitlistEntriesApi(request: RequestFunction) {
  return {
    list: async (query: WaitlistEntryListParams = {}) =>
      request<PaginatedResourceResponse<WaitlistEntry[]>>({ method: 'GET', path: '/waitlist_entries', query }),
    create: async (body: { emailAddress: string; notify?: boolean }) =>
      request<WaitlistEntry>({ method: 'POST', path: '/waitlist_entries', body }),
    invite: async (id: string, body: { ignoreExisting?: boolean } = {}) =>
      request<WaitlistEntry>({ method: 'POST', path: path`/waitlist_entries/${id}/invite`, body }),
    reject: async (id: string) =>
      request<WaitlistEntry>({ method: 'POST', path: path`/waitlist_entries/${id}/reject` }),
    delete: async (id: string) => request<DeletedObject>({ method: 'DELETE', path: path`/waitlist_entries/${id}` }),
  }
}
