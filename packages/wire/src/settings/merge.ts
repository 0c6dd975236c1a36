import { socialConnectionDefaults } from './connections.ts'
import type { InstanceSettings } from './instance-settings.ts'

export type SettingsPatch = { readonly [key: string]: unknown }

/** Settings with a patch over them: objects merge, lists and values replace, null leaves what `base` has. Changes neither. */
export function mergeSettings(base: InstanceSettings, patch: SettingsPatch | null | undefined): InstanceSettings {
  const merged = mergeInto(base, patch ?? {}, (before) => before)
  return { ...merged, social_connections: completed(merged.social_connections) } as InstanceSettings
}

/** A connection is added by naming what differs from the usual one. */
function completed(connections: unknown): unknown {
  if (!isObject(connections)) return connections
  return Object.fromEntries(
    Object.entries(connections).map(([strategy, given]) => [
      strategy,
      isObject(given) ? { ...socialConnectionDefaults, ...given } : given,
    ]),
  )
}

/** Two patches as one, the second over the first; null takes a key out, so that the default counts again. */
export function mergePatches(stored: SettingsPatch, patch: SettingsPatch): SettingsPatch {
  return withoutEmpty(mergeInto(stored, patch, () => undefined)) as SettingsPatch
}

/** The smallest patch that makes `settings` out of `base`. */
export function settingsDifference(base: SettingsPatch, settings: SettingsPatch): SettingsPatch {
  const difference: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(settings)) {
    const before = base[key]
    if (isObject(value) && isObject(before)) {
      const inner = settingsDifference(before, value)
      if (Object.keys(inner).length > 0) difference[key] = inner
    } else if (JSON.stringify(value) !== JSON.stringify(before)) {
      difference[key] = value
    }
  }
  return difference
}

function mergeInto(base: SettingsPatch, patch: SettingsPatch, onNull: (before: unknown) => unknown): SettingsPatch {
  const merged = new Map(Object.entries(base))
  for (const [key, value] of Object.entries(patch)) {
    const before = merged.get(key)
    const after =
      value === null
        ? onNull(before)
        : isObject(value)
          ? mergeInto(isObject(before) ? before : {}, value, onNull)
          : value
    if (after === undefined) merged.delete(key)
    else merged.set(key, after)
  }
  // From entries, which define own keys: a patch with `__proto__` in it changes no prototype.
  return Object.fromEntries(merged)
}

function withoutEmpty(patch: SettingsPatch): SettingsPatch {
  return Object.fromEntries(
    Object.entries(patch)
      .map(([key, value]) => [key, isObject(value) ? withoutEmpty(value) : value] as const)
      .filter(([, value]) => !isObject(value) || Object.keys(value).length > 0),
  )
}

function isObject(value: unknown): value is SettingsPatch {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
