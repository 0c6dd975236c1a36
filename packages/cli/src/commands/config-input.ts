import { readFileSync } from 'node:fs'
import type { InstanceConfig } from '../api/platform.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'

// Where settings that somebody wants come from: a file, standard input, or the command line.

/** `-` is standard input. The version of a pulled file says when it was read, not what is wanted. */
export async function readConfigFile(file: string, io: Io): Promise<InstanceConfig> {
  const text = file === '-' ? await io.input() : readText(file)
  const parsed = json(text)
  if (!isRecord(parsed.value))
    throw unusable(`${file} ${parsed.problem ? `is not JSON: ${parsed.problem}` : 'holds no JSON object.'}`)
  const { config_version, ...wanted } = parsed.value
  return wanted
}

/**
 * `section.key=value` or a JSON object, one after the other: a later one wins. A value that is not JSON is text, so that
 * `organization_settings.enabled=true` and `auth_access_control.sign_up_mode=waitlist` both say what they look like.
 */
export function settingsFrom(words: readonly string[]): InstanceConfig {
  return words.map(settingFrom).reduce(merged, {})
}

export function merged(left: InstanceConfig, right: InstanceConfig): InstanceConfig {
  const entries = Object.entries(right).map(([key, value]) => {
    const before = Object.hasOwn(left, key) ? left[key] : undefined
    return [key, isRecord(before) && isRecord(value) ? merged(before, value) : value] as const
  })
  return Object.fromEntries([...Object.entries(left), ...entries])
}

function settingFrom(word: string): InstanceConfig {
  const whole = word.startsWith('{') ? json(word).value : undefined
  if (isRecord(whole)) return whole
  const [, path, text] = /^([\w-]+(?:\.[\w-]+)*)=(.*)$/s.exec(word) ?? []
  if (path === undefined || text === undefined)
    throw unusable(
      `"${word}" is neither a setting with its value (organization_settings.enabled=true) nor a JSON object.`,
    )
  const parsed = json(text)
  const value = parsed.problem === null ? parsed.value : text
  return path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as InstanceConfig
}

function json(text: string): { readonly value?: unknown; readonly problem: string | null } {
  try {
    return { value: JSON.parse(text), problem: null }
  } catch (error) {
    return { problem: (error as Error).message }
  }
}

function isRecord(value: unknown): value is InstanceConfig {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw unusable(`${file} cannot be read: ${(error as Error).message}`)
  }
}

const unusable = (message: string) => new CliError(message, { exitCode: exitCodes.unusable })
