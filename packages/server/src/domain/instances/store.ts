import {
  checkSettings,
  developmentDefaults,
  type InstanceSettings,
  mergePatches,
  mergeSettings,
  productionDefaults,
} from '@keyward/wire'
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import {
  apiError,
  type Db,
  type InstanceFacts,
  type Satellite,
  type Scope,
  type Secrets,
} from '../../platform/index.ts'
import { cookieSuffixOf, issuerOf } from './facts.ts'
import { atSatellite } from './satellites.ts'
import { accountlessApplications, applications, instanceDomains, instances, secretKeys } from './table.ts'

export type InstanceRow = typeof instances.$inferSelect

/** In the query that reads the instance: every request needs its domains, of which few instances have more than one. */
const satellites = sql<Satellite[]>`(
  select coalesce(
    json_agg(
      json_build_object('id', d.id, 'name', d.name, 'host', d.frontend_api_host, 'proxyUrl', d.proxy_url)
      order by d.created_at, d.id
    ),
    '[]'
  )
  from instance_domains d
  where d.instance_id = "instances"."id" and d.is_satellite and d.frontend_api_host is not null
)`
const proxyUrl = sql<string | null>`(
  select d.proxy_url from instance_domains d where d.instance_id = "instances"."id" and d.is_primary
)`
const whole = { instance: instances, proxyUrl, satellites }
type Whole = { readonly instance: InstanceRow; readonly proxyUrl: string | null; readonly satellites: Satellite[] }

export async function findInstance(db: Db, instanceId: string): Promise<InstanceFacts | null> {
  const [row] = await db.select(whole).from(instances).where(eq(instances.id, instanceId))
  return row ? factsOf(row) : null
}

export async function findInstanceBySlug(db: Db, slug: string): Promise<InstanceFacts | null> {
  const [row] = await db.select(whole).from(instances).where(eq(instances.slug, slug))
  return row ? factsOf(row) : null
}

export async function findDefaultInstance(db: Db): Promise<InstanceFacts | null> {
  const [row] = await db
    .select(whole)
    .from(instances)
    .where(eq(instances.isDefault, true))
    .orderBy(instances.createdAt)
    .limit(1)
  return row ? factsOf(row) : null
}

/** By the host name (with port, if the instance was registered with one) on which the Frontend API was called. */
export async function findInstanceByHost(db: Db, host: string): Promise<InstanceFacts | null> {
  const [row] = await db
    .select(whole)
    .from(instanceDomains)
    .innerJoin(instances, eq(instances.id, instanceDomains.instanceId))
    .where(eq(instanceDomains.frontendApiHost, host))
  return row ? atSatellite(factsOf(row), `https://${host}`) : null
}

export async function findInstanceBySecretKey(
  db: Db,
  hash: string,
): Promise<{ instance: InstanceFacts; secretKeyId: string; lastUsedAt: Date | null } | null> {
  const [row] = await db
    .select({ ...whole, secretKeyId: secretKeys.id, lastUsedAt: secretKeys.lastUsedAt })
    .from(secretKeys)
    .innerJoin(instances, eq(instances.id, secretKeys.instanceId))
    // A rotated key may be given some hours to be replaced everywhere.
    .where(and(eq(secretKeys.hash, hash), or(isNull(secretKeys.revokedAt), gt(secretKeys.revokedAt, new Date()))))
  return row ? { ...row, instance: factsOf(row) } : null
}

export async function saveSettingsPatch(
  db: Db,
  instanceId: string,
  patch: Record<string, unknown>,
  now: Date,
): Promise<void> {
  await db.update(instances).set({ settingsPatch: patch, updatedAt: now }).where(eq(instances.id, instanceId))
}

export function settingsOf(row: Pick<InstanceRow, 'environmentType' | 'settingsPatch'>): InstanceSettings {
  return mergeSettings(
    row.environmentType === 'production' ? productionDefaults : developmentDefaults,
    row.settingsPatch,
  )
}

function factsOf({ instance, proxyUrl, satellites }: Whole): InstanceFacts {
  return { ...toFacts(instance), proxyUrl, satellites }
}

