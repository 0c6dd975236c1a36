import { changeDomain, type DomainRow } from '../../domain/instances/index.ts'
import { endAllSessions } from '../../domain/sessions/index.ts'
import { apiError, isDevelopment, type Scope, transaction } from '../../platform/index.ts'

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
