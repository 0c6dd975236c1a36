import { changeDomain, type DomainRow, deleteDomain } from '../../domain/instances/index.ts'
import { endAllSessions } from '../../domain/sessions/index.ts'
import { apiError, isDevelopment, type Scope, transaction } from '../../platform/index.ts'
import { forgetDnsCheck } from './dns-check.ts'
import { forgetProxyCheck } from './proxy-check.ts'

/** Tokens name their issuer and cookies their host: a primary domain that moves takes nobody's session along. */
export async function updateDomain(
  scope: Scope,
  domain: DomainRow,
  change: { readonly name?: string; readonly proxyUrl?: string | null },
): Promise<DomainRow> {
  const moves = domain.isPrimary && change.name !== undefined && change.name !== domain.name
  if (moves && isDevelopment(scope)) throw apiError('form_param_value_invalid', { param: 'name' })
  return transaction(scope, async (inner) => {
    const changed = await changeDomain(inner, domain, change)
    if (moves) await endAllSessions(inner, 'revoked')
    return changed
  })
}

/** The primary domain is the instance's address and stays. */
export async function removeSatellite(scope: Scope, domain: DomainRow): Promise<void> {
  if (!domain.isSatellite) throw apiError('resource_forbidden')
  await transaction(scope, async (inner) => {
    await deleteDomain(inner, domain.id)
    await forgetProxyCheck(inner, domain.id)
    await forgetDnsCheck(inner, domain.id)
  })
}
