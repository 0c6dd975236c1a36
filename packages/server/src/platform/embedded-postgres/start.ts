import { findBinaries } from './binaries.ts'
import { requireCluster } from './cluster.ts'
import { prepareEndpoint } from './endpoint.ts'
import { executableBinaries } from './executable-binaries.ts'
import { type Folders, prepareFolders } from './folders.ts'
import { endOrphan } from './pid-file.ts'
import { supervise } from './supervise.ts'
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './types.ts'

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
