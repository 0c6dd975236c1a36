import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Binaries, binary } from './binaries.ts'
import { EmbeddedPostgresError } from './errors.ts'
import type { Folders } from './folders.ts'
import { identity } from './identity.ts'

const run = promisify(execFile)

export const superuser = 'keyward'

/** Makes the cluster if there is none. Returns whether it is new. Throws if it is of another major version. */
export async function requireCluster(folders: Folders, binaries: Binaries, root: string): Promise<boolean> {
  const versionFile = join(folders.data, 'PG_VERSION')
  const isNew = !existsSync(join(folders.home, 'password')) || !existsSync(versionFile)
  if (isNew) await initialize(folders, root)
  const found = readFileSync(versionFile, 'utf8').trim()
  if (found !== binaries.major) throw new EmbeddedPostgresError(versionMessage(folders.data, found, binaries.major))
  return isNew
}

function versionMessage(folder: string, found: string, ours: string): string {
  return (
    `The database in ${folder} was made by PostgreSQL ${found}, this version of Keyward brings PostgreSQL ${ours}. ` +
    'Start the version of Keyward that made it, export the data there and import it here; or let PostgreSQL ' +
    `${found} serve the folder and give its address as DATABASE_URL.`
  )
}

/**
 * The password file is written last: without it the cluster is one whose making was interrupted, which nobody has used,
 * and it is made anew.
 */
async function initialize(folders: Folders, root: string): Promise<void> {
  emptyFolder(folders)
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(folders.run, 'initial-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (folders.user) chownSync(passwordFile, folders.user.uid, folders.user.gid)
  try {
    await run(binary(root, 'initdb'), initArguments(folders.data, passwordFile), {
      ...identity(folders.user),
      cwd: folders.data,
    })
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    throw new EmbeddedPostgresError(`The database could not be made in ${folders.data}: ${stderr?.trim() || message}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  writeFileSync(join(folders.home, 'password'), password, { mode: 0o600 })
}

function initArguments(data: string, passwordFile: string): string[] {
  return [
    ...['--pgdata', data, '--username', superuser, '--pwfile', passwordFile, '--auth=scram-sha-256'],
    // PostgreSQL's own Unicode rules: the same order and case mapping on every system, without its libraries.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ]
}

function emptyFolder(folders: Folders): void {
  rmSync(join(folders.home, 'password'), { force: true })
  if (!existsSync(join(folders.data, 'PG_VERSION'))) return
  rmSync(folders.data, { recursive: true })
  remake(folders)
}

export function readPassword(home: string): string {
  return readFileSync(join(home, 'password'), 'utf8')
}
