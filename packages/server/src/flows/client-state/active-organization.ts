import { isSelectionForced, type LoadedMembership, loadMembership } from '../../domain/organizations/index.ts'
import { permissionKeys } from '../../domain/roles/index.ts'
import type { OrganizationFacts } from '../../domain/tokens/index.ts'
import { apiError, type Scope } from '../../platform/index.ts'

/** What a token says of the organization. Null: none, or the user is no member any more. */
export async function organizationFacts(
  scope: Scope,
  organizationId: string | null,
  userId: string,
): Promise<OrganizationFacts | null> {
  const loaded = organizationId === null ? null : await loadMembership(scope, organizationId, userId)
  return loaded && factsOf(scope, loaded)
}

export function factsOf(scope: Scope, { organization, role }: LoadedMembership): OrganizationFacts {
  return {
    id: organization.id,
    slug: scope.instance.settings.organization_settings.slug_disabled ? null : organization.slug,
    role: role.key,
    permissions: permissionKeys(role),
  }
}

/**
 * The organization that a request asks to act for, by id or slug: undefined says nothing, null and the empty text mean the
 * own account. Throws for one that the user is no member of.
 */
export async function askedOrganization(
  scope: Scope,
  asked: string | null | undefined,
  userId: string,
): Promise<string | null | undefined> {
  if (asked === undefined) return undefined
  // No personal accounts: who asks for theirs goes on as they are.
  if (asked === null || asked === '') return isSelectionForced(scope) ? undefined : null
  const loaded = await loadMembership(scope, asked, userId)
  if (!loaded) throw apiError('organization_not_found_or_unauthorized')
  return loaded.organization.id
}
