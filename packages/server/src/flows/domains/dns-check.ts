import { Resolver } from 'node:dns/promises'
import type { PlatformDomainStatus } from '@keyward/wire'
import { and, eq, lt } from 'drizzle-orm'
import { type DomainRow, toBapiDomain } from '../../domain/instances/index.ts'
import { apiError, type HostRecords, plusMs, type Scope, transaction } from '../../platform/index.ts'
import { dnsChecks, proxyChecks } from './table.ts'

type DnsCheck = typeof dnsChecks.$inferSelect
const pauseMs = 10_000

/**
 * Asks the DNS whether the domain's host leads here, and keeps the answer: by a CNAME to this server's name, or by the same
 * addresses. Once in ten seconds at most, whoever asks (`dns_check_conflict`).
 */
export async function checkDns(scope: Scope, domain: DomainRow): Promise<DnsCheck> {
  const [target] = targetsOf(scope, domain)
  const run = { host: target?.host ?? '', lastRunAt: scope.now }
  const place = { instanceId: scope.instanceId, domainId: domain.id }
  const claimed = await transaction(scope, async ({ db }) => {
    const [row] = await db
      .insert(dnsChecks)
      .values({ ...place, ...run })
      .onConflictDoUpdate({
        target: [dnsChecks.instanceId, dnsChecks.domainId],
        set: run,
        setWhere: lt(dnsChecks.lastRunAt, plusMs(scope.now, -pauseMs)),
      })
      .returning()
    if (!row) throw apiError('dns_check_conflict')
    return row
  })
  const found = target ? await recordsOf(scope, target.host) : { cnames: [], addresses: [] }
  const isVerified = !target || leadsTo(found, target.value, await recordsOf(scope, target.value))
  const [row] = await scope.db
    .update(dnsChecks)
    .set({ actual: [...found.cnames, ...found.addresses].slice(0, 20), isVerified })
    .where(and(eq(dnsChecks.instanceId, place.instanceId), eq(dnsChecks.domainId, place.domainId)))
    .returning()
  return row ?? claimed
}

/** What is known of the domain, without asking anybody. */
export async function domainStatus(scope: Scope, domain: DomainRow): Promise<PlatformDomainStatus> {
  const [check] = await scope.db
    .select()
    .from(dnsChecks)
    .where(and(eq(dnsChecks.instanceId, scope.instanceId), eq(dnsChecks.domainId, domain.id)))
  const [proxied] = await scope.db
    .select()
    .from(proxyChecks)
    .where(and(eq(proxyChecks.instanceId, scope.instanceId), eq(proxyChecks.domainId, domain.id)))
  const dns = dnsStatus(targetsOf(scope, domain), check ?? null)
  const required = domain.proxyUrl !== null
  const isTried = proxied?.proxyUrl === domain.proxyUrl
  const proxy = !isTried ? 'not_started' : proxied?.successful ? 'complete' : 'failed'
  return {
    status: dns.status === 'complete' && (!required || proxy === 'complete') ? 'complete' : 'incomplete',
    dns,
    ssl: { status: 'not_started', required: false, failure_hints: null },
    proxy: { status: proxy, required },
  }
}

export async function forgetDnsCheck(scope: Scope, domainId: string): Promise<void> {
  await scope.db
    .delete(dnsChecks)
    .where(and(eq(dnsChecks.instanceId, scope.instanceId), eq(dnsChecks.domainId, domainId)))
}

type Target = { readonly host: string; readonly value: string; readonly required: boolean }

const targetsOf = (scope: Scope, domain: DomainRow): readonly Target[] =>
  toBapiDomain(scope, domain).cname_targets ?? []

/** A check of the name that the domain had before says nothing of the one that it has now. */
function dnsStatus(targets: readonly Target[], last: DnsCheck | null): PlatformDomainStatus['dns'] {
  const [target] = targets
  if (!target) return { status: 'complete', cnames: {} }
  const check = last?.host === target.host ? last : null
  const verified = check?.isVerified ?? false
  const hint = check?.actual.length
    ? { code: 'cname_mismatch', message: 'The name leads to another place.' }
    : { code: 'cname_not_found', message: 'The name has no record yet.' }
  return {
    status: check === null ? 'not_started' : verified ? 'complete' : 'in_progress',
    cnames: {
      clerk: {
        clerk_subdomain: target.host.split('.', 1)[0]!,
        from: target.host,
        to: target.value,
        actual: [...(check?.actual ?? [])],
        verified,
        required: target.required,
        failure_hints: check === null || verified ? null : [hint],
      },
    },
  }
}

function leadsTo(found: HostRecords, target: string, ofTarget: HostRecords): boolean {
  const named = found.cnames.some((name) => name.toLowerCase().replace(/\.$/, '') === target.toLowerCase())
  return named || found.addresses.some((address) => ofTarget.addresses.includes(address))
}

/** Nothing where the name, its server or the answer is missing. At most some seconds. */
async function recordsOf(scope: Scope, name: string): Promise<HostRecords> {
  try {
    return await (scope.resolveHost ?? resolveHost)(name)
  } catch {
    return { cnames: [], addresses: [] }
  }
}

async function resolveHost(name: string): Promise<HostRecords> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  const orNone = (answer: Promise<string[]>) => answer.catch(() => [])
  const [cnames, v4, v6] = await Promise.all([
    orNone(resolver.resolveCname(name)),
    orNone(resolver.resolve4(name)),
    orNone(resolver.resolve6(name)),
  ])
  return { cnames, addresses: [...v4, ...v6] }
}
