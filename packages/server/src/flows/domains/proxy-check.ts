import type { ProxyCheck } from '@keyward/wire'
import { and, eq } from 'drizzle-orm'
import { isDevelopment, newId, type Scope } from '../../platform/index.ts'
import { safeFetch } from '../../platform/net/index.ts'
import { proxyChecks } from './table.ts'

/** Asks the Frontend API for its health through the proxy, and keeps what came of it. */
export async function checkProxy(scope: Scope, domainId: string, proxyUrl: string): Promise<ProxyCheck> {
  const successful = await isHealthy(scope, domainId, proxyUrl)
  const run = { proxyUrl, successful, lastRunAt: scope.now, updatedAt: scope.now }
  const [row] = await scope.db
    .insert(proxyChecks)
    .values({
      instanceId: scope.instanceId,
      domainId,
      id: newId('proxyCheck', scope.now),
      createdAt: scope.now,
      ...run,
    })
    .onConflictDoUpdate({ target: [proxyChecks.instanceId, proxyChecks.domainId], set: run })
    .returning()
  return {
    object: 'proxy_check',
    id: row!.id,
    domain_id: domainId,
    last_run_at: row!.lastRunAt.getTime(),
    proxy_url: row!.proxyUrl,
    successful: row!.successful,
    created_at: row!.createdAt.getTime(),
    updated_at: row!.updatedAt.getTime(),
  }
}

export async function forgetProxyCheck(scope: Scope, domainId: string): Promise<void> {
  await scope.db
    .delete(proxyChecks)
    .where(and(eq(proxyChecks.instanceId, scope.instanceId), eq(proxyChecks.domainId, domainId)))
}

async function isHealthy(scope: Scope, domainId: string, proxyUrl: string): Promise<boolean> {
  const url = `${proxyUrl.replace(/\/+$/, '')}/v1/proxy-health?domain_id=${encodeURIComponent(domainId)}`
  try {
    const answer = await safeFetch(url, { allowPrivate: isDevelopment(scope), timeoutMs: 5_000, maxBytes: 16_384 })
    return answer.status === 200 && JSON.parse(answer.body.toString('utf8')).status === 'healthy'
  } catch {
    return false
  }
}
