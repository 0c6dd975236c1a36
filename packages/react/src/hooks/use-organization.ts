'use client'
import type {
  OrganizationDomain,
  OrganizationInvitation,
  OrganizationMembership,
  OrganizationMembershipRequest,
} from '@keyward/browser'
import { useClerkContext } from '../provider/contexts.ts'
import { useInitialState } from '../provider/use-initial-state.ts'
import type { OrganizationMembershipResource, OrganizationResource } from '../types.ts'
import { type Listing, type PageParams, type PaginatedResources, pendingUnlessAsked, usePages } from './use-pages.ts'

type ListParams = (PageParams & Record<string, unknown>) | true
export type UseOrganizationParams = {
  /** The organization's domains; `enrollmentMode` filters. */
  domains?: ListParams
  /** Requests to join: the pending ones, or those of a `status`. */
  membershipRequests?: ListParams
  /** Members; `role` and `query` filter. */
  memberships?: ListParams
  /** Invitations: the pending ones, or those of a `status`. */
  invitations?: ListParams
  /** Taken without effect: billing is not built yet. */
  subscriptions?: ListParams
}
type Lists = {
  /** Domains, if asked for; null without an organization. */
  domains: PaginatedResources<OrganizationDomain> | null
  /** Requests to join, if asked for; null without an organization. */
  membershipRequests: PaginatedResources<OrganizationMembershipRequest> | null
  /** Members, if asked for; null without an organization. */
  memberships: PaginatedResources<OrganizationMembership> | null
  /** Invitations, if asked for; null without an organization. */
  invitations: PaginatedResources<OrganizationInvitation> | null
}
export type UseOrganizationReturn =
  | ({ isLoaded: false; organization: undefined; membership: undefined } & Lists)
  | ({
      /** Whether it is known which organization is in use. */
      isLoaded: true
      /** The organization in use; null if there is none. */
      organization: OrganizationResource | null
      /** The user's membership of it, with role and permissions. */
      membership: OrganizationMembershipResource | null
    } & Lists)

/** The active organization and the user's membership of it, with the lists that the app asks for. */
export function useOrganization(params: UseOrganizationParams = {}): UseOrganizationReturn {
  const { session, organization: active, user } = useClerkContext('useOrganization').snapshot
  const initialState = useInitialState()
  const organization = active === undefined && initialState?.organization ? initialState.organization : active
  const id = session ? (active?.id as string | undefined) : undefined
  const list = <Item>(kind: string, changedBy: string, fetcher: Listing<Item>['fetcher']): Listing<Item> => ({
    kind,
    owner: id,
    fetcher,
    changedBy: new RegExp(`^/organizations/${id}/(${changedBy})`),
  })
  const lists = {
    domains: usePages(params.domains, list('domains', 'domains', active?.getDomains)),
    membershipRequests: usePages(
      pendingUnlessAsked(params.membershipRequests),
      list('membershipRequests', 'membership_requests|domains', active?.getMembershipRequests),
    ),
    memberships: usePages(params.memberships, list('memberships', 'membership', active?.getMemberships)),
    invitations: usePages(
      pendingUnlessAsked(params.invitations),
      list('invitations', 'invitations|domains', active?.getInvitations),
    ),
  }
  if (organization === undefined) return { isLoaded: false, organization, membership: undefined, ...lists }
  if (organization === null) return { isLoaded: true, organization, membership: null, ...noLists }
  const membership = user?.organizationMemberships?.find(
    (one: OrganizationMembershipResource) => one.organization.id === organization.id,
  )
  return { isLoaded: true, organization, membership: membership ?? null, ...lists }
}

/** Nobody's. */
const noLists: Lists = { domains: null, membershipRequests: null, memberships: null, invitations: null }
