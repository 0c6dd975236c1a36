import type { Io } from './io.ts'

export type ShowOptions = { json?: boolean }

/** The answer of the API for scripts, or what a person wants of it. */
export function show(io: Io, options: ShowOptions, answer: unknown, forPeople: string): void {
  io.out(options.json ? JSON.stringify(answer, null, 2) : forPeople)
}

/** A list: for people a row for each, or beside the output, so that a pipe gets nothing, that there is none. */
export function showList(
  io: Io,
  options: ShowOptions,
  { answer, rows, none }: { answer: unknown; rows: Parameters<typeof columns>[0]; none: string },
): void {
  if (!options.json && rows.length === 0) io.err(none)
  else show(io, options, answer, columns(rows))
}

/** Rows with their columns under each other; what is null is left empty. */
export function columns(rows: readonly (readonly (string | null | undefined)[])[]): string {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => [...(row[place] ?? '')].length)))
  return rows
    .map((row) =>
      row
        .map((cell, place) => (cell ?? '').padEnd(widths[place] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** `name  value`, without what is not there. */
export function fields(entries: Readonly<Record<string, string | number | null | undefined>>): string {
  return columns(
    Object.entries(entries)
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([name, value]) => [name, String(value)]),
  )
}

/** Control characters of names that strangers chose could play with the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '�')
}

export const day = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10)
export const moment = (milliseconds: number | null) =>
  milliseconds === null ? null : `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
