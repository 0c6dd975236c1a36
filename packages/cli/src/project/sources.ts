import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { withoutComments } from './comments.ts'

/** Code of the project: its path with `/`, and its text with blanks in place of comments. */
export type SourceFile = { readonly path: string; readonly text: string }

const skipped = ['node_modules', 'dist', 'build', 'out', 'coverage', 'public', 'vendor']
const maxFiles = 5_000
const maxBytes = 512 * 1024
const maxDepth = 12

/** All modules below a folder, links not followed, in the order of their paths. A huge one is somebody's bundle. */
export function readSources(folder: string): SourceFile[] {
  return modulePaths(folder)
    .slice(0, maxFiles)
    .map((path) => ({ path, text: withoutComments(readFileSync(join(folder, path), 'utf8')) }))
}

function modulePaths(folder: string, below = '', depth = 0): string[] {
  if (depth > maxDepth) return []
  const entries = readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.name.startsWith('.') || skipped.includes(entry.name)) return []
    if (entry.isDirectory()) return modulePaths(folder, path, depth + 1)
    const isModule = entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name) && !entry.name.endsWith('.d.ts')
    return isModule && statSync(join(folder, path)).size <= maxBytes ? [path] : []
  })
}

/** `file:line` of a place in a file. */
export function placeOf(file: SourceFile, index: number): string {
  return `${file.path}:${file.text.slice(0, index).split('\n').length}`
}

/** Every place where a pattern (with the flag g) is found, in all files. */
export function places(files: readonly SourceFile[], pattern: RegExp): { where: string; match: RegExpExecArray }[] {
  return files.flatMap((file) =>
    [...file.text.matchAll(pattern)].map((match) => ({ where: placeOf(file, match.index), match })),
  )
}
