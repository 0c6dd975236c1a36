import { ownAddressOf } from '../domain/instances/index.ts'
import type { Config } from '../platform/config.ts'
import {
  type Clock,
  type Db,
  type InstanceFacts,
  plusMs,
  type Scope,
  type Secrets,
  type ServerScope,
} from '../platform/index.ts'
import type { Log } from '../platform/log.ts'

/** What the composition root gives to every API. */
export type Platform = {
  readonly db: Db
  readonly secrets: Secrets
  readonly config: Config
  readonly log: Log
  readonly clock: Clock
  /** In place of the system's DNS, for tests. */
  readonly resolveTxt?: Scope['resolveTxt']
  readonly resolveHost?: Scope['resolveHost']
}

/** What time it is in an instance: in development its clock may be ahead. */
export function nowOf({ clock }: Pick<Platform, 'clock'>, { clockOffsetMs }: InstanceFacts): Date {
  return plusMs(clock.now(), clockOffsetMs)
}

/** Where browsers reach the instance: its own host or the proxy in its place if it has one, otherwise this server. */
export function frontendBaseUrl(instance: InstanceFacts, here: string): string {
  return ownAddressOf(instance) ?? (instance.isDefault ? here : `${here}/${instance.slug}.accounts.dev`)
}

/** For what concerns no instance, or more than one. */
export function serverScopeOf({ db, secrets, config, log, clock }: Platform): ServerScope {
  return { db, secrets, config, log, now: clock.now() }
}

export function scopeOf(
  platform: Platform,
  instance: InstanceFacts,
  baseUrl: string,
  source?: NonNullable<Scope['source']>,
): Scope {
  const { db, secrets, config, log } = platform
  return {
    db,
    secrets,
    config,
    log,
    instance,
    instanceId: instance.id,
    now: nowOf(platform, instance),
    baseUrl,
    source: source && { ip: source.ip, userAgent: source.userAgent, acceptLanguage: source.acceptLanguage },
    resolveTxt: platform.resolveTxt,
    resolveHost: platform.resolveHost,
  }
}
