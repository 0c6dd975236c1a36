import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Binaries, binary } from './binaries.ts'
import { giveTo, identity } from './database-user.ts'
import { EmbeddedPostgresError } from './errors.ts'
import type { Folders } from './folders.ts'

const run = promisify(execFile)

export const superuser = 'keyward'
/** The one that initdb makes: a name of our own would cost a tenth of a second at the first start. */
export const database = 'postgres'

/** Makes the cluster if there is none. Throws if it is of another major version than the binaries. */
export async function requireCluster(folders: Folders, binaries: Binaries, root: string): Promise<void> {
  const versionFile = join(folders.data, 'PG_VERSION')
  removeDrafts(folders.data)
  if (!existsSync(versionFile)) await initialize(folders, root)
  const found = readFileSync(versionFile, 'utf8').trim()
  if (found !== binaries.major) throw new EmbeddedPostgresError(versionMessage(folders.data, found, binaries.major))
}

function versionMessage(folder: string, found: string, ours: string): string {
  return (
    `The database in ${folder} was made by PostgreSQL ${found}, this version of Keyward brings PostgreSQL ${ours}. ` +
    'Start the version of Keyward that made it, export the data there and import it here; or let a PostgreSQL ' +
    `${found} of your own serve the folder and give its address as DATABASE_URL.`
  )
}

/** Made under another name and moved when it is whole, so that being killed in between leaves no half cluster. */
async function initialize(folders: Folders, root: string): Promise<void> {
  // A name of its own: the `initdb` of a killed server may still be writing into its draft.
  const draft = mkdtempSync(`${folders.data}.new-`)
  giveTo(folders.user, draft)
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(folders.run, 'initial-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(folders.user, passwordFile)
  try {
    await run(binary(root, 'initdb'), initArguments(draft, passwordFile), { ...identity(folders.user), cwd: draft })
    writeFileSync(join(folders.home, 'password'), password, { mode: 0o600 })
    renameSync(draft, folders.data)
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    throw new EmbeddedPostgresError(`The database could not be made in ${folders.data}: ${stderr?.trim() || message}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** What first starts that were killed have left. One that is still being written to is left for the next start. */
function removeDrafts(data: string): void {
  for (const name of readdirSync(dirname(data)).filter((entry) => entry.startsWith(`${basename(data)}.new-`))) {
    try {
      rmSync(join(dirname(data), name), { recursive: true, force: true })
    } catch {
      // Its `initdb` has no server any more and ends by itself.
    }
  }
}

function initArguments(data: string, passwordFile: string): string[] {
  return [
    ...['--pgdata', data, '--username', superuser, '--pwfile', passwordFile, '--auth=scram-sha-256'],
    // PostgreSQL's own Unicode rules: the same order and case mapping on every system, without its libraries.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ]
}

/** The superuser's password, for connections that need one. */
export function readPassword(folders: Folders): string {
  const file = join(folders.home, 'password')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new EmbeddedPostgresError(
    `The password of the embedded database is gone: ${file}. Bring it back from a backup, or start where none is asked ` +
      'for (not on Windows, and not as root with only the user nobody to drop to).',
  )
}
