import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type KeylessKeys, keylessFiles, parseKeylessKeys } from '@keyward/wire/facts'

/** What an application that began without keys keeps of those that it got. */
export type KeylessFile = Omit<KeylessKeys, 'claimUrl'> & {
  readonly file: string
  /** Under which name the SDK wrote it: that of the variables which it reads. */
  readonly brand: keyof typeof keylessFiles
  readonly claimUrl: URL
}

/** Null: nothing was kept here, or nothing that is whole and of a server on this machine. */
export function keylessFileIn(folder: string): KeylessFile | null {
  for (const brand of ['keyward', 'clerk'] as const) {
    const file = join(folder, keylessFiles[brand])
    const kept = existsSync(file) ? parseKeylessKeys(readFileSync(file, 'utf8')) : null
    if (kept) return { ...kept, file, brand, claimUrl: new URL(kept.claimUrl) }
  }
  return null
}

export function forgetKeylessFile({ file }: KeylessFile): void {
  rmSync(file, { force: true })
}

/** What an application of this folder is called where nobody says it. */
export function applicationName(folder: string, manifestName: string | undefined): string {
  return (manifestName?.replace(/^@[^/]+\//, '') || basename(folder) || 'My application').slice(0, 50)
}
