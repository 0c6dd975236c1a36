import {
  BapiAddDomainBody,
  BapiChangeDomainBody,
  BapiUpdateDomainBody,
  BapiVerifyDomainProxyBody,
  DeletedObject,
  Domain,
  DomainIdParams,
  Page,
  ProxyCheck,
} from '@keyward/wire'
import { Type } from 'typebox'
import { addSatellite, type DomainRow, findDomain, listDomains, toBapiDomain } from '../../domain/instances/index.ts'
import { apiError, isDevelopment, operation, type Scope } from '../../platform/index.ts'
import { removeSatellite, updateDomain } from './move.ts'
import { checkProxy } from './proxy-check.ts'

const common = { api: 'bapi', caller: 'secret_key' } as const

/** `home_url` → the domain of a production instance: `https://www.example.com` and `example.com` are the same one. */
async function moveTo(scope: Scope, body: BapiChangeDomainBody): Promise<null> {
  if (isDevelopment(scope)) throw apiError('resource_forbidden')
  if (!body.home_url) throw apiError('form_param_missing', { param: 'home_url' })
  const text = /^https?:\/\//i.test(body.home_url) ? body.home_url : `https://${body.home_url}`
  if (!URL.canParse(text)) throw apiError('form_param_format_invalid', { param: 'home_url' })
  const { hostname } = new URL(text)
  // A secondary app is one of several below the same domain: there every label counts.
  const name = body.is_secondary ? hostname : hostname.replace(/^www\./, '')
  const primary = (await listDomains(scope)).find((domain) => domain.isPrimary)
  if (!primary) throw apiError('resource_not_found')
  await updateDomain(scope, primary, { name })
  return null
}

export const domainBapiOperations = [
  operation({
    ...common,
    id: 'ListDomains',
    method: 'GET',
    path: '/domains',
    output: Page(Domain),
    errors: [],
    handle: async ({ scope }) => {
      const data = (await listDomains(scope)).map((row) => toBapiDomain(scope, row))
      return { data, total_count: data.length }
    },
  }),
  operation({
    ...common,
    id: 'AddDomain',
    isOneTransaction: true,
    changesInstances: true,
    method: 'POST',
    path: '/domains',
    body: BapiAddDomainBody,
    output: Domain,
    errors: ['form_param_format_invalid', 'form_param_value_invalid', 'duplicate_record'],
    handle: async ({ scope, body }) => {
      if (!body.is_satellite) throw apiError('form_param_value_invalid', { param: 'is_satellite' })
      return toBapiDomain(scope, await addSatellite(scope, body.name, checkedProxyUrl(scope, body.proxy_url) ?? null))
    },
  }),
  operation({
    ...common,
    id: 'UpdateDomain',
    changesInstances: true,
    method: 'PATCH',
    path: '/domains/{domain_id}',
    params: DomainIdParams,
    body: BapiUpdateDomainBody,
    output: Domain,
    errors: ['resource_not_found', 'form_param_format_invalid', 'form_param_value_invalid', 'duplicate_record'],
    handle: async ({ scope, params, body }) => {
      const domain = await requireDomain(scope, params.domain_id)
      const proxyUrl = checkedProxyUrl(scope, body.proxy_url)
      const changed = await updateDomain(scope, domain, {
        ...(body.name != null ? { name: body.name.trim().toLowerCase() } : {}),
        ...(proxyUrl === undefined ? {} : { proxyUrl }),
      })
      return toBapiDomain(scope, changed)
    },
  }),
  operation({
    ...common,
    id: 'DeleteDomain',
    changesInstances: true,
    method: 'DELETE',
    path: '/domains/{domain_id}',
    params: DomainIdParams,
    output: DeletedObject,
    errors: ['resource_not_found', 'resource_forbidden'],
    handle: async ({ scope, params }) => {
      const domain = await requireDomain(scope, params.domain_id)
      await removeSatellite(scope, domain)
      return { object: 'domain', id: domain.id, deleted: true }
    },
  }),
  operation({
    ...common,
    id: 'ChangeProductionInstanceDomain',
    changesInstances: true,
    method: 'POST',
    path: '/instance/change_domain',
    body: BapiChangeDomainBody,
    output: Type.Any(),
    successStatus: 202,
    errors: ['resource_forbidden', 'form_param_missing', 'form_param_format_invalid', 'duplicate_record'],
    handle: ({ scope, body }) => moveTo(scope, body),
  }),
  operation({
    ...common,
    id: 'UpdateProductionInstanceDomain',
    changesInstances: true,
    method: 'PUT',
    path: '/beta_features/domain',
    body: BapiChangeDomainBody,
    output: Type.Any(),
    successStatus: 202,
    errors: ['resource_forbidden', 'form_param_missing', 'form_param_format_invalid', 'duplicate_record'],
    handle: ({ scope, body }) => moveTo(scope, body),
  }),
  operation({
    ...common,
    id: 'VerifyDomainProxy',
    method: 'POST',
    path: '/proxy_checks',
    body: BapiVerifyDomainProxyBody,
    output: ProxyCheck,
    errors: ['form_param_missing', 'form_param_format_invalid', 'resource_not_found'],
    handle: async ({ scope, body }) => {
      if (!body.domain_id) throw apiError('form_param_missing', { param: 'domain_id' })
      const domain = await requireDomain(scope, body.domain_id)
      const proxyUrl = checkedUrl(body.proxy_url ?? domain.proxyUrl)
      if (!proxyUrl) throw apiError('form_param_missing', { param: 'proxy_url' })
      return checkProxy(scope, domain.id, proxyUrl)
    },
  }),
]

async function requireDomain(scope: Scope, id: string): Promise<DomainRow> {
  const domain = await findDomain(scope, id)
  if (!domain) throw apiError('resource_not_found')
  return domain
}

/** Undefined: leave as it is; null: none. Development has no domains of its own to put a proxy before. */
function checkedProxyUrl(scope: Scope, text: string | null | undefined): string | null | undefined {
  if (text && isDevelopment(scope)) throw apiError('form_param_value_invalid', { param: 'proxy_url' })
  return text === undefined ? undefined : checkedUrl(text)
}

function checkedUrl(text: string | null | undefined): string | null {
  if (!text) return null
  if (text.length > 2_048 || !/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw apiError('form_param_format_invalid', { param: 'proxy_url' })
  return text
}
