import { FapiGetProxyHealthQuery, ProxyHealth } from '@keyward/wire'
import { and, eq } from 'drizzle-orm'
import { apiError, operation, type RequestFacts, type Scope, sha256 } from '../../platform/index.ts'
import { findInstanceBySecretKey } from './store.ts'
import { instanceDomains } from './table.ts'

/** Asked through a proxy of an application, to see whether it passes on what the Frontend API needs to know. */
export const proxyHealthOperation = operation({
  id: 'getProxyHealth',
  api: 'fapi',
  method: 'GET',
  path: '/v1/proxy-health',
  caller: 'public',
  query: FapiGetProxyHealthQuery,
  output: ProxyHealth,
  envelope: 'none',
  errors: ['form_param_missing', 'clerk_key_invalid'],
  handle: async ({ scope, query, request }) => {
    // Only the application's own server may ask: the answer tells addresses and domains apart.
    const found = await findInstanceBySecretKey(scope.db, sha256(header(request, 'clerk-secret-key')))
    if (found?.instance.id !== scope.instanceId) throw apiError('clerk_key_invalid')
    const problem = await problemOf(scope, query.domain_id, request)
    return problem
      ? { status: 'unhealthy' as const, message: problem }
      : { status: 'healthy' as const, x_forwarded_for: header(request, 'x-forwarded-for') }
  },
})

async function problemOf(scope: Scope, domainId: string, request: RequestFacts): Promise<string | null> {
  if (!header(request, 'x-forwarded-for'))
    return 'The proxy does not send X-Forwarded-For, so that every visitor looks like one.'
  if (!isHttpUrl(header(request, 'clerk-proxy-url'))) return 'Clerk-Proxy-Url is not an http or https URL.'
  const [domain] = await scope.db
    .select({ id: instanceDomains.id })
    .from(instanceDomains)
    .where(and(eq(instanceDomains.instanceId, scope.instanceId), eq(instanceDomains.id, domainId)))
  return domain ? null : 'This domain does not belong to the instance that the proxy leads to.'
}

function header(request: RequestFacts, name: string): string {
  return [request.headers[name]].flat()[0]?.slice(0, 2_000) ?? ''
}

function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
