/** The organization that a session acts for, as far as a token speaks of it. */
export type OrganizationFacts = {
  readonly id: string
  /** Null where the instance uses no slugs. */
  readonly slug: string | null
  /** `org:<name>`. */
  readonly role: string
  /** Keys of all that the role allows. */
  readonly permissions: readonly string[]
}

/**
 * `o` and `fea` of wire.md §4: each feature is a number of which bit k stands for the k-th name in `per`. The server's own
 * permissions (`org:sys_…`) stay out.
 */
export function organizationClaims(facts: OrganizationFacts | null): Record<string, unknown> {
  if (!facts) return {}
  const granted = facts.permissions
    .map((key) => key.split(':'))
    .filter((parts) => parts.length === 3 && parts[0] === 'org' && !parts[1]!.startsWith('sys_'))
    .map(([, feature, name]) => ({ feature: feature!, name: name! }))
  const features = [...new Set(granted.map((one) => one.feature))].sort()
  const names = [...new Set(granted.map((one) => one.name))].sort()
  const masks = features.map((feature) =>
    granted
      .filter((one) => one.feature === feature)
      // Not `<<`: more than 31 names would wrap around.
      .reduce((mask, one) => mask + 2 ** names.indexOf(one.name), 0),
  )
  return {
    o: {
      id: facts.id,
      ...(facts.slug === null ? {} : { slg: facts.slug }),
      rol: facts.role.replace(/^org:/, ''),
      ...(names.length > 0 ? { per: names.join(','), fpm: masks.join(',') } : {}),
    },
    ...(features.length > 0 ? { fea: features.map((feature) => `o:${feature}`).join(',') } : {}),
  }
}

/** The same in the words of version 1, for apps that still read them (decisions.md 9). */
export function organizationClaimsV1(facts: OrganizationFacts | null): Record<string, unknown> {
  if (!facts) return {}
  return {
    org_id: facts.id,
    ...(facts.slug === null ? {} : { org_slug: facts.slug }),
    org_role: facts.role,
    org_permissions: facts.permissions.filter((key) => !key.startsWith('org:sys_')),
  }
}
