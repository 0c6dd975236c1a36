import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../../packages/server/src/platform/embedded-postgres/processes.ts'

const prefix = 'keyward-test-'
const neededBytes = 3 * 1024 ** 3

/**
 * Tests make thousands of databases, profiles and folders that are thrown away at once, and need a sixth of the time less if
 * no disk hears of it. Resolves to a folder of this run in Linux' shared memory, which the run must `remove`; null where there
 * is none, or little room in it (containers), or where programs may not run from there.
 */
export function memoryFolder(memory = '/dev/shm'): { readonly path: string; remove(): void } | null {
  try {
    const { bavail, bsize } = statfsSync(memory)
    if (process.platform !== 'linux' || bavail * bsize < neededBytes || freeBytes() < neededBytes) return null
    removeAbandoned(memory)
    const path = join(memory, `${prefix}${process.pid}`)
    mkdirSync(path)
    // Root's database runs as another user, who must pass through.
    chmodSync(path, 0o711)
    if (isExecutable(path)) return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
    rmSync(path, { recursive: true })
    return null
  } catch {
    return null
  }
}

/** The system may have mounted it for data alone. */
function isExecutable(folder: string): boolean {
  const program = join(folder, 'program')
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
  const { status } = spawnSync(program)
  rmSync(program)
  return status === 0
}

function freeBytes(): number {
  const kilobytes = /^MemAvailable:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]
  return Number(kilobytes ?? 0) * 1024
}

/** Of runs that were killed. */
function removeAbandoned(memory: string): void {
  for (const name of readdirSync(memory).filter((entry) => entry.startsWith(prefix))) {
    if (!isAlive(Number(name.slice(prefix.length)))) rmSync(join(memory, name), { recursive: true, force: true })
  }
}
