import {
  findMemberRole,
  isEnabled,
  isSelectionForced,
  type LoadedMembership,
  loadMembership,
} from '../../domain/organizations/index.ts'
import { permissionKeys, rememberedRole } from '../../domain/roles/index.ts'
import type { OrganizationFacts } from '../../domain/tokens/index.ts'
import { apiError, type Scope } from '../../platform/index.ts'

/** What a token says of the organization. Null: none, or the user is no member any more. */
export async function organizationFacts(
  scope: Scope,
  organizationId: string | null,
  userId: string,
): Promise<OrganizationFacts | null> {
  if (organizationId === null || !isEnabled(scope)) return null
  const organization = await findMemberRole(scope, organizationId, userId)
  const role = organization && (await rememberedRole(scope, organization.roleId))
  return organization && role ? factsOf(scope, { organization, role }) : null
}

/** What a token of one tab says: of the organization that the tab asks for, else of the session's. Throws for one that is not theirs. */
export async function tabOrganization(
  scope: Scope,
  asked: string | null | undefined,
  session: { readonly userId: string; readonly lastActiveOrganizationId: string | null },
): Promise<OrganizationFacts | null> {
  if (!asked) {
    const isOwnAccount = asked !== undefined && !isSelectionForced(scope)
    return isOwnAccount ? null : organizationFacts(scope, session.lastActiveOrganizationId, session.userId)
  }
  const facts = await organizationFacts(scope, asked, session.userId)
  if (!facts) throw apiError('organization_not_found_or_unauthorized')
  return facts
}

export function factsOf(
  scope: Scope,
  {
    organization,
    role,
  }: Pick<LoadedMembership, 'role'> & { readonly organization: Pick<LoadedMembership['organization'], 'id' | 'slug'> },
): OrganizationFacts {
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
