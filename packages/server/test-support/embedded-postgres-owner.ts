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
  // Listening before the word goes out: whoever reads it may send the signal at once.
  const asked = new Promise((resolve) => process.once('SIGTERM', resolve))
  console.log(JSON.stringify({ connection: postgres.connection, clusterDir: postgres.clusterDir }))
  // Nothing else keeps this process alive: it must end by itself, with 0, once the database has stopped.
  await asked
  await postgres.stop()
} catch (error) {
  console.log(JSON.stringify({ error: (error as Error).message }))
  process.exit(1)
}
