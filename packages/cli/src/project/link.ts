import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { readText } from './env-files.ts'

/** Which instance the commands of a folder mean where nobody says it. */
export type Link = {
  readonly url: string
  readonly applicationId: string
  readonly instanceId: string
  /** Kept for the folder's commands, if one was given when it was linked. */
  readonly token?: string
  readonly secretKey?: string
}
export type LinkedFolder = { readonly folder: string; readonly link: Link }

type Env = Io['env']

/**
 * Links are kept with the person, not in the project: what comes with somebody's repository must not say to which server our
 * keys go, and no key comes to lie where git or a container image takes it along. Null where nobody has a home.
 */
export function linksFile(env: Env): string | null {
  const home = env.HOME && join(env.HOME, '.config')
  const place = env.XDG_CONFIG_HOME || (process.platform === 'win32' ? env.APPDATA : home)
  return place ? join(place, 'keyward', 'links.json') : null
}

/** The link of the folder, or of the nearest one above it. */
export function linkOf(folder: string, env: Env): LinkedFolder | null {
  const links = readLinks(env)
  for (let place = resolve(folder); ; place = dirname(place)) {
    const link = links[place]
    if (link) return { folder: place, link }
    if (dirname(place) === place) return null
  }
}

export function keepLink({ folder, link }: LinkedFolder, env: Env): void {
  writeLinks({ ...readLinks(env), [resolve(folder)]: link }, env)
}

export function forgetLink(folder: string, env: Env): void {
  const { [resolve(folder)]: _, ...others } = readLinks(env)
  writeLinks(others, env)
}

type Links = Readonly<Record<string, Link>>

function readLinks(env: Env): Links {
  const file = linksFile(env)
  const text = file === null ? null : readText(file)
  if (text === null) return {}
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept === 'object' && kept !== null) return kept as Links
  } catch {}
  throw new CliError(`${file} is damaged: remove it, and link anew.`, { exitCode: exitCodes.unusable })
}

/** At once or not at all, and for this person's eyes. */
function writeLinks(links: Links, env: Env): void {
  const file = linksFile(env)
  if (file === null)
    throw new CliError('There is no place for your settings: set HOME or XDG_CONFIG_HOME.', {
      exitCode: exitCodes.unusable,
    })
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(links, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}
