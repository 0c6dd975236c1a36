import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const packageManagers = ['npm', 'pnpm', 'yarn', 'bun'] as const
export type PackageManager = (typeof packageManagers)[number]

const lockFiles: readonly (readonly [file: string, manager: PackageManager])[] = [
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
]

type Evidence = { readonly packageManager?: unknown; readonly userAgent?: string | undefined }

/**
 * What installs packages here: the manifest's `packageManager`, else the nearest lock file from the folder upwards (in a
 * workspace it stands at the top), else who started us, else npm.
 */
export function packageManagerOf(folder: string, { packageManager, userAgent }: Evidence): PackageManager {
  return named(packageManager) ?? byLockFile(folder) ?? named(userAgent) ?? 'npm'
}

function named(text: unknown): PackageManager | null {
  const [name] = typeof text === 'string' ? text.split(/[@/]/) : []
  return packageManagers.find((manager) => manager === name) ?? null
}

function byLockFile(folder: string): PackageManager | null {
  return upwards(folder, (place) => lockFiles.find(([file]) => existsSync(join(place, file)))?.[1])
}

/** Yarn without `node_modules`: what is installed lies in archives. */
export function usesPlugAndPlay(folder: string): boolean {
  return upwards(folder, (place) => existsSync(join(place, '.pnp.cjs')) || undefined) ?? false
}

function upwards<T>(folder: string, find: (place: string) => T | undefined): T | null {
  for (let place = folder; ; place = dirname(place)) {
    const found = find(place)
    if (found !== undefined) return found
    // Somebody else's project may lie around this one: a repository ends the search.
    if (existsSync(join(place, '.git')) || dirname(place) === place) return null
  }
}

/** The command that adds packages: names with a version range, or files. */
export function installCommand(manager: PackageManager, packages: readonly string[], { dev = false } = {}): string[] {
  const verb = manager === 'npm' ? 'install' : 'add'
  const flags = dev ? [manager === 'bun' || manager === 'yarn' ? '--dev' : '--save-dev'] : []
  const quiet = manager === 'npm' ? ['--no-audit', '--no-fund'] : []
  return [manager, verb, ...flags, ...quiet, ...packages]
}

/** The command that runs a script of the manifest, with further arguments for it. */
export function scriptCommand(manager: PackageManager, script: string, args: readonly string[] = []): string[] {
  const separator = manager === 'npm' && args.length > 0 ? ['--'] : []
  return [manager, 'run', script, ...separator, ...args]
}

/** How a person calls a program of an installed package. */
export function executeCommand(manager: PackageManager): string {
  return { npm: 'npx', pnpm: 'pnpm exec', yarn: 'yarn', bun: 'bunx' }[manager]
}
