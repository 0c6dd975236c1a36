import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What an application that began without keys keeps of those that it got. */
export type KeylessFile = {
  readonly file: string
  /** Under which name the SDK wrote it: that of the variables which it reads. */
  readonly brand: 'keyward' | 'clerk'
  readonly publishableKey: string
  readonly secretKey: string
  readonly claimUrl: URL
}

/** Null: nothing was kept here, or nothing that is whole and of a server on this machine. */
export function keylessFileIn(folder: string): KeylessFile | null {
  for (const brand of ['keyward', 'clerk'] as const) {
    const file = join(folder, `.${brand}`, '.tmp', 'keyless.json')
    const kept = existsSync(file) ? parsed(readFileSync(file, 'utf8')) : null
    if (kept) return { file, brand, ...kept }
  }
  return null
}

function parsed(text: string): Pick<KeylessFile, 'publishableKey' | 'secretKey' | 'claimUrl'> | null {
  try {
    const { publishableKey, secretKey, claimUrl } = JSON.parse(text)
    const url = new URL(claimUrl)
    const isOfThisMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
    const isWhole = typeof publishableKey === 'string' && typeof secretKey === 'string'
    return isWhole && isOfThisMachine ? { publishableKey, secretKey, claimUrl: url } : null
  } catch {
    return null
  }
}

export function forgetKeylessFile({ file }: KeylessFile): void {
  rmSync(file, { force: true })
}

/** What an application of this folder is called where nobody says it. */
export function applicationName(folder: string, manifestName: string | undefined): string {
  return (manifestName?.replace(/^@[^/]+\//, '') || basename(folder) || 'My application').slice(0, 50)
}
