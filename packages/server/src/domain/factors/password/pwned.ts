import { createHash } from 'node:crypto'
import type { Scope } from '../../../platform/index.ts'

const timeoutMs = 1_000

/**
 * Whether a password stands in a known breach: asks a range service for the first five digits of its SHA-1 alone
 * (k-anonymity). A service that is slow or away lets the password pass: signing up must not hang on it.
 */
export async function isPwnedPassword(scope: Scope, password: string): Promise<boolean> {
  const rangeUrl = scope.config.passwordPwnedUrl
  if (!rangeUrl || scope.instance.settings.auth_password.disable_hibp) return false
  const digest = createHash('sha1').update(password).digest('hex').toUpperCase()
  try {
    const response = await fetch(`${rangeUrl}/range/${digest.slice(0, 5)}`, {
      headers: { 'add-padding': 'true' },
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) return false
    const body = await response.text()
    return body.split('\n').some((line) => line.startsWith(`${digest.slice(5)}:`) && !line.trim().endsWith(':0'))
  } catch {
    return false
  }
}
