import { execFileSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, isOutput, maxBytes } from '../project/sources.ts'

/** The files of a folder that are somebody's own: those that git keeps or would, else all but what is installed or built. */
export function ownFiles(folder: string): string[] {
  const listed = git(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  const paths = listed === null ? filesBelow(folder) : listed.split('\0').filter(Boolean)
  return [...new Set(paths)].filter((path) => !isOutput(path) && isPlainFile(join(folder, path))).sort()
}

/** Links lead to what is somebody else's; a huge file is a bundle. */
function isPlainFile(file: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size <= maxBytes
}

/** What git has not kept yet, below a folder; empty outside of a repository. */
export function uncommitted(folder: string): string[] {
  const status = git(folder, ['status', '--porcelain', '-z', '--untracked-files=all', '--', '.'])
  return (status ?? '').split('\0').filter(Boolean)
}

function git(folder: string, args: readonly string[]): string | null {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return null
  }
}

/** Null if it is no text in UTF-8: written back, it would be another file. */
export function readOwnText(file: string): string | null {
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8')
  return Buffer.from(text).equals(bytes) ? text : null
}
