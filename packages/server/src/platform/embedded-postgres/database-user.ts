import { chownSync, readFileSync, type Stats, statSync } from 'node:fs'
import { dirname, parse, resolve } from 'node:path'
import { EmbeddedPostgresError } from './errors.ts'

/** Who the database runs as. */
export type DatabaseUser = {
  readonly name: string
  readonly uid: number
  readonly gid: number
  /** Others may run as this user too, so a private folder protects nothing: passwords are asked for. */
  readonly isShared: boolean
}

/** In order of preference (decisions.md 26). */
const candidates = ['keyward', 'postgres', 'nobody']

/**
 * PostgreSQL refuses to run as root, so root drops to an unprivileged user; anybody else stays who they are (null).
 * An existing cluster keeps its owner, since PostgreSQL starts for nobody else.
 */
export function databaseUser(clusterOwner: number | null, passwd = '/etc/passwd'): DatabaseUser | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null
  const users = readUsers(passwd)
  const owner = clusterOwner ? users.find((user) => user.uid === clusterOwner) : undefined
  if (owner) return owner
  if (clusterOwner) return { name: `#${clusterOwner}`, uid: clusterOwner, gid: clusterOwner, isShared: false }
  const found = candidates.map((name) => users.find((user) => user.name === name)).find((user) => user !== undefined)
  if (found) return found
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and there is no user keyward, postgres or nobody to run it as. ' +
      'Create one (useradd --system keyward), start as another user, or set DATABASE_URL.',
  )
}

function readUsers(passwd: string): DatabaseUser[] {
  return readFileSync(passwd, 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && Number(fields[2]) > 0)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid), isShared: name === 'nobody' }))
}

const bits = { read: 4, write: 2, execute: 1 }

/** Whether the user may do that with this file or folder, by its mode alone (no access lists). */
export function mayAccess(user: DatabaseUser, stats: Stats, access: keyof typeof bits): boolean {
  const shift = stats.uid === user.uid ? 6 : stats.gid === user.gid ? 3 : 0
  return ((stats.mode >> shift) & bits[access]) !== 0
}

/** The first folder on the way to `path` (inclusive) that the user cannot pass; null if there is none. */
export function firstUnreachable(user: DatabaseUser, path: string): string | null {
  const absolute = resolve(path)
  const ancestors: string[] = []
  for (let at = absolute; at !== parse(at).root; at = dirname(at)) ancestors.unshift(at)
  return ancestors.find((folder) => !mayAccess(user, statSync(folder), 'execute')) ?? null
}

/** Makes the user the owner of a file or folder; nothing to do if the database runs as we do. */
export function giveTo(user: DatabaseUser | null, path: string): void {
  if (user) chownSync(path, user.uid, user.gid)
}

/**
 * Options of `spawn` for the database's programs: its user, and none of our environment, which holds secrets.
 * Windows programs need some of it to start at all.
 */
export function identity(user: DatabaseUser | null): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  const env = process.platform === 'win32' ? process.env : { PATH: '/usr/bin:/bin', LC_ALL: 'C' }
  return user ? { uid: user.uid, gid: user.gid, env } : { env }
}
