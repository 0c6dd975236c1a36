import type { InstanceSettings } from '@keyward/wire'
import type { AuditTrail } from './audit/trail.ts'
import { plusMs } from './clock.ts'
import type { Config } from './config.ts'
import { type Db, inTransaction, type Unawaited } from './db/index.ts'
import type { Log } from './log.ts'
import { type Run, runWithAnswers } from './outside.ts'
import type { Secrets } from './secrets/index.ts'

/** What every room may know of the instance that a request is about. */
export type InstanceFacts = {
  readonly id: string
  readonly applicationId: string
  readonly environmentType: 'development' | 'production'
  /** First part of the development path prefix, `<slug>.accounts.dev`. */
  readonly slug: string
  readonly isDefault: boolean
  readonly publishableKey: string
  /** The publishable key decoded: host, port, path; never derived from a request. */
  readonly frontendApi: string
  /** `iss` of session tokens: scheme and `frontendApi`. */
  readonly issuer: string
  readonly cookieSuffix: string
  /** Through which browsers reach the Frontend API on the primary domain, if not at the host in the key. */
  readonly proxyUrl: string | null
  /** Production: further domains whose pages share the sign-in of the primary one, oldest first. */
  readonly satellites: readonly Satellite[]
  /** The satellite at whose address this request came in; null on the primary domain. */
  readonly satellite: AddressedSatellite | null
  readonly settings: InstanceSettings
  /** Development: how far its clock is ahead of the real one, in milliseconds (decisions.md 10). */
  readonly clockOffsetMs: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export type Satellite = {
  /** Of its domain. */
  readonly id: string
  readonly name: string
  /** On which the Frontend API answers there; a port may follow. */
  readonly host: string
  /** Or through which it does. */
  readonly proxyUrl: string | null
}
/** `baseUrl`: which of its two addresses is meant; scheme, host, path, no slash at the end. */
export type AddressedSatellite = Satellite & { readonly baseUrl: string }

/** CNAME records and addresses of a host name. */
export type HostRecords = { readonly cnames: readonly string[]; readonly addresses: readonly string[] }

/**
 * What a request may touch: one value, so that a query without its instance cannot be written by accident. Inside a
 * transaction the same functions receive the same Scope with `db` replaced. `now` is read once.
 */
export type Scope = {
  readonly db: Db
  readonly isTransaction?: boolean
  /** Inside a transaction: which run of its work this is. */
  readonly run?: Run | undefined
  /** Inside a transaction: for statements whose answers nobody needs before the commit. */
  readonly unawaited?: Unawaited | undefined
  readonly instanceId: string
  readonly instance: InstanceFacts
  readonly now: Date
  /** Where browsers reach this instance's Frontend API, for links and pictures: scheme, host, path; no slash at the end. */
  readonly baseUrl: string
  readonly secrets: Secrets
  readonly config: Config
  readonly log: Log
  /** Who asks, for the events that it causes; absent outside a request. */
  readonly audit?: AuditTrail | undefined
  readonly source?:
    | {
        readonly ip: string
        readonly userAgent: string
        /** What the browser of a person says that they read; absent where a program asks. */
        readonly acceptLanguage?: string | undefined
      }
    | undefined
  /** TXT records of a name, in place of the system's DNS. */
  readonly resolveTxt?: ((name: string) => Promise<readonly (readonly string[])[]>) | undefined
  /** Where a host name leads, in place of the system's DNS. */
  readonly resolveHost?: ((name: string) => Promise<HostRecords>) | undefined
}

/** What an operator's request may touch: the server, before an instance of it is chosen. */
export type ServerScope = Pick<
  Scope,
  'db' | 'isTransaction' | 'unawaited' | 'audit' | 'now' | 'secrets' | 'config' | 'log'
>

/** Runs `work` in a transaction, joining the one that is already open; more than once if something outside must be asked. */
export function transaction<T, S extends ServerScope>(scope: S, work: (scope: S) => Promise<T>): Promise<T> {
  if (scope.isTransaction) return work(scope)
  return runWithAnswers(async (run) => {
    scope.audit?.forgetTarget()
    const done = await inTransaction(scope.db, async (db, unawaited) => {
      const result = await work({ ...scope, db, unawaited, isTransaction: true, run })
      await scope.audit?.write({ db, unawaited })
      return result
    })
    scope.audit?.settle()
    return done
  })
}

/**
 * The real time, whatever the clock of a development instance says (decisions.md 10): tokens live in it, and so does all that
 * is compared with them or with the clocks of others.
 */
export function realNow({ now, instance }: Pick<Scope, 'now' | 'instance'>): Date {
  return plusMs(now, -instance.clockOffsetMs)
}

export function isDevelopment(scope: Scope): boolean {
  return scope.instance.environmentType === 'development'
}
