import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatabaseUser, databaseUser, firstUnreachable, giveTo } from './database-user.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { type Lock, takeLock } from './lock.ts'
import type { Log } from './types.ts'

/** Where things are; see the door for the picture. */
export type Folders = {
  readonly home: string
  readonly data: string
  readonly run: string
  /** Holds the socket: `run`, unless that path is too long for a socket. */
  readonly sockets: string
  /** Who the database runs as; null: as we do. */
  readonly user: DatabaseUser | null
  readonly lock: Lock
}

/** For what root cannot keep in the data folder (decisions.md 26). */
export const systemFolder = '/var/lib/keyward'

/** A socket's path must fit into sockaddr_un: 104 bytes on macOS, 108 on Linux, with the final zero. */
const longestSocketPath = 103
const socketName = '.s.PGSQL.5432'

/** Makes the folders, takes the lock, and decides who the database runs as. */
export function prepareFolders(dataDir: string, log: Log): Folders {
  const home = join(dataDir, 'postgres')
  // The database user must pass through; nothing that we write there is readable for others.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700
  requireFolder(dataDir, mode)
  requireFolder(home, mode)
  if (mode === 0o711) letPass(dataDir)
  const lock = takeLock(join(home, 'lock'))
  try {
    return { ...placeCluster(home, log), home, lock }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** What Keyward itself keeps in a data folder; each of them has its own protection. */
const ownNames = ['postgres', 'files', 'master.key', 'master.key.previous', 'operator-token', 'keys.json']

/**
 * Root's data folder may have been made for root alone. If it is only ours, the database user may pass through it (not
 * list it), which beats keeping the data elsewhere, where a backup would miss it.
 */
function letPass(dataDir: string): void {
  const { uid, mode } = statSync(dataDir)
  const isOnlyOurs = uid === 0 && readdirSync(dataDir).every((name) => ownNames.includes(name))
  if (isOnlyOurs && (mode & 0o001) === 0) chmodSync(dataDir, (mode & 0o777) | 0o011)
}

function placeCluster(home: string, log: Log): Omit<Folders, 'home' | 'lock'> {
  const recorded = readRecord(join(home, 'location'))
  const current = recorded ?? home
  const user = databaseUser(ownerOf(join(current, 'data')))
  const base = user && recorded === null ? reachableBase(home, user, log) : current
  const [data, run] = [join(base, 'data'), join(base, 'run')]
  if (existsSync(data)) requireOwnFolder(data, user)
  requireOwnFolder(run, user)
  return { data, run, sockets: socketFolder(home, run, user), user }
}

function requireFolder(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode })
  } catch (error) {
    throw new EmbeddedPostgresError(`The folder ${folder} cannot be made: ${(error as Error).message}`)
  }
}

/** PostgreSQL insists on 0700 for the data, and for the socket it is the protection. */
export function requireOwnFolder(folder: string, user: DatabaseUser | null): void {
  const isNew = !existsSync(folder)
  requireFolder(folder, 0o700)
  const owner = statSync(folder).uid
  if (isNew) giveTo(user, folder)
  else if (!user && process.getuid && owner !== process.getuid())
    throw new EmbeddedPostgresError(
      `The folder ${folder} belongs to another user (uid ${owner}): start as that user or as root, ` +
        'or choose another folder with --data.',
    )
  chmodSync(folder, 0o700)
}

function ownerOf(folder: string): number | null {
  return existsSync(folder) ? statSync(folder).uid : null
}

/** The data folder's own place, or a new one below /var/lib/keyward that is recorded and announced. */
function reachableBase(home: string, user: DatabaseUser, log: Log): string {
  const obstacle = firstUnreachable(user, home)
  if (obstacle === null) return home
  requireFolder(systemFolder, 0o755)
  const base = mkdtempSync(join(systemFolder, 'data-'))
  chmodSync(base, 0o711)
  writeFileSync(join(home, 'location'), base, { mode: 0o600 })
  log.warn(
    `The database runs as user ${user.name}, who cannot enter ${obstacle}: its data is kept in ${base} instead. ` +
      'Back up and remove that folder together with the data folder.',
  )
  return base
}

function readRecord(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** A long path gets a short folder with an unguessable name; it is recorded, to be used again. */
function socketFolder(home: string, run: string, user: DatabaseUser | null): string {
  if (Buffer.byteLength(join(run, socketName)) <= longestSocketPath) return run
  const record = join(home, 'sockets')
  const recorded = readRecord(record)
  if (recorded !== null && isPrivateTo(recorded, user)) return recorded
  const parent = user && firstUnreachable(user, tmpdir()) !== null ? '/tmp' : tmpdir()
  const made = mkdtempSync(join(parent, 'keyward-'))
  giveTo(user, made)
  writeFileSync(record, made, { mode: 0o600 })
  return made
}

/** Temporary folders are cleaned up by others, and the name could be taken by somebody in between. */
function isPrivateTo(folder: string, user: DatabaseUser | null): boolean {
  if (!existsSync(folder)) return false
  const stats = statSync(folder)
  return stats.isDirectory() && stats.uid === (user?.uid ?? process.getuid?.()) && (stats.mode & 0o077) === 0
}
