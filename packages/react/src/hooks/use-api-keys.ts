'use client'
import { useClerkContext } from '../provider/contexts.ts'
import { type Page, type PageParams, type PaginatedResources, usePages } from './use-pages.ts'

export type UseAPIKeysParams = PageParams & {
  /** Whose keys, a user's or an organization's id; those of the organization in use, else the user's, unless said otherwise. */
  subject?: string
  /** What the names must contain. */
  query?: string
  /** Whether to read them at all; true unless said otherwise. */
  enabled?: boolean
}
// biome-ignore lint/suspicious/noExplicitAny: items are the runtime's resources
export type UseAPIKeysReturn = PaginatedResources<any>

// biome-ignore lint/suspicious/noExplicitAny: items are the runtime's resources
type Fetch = (query: Record<string, unknown>) => Promise<Page<any>>

/** API keys of a user or an organization, page by page. Nothing is fetched while nobody is signed in. */
export function useAPIKeys(params: UseAPIKeysParams = {}): UseAPIKeysReturn {
  const { clerk, snapshot } = useClerkContext('useAPIKeys')
  const { session, organization, user } = snapshot
  const { enabled = true, ...list } = params
  const owner = list.subject ?? organization?.id ?? user?.id
  const getAll: Fetch = (query) => (clerk as unknown as { apiKeys: { getAll: Fetch } }).apiKeys.getAll(query)
  return usePages(enabled ? list : undefined, {
    kind: 'apiKeys',
    owner: session ? (owner as string | undefined) : undefined,
    fetcher: getAll,
    changedBy: /^\/api_keys/,
  })
}
