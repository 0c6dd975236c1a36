'use client'
import type { ClerkAPIResponseError, OrganizationCreationDefaults } from '@keyward/browser'
import { useClerkContext } from '../provider/contexts.ts'
import { type Page, usePages } from './use-pages.ts'

export type UseOrganizationCreationDefaultsParams = {
  /** Whether to ask for them at all; true unless said otherwise. */
  enabled?: boolean
  /** Whether the old ones stay until others are there; true unless said otherwise. */
  keepPreviousData?: boolean
}
export type UseOrganizationCreationDefaultsReturn = {
  /** `form` is what the form begins with, `advisory` what the person should know before; undefined until they are there. */
  data: OrganizationCreationDefaults | undefined | null
  /** What the request failed with. */
  error: ClerkAPIResponseError | null
  /** Whether the first answer is on its way. */
  isLoading: boolean
  /** Whether any answer is on its way. */
  isFetching: boolean
}

/** What a form for a new organization begins with. Nothing is fetched while nobody is signed in. */
export function useOrganizationCreationDefaults(
  params: UseOrganizationCreationDefaultsParams = {},
): UseOrganizationCreationDefaultsReturn {
  const { snapshot } = useClerkContext('useOrganizationCreationDefaults')
  const { enabled = true, keepPreviousData = true } = params
  const user = snapshot.user as {
    id: string
    getOrganizationCreationDefaults: () => Promise<OrganizationCreationDefaults>
  }
  // A list of one: read once for everybody who asks, and anew after what may change it.
  const fetcher = async (): Promise<Page<OrganizationCreationDefaults>> => ({
    data: [await user.getOrganizationCreationDefaults()],
    total_count: 1,
  })
  const { data, error, isLoading, isFetching } = usePages(enabled ? { keepPreviousData } : undefined, {
    kind: 'organizationCreationDefaults',
    owner: user?.id,
    fetcher,
    changedBy: /^\/(me|organizations)\b/,
  })
  return { data: data?.[0], error, isLoading, isFetching }
}
