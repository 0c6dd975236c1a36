/**
 * `npm start`: the server with its database in `.keyward/`, and the example application, already connected to it.
 * Options: --port 4100, --app-port 3000, --data .keyward, --no-app.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readyBlock } from '../packages/cli/src/commands/ready.ts'
import { buildPackages } from './build.ts'
import { type Application, startApplication } from './start/application.ts'
import { checkoutServer } from './start/checkout.js'
import { buildPageScript, root } from './test/prepare.ts'

const { values: options } = parseArgs({
  options: {
    port: { type: 'string' },
    'app-port': { type: 'string', default: '3000' },
    data: { type: 'string', default: join(root, '.keyward') },
    app: { type: 'boolean', default: true },
  },
  allowNegative: true,
})

const asked = stopAsked()
await main()

async function main(): Promise<void> {
  const { readConfig, startServer } = await checkoutServer()
  const config = readConfig(process.env, {
    port: options.port,
    dataDir: options.data,
    logLevel: process.env.KEYWARD_LOG_LEVEL ?? 'warn',
  })
  await buildPageScript()
  // The SDK packages are the example application's matter: the server need not wait for them.
  const building = options.app ? buildPackages() : Promise.resolve([])
  building.catch(() => undefined)
  const server = await startServer({ config })
  let application: Application | null = null
  try {
    console.log(readyBlock(server))
    await building
    if (options.app) application = await startApplication({ server, port: Number(options['app-port']), asked })
    if (application) console.log(`  Example application: ${application.url}\n`)
    await Promise.race([asked, ...(application ? [application.ended] : [])])
  } finally {
    await application?.stop()
    await server.stop()
  }
}

/** Ctrl-C reaches the example application too; a second one does not wait for anybody. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve()
        process.once(signal, () => process.exit(130))
      })
    }
  })
}
