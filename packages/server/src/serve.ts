import { createApp } from './app.ts'
import { ensureFirstInstance } from './bootstrap.ts'
import { createInstanceDirectory, findDefaultInstance } from './domain/instances/index.ts'
import { messageJobs } from './domain/messages/index.ts'
import { startWebhooks } from './domain/webhooks/index.ts'
import { listen } from './edge/listen.ts'
import { scopeOf } from './edge/scope.ts'
import { exposureWarning } from './exposure.ts'
import { accountlessJobs } from './flows/applications/index.ts'
import { masterKeys } from './master-key.ts'
import { startSealer } from './platform/audit/index.ts'
import type { Config } from './platform/config.ts'
import { migrate, openDatabase } from './platform/db/index.ts'
import type { PostgresConnection } from './platform/embedded-postgres/index.ts'
import { type JobHandlers, openSecrets, runDueJobs, systemClock } from './platform/index.ts'
import type { Log } from './platform/log.ts'
import { startUpkeep } from './platform/upkeep.ts'
import type { RunningServer } from './server.ts'
import { upkeepTasks } from './upkeep.ts'

const jobPollMs = 500

export type ServeOptions = {
  readonly config: Config
  readonly log: Log
  /** Null: `config.databaseUrl` says where. */
  readonly connection: PostgresConnection | null
  readonly checkOutputs: boolean
}

/** On a database that answers: migrations, first instance, listening. `stop` drains requests and lets the database go. */
export async function serve({ config, log, connection, checkOutputs }: ServeOptions): Promise<RunningServer> {
  const database = openDatabase(connection ?? { connectionString: config.databaseUrl! }, { log })
  const closers: (() => Promise<unknown>)[] = [() => database.close()]
  try {
    if (config.autoMigrate) await migrate(database.pool)
    const keys = masterKeys(config)
    const secrets = await openSecrets(database.db, keys)
    if (keys.previous) log.warn('a second master key is given: `keyward keys rotate --master` says when it may go')
    let port = config.port
    const directory = createInstanceDirectory(database.db, { port: () => port })
    const platform = { db: database.db, secrets, config, log, clock: systemClock }
    const app = await createApp({ platform, directory, checkOutputs })
    // Before the first caller can come; the first start of all makes a development instance.
    const { environmentType = 'development' } = (await findDefaultInstance(database.db)) ?? {}
    const warning = exposureWarning(config, environmentType)
    if (warning) log.warn(warning)
    closers.unshift(() => app.close())
    const listening = await listen(app, config)
    // Behind the app, which tells those who still ask that it is closing.
    closers.splice(1, 0, () => listening.stop())
    port = listening.port
    const first = await ensureFirstInstance(database.db, secrets, config, port)
    directory.clear()
    const jobs = startJobs(database.db, { ...messageJobs(platform), ...accountlessJobs(platform) }, log)
    closers.unshift(async () => jobs.stop())
    const webhooks = startWebhooks({
      ...platform,
      scopeOf: async (id) => {
        const facts = await directory.byId(id)
        return facts && scopeOf(platform, facts, '')
      },
    })
    closers.unshift(() => webhooks.stop())
    const sealer = startSealer(platform)
    closers.unshift(() => sealer.stop())
    const upkeep = startUpkeep(platform, upkeepTasks(platform, directory))
    closers.unshift(() => upkeep.stop())
    const instance = (await directory.default())!
    const url = config.publicUrl ?? `${config.tlsCertFile ? 'https' : 'http'}://localhost:${port}`
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
