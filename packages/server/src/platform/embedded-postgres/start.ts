import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { requireCluster } from './cluster.ts'
import { prepareEndpoint } from './endpoint.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { executableBinaries } from './executable-binaries.ts'
import { type Folders, prepareFolders } from './folders.ts'
import { endOrphan } from './pid-file.ts'
import { supervise } from './supervise.ts'
import type { EmbeddedPostgres, EmbeddedPostgresOptions, PostgresConnection } from './types.ts'

/**
 * Starts the database of a data folder, making it at the first start, and resolves when it accepts connections.
 * Throws `EmbeddedPostgresError`, with a message for the operator, if the folder is in use, belongs to another user or
 * to another major version, or if the binaries are missing.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = findBinaries()
  const folders = prepareFolders(options.dataDir, options.log)
  try {
    return await startIn(folders, binaries, options)
  } catch (error) {
    folders.lock.release()
    throw error
  }
}

async function startIn(
  folders: Folders,
  binaries: ReturnType<typeof findBinaries>,
  { log, settings = {}, transport = process.platform === 'win32' ? 'loopback' : 'socket' }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  await endOrphan(folders, log)
  const root = executableBinaries(binaries, folders.user, log)
  await requireCluster(folders, binaries, root)
  const endpoint = await prepareEndpoint(folders, transport)
  const running = await supervise({ folders, root, settings: { ...endpoint.settings, ...settings } }, log)
  writeFileSync(join(folders.home, 'connection'), JSON.stringify(endpoint.connection), { mode: 0o600 })
  return {
    connection: endpoint.connection,
    clusterDir: folders.data,
    onExit: running.onExit,
    async stop() {
      await running.stop()
      folders.lock.release()
    },
  }
}

/**
 * For a command beside the server: the database that a running server holds, or else one of our own for a moment.
 * `stop` ends only what was started here.
 */
export async function openEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<Pick<EmbeddedPostgres, 'connection' | 'stop'>> {
  try {
    return await startEmbeddedPostgres(options)
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError && error.isInUse)) throw error
    const file = join(options.dataDir, 'postgres', 'connection')
    const connection = JSON.parse(readFileSync(file, 'utf8')) as PostgresConnection
    return { connection, stop: async () => undefined }
  }
}
