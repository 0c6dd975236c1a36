import type { ApiError } from '../clerk.ts'
import { findText, type Localization, type Translate } from './localize.ts'

/** What a thrown value says: the API's errors, or one that stands for "we could not reach the server". */
export function apiErrors(thrown: unknown): readonly ApiError[] {
  const errors = (thrown as { errors?: unknown } | null)?.errors
  if (Array.isArray(errors) && errors.length > 0) return errors as ApiError[]
  const code = (thrown as { code?: unknown } | null)?.code
  if (typeof code === 'string' && code !== 'network_error') return [{ code, longMessage: messageOf(thrown) }]
  return [{ code: code || isNetworkFailure(thrown) ? 'network_unreachable' : 'unexpected_error' }]
}

export function hasErrorCode(thrown: unknown, ...codes: string[]): boolean {
  return apiErrors(thrown).some((error) => codes.includes(error.code))
}

/** The form field that an error is about, in the spelling of field names; null for the card as a whole. */
export function errorField(error: ApiError): string | null {
  const name = error.meta?.paramName ?? (error.meta as { param_name?: string } | undefined)?.param_name
  return typeof name === 'string' && name !== ''
    ? name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    : null
}

/**
 * The text of an error. First the app's own (`unstable__errors`), then ours, each with the field's suffix before the plain
 * code; what the server wrote comes last, since it may be in another language.
 */
export function errorText(error: ApiError, t: Translate, localization?: Localization): string {
  const param = error.meta?.paramName ?? (error.meta as { param_name?: string } | undefined)?.param_name
  const suffix = param ?? (isEndlessLock(error) ? 'indefinite' : undefined)
  const codes = [error.code, ...sameToPeople(error.code, param)]
  const keys = [...(suffix ? codes.map((code) => `${code}__${suffix}`) : []), ...codes]
  const own = keys.find((key) => findText(localization, `unstable__errors.${key}`))
  const values = flatten(error)
  const text = own
    ? t(`unstable__errors.${own}`, values)
    : keys.map((key) => t(`errors.${key}`, values)).find((one) => one) ||
      error.longMessage ||
      error.message ||
      t('errors.unexpected_error')
  return [text, ...suggestions(error, t)].join(' ')
}

/** Codes that tell programs more than people need: these read the text of a plainer one. */
function sameToPeople(code: string, param: unknown): string[] {
  if (code === 'organization_domain_quota_exceeded') return ['quota_exceeded']
  const isPlain = code === 'organization_domain_mismatch' || (param === 'ticket' && deadTicket.test(code))
  return isPlain ? ['form_param_value_invalid'] : []
}

const deadTicket =
  /^(ticket_(invalid|expired)_code|(sign_in|actor)_token_(already_used|revoked)_code|(organization_)?invitation_(already_accepted|revoked_code)|revoked_invitation)$/

/** A lock that ends only when somebody opens it: there is no time to name. */
function isEndlessLock({ code, meta = {} }: ApiError): boolean {
  return code === 'user_locked' && !secondsLeft(meta)
}

function secondsLeft(meta: Readonly<Record<string, unknown>>): number | null {
  const seconds = Number(meta.lockout_expires_in_seconds ?? meta.lockoutExpiresInSeconds ?? meta.seconds_remaining)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}

/** How a password that is too easy to guess could be a better one. */
function suggestions(error: ApiError, t: Translate): string[] {
  const { suggestions: list } = (error.meta?.zxcvbn ?? {}) as { suggestions?: readonly { readonly code: string }[] }
  return (list ?? [])
    .map(({ code }) => t(`unstable__errors.zxcvbn.suggestions.${code}`) || t(`errors.zxcvbn.suggestions.${code}`))
    .filter((text) => text)
}

function flatten(error: ApiError): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [key, value] of Object.entries(error.meta ?? {})) {
    if (typeof value === 'string' || typeof value === 'number') values[key] = String(value)
  }
  const seconds = secondsLeft(error.meta ?? {})
  if (seconds !== null) values.minutes = String(Math.ceil(seconds / 60))
  return values
}

function messageOf(thrown: unknown): string | undefined {
  return thrown instanceof Error ? thrown.message : undefined
}

function isNetworkFailure(thrown: unknown): boolean {
  return thrown instanceof TypeError || (typeof navigator !== 'undefined' && navigator.onLine === false)
}
