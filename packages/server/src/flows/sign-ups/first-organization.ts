import { randomInt } from 'node:crypto'
import { listSuggestions } from '../../domain/organization-domains/index.ts'
import { listInvitations } from '../../domain/organization-invitations/index.ts'
import { findOrganization, isEnabled, isPlainName, slugOf } from '../../domain/organizations/index.ts'
import type { LoadedUser } from '../../domain/users/index.ts'
import { type Scope, transaction } from '../../platform/index.ts'
import { creationDefaults } from '../organization-domains/index.ts'
import { enrol, verifiedAddresses } from '../organization-invitations/index.ts'
import { createOrganization, reasonNotToCreate } from '../organizations/index.ts'

const nameless = 'My Organization'

/**
 * Where the instance wants it, whoever signs up gets an organization of their own, named by its rules for names. Nobody gets
 * one who is invited to another, or could ask to join one: that choice is theirs. Null where none was made.
 */
export async function createFirstOrganization(scope: Scope, user: LoadedUser): Promise<string | null> {
  const { organization_creation_defaults: defaults, slug_disabled: isSlugless } =
    scope.instance.settings.organization_settings
  // Without rules for names there is nothing to make one by (documented).
  if (!isEnabled(scope) || !defaults.enabled || !defaults.automatic_organization_creation.enabled) return null
  const userId = user.user.id
  await enrol(scope, userId)
  if ((await isExpected(scope, userId)) || (await reasonNotToCreate(scope, user))) return null
  const { name: wanted } = (await creationDefaults(scope, userId)).form
  const name = wanted && isPlainName(wanted) ? wanted : nameless
  return transaction(scope, async (inner) => {
    const slug = isSlugless ? null : await freeSlug(inner, name)
    return (await createOrganization(inner, { name, slug, createdBy: userId })).id
  })
}

async function isExpected(scope: Scope, userId: string): Promise<boolean> {
  const one = { limit: 1, offset: 0 }
  const emailAddresses = await verifiedAddresses(scope, userId)
  const invited = await listInvitations(scope, { emailAddresses, withDomains: true, statuses: ['pending'] }, one)
  return invited.total > 0 || (await listSuggestions(scope, { userId, statuses: ['pending'] }, one)).total > 0
}

/** Nobody chose it, so nobody is told that it is taken. */
async function freeSlug(scope: Scope, name: string): Promise<string> {
  const slug = slugOf(name)
  return (await findOrganization(scope, slug)) ? `${slug}-${randomInt(1e9, 1e10)}` : slug
}
