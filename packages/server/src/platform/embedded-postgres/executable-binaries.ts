import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Binaries, binary } from './binaries.ts'
import { type DatabaseUser, firstUnreachable, mayAccess } from './database-user.ts'
import { systemFolder } from './folders.ts'
import type { Log } from './types.ts'

/**
 * Returns the folder from which the database user can execute the binaries: where they are, or a copy that is made once
 * below /var/lib/keyward (an installation below /root is closed to others).
 */
export function executableBinaries(binaries: Binaries, user: DatabaseUser | null, log: Log): string {
  if (user === null || canExecute(binaries.root, user)) return binaries.root
  const copy = join(systemFolder, `postgres-${binaries.version}`)
  if (!existsSync(copy)) {
    log.info(`The database user ${user.name} cannot reach ${binaries.root}: copying the database programs to ${copy}.`)
    copyBinaries(binaries.root, copy)
  }
  return copy
}

function canExecute(root: string, user: DatabaseUser): boolean {
  if (firstUnreachable(user, join(root, 'bin')) !== null || firstUnreachable(user, join(root, 'lib')) !== null)
    return false
  return mayAccess(user, statSync(binary(root, 'postgres')), 'execute')
}

/** Under another name first: a copy that was interrupted must not look like a whole one. */
function copyBinaries(root: string, copy: string): void {
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 })
  const draft = mkdtempSync(join(systemFolder, 'copying-'))
  const whole = join(draft, 'postgres')
  cpSync(root, whole, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  })
  try {
    renameSync(whole, copy)
  } catch (error) {
    // Another server copied at the same time.
    if (!existsSync(copy)) throw error
  }
  rmSync(draft, { recursive: true, force: true })
}
