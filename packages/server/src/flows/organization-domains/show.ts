import type { OrganizationDomain } from '@keyward/wire'
import {
  countPendingSuggestions,
  type DomainRow,
  toOrganizationDomain,
} from '../../domain/organization-domains/index.ts'
import { countOpenByDomain } from '../../domain/organization-invitations/index.ts'
import { findOrganizations } from '../../domain/organizations/index.ts'
import { findVerifications } from '../../domain/verifications/index.ts'
import type { Scope } from '../../platform/index.ts'

export async function shownDomains(
  scope: Scope,
  rows: readonly DomainRow[],
  { showsRecord = false }: { readonly showsRecord?: boolean } = {},
): Promise<OrganizationDomain[]> {
  const ids = rows.map((row) => row.id)
  const invitations = await countOpenByDomain(scope, ids)
  const suggestions = await countPendingSuggestions(scope, ids)
  const organizations = await findOrganizations(scope, [...new Set(rows.map((row) => row.organizationId))])
  const verifications = await findVerifications(
    scope,
    rows.flatMap((row) => row.affiliationVerificationId ?? []),
  )
  return rows.map((row) =>
    toOrganizationDomain(scope, row, {
      verification: verifications.get(row.affiliationVerificationId ?? '') ?? null,
      pendingInvitations: invitations.get(row.id) ?? 0,
      pendingSuggestions: suggestions.get(row.id) ?? 0,
      organization: organizations.get(row.organizationId) ?? null,
      showsRecord,
    }),
  )
}

export async function shownDomain(
  scope: Scope,
  row: DomainRow,
  options: { readonly showsRecord?: boolean } = {},
): Promise<OrganizationDomain> {
  return (await shownDomains(scope, [row], options))[0]!
}
