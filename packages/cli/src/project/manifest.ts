import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CliError, exitCodes } from '../errors.ts'

/** What of a package.json matters here; whatever else stands in it, or in place of it, is somebody else's. */
export type Manifest = {
  readonly name?: string
  readonly type?: string
  readonly main?: string
  readonly packageManager?: string
  readonly hasWorkspaces: boolean
  readonly scripts: Readonly<Record<string, string>>
  /** Of every kind, ranges by name. */
  readonly dependencies: Readonly<Record<string, string>>
}

/** Throws a coded end if there is none or it is not JSON. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, 'package.json')
  const parsed = parse(file)
  const { name, type, main, packageManager } = parsed as Manifest
  return {
    name,
    type,
    main,
    packageManager,
    hasWorkspaces: 'workspaces' in parsed,
    scripts: strings(parsed.scripts),
    dependencies: { ...strings(parsed.devDependencies), ...strings(parsed.dependencies) },
  }
}

/** The major version of an installed package, else of its range in the manifest; null if it is neither. */
export function majorOf(folder: string, manifest: Manifest, name: string): number | null {
  const version = installedVersion(folder, name) ?? manifest.dependencies[name]
  const major = /\d+/.exec(version ?? '')?.[0]
  return major === undefined ? null : Number(major)
}

/** Of the package as Node finds it from there: a workspace has it at its top. Null if nowhere, or not as a folder (Plug'n'Play). */
export function installedVersion(folder: string, name: string): string | null {
  const version = versionIn(join(folder, 'node_modules', name, 'package.json'))
  const above = dirname(folder)
  return version !== null || above === folder ? version : installedVersion(above, name)
}

function versionIn(file: string): string | null {
  try {
    const { version } = JSON.parse(readFileSync(file, 'utf8'))
    return typeof version === 'string' ? version : null
  } catch {
    return null
  }
}

function parse(file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
    throw new Error('it holds no object')
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new CliError(
      isMissing
        ? `There is no package.json in ${file.replace(/package\.json$/, '')}: go to the folder of your application, or name it.`
        : `${file} cannot be read: ${(error as Error).message}`,
      { exitCode: exitCodes.unusable, code: isMissing ? 'project_missing' : 'project_invalid' },
    )
  }
}

function strings(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => typeof entry === 'string'))
}