/** Without what its domains say. */
export function toFacts(row: InstanceRow): InstanceFacts {
  return {
    id: row.id,
    applicationId: row.applicationId,
    environmentType: row.environmentType,
    slug: row.slug,
    isDefault: row.isDefault,
    publishableKey: row.publishableKey,
    frontendApi: row.frontendApi,
    issuer: issuerOf(row.frontendApi),
    cookieSuffix: cookieSuffixOf(row.publishableKey),
    proxyUrl: null,
    satellites: [],
    satellite: null,
    settings: settingsOf(row),
    clockOffsetMs: row.environmentType === 'development' ? row.clockOffsetMs : 0,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}

export type ApplicationFacts = {
  readonly name: string
  /** What operators uploaded for all instances; an instance's own settings come before. */
  readonly logoUrl: string | null
  readonly faviconUrl: string | null
  /** Of an application that began without an account; null for any other. */
  readonly claimedAt: Date | null
}

export async function applicationFacts(scope: Scope): Promise<ApplicationFacts> {
  const [row] = await scope.db
    .select({
      name: applications.name,
      logo: applications.logoImageId,
      favicon: applications.faviconImageId,
      claimedAt: accountlessApplications.claimedAt,
    })
    .from(instances)
    .innerJoin(applications, eq(applications.id, instances.applicationId))
    .leftJoin(accountlessApplications, eq(accountlessApplications.applicationId, applications.id))
    .where(eq(instances.id, scope.instanceId))
  const urlOf = (id: string | null | undefined) => (id ? `${scope.baseUrl}/images/${id}` : null)
  return {
    name: row?.name ?? '',
    logoUrl: urlOf(row?.logo),
    faviconUrl: urlOf(row?.favicon),
    claimedAt: row?.claimedAt ?? null,
  }
}

/** As people see it: what the instance says of itself comes before what operators said for all instances. */
export function shownApplication({ display }: InstanceSettings, application: ApplicationFacts) {
  return {
    name: display.application_name || application.name,
    logoUrl: display.logo_image_url || application.logoUrl,
    faviconUrl: display.favicon_image_url || application.faviconUrl,
  }
}

export async function hasProductionInstance(db: Db): Promise<boolean> {
  const rows = await db
    .select({ id: instances.id })
    .from(instances)
    .where(eq(instances.environmentType, 'production'))
    .limit(1)
  return rows.length > 0
}

/** The secret key that a development instance can still show; null for the hash-only keys of production. */
export async function defaultInstanceKeys(
  db: Db,
  secrets: Secrets,
): Promise<{ instance: InstanceFacts; secretKey: string | null } | null> {
  const instance = await findDefaultInstance(db)
  if (!instance) return null
  const [row] = await db
    .select({ encrypted: secretKeys.encrypted })
    .from(secretKeys)
    .where(and(eq(secretKeys.instanceId, instance.id), isNull(secretKeys.revokedAt)))
    .orderBy(secretKeys.createdAt)
    .limit(1)
  return { instance, secretKey: row?.encrypted ? secrets.decrypt('secret-key', row.encrypted, instance.id) : null }
}

export async function instanceIds(db: Db): Promise<string[]> {
  return (await db.select({ id: instances.id }).from(instances)).map(({ id }) => id)
}

/** Until the transaction at hand ends, whoever holds the instance as well comes after us: for limits on what it may have. */
export async function holdInstance({ db, instanceId }: Pick<Scope, 'db' | 'instanceId'>): Promise<void> {
  await db.select({ id: instances.id }).from(instances).where(eq(instances.id, instanceId)).for('no key update')
}

/** Merges a patch into what this instance has set; checked as a whole, so that no half-valid settings are stored. */
export async function changeSettings(scope: Scope, patch: Record<string, unknown>): Promise<void> {
  const [row] = await scope.db.select().from(instances).where(eq(instances.id, scope.instanceId)).for('update')
  if (!row) return
  const merged = mergePatches(row.settingsPatch, patch)
  const problems = checkSettings(settingsOf({ ...row, settingsPatch: merged }))
  if (problems[0]) throw apiError('form_param_value_invalid', { param: problems[0].path })
  await saveSettingsPatch(scope.db, scope.instanceId, merged, scope.now)
}

export async function workspaceOfInstance(db: Db, instanceId: string): Promise<string | null> {
  const [row] = await db
    .select({ workspaceId: applications.workspaceId })
    .from(instances)
    .innerJoin(applications, eq(applications.id, instances.applicationId))
    .where(eq(instances.id, instanceId))
  return row?.workspaceId ?? null
}

export async function workspaceIdOf(scope: Scope): Promise<string | null> {
  const [row] = await scope.db
    .select({ workspaceId: applications.workspaceId })
    .from(applications)
    .where(eq(applications.id, scope.instance.applicationId))
  return row?.workspaceId ?? null
}
