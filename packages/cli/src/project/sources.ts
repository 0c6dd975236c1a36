import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { withoutComments } from './comments.ts'

/** Code of the project: its path with `/`, its text, and that with blanks in place of comments. */
export type SourceFile = { readonly path: string; readonly raw: string; readonly text: string }

const skipped = ['node_modules', 'dist', 'build', 'out', 'coverage', 'public', 'vendor']
const maxFiles = 5_000
export const maxBytes = 512 * 1024
const maxDepth = 12

/** All modules below a folder, links not followed, in the order of their paths. A huge one is somebody's bundle. */
export function readSources(folder: string): SourceFile[] {
  return filesBelow(folder)
    .filter((path) => isModule(path) && statSync(join(folder, path)).size <= maxBytes)
    .slice(0, maxFiles)
    .map((path) => {
      const raw = readFileSync(join(folder, path), 'utf8')
      return { path, raw, text: withoutComments(raw) }
    })
}

const isModule = (path: string) =>
  /\.[cm]?[jt]sx?$/.test(path) && !path.endsWith('.d.ts') && !path.slice(path.lastIndexOf('/') + 1).startsWith('.')

/** All files below a folder but what is installed, built or hidden; env files are not hidden. */
export function filesBelow(folder: string, below = '', depth = 0): string[] {
  if (depth > maxDepth) return []
  const entries = readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (skipped.includes(entry.name) || (entry.name.startsWith('.') && !/^\.(?:env|dev\.vars)/.test(entry.name)))
      return []
    if (entry.isDirectory()) return filesBelow(folder, path, depth + 1)
    return entry.isFile() ? [path] : []
  })
}

/** Installed, built, or a framework's own cache, even where git keeps it. */
export function isOutput(path: string): boolean {
  const folders = path.split('/').slice(0, -1)
  return folders.some(
    (name) => skipped.includes(name) || /^\.(?:next|nuxt|output|turbo|svelte-kit|yarn|git)$/.test(name),
  )
}

/** `file:line` of a place in a file. */
export function placeOf(file: Pick<SourceFile, 'path' | 'text'>, index: number): string {
  return `${file.path}:${file.text.slice(0, index).split('\n').length}`
}

/** Every place where a pattern (with the flag g) is found, in all files. */
export function places(files: readonly SourceFile[], pattern: RegExp): { where: string; match: RegExpExecArray }[] {
  return files.flatMap((file) =>
    [...file.text.matchAll(pattern)].map((match) => ({ where: placeOf(file, match.index), match })),
  )
}
