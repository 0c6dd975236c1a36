import { randomBytes } from 'node:crypto'
import { InvalidArgumentError } from 'commander'
import type { Io } from './io.ts'

// How the values of options are read: each says what it wants if it gets something else.

export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Must be a whole number.')
  return Number(value)
}

export function jsonObject(value: string): Record<string, unknown> {
  const parsed = parse(value)
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>
  throw new InvalidArgumentError('Must be a JSON object.')
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}

export const list = (value: string) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 }

/** `90s`, `30m`, `6h`, `2d`; a bare number is seconds. */
export function seconds(value: string): number {
  const [, count, unit = 's'] = /^(\d{1,9})([smhd])?$/.exec(value) ?? []
  if (!count) throw new InvalidArgumentError('Must be a time like 90s, 30m, 6h or 2d.')
  return Number(count) * unitSeconds[unit]!
}

/** `-` is standard input: a password on the command line is seen by everybody who can list processes. */
export async function passwordFrom(value: string, io: Io): Promise<string> {
  return value === '-' ? (await io.input()).replace(/\r?\n$/, '') : value
}

export const newPassword = () => randomBytes(15).toString('base64url')
