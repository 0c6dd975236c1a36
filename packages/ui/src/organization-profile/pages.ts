import { trimSlashes } from '../routing/location.ts'
import type { CustomPage } from '../user-profile/pages.ts'

export type OrganizationPage =
  | { readonly kind: 'general' | 'members'; readonly step: string }
  | ({ readonly kind: 'custom'; readonly step: string } & CustomPage)
  | ({ readonly kind: 'link'; readonly step: string; readonly url: string } & CustomPage)

/** Addresses that links and apps know: `#/organization-members`. */
const steps = { general: 'organization-general', members: 'organization-members' } as const

/** Ours first unless the app names them among its own; the first page of all has the empty step. */
export function organizationPages(custom: readonly CustomPage[], maySeeMembers: boolean): OrganizationPage[] {
  const named = custom.map(toPage)
  const own = (['general', 'members'] as const)
    .filter((kind) => !named.some((page) => page.kind === kind))
    .map((kind): OrganizationPage => ({ kind, step: steps[kind] }))
  const pages = [...own, ...named].filter((page) => page.kind !== 'members' || maySeeMembers)
  const first = pages.find((page) => page.kind !== 'link')
  return pages.map((page) => (page === first ? { ...page, step: '' } : page))
}

function toPage(page: CustomPage): OrganizationPage {
  if ((page.label === 'general' || page.label === 'members') && !page.mount)
    return { kind: page.label, step: steps[page.label] }
  const url = page.url ?? page.label
  if (!page.mount) return { ...page, kind: 'link', step: `link ${url}`, url }
  return { ...page, kind: 'custom', step: trimSlashes(url) }
}
