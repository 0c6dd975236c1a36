// A server's stand-in for embedded-postgres.test.ts: owns a database until it is killed. The data folder is its argument.
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.ts'

const log = { info: console.error, warn: console.error, error: console.error }
const [dataDir = '', transport] = process.argv.slice(2)
try {
  const postgres = await startEmbeddedPostgres({
    dataDir,
    log,
    transport: transport === 'loopback' ? 'loopback' : 'socket',
  })
  console.log(JSON.stringify({ connection: postgres.connection, clusterDir: postgres.clusterDir }))
  process.once('SIGTERM', () => postgres.stop().then(() => process.exit(0)))
  setInterval(() => undefined, 60_000)
} catch (error) {
  console.log(JSON.stringify({ error: (error as Error).message }))
  process.exit(1)
}
