import type { Config } from './platform/config.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.ts'
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

/**
 * Database, migrations, first instance, listening; `stop` drains requests and then ends what this started. The rest of the
 * server is loaded while the database starts or, at the first start, is made.
 */
export async function startServer({
  config,
  checkOutputs = false,
}: {
  readonly config: Config
  readonly checkOutputs?: boolean
}): Promise<RunningServer> {
  const log = createLog(config.logLevel)
  const starting = config.databaseUrl === null ? startEmbeddedPostgres({ dataDir: config.dataDir, log }) : null
  const loading = import('./serve.ts')
  // Told below, when its turn has come.
  loading.catch(() => undefined)
  const embedded = await starting
  try {
    const { serve } = await loading
    const running = await serve({ config, log, connection: embedded?.connection ?? null, checkOutputs })
    return {
      ...running,
      async stop() {
        await running.stop()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop().catch(() => undefined)
    throw error
  }
}
