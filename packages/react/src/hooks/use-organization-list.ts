'use client'
import type { OrganizationMembership, OrganizationSuggestion, UserOrganizationInvitation } from '@keyward/browser'
import { useClerkContext } from '../provider/contexts.ts'
import type { OrganizationResource, SetActive } from '../types.ts'
import { useClerk } from './use-clerk.ts'
import { type PageParams, type PaginatedResources, pendingUnlessAsked, usePages } from './use-pages.ts'

type ListParams = (PageParams & Record<string, unknown>) | true
export type UseOrganizationListParams = {
  /** The user's memberships, each with its organization. */
  userMemberships?: ListParams
  /** Invitations to the user: the pending ones, or those of a `status`. */
  userInvitations?: ListParams
  /** Organizations that the user may ask to join and has not yet, or those of a `status`. */
  userSuggestions?: ListParams
}
type Lists = {
  /** Memberships, if asked for. */
  userMemberships: PaginatedResources<OrganizationMembership>
  /** Invitations, if asked for. */
  userInvitations: PaginatedResources<UserOrganizationInvitation>
  /** Suggestions, if asked for. */
  userSuggestions: PaginatedResources<OrganizationSuggestion>
}
export type CreateOrganizationParams = { name: string; slug?: string }
export type UseOrganizationListReturn = Lists &
  (
    | { isLoaded: false; createOrganization: undefined; setActive: undefined }
    | {
        /** Whether somebody is known to be signed in. */
        isLoaded: true
        /** Makes an organization of which the user is an admin. */
        createOrganization: (params: CreateOrganizationParams) => Promise<OrganizationResource>
        /** Makes an organization the one in use. */
        setActive: SetActive
      }
  )

const changedBy = /^\/(me\/organization_|organizations(\/[^/]+)?(\/memberships|\/logo|$))/

/** The organizations that the user is in, is invited to or might join, with the ways to create and to switch. */
export function useOrganizationList(params: UseOrganizationListParams = {}): UseOrganizationListReturn {
  const { client, user } = useClerkContext('useOrganizationList').snapshot
  const { createOrganization, setActive } = useClerk()
  const common = { owner: user?.id, changedBy }
  const lists = {
    userMemberships: usePages(params.userMemberships, {
      ...common,
      kind: 'userMemberships',
      fetcher: user?.getOrganizationMemberships,
    }),
    userInvitations: usePages(pendingUnlessAsked(params.userInvitations), {
      ...common,
      kind: 'userInvitations',
      fetcher: user?.getOrganizationInvitations,
    }),
    userSuggestions: usePages(pendingUnlessAsked(params.userSuggestions), {
      ...common,
      kind: 'userSuggestions',
      fetcher: user?.getOrganizationSuggestions,
    }),
  }
  // Loaded means here, by its documentation, that there is a user as well.
  if (!client || !user) return { isLoaded: false, createOrganization: undefined, setActive: undefined, ...lists }
  return { isLoaded: true, createOrganization, setActive, ...lists }
}
