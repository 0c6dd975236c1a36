import { apiError, type Scope } from '../../platform/index.ts'
import { isTestCredential } from '../messages/index.ts'
import { phoneCountry } from './phone-number.ts'

/**
 * Refuses numbers of countries to which the instance sends nothing: SMS to some cost more than an account is worth, and are
 * asked for to be paid (A1.5). Blocked wins over allowed; a number of no country is in none that is allowed.
 */
export function refuseCountry(scope: Scope, phoneNumber: string): void {
  const { communication, general } = scope.instance.settings
  const { allowed_country_codes: allowed, blocked_country_codes: blocked } = communication
  if ((allowed.length === 0 && blocked.length === 0) || isTestCredential(phoneNumber, general)) return
  const country = phoneCountry(phoneNumber)
  const isAllowed = allowed.length === 0 || (country !== null && allowed.includes(country))
  if (!isAllowed || (country !== null && blocked.includes(country)))
    throw apiError('unsupported_country_code', { param: 'phone_number' })
}
