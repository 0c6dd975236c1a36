import { useState } from 'preact/hooks'
import type { OrganizationOffer, User } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { type List, useList } from './use-list.ts'

export type Offers = {
  readonly invitations: List<OrganizationOffer>
  readonly suggestions: List<OrganizationOffer>
  /** How many wait for the user's word. */
  readonly open: number
  /** The one that is being taken. */
  readonly pending: string | null
  isTaken(offer: OrganizationOffer): boolean
  take(offer: OrganizationOffer): Promise<void>
  reload(): void
}

/** Whether there is an organization to choose, or one to join. */
export function hasOrganizations(user: User | null | undefined, { invitations, suggestions }: Offers): boolean {
  return (user?.organizationMemberships ?? []).length + invitations.items.length + suggestions.items.length > 0
}

/** What others offer to the user: open invitations, and organizations of the same mail domain. */
export function useOffers(): Offers {
  const { clerk } = useUi()
  const user = clerk.user
  const who = user?.id ?? ''
  const invitations = useList(
    `invitations:${who}`,
    user?.getOrganizationInvitations && ((page) => user.getOrganizationInvitations!({ ...page, status: 'pending' })),
  )
  const suggestions = useList(
    `suggestions:${who}`,
    user?.getOrganizationSuggestions &&
      ((page) => user.getOrganizationSuggestions!({ ...page, status: ['pending', 'accepted'] })),
  )
  const [pending, setPending] = useState<string | null>(null)
  const [taken, setTaken] = useState<readonly string[]>([])
  const isTaken = (offer: OrganizationOffer) => taken.includes(offer.id) || offer.status === 'accepted'
  const openOf = ({ count, items }: List<OrganizationOffer>) => count - items.filter(isTaken).length
  return {
    invitations,
    suggestions,
    open: openOf(invitations) + openOf(suggestions),
    pending,
    isTaken,
    reload() {
      invitations.reload()
      suggestions.reload()
    },
    async take(offer) {
      if (pending) return
      setPending(offer.id)
      try {
        await offer.accept()
        setTaken((before) => [...before, offer.id])
      } finally {
        setPending(null)
      }
    },
  }
}
