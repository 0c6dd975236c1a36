'use client'
import type { OrganizationMembership, OrganizationSuggestion, UserOrganizationInvitation } from '@keyward/browser'
import { useClerkContext } from '../provider/contexts.ts'
import type { OrganizationResource, SetActive } from '../types.ts'
import { useClerk } from './use-clerk.ts'
import { type PageParams, type PaginatedResources, usePages } from './use-pages.ts'

type ListParams = (PageParams & Record<string, unknown>) | true
export type UseOrganizationListParams = {
  userMemberships?: ListParams
  userInvitations?: ListParams
  userSuggestions?: ListParams
}
type Lists = {
  userMemberships: PaginatedResources<OrganizationMembership>
  userInvitations: PaginatedResources<UserOrganizationInvitation>
  userSuggestions: PaginatedResources<OrganizationSuggestion>
}
export type CreateOrganizationParams = { name: string; slug?: string }
export type UseOrganizationListReturn = Lists &
  (
    | { isLoaded: false; createOrganization: undefined; setActive: undefined }
    | {
        isLoaded: true
        createOrganization: (params: CreateOrganizationParams) => Promise<OrganizationResource>
        setActive: SetActive
      }
  )

/** The organizations that the user is in, is invited to or might join, with the ways to create and to switch. */
export function useOrganizationList(params: UseOrganizationListParams = {}): UseOrganizationListReturn {
  const { client, user } = useClerkContext('useOrganizationList').snapshot
  const { createOrganization, setActive } = useClerk()
  const lists = {
    userMemberships: usePages(params.userMemberships, user?.id, user?.getOrganizationMemberships),
    userInvitations: usePages(params.userInvitations, user?.id, user?.getOrganizationInvitations),
    userSuggestions: usePages(params.userSuggestions, user?.id, user?.getOrganizationSuggestions),
  }
  // Loaded means here, by its documentation, that there is a user as well.
  if (!client || !user) return { isLoaded: false, createOrganization: undefined, setActive: undefined, ...lists }
  return { isLoaded: true, createOrganization, setActive, ...lists }
}
