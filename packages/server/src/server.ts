import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import { ensureFirstInstance, masterKey } from './bootstrap.ts'
import { createInstanceDirectory, findDefaultInstance } from './domain/instances/index.ts'
import { messageJobs } from './domain/messages/index.ts'
import { exposureWarning } from './exposure.ts'
import type { Config } from './platform/config.ts'
import { migrate, openDatabase } from './platform/db/index.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.ts'
import { createSecrets, type JobHandlers, runDueJobs, systemClock } from './platform/index.ts'
import { createLog } from './platform/log.ts'

export type RunningServer = {
  readonly url: string
  readonly publishableKey: string
  readonly secretKey: string | null
  readonly operatorToken: string | null
  readonly inbox: string
  readonly dashboard: string | null
  stop(): Promise<void>
}

const jobPollMs = 500

/** Database, migrations, first instance, listening; `stop` drains requests and then ends what this started. */
export async function startServer({
  config,
  checkOutputs = false,
}: {
  readonly config: Config
  readonly checkOutputs?: boolean
}): Promise<RunningServer> {
  const log = createLog(config.logLevel)
  const secrets = createSecrets(masterKey(config))
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: config.dataDir, log }) : null
  const database = openDatabase(embedded?.connection ?? { connectionString: config.databaseUrl! }, { log })
  const closers: (() => Promise<unknown>)[] = [() => database.close(), async () => embedded?.stop()]
  try {
    if (config.autoMigrate) await migrate(database.pool)
    let port = config.port
    const directory = createInstanceDirectory(database.db, { port: () => port })
    const platform = { db: database.db, secrets, config, log, clock: systemClock }
    const app = await createApp({ platform, directory, checkOutputs })
    // Before the first caller can come; the first start of all makes a development instance.
    const { environmentType = 'development' } = (await findDefaultInstance(database.db)) ?? {}
    const warning = exposureWarning(config, environmentType)
    if (warning) log.warn(warning)
    const isBothLoopbacks = config.host.length === 2 && config.host.includes('127.0.0.1') && config.host.includes('::1')
    await app.listen({ port: config.port, host: isBothLoopbacks ? 'localhost' : config.host[0] })
    closers.unshift(() => app.close())
    port = (app.server.address() as AddressInfo).port
    const first = await ensureFirstInstance(database.db, secrets, config, port)
    directory.clear()
    const jobs = startJobs(database.db, messageJobs(platform), log)
    closers.unshift(async () => jobs.stop())
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
function startJobs(db: Parameters<typeof runDueJobs>[0], handlers: JobHandlers, log: ReturnType<typeof createLog>) {
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
