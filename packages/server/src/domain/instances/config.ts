import {
  type ConfigChange,
  checkSettings,
  developmentDefaults,
  type InstanceSettings,
  isStrategyToCome,
  mergePatches,
  mergeSettings,
  missingSettingsKeys,
  productionDefaults,
  type SettingsPatch,
  type SettingsProblem,
  settingsDifference,
  settingsKeys,
  settingsToCome,
} from '@keyward/wire'
import { errorCodes } from '@keyward/wire/facts'
import { apiError, apiErrors, sha256 } from '../../platform/index.ts'
import { checkSessionClaims } from '../claims/index.ts'
import { type InstanceRow, settingsOf } from './store.ts'

export type SettingsChange = {
  readonly body: SettingsPatch
  /** A replacement names every section; what it does not say within one goes back to the default. */
  readonly isReplacement: boolean
  /** Null clears a setting, if the caller says that this is meant. */
  readonly mayClear: boolean
  /** The version that the caller read, from `If-Match`; null: whatever is there. */
  readonly expectedVersion: string | null
}

/** Names the content: the same settings have the same version, on every node and after a restart. */
export function configVersion(settings: InstanceSettings): string {
  return sha256(canonicalJson(settings)).slice(0, 32)
}

/** What would be stored; throws for what contradicts the schema or itself, so that no half-valid settings come to be. */
export function changedSettingsPatch(row: InstanceRow, change: SettingsChange): SettingsPatch {
  const { config_version: _version, ...body } = change.body as Record<string, unknown>
  if (change.expectedVersion !== null && change.expectedVersion !== configVersion(settingsOf(row)))
    throw apiError('config_version_mismatch')
  const cleared = change.mayClear ? null : nullPath(body)
  if (cleared !== null) throw apiError('form_param_nil', { param: cleared })
  const defaults = row.environmentType === 'production' ? productionDefaults : developmentDefaults
  if (change.isReplacement) {
    const missing = missingSettingsKeys(body)
    if (missing.length > 0)
      throw apiError('config_keys_missing', { param: missing[0], meta: { missing_keys: missing } })
  }
  const patch = change.isReplacement
    ? settingsDifference(defaults, mergeSettings(defaults, body))
    : mergePatches(row.settingsPatch, body)
  // Names of the body itself: an empty unknown section leaves no trace in what would be stored.
  const unknown = checkSettings(mergeSettings(defaults, body)).filter(isUnknown)
  const problems = unknown.length > 0 ? unknown : checkSettings(mergeSettings(defaults, patch))
  if (problems.length > 0) {
    const wanted = mergeSettings(defaults, patch)
    throw apiErrors(problems.slice(0, 20).map((problem) => toError(problem, wanted)))
  }
  refuseUnusableClaims(mergeSettings(defaults, patch))
  return patch
}

/** Custom claims of the session token; those that nobody could carry are refused before anybody is locked out by them. */
export function refuseUnusableClaims({ session }: InstanceSettings): void {
  checkSessionClaims(session.claims, { areByReference: session.claims_ref })
}

export function toConfigChange(
  before: InstanceSettings,
  after: InstanceSettings,
  { keys, isDryRun }: { keys: readonly string[]; isDryRun: boolean },
): ConfigChange {
  return {
    config_version: configVersion(isDryRun ? before : after),
    dry_run: isDryRun,
    before: sectionsOf(before, keys),
    after: sectionsOf(after, keys),
    warnings: settingsToCome(after)
      .filter((path) => keys.includes(path.split('.', 1)[0]!))
      .map(toWarning),
  }
}

function toWarning(path: string): ConfigChange['warnings'][number] {
  const code = 'feature_not_built'
  return { code, message: errorCodes[code].message, meta: { param_name: path } }
}

/** The named sections, or all. An unknown name is a mistake that silence would hide. */
export function requestedKeys(keys: readonly string[] | undefined): readonly string[] {
  const unknown = (keys ?? []).find((key) => !(settingsKeys as readonly string[]).includes(key))
  if (unknown !== undefined) throw apiError('form_param_value_invalid', { param: 'keys' })
  return keys && keys.length > 0 ? keys : settingsKeys
}

export function sectionsOf(settings: InstanceSettings, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => keys.includes(key)))
}

function isUnknown({ message }: SettingsProblem): boolean {
  return message === 'is no setting'
}

function toError(problem: SettingsProblem, wanted: InstanceSettings) {
  const { path, message } = problem
  if (namesStrategyToCome(path, wanted)) return apiError('feature_not_built', { param: path })
  return apiError(isUnknown(problem) ? 'form_param_unknown' : 'form_param_value_invalid', {
    param: path,
    meta: { reason: message },
  })
}

function namesStrategyToCome(path: string, wanted: InstanceSettings): boolean {
  if (!/_strategies\.\d+$/.test(path)) return false
  const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], wanted)
  return typeof value === 'string' && isStrategyToCome(value)
}

/** Where a null stands, as `section.setting`; null if nowhere. */
function nullPath(value: unknown, path: readonly string[] = []): string | null {
  if (value === null) return path.join('.')
  if (typeof value !== 'object' || Array.isArray(value)) return null
  for (const [key, inner] of Object.entries(value as object)) {
    const found = nullPath(inner, [...path, key])
    if (found !== null) return found
  }
  return null
}

/** JSON with keys in order: PostgreSQL keeps objects in an order of its own. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
