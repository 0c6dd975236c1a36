import type { OrganizationSyncOptions } from './options.ts'
import { type PathMatcher, pathMatcher } from './path-pattern.ts'

export type OrganizationSyncTarget =
  | { readonly type: 'personalAccount' }
  | { readonly type: 'organization'; readonly organizationId?: string; readonly organizationSlug?: string }

type Matchers = { readonly organization: PathMatcher[]; readonly personalAccount: PathMatcher[] }

const compiled = new WeakMap<OrganizationSyncOptions, Matchers>()

/** Whose page a path is, by the app's patterns; null if they say nothing about it. Organizations go first. */
export function organizationSyncTarget(
  url: URL,
  options: OrganizationSyncOptions | undefined,
): OrganizationSyncTarget | null {
  if (!options) return null
  const { organization, personalAccount } = matchersOf(options)
  for (const match of organization) {
    const params = match(url.pathname)
    if (params?.id) return { type: 'organization', organizationId: params.id }
    if (params?.slug) return { type: 'organization', organizationSlug: params.slug }
  }
  return personalAccount.some((match) => match(url.pathname)) ? { type: 'personalAccount' } : null
}

/** Throws for patterns that cannot be read: a mistake of configuration, whoever asks. */
export function assertPatterns(options: OrganizationSyncOptions | undefined): void {
  if (options) matchersOf(options)
}

/** Whether the token's active organization is another than the page's. */
export function isOrganizationMismatch(
  target: OrganizationSyncTarget,
  active: { readonly orgId?: string | null; readonly orgSlug?: string | null },
): boolean {
  if (target.type === 'personalAccount') return Boolean(active.orgId)
  if (target.organizationId) return target.organizationId !== active.orgId
  return target.organizationSlug !== active.orgSlug
}

/** What the handshake is asked to activate: an id, a slug, or nothing for the personal account. */
export function organizationParam(target: OrganizationSyncTarget): string {
  return target.type === 'personalAccount' ? '' : (target.organizationId ?? target.organizationSlug ?? '')
}

function matchersOf(options: OrganizationSyncOptions): Matchers {
  const known = compiled.get(options)
  if (known) return known
  const matchers = {
    organization: (options.organizationPatterns ?? []).map(pathMatcher),
    personalAccount: (options.personalAccountPatterns ?? []).map(pathMatcher),
  }
  compiled.set(options, matchers)
  return matchers
}
