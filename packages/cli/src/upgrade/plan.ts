import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileChange } from '../init/change.ts'
import { envFiles } from '../project/env-files.ts'
import { placeOf } from '../project/sources.ts'
import { ownFiles, readOwnText } from './files.ts'
import { loadParser } from './load-parser.ts'
import { foreignPackages, manifestSpots } from './manifest.ts'
import type { Parser } from './module.ts'
import { packageOf } from './names.ts'
import { foreignModules } from './rules/imports.ts'
import { concernsUs, spotsIn, upgraded } from './rules.ts'
import { type Spot, withEdits } from './spot.ts'
import { envFileSpots, mentions, styleSpots, typeListSpots } from './texts.ts'

export type ByHand = Pick<Spot, 'code' | 'message' | 'cure'> & { readonly where: string }
export type UpgradePlan = {
  readonly changes: readonly FileChange[]
  readonly byHand: readonly ByHand[]
  /** Official packages that we have none for, and where they are named. They are left alone. */
  readonly foreign: readonly { readonly name: string; readonly places: readonly string[] }[]
  /** Files that could not be read: nothing in them is changed. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[]
}

type Seen = {
  readonly after: string
  readonly spots: readonly Spot[]
  readonly foreign: readonly { readonly specifier: string; readonly at: number }[]
}

/** Everything that an upgrade would change below a folder, and what it leaves to a person. `range`: of our packages' versions. */
export async function planUpgrade(folder: string, range: string): Promise<UpgradePlan> {
  const parser = await loadParser()
  const files = ownFiles(folder)
  const changes: FileChange[] = []
  const byHand: ByHand[] = []
  const unreadable: { path: string; reason: string }[] = []
  const foreign = new Map<string, string[]>()
  for (const path of files) {
    const look = lookFor(path, { parser, range })
    const before = look && readOwnText(join(folder, path))
    if (!look || before === '' || (before !== null && !concernsUs(before))) continue
    if (before === null) {
      unreadable.push({ path, reason: 'it is no text in UTF-8' })
      continue
    }
    const seen = attempt(() => look(before))
    if ('reason' in seen) {
      unreadable.push({ path, reason: seen.reason })
      continue
    }
    const { after } = seen
    if (after !== before) changes.push({ path, before, after, ...(isEnvFile(path) ? { isSecret: true } : {}) })
    const where = (at: number) => placeOf({ path, text: after }, at)
    for (const { code, message, cure, at } of seen.spots) byHand.push({ code, message, cure, where: where(at) })
    for (const { specifier, at } of seen.foreign) {
      const name = packageOf(specifier)
      foreign.set(name, [...(foreign.get(name) ?? []), where(at)])
    }
  }
  byHand.push(...keptEnvFiles(folder, files))
  return { changes, byHand, unreadable, foreign: [...foreign].map(([name, places]) => ({ name, places })) }
}

const isEnvFile = (path: string) => /(?:^|\/)\.env(?:\.[\w.-]+)?$|(?:^|\/)\.dev\.vars$/.test(path)

/** What a file comes to, and what is left in it; null for files that are none of ours. */
function lookFor(path: string, { parser, range }: { parser: Parser; range: string }): ((text: string) => Seen) | null {
  if (/(?:^|\/)package\.json$/.test(path))
    return (text) => {
      const after = withEdits(text, editsOf(manifestSpots(parser.data(text), range)))
      const tree = parser.data(after)
      return { after, spots: manifestSpots(tree, range), foreign: foreignPackages(tree) }
    }
  if (/\.[cm]?[jt]sx?$/.test(path))
    return (text) => {
      const module = upgraded(parser, path, text)
      return { after: module.text, spots: spotsIn(module), foreign: foreignModules(module) }
    }
  if (/\.(?:css|scss|pcss)$/.test(path)) return simple(styleSpots)
  if (/(?:^|\/)[jt]sconfig[\w.-]*\.json$/.test(path)) return simple(typeListSpots)
  if (isEnvFile(path)) return simple(envFileSpots)
  if (/\.(?:astro|vue|svelte|mdx)$/.test(path)) return (text) => ({ after: text, spots: [], foreign: mentions(text) })
  return null
}

const editsOf = (spots: readonly Spot[]) => spots.flatMap(({ edits }) => edits ?? [])

function simple(spotsOf: (text: string) => Spot[]): (text: string) => Seen {
  return (text) => {
    const after = withEdits(text, editsOf(spotsOf(text)))
    return { after, spots: spotsOf(after), foreign: [] }
  }
}

function attempt(look: () => Seen): Seen | { reason: string } {
  try {
    return look()
  } catch (error) {
    return { reason: (error as Error).message }
  }
}

/** Env files that git is told to ignore have a machine's own values: they are not touched, but told of. */
function keptEnvFiles(folder: string, files: readonly string[]): ByHand[] {
  const places = files.filter((path) => /(?:^|\/)package\.json$/.test(path)).map((path) => dirname(path))
  const kept = places.flatMap((place) => envFiles.map((name) => (place === '.' ? name : `${place}/${name}`)))
  return kept
    .filter((path) => !files.includes(path) && existsSync(join(folder, path)))
    .flatMap((path) => {
      const text = readOwnText(join(folder, path)) ?? ''
      return envFileSpots(text).map(({ code, message, cure, at }) => ({
        code,
        message,
        cure,
        where: placeOf({ path, text }, at),
      }))
    })
}
