import { type DomainRow, domainOf, enrollingDomains, suggest } from '../../domain/organization-domains/index.ts'
import { inviteByDomain } from '../../domain/organization-invitations/index.ts'
import { findMembership, findOrganization, isEnabled } from '../../domain/organizations/index.ts'
import { pointersOf, roleSetOf } from '../../domain/roles/index.ts'
import { type Scope, transaction } from '../../platform/index.ts'
import { verifiedAddresses } from './accept.ts'
import { announce } from './invite.ts'

/**
 * What the verified addresses of a person open to them: invitations and suggestions of the organizations whose domains they
 * are of. Called when somebody comes in, proves an address, or looks; twice does no more than once.
 */
export async function enrol(scope: Scope, userId: string): Promise<void> {
  if (!isEnabled(scope) || !scope.instance.settings.organization_settings.domains_enabled) return
  const addresses = await verifiedAddresses(scope, userId)
  const domains = await enrollingDomains(scope, [...new Set(addresses.map(domainOf))])
  for (const domain of domains) {
    if (await findMembership(scope, domain.organizationId, userId)) continue
    if (domain.enrollmentMode === 'automatic_suggestion')
      await suggest(scope, { organizationId: domain.organizationId, domainId: domain.id, userId })
    else await inviteAll(scope, domain, addresses)
  }
}

async function inviteAll(scope: Scope, domain: DomainRow, addresses: readonly string[]): Promise<void> {
  const organization = await findOrganization(scope, domain.organizationId)
  const role = organization && pointersOf(scope, await roleSetOf(scope, organization.roleSetKey)).defaultRole
  if (!organization || !role) return
  // One is enough, whichever of their addresses it is for.
  const emailAddress = addresses.find((address) => domainOf(address) === domain.name)!
  await transaction(scope, async (inner) => {
    const row = await inviteByDomain(inner, {
      organizationId: organization.id,
      emailAddress,
      roleId: role.id,
      domainId: domain.id,
    })
    if (row) await announce(inner, 'created', row)
  })
}
