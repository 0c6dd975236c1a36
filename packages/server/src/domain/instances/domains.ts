import type { Domain, PlatformDomain } from '@keyward/wire'
import { formatPublishableKey } from '@keyward/wire/facts'
import { and, asc, desc, eq } from 'drizzle-orm'
import { apiError, isDevelopment, isUniqueViolation, newId, type Scope } from '../../platform/index.ts'
import { issuerOf, portalUrl } from './facts.ts'
import { frontendApiHost, isTaken } from './production-domain.ts'
import { isBelow } from './satellites.ts'
import { instanceDomains, instances } from './table.ts'

type CnameTarget = NonNullable<Domain['cname_targets']>[number]
export type DomainRow = typeof instanceDomains.$inferSelect

/** The primary domain first, then the others by age. */
export async function listDomains(scope: Scope): Promise<DomainRow[]> {
  return scope.db
    .select()
    .from(instanceDomains)
    .where(eq(instanceDomains.instanceId, scope.instanceId))
    .orderBy(desc(instanceDomains.isPrimary), asc(instanceDomains.createdAt), asc(instanceDomains.id))
}

export async function findDomain(scope: Scope, id: string): Promise<DomainRow | null> {
  const [row] = await scope.db
    .select()
    .from(instanceDomains)
    .where(and(eq(instanceDomains.instanceId, scope.instanceId), eq(instanceDomains.id, id)))
  return row ?? null
}

/** A further domain whose pages share the sign-in of the primary one. */
export async function addSatellite(scope: Scope, name: string, proxyUrl: string | null): Promise<DomainRow> {
  const address = await freeAddress(scope, name)
  refuseForeignProxy(address.name, proxyUrl)
  return refusingDuplicates(async () => {
    const [row] = await scope.db
      .insert(instanceDomains)
      .values({
        instanceId: scope.instanceId,
        id: newId('domain', scope.now),
        ...address,
        proxyUrl,
        isSatellite: true,
        createdAt: scope.now,
        updatedAt: scope.now,
      })
      .returning()
    return row!
  })
}

/**
 * The address of a primary domain is the instance's: its publishable key and the issuer of its tokens change with it
 * (decisions.md 20), so the caller ends the sessions.
 */
export async function changeDomain(
  scope: Scope,
  domain: DomainRow,
  change: { readonly name?: string; readonly proxyUrl?: string | null },
): Promise<DomainRow> {
  const address = change.name === undefined || change.name === domain.name ? {} : await freeAddress(scope, change.name)
  return refusingDuplicates(async () => {
    const [row] = await scope.db
      .update(instanceDomains)
      .set({
        ...address,
        ...(change.proxyUrl === undefined ? {} : { proxyUrl: change.proxyUrl }),
        updatedAt: scope.now,
      })
      .where(and(eq(instanceDomains.instanceId, scope.instanceId), eq(instanceDomains.id, domain.id)))
      .returning()
    if (!row) throw apiError('resource_not_found')
    if (row.isSatellite) refuseForeignProxy(row.name, row.proxyUrl)
    if (row.isPrimary && 'frontendApiHost' in address && row.frontendApiHost)
      await moveInstance(scope, row.frontendApiHost)
    return row
  })
}

export async function deleteDomain(scope: Scope, id: string): Promise<void> {
  await scope.db
    .delete(instanceDomains)
    .where(and(eq(instanceDomains.instanceId, scope.instanceId), eq(instanceDomains.id, id)))
}

export function toBapiDomain(scope: Pick<Scope, 'instance' | 'config'>, row: DomainRow): Domain {
  const { instance, config } = scope
  return {
    object: 'domain',
    id: row.id,
    name: row.name,
    is_satellite: row.isSatellite,
    frontend_api_url: row.frontendApiHost === null ? instance.issuer : issuerOf(row.frontendApiHost),
    accounts_portal_url: instance.settings.account_portal.enabled && row.isPrimary ? portalUrl(instance) : null,
    proxy_url: row.proxyUrl,
    development_origin: row.isPrimary ? instance.settings.general.development_origin : '',
    cname_targets:
      row.proxyUrl === null && row.frontendApiHost !== null ? cnameTargets(config, row.frontendApiHost) : [],
  }
}

/** What a host's DNS must say to lead here; nothing while this server does not know its own name, or for that name itself. */
export function cnameTargets({ publicUrl }: Scope['config'], frontendApiHost: string): CnameTarget[] {
  const target = publicUrl === null ? null : new URL(publicUrl).hostname
  const host = frontendApiHost.replace(/:\d+$/, '')
  return target === null || target === host ? [] : [{ host, value: target, required: true }]
}

/** As the Platform API shows it: times as text, and what there is none of left out. */
export function toPlatformDomain(scope: Pick<Scope, 'instance' | 'config'>, row: DomainRow): PlatformDomain {
  const { accounts_portal_url: portal, proxy_url: proxy, cname_targets: targets, ...domain } = toBapiDomain(scope, row)
  return {
    ...domain,
    is_provider_domain: false,
    ...(portal ? { accounts_portal_url: portal } : {}),
    ...(proxy ? { proxy_url: proxy } : {}),
    ...(scope.instance.environmentType === 'production' ? { cname_targets: targets ?? [] } : {}),
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  }
}

async function moveInstance(scope: Scope, host: string): Promise<void> {
  await scope.db
    .update(instances)
    .set({
      frontendApi: host,
      publishableKey: formatPublishableKey({ instanceType: 'production', frontendApi: host }),
      updatedAt: scope.now,
    })
    .where(eq(instances.id, scope.instanceId))
}

/** Development takes any host, with a port; production a domain name that no instance of this server has. */
async function freeAddress(scope: Scope, text: string): Promise<Pick<DomainRow, 'name' | 'frontendApiHost'>> {
  const name = text.trim().toLowerCase()
  if (isDevelopment(scope)) {
    if (!/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:\d{1,5})?$/.test(name) || !URL.canParse(`http://${name}`))
      throw apiError('form_param_format_invalid', { param: 'name' })
    return { name, frontendApiHost: null }
  }
  const host = frontendApiHost(name)
  if (!host) throw apiError('form_param_format_invalid', { param: 'name' })
  if (await isTaken(scope, host)) throw apiError('duplicate_record', { param: 'name' })
  return { name: name.replace(/^clerk\./, ''), frontendApiHost: host }
}

/** People are sent there with a token for their session, and its cookies are to count for the satellite's pages. */
function refuseForeignProxy(name: string, proxyUrl: string | null): void {
  if (proxyUrl !== null && !isBelow(new URL(proxyUrl), name.replace(/:\d+$/, '')))
    throw apiError('form_param_value_invalid', { param: 'proxy_url' })
}

async function refusingDuplicates<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error)) throw apiError('duplicate_record', { param: 'name' })
    throw error
  }
}
