import { trimSlashes } from '../routing/location.ts'
import { type CustomPage, isPlaceHolder } from '../user-profile/pages.ts'

type OwnPage = 'general' | 'members' | 'apiKeys'

export type OrganizationPage =
  | { readonly kind: OwnPage; readonly step: string }
  | ({ readonly kind: 'custom'; readonly step: string; readonly at: number } & CustomPage)
  | ({ readonly kind: 'link'; readonly step: string; readonly at: number; readonly url: string } & CustomPage)

/** Addresses that links and apps know: `#/organization-members`. */
const steps = {
  general: 'organization-general',
  members: 'organization-members',
  apiKeys: 'organization-api-keys',
} as const

/** Ours first unless the app names them among its own; the first page of all has the empty step. */
export function organizationPages(
  custom: readonly CustomPage[],
  maySee: { readonly members: boolean; readonly apiKeys: boolean },
): OrganizationPage[] {
  const named = custom.flatMap(toPage)
  const own = (['general', 'members', 'apiKeys'] as const)
    .filter((kind) => !named.some((page) => page.kind === kind))
    .map((kind): OrganizationPage => ({ kind, step: steps[kind] }))
  const pages = [...own, ...named].filter(({ kind }) => (kind !== 'members' && kind !== 'apiKeys') || maySee[kind])
  const first = pages.find((page) => page.kind !== 'link')
  return pages.map((page) => (page === first ? { ...page, step: '' } : page))
}

/** `at`: its place among all that the app gives. */
function toPage(page: CustomPage, at: number): OrganizationPage | [] {
  if (isOwn(page.label) && !page.mount) return { kind: page.label, step: steps[page.label] }
  if (isPlaceHolder(page)) return []
  const url = page.url ?? page.label
  if (!page.mount) return { ...page, at, kind: 'link', step: `link ${url}`, url }
  return { ...page, at, kind: 'custom', step: trimSlashes(url) }
}

function isOwn(label: string): label is OwnPage {
  return Object.hasOwn(steps, label)
}
