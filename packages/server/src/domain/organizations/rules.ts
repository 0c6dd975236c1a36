import { apiError, type Scope } from '../../platform/index.ts'
import { hasPermission, isCreatorEligible, loadRoles, type Role, type SystemPermission } from '../roles/index.ts'
import { isEnabled, loadMembership } from './load.ts'
import { countMembers, organizationsWithRole } from './memberships-store.ts'
import { findOrganization, holdOrganization, type OrganizationRow } from './store.ts'
import type { LoadedMembership } from './wire.ts'

const maxNameLength = 256
const maxSlugLength = 64

export function requireEnabled(scope: Scope): void {
  if (!isEnabled(scope)) throw apiError('organization_not_enabled_in_instance')
}

export async function requireOrganization(scope: Scope, idOrSlug: string): Promise<OrganizationRow> {
  const row = await findOrganization(scope, idOrSlug)
  if (!row) throw apiError('resource_not_found')
  return row
}

/** Members alone; to everybody else the organization is as absent as one that never was. */
export async function requireMembership(scope: Scope, organization: string, userId: string): Promise<LoadedMembership> {
  requireEnabled(scope)
  const loaded = await loadMembership(scope, organization, userId)
  if (!loaded) throw apiError('organization_not_found_or_unauthorized')
  return loaded
}

export async function requirePermission(
  scope: Scope,
  organization: string,
  userId: string,
  permission: SystemPermission,
): Promise<LoadedMembership> {
  const loaded = await requireMembership(scope, organization, userId)
  if (!hasPermission(loaded.role, permission))
    throw apiError('insufficient_permissions', { meta: { permissions: [permission] } })
  return loaded
}

/** Roles with which somebody can run the organization; some member must have one. */
export async function elevatedRoleIds(scope: Scope): Promise<string[]> {
  return (await loadRoles(scope)).filter(isCreatorEligible).map((role) => role.id)
}

/**
 * Refuses a change after which nobody could run the organization any more. The organization must be held: two members who
 * leave at once would each count on the other.
 */
export async function refuseLosingLastAdmin(
  scope: Scope,
  loaded: LoadedMembership,
  newRole: Role | null,
): Promise<void> {
  if (!isCreatorEligible(loaded.role) || (newRole && isCreatorEligible(newRole))) return
  const { id } = loaded.organization
  const others = await organizationsWithRole(scope, [id], await elevatedRoleIds(scope), loaded.membership.userId)
  if (!others.has(id)) throw apiError('organization_minimum_permissions_needed')
}

/** Holds the organization and refuses one member (or `wanted`) more than it may have; `taken`: places promised to others. */
export async function holdPlace(
  scope: Scope,
  organizationId: string,
  { wanted = 1, taken = 0 }: { readonly wanted?: number; readonly taken?: number } = {},
): Promise<OrganizationRow> {
  const organization = await holdOrganization(scope, organizationId)
  if (!organization) throw apiError('resource_not_found')
  const max = organization.maxAllowedMemberships
  if (max === 0) return organization
  const members = (await countMembers(scope, [organizationId])).get(organizationId) ?? 0
  if (members + taken + wanted > max) throw apiError('organization_membership_quota_exceeded')
  return organization
}

/** Organizations invite strangers by mail: what stands there must not be an address to follow, nor markup. */
export function isPlainName(name: string): boolean {
  return !/[a-z][a-z0-9+.-]*:\/\/|\bwww\.|<[a-z!/]/i.test(name)
}

/** Documented: up to 256 characters, no URLs, no HTML. */
export function checkedName(name: string | null | undefined): string {
  const value = name?.trim() ?? ''
  if (value === '') throw apiError(name == null ? 'form_param_missing' : 'form_param_nil', { param: 'name' })
  if (value.length > maxNameLength)
    throw apiError('form_param_max_length_exceeded', { param: 'name', values: { limit: maxNameLength } })
  if (!isPlainName(value)) throw apiError('form_param_value_invalid', { param: 'name' })
  return value
}

/** Small letters, digits and dashes. Where slugs are off, only the app's server may give one. */
export function checkedSlug(
  scope: Scope,
  slug: string | null | undefined,
  { isBackend = false }: { readonly isBackend?: boolean } = {},
): string | null {
  if (!slug) return null
  if (!isBackend && scope.instance.settings.organization_settings.slug_disabled)
    throw apiError('form_param_unknown', { param: 'slug' })
  if (slug.length > maxSlugLength)
    throw apiError('form_param_max_length_exceeded', { param: 'slug', values: { limit: maxSlugLength } })
  // What begins like an id would hide the organization with that id.
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) throw apiError('form_param_format_invalid', { param: 'slug' })
  return slug
}

/** A slug out of a name, for whoever gives none: `Café Zürich` → `cafe-zurich`. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxSlugLength - 16)
    .replace(/^-+|-+$/g, '')
  return slug || 'organization'
}
