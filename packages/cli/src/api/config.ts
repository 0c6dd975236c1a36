import type { Io } from '../io.ts'
import { type Api, apiFrom } from './client.ts'
import { type Difference, describeDifference } from './differences.ts'
import type { InstanceOptions } from './instance-api.ts'
import { type InstanceConfig, instancePath } from './platform.ts'

/** The settings of an instance as they were read, and where they go. */
export type ConfigTarget = {
  readonly api: Api
  readonly path: string
  readonly version: string | undefined
  readonly current: InstanceConfig
}

export async function loadConfig(options: InstanceOptions, io: Io): Promise<ConfigTarget> {
  const api = apiFrom(options, io)
  const path = `${await instancePath(api, options)}/config`
  const { config_version, ...current } = await api.request<InstanceConfig & { config_version?: string }>('GET', path)
  return { api, path, version: config_version, current }
}

export function sayDifferences(found: readonly Difference[]): string {
  return found.length === 0 ? 'No differences.' : found.map(describeDifference).join('\n')
}

/** A value of the settings by its path; undefined if there is none. */
export const settingAt = (config: InstanceConfig, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as InstanceConfig | undefined)?.[key], config)
