import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { CliError, exitCodes } from '../errors.ts'

export type Kind = 'user' | 'organization' | 'membership'
export type Entry = {
  readonly kind: Kind
  readonly sourceId: string
  /** Where it went; null: it was refused. */
  readonly id: string | null
  readonly reason?: string
  readonly code?: string | null
}

/** What has been brought so far, on disk after every row: an import that was cut off goes on where it was. */
export type Journal = {
  /** The new id; null if it has not been brought. */
  find(kind: Kind, sourceId: string): string | null
  write(entry: Entry): void
}

/** What has been brought by now, into whichever instance; null if nothing was. */
export function readJournal(file: string): Pick<Journal, 'find'> | null {
  if (!existsSync(file)) return null
  const known = brought(file)
  return { find: (kind, sourceId) => known.get(`${kind}:${sourceId}`) ?? null }
}

function brought(file: string): Map<string, string> {
  const known = new Map<string, string>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const entry = parse(line)
    if (entry?.id) known.set(`${entry.kind}:${entry.sourceId}`, entry.id)
  }
  return known
}

/** Lines that a crash left half written are as if not there: the row is then found by its external id. */
export function openJournal(file: string, instanceId: string): Journal {
  const isThere = existsSync(file)
  if (isThere) requireInstance(file, instanceId)
  const known = isThere ? brought(file) : new Map<string, string>()
  if (!isThere) writeFileSync(file, `${JSON.stringify({ instance: instanceId })}\n`, { mode: 0o600 })
  return {
    find: (kind, sourceId) => known.get(`${kind}:${sourceId}`) ?? null,
    write(entry) {
      if (entry.id) known.set(`${entry.kind}:${entry.sourceId}`, entry.id)
      appendFileSync(file, `${JSON.stringify(entry)}\n`)
    },
  }
}

/** What was brought into one instance is not in another. */
function requireInstance(file: string, instanceId: string): void {
  const [first = ''] = readFileSync(file, 'utf8').split('\n', 1)
  const { instance } = (parse(first) ?? {}) as { instance?: string }
  if (instance !== instanceId)
    throw new CliError(
      `${file} is about the instance ${instance ?? '(none)'}, not ${instanceId}: name another with --state.`,
      {
        exitCode: exitCodes.unusable,
      },
    )
}

function parse(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry
  } catch {
    return null
  }
}
