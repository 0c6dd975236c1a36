import type { InstanceDirectory } from '../../domain/instances/index.ts'
import { moveClock } from '../../flows/applications/index.ts'
import { apiError, type InstanceFacts } from '../../platform/index.ts'
import { nowOf, type Platform } from '../scope.ts'

/** Ten years: whoever wants to see more has mistaken the unit. */
const maxOffsetMs = 10 * 365 * 24 * 3600 * 1000

export type ClockReading = {
  readonly instance_id: string
  /** Unix milliseconds, as the instance has it. */
  readonly now: number
  readonly offset_ms: number
}

export async function readClock(
  platform: Platform,
  directory: InstanceDirectory,
  name: unknown,
): Promise<ClockReading> {
  return reading(platform, await requireDevelopment(directory, name))
}

/**
 * `{"advance_seconds": 3600}` moves the clock on, `{"now": <Unix milliseconds>}` sets it, `{"reset": true}` makes it real
 * again; `instance` is a slug or an id, the default instance if it is left out. Never before the real time: what exists
 * would lie in the future. JSON alone: a page of somebody else's may post forms here, and JSON only where it is allowed to.
 */
export async function changeClock(
  platform: Platform,
  directory: InstanceDirectory,
  body: unknown,
): Promise<ClockReading> {
  if (typeof body !== 'object' || body === null) throw apiError('unsupported_content_type')
  const input = body as Record<string, unknown>
  const instance = await requireDevelopment(directory, input['instance'])
  const offsetMs = wantedOffset(platform, instance, input)
  if (!(await moveClock(platform.db, instance.id, offsetMs))) throw apiError('feature_not_enabled')
  directory.clear()
  return reading(platform, { ...instance, clockOffsetMs: offsetMs })
}

function wantedOffset(platform: Platform, instance: InstanceFacts, input: Record<string, unknown>): number {
  const { advance_seconds: advance, now, reset } = input
  if ([advance, now, reset].filter((value) => value !== undefined).length !== 1)
    throw apiError('form_param_missing', { param: 'advance_seconds' })
  if (reset !== undefined) return reset === true ? 0 : refuse('reset')
  if (advance !== undefined) return within('advance_seconds', instance.clockOffsetMs + Number(advance) * 1000, advance)
  return within('now', Number(now) - platform.clock.now().getTime(), now)
}

function within(param: string, offsetMs: number, given: unknown): number {
  const isNumber = typeof given === 'number' && Number.isFinite(given)
  return isNumber && offsetMs >= 0 && offsetMs <= maxOffsetMs ? Math.round(offsetMs) : refuse(param)
}

function refuse(param: string): never {
  throw apiError('form_param_value_invalid', { param })
}

async function requireDevelopment(directory: InstanceDirectory, name: unknown): Promise<InstanceFacts> {
  if (name !== undefined && (typeof name !== 'string' || name.length > 100)) refuse('instance')
  const instance =
    name === undefined
      ? await directory.default()
      : ((await directory.bySlug(name as string)) ?? (await directory.byId(name as string)))
  if (!instance) throw apiError('resource_not_found')
  if (instance.environmentType !== 'development') throw apiError('feature_not_enabled')
  return instance
}

function reading(platform: Platform, instance: InstanceFacts): ClockReading {
  return {
    instance_id: instance.id,
    now: nowOf(platform, instance).getTime(),
    offset_ms: instance.clockOffsetMs,
  }
}
