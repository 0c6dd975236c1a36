import { createApp } from './app.ts'
import { ensureFirstInstance } from './bootstrap.ts'
import { createInstanceDirectory, findDefaultInstance, type InstanceDirectory } from './domain/instances/index.ts'
import { messageJobs } from './domain/messages/index.ts'
import { startWebhooks } from './domain/webhooks/index.ts'
import { listen } from './edge/listen.ts'
import { type Platform, scopeOf } from './edge/scope.ts'
import { exposureWarning } from './exposure.ts'
import { accountlessJobs } from './flows/applications/index.ts'
import { masterKeys } from './master-key.ts'
import { startSealer } from './platform/audit/index.ts'
import type { Config } from './platform/config.ts'
import { type DbConnection, migrate, openDatabase } from './platform/db/index.ts'
import { type JobHandlers, openSecrets, runDueJobs, type Secrets, systemClock } from './platform/index.ts'
import type { Log } from './platform/log.ts'
import { startUpkeep } from './platform/upkeep.ts'
import { upkeepTasks } from './upkeep.ts'

const jobPollMs = 500

export type ServeOptions = {
  readonly config: Config
  readonly log: Log
  readonly checkOutputs: boolean
}

export type RunningServer = {
  readonly url: string
  readonly publishableKey: string
  readonly secretKey: string | null
  readonly operatorToken: string | null
  readonly inbox: string
  readonly dashboard: string | null
  stop(): Promise<void>
}

/**
 * Builds all that needs no database yet, so that it is there when one answers; `serve` then brings it to life. What `serve`
 * returns has a `stop`, which drains requests and lets the database go.
 */
export async function prepare({ config, log, checkOutputs }: ServeOptions) {
  /** What comes with the database; no request is served before. */
  const late = { port: config.port } as { port: number; connection: DbConnection; secrets: Secrets }
  const database = openDatabase(() => late.connection, { log })
  const directory = createInstanceDirectory(database.db, { port: () => late.port })
  const platform: Platform = {
    db: database.db,
    get secrets() {
      return late.secrets
    },
    config,
    log,
    clock: systemClock,
  }
  const app = await createApp({ platform, directory, checkOutputs })
  return {
    async serve(connection: DbConnection): Promise<RunningServer> {
      late.connection = connection
      const closers: (() => Promise<unknown>)[] = [() => app.close(), () => database.close()]
      try {
        if (config.autoMigrate) await migrate(database.pool)
        const keys = masterKeys(config)
        late.secrets = await openSecrets(database.db, keys)
        if (keys.previous) log.warn('a second master key is given: `keyward keys rotate --master` says when it may go')
        // Before the first caller can come; the first start of all makes a development instance.
        const { environmentType = 'development' } = (await findDefaultInstance(database.db)) ?? {}
        const warning = exposureWarning(config, environmentType)
        if (warning) log.warn(warning)
        const listening = await listen(app, config)
        // Behind the app, which tells those who still ask that it is closing.
        closers.splice(1, 0, () => listening.stop())
        late.port = listening.port
        const first = await ensureFirstInstance(database.db, late.secrets, config, late.port)
        directory.clear()
        closers.unshift(...startBackground(platform, directory))
        const instance = (await directory.default())!
        const url = config.publicUrl ?? `${config.tlsCertFile ? 'https' : 'http'}://localhost:${late.port}`
        return {
          url,
          publishableKey: instance.publishableKey,
          secretKey: first.secretKey,
          operatorToken: first.operatorToken,
          inbox: `${url}/inbox`,
          dashboard: null,
          stop: () => closeAll(closers),
        }
      } catch (error) {
        await closeAll(closers).catch(() => undefined)
        throw error
      }
    },
  }
}

/** What works without being asked. Returns how each is stopped, the last one first. */
function startBackground(platform: Platform, directory: InstanceDirectory): (() => Promise<unknown>)[] {
  const jobs = startJobs(platform.db, { ...messageJobs(platform), ...accountlessJobs(platform) }, platform.log)
  const webhooks = startWebhooks({
    ...platform,
    scopeOf: async (id) => {
      const facts = await directory.byId(id)
      return facts && scopeOf(platform, facts, '')
    },
  })
  const sealer = startSealer(platform)
  const upkeep = startUpkeep(platform, upkeepTasks(platform, directory))
  return [() => upkeep.stop(), () => sealer.stop(), () => webhooks.stop(), () => jobs.stop()]
}

async function closeAll(closers: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closers) await close()
}

/** Looks for due work twice a second, one round after the other; a database that is away is asked again later. */
function startJobs(db: Parameters<typeof runDueJobs>[0], handlers: JobHandlers, log: Log) {
  let timer: NodeJS.Timeout | null = null
  let round: Promise<unknown> = Promise.resolve()
  let isStopped = false
  const next = () => {
    round = runDueJobs(db, handlers, log)
      .catch((error: Error) => log.warn({ err: error.message }, 'jobs could not be read'))
      .finally(() => {
        if (!isStopped) timer = setTimeout(next, jobPollMs)
      })
  }
  next()
  return {
    async stop() {
      isStopped = true
      if (timer) clearTimeout(timer)
      await round
    },
  }
}
