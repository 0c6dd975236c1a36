import type { Config } from './platform/config.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.ts'
import { createLog } from './platform/log.ts'
import type { RunningServer } from './serve.ts'

/**
 * Database, migrations, first instance, listening; `stop` drains requests and then ends what this started. The rest of the
 * server is loaded and built while the database starts or, at the first start, is made.
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
  const preparing = import('./serve.ts').then(({ prepare }) => prepare({ config, log, checkOutputs }))
  // Told below, when its turn has come.
  preparing.catch(() => undefined)
  const embedded = await starting
  try {
    const { serve } = await preparing
    const running = await serve(embedded?.connection ?? { connectionString: config.databaseUrl! })
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
