import { readFileSync } from 'node:fs'
import { CliError, exitCodes } from '../errors.ts'
import { parseCsv } from './csv.ts'

/**
 * All rows of exported files: CSV, a JSON list, an answer of the API (`{"data": […]}`), an export of ours
 * (`{"users": […], …}`), or JSON lines.
 */
export function readRows(files: readonly string[]): unknown[] {
  return files.flatMap((file) => {
    try {
      return rowsOf(decoded(readFileSync(file)))
    } catch (error) {
      throw new CliError(`${file} cannot be read: ${(error as Error).message}`, { exitCode: exitCodes.unusable })
    }
  })
}

/** As spreadsheets and Windows write it too: UTF-16 where its mark says so, no mark left in front. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

const lists = ['data', 'users', 'organizations', 'memberships', 'organization_memberships']

function rowsOf(text: string): unknown[] {
  const start = text.trimStart()[0]
  if (start !== '{' && start !== '[') {
    const rows = parseCsv(text)
    if (rows[0] && !('id' in rows[0]))
      throw new Error('its first line has no column "id"; columns are separated by commas')
    return rows
  }
  const value = wholeOrLines(text)
  if (Array.isArray(value)) return value.flatMap(rowsIn)
  return rowsIn(value)
}

function wholeOrLines(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    if (lines.length < 2 || !lines[0]!.trim().endsWith('}')) throw error
    return lines.map((line) => JSON.parse(line))
  }
}

/** A row, or the rows of an object that holds lists of them. */
function rowsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || 'id' in value) return [value]
  const found = lists.flatMap((name) => {
    const list = (value as Record<string, unknown>)[name]
    return Array.isArray(list) ? list : []
  })
  return found.length > 0 || lists.some((name) => name in value) ? found : [value]
}
