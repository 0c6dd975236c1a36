import { apiError, dayMs, plusMs, type Scope } from '../../platform/index.ts'
import { requireEnabled } from '../organizations/index.ts'
import { publicMailDomains } from './public-mail-domains.ts'
import type { EnrollmentMode, organizationDomains } from './table.ts'

export type DomainRow = typeof organizationDomains.$inferSelect

const challengeDays = 7
const recordLabel = '_keyward-challenge'
const recordPrefix = 'keyward-domain-verification='

/** A name as mail uses it, in small letters. Domains on which everybody can have an address belong to no organization. */
export function checkedDomainName(text: string | null | undefined): string {
  if (!text) throw apiError('form_param_missing', { param: 'name' })
  const name = text.trim().toLowerCase().replace(/\.$/, '')
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
  if (name.length > 253 || !new RegExp(`^(?:${label}\\.)+(?!\\d+$)${label}$`).test(name))
    throw apiError('form_param_format_invalid', { param: 'name' })
  if (publicMailDomains.has(name)) throw apiError('organization_domain_common', { param: 'name' })
  return name
}

/** Whether anybody gets an address there. */
export function isPublicMailDomain(name: string): boolean {
  return publicMailDomains.has(name)
}

/** By hand is always possible; the others as the instance allows. */
export function checkedEnrollmentMode(scope: Scope, mode: EnrollmentMode | null | undefined): EnrollmentMode {
  if (mode == null) return 'manual_invitation'
  const allowed: readonly string[] = scope.instance.settings.organization_settings.domains_enrollment_modes
  if (mode !== 'manual_invitation' && !allowed.includes(mode))
    throw apiError('organization_domain_enrollment_mode_not_enabled', { param: 'enrollment_mode' })
  return mode
}

export function requireDomainsEnabled(scope: Scope): void {
  requireEnabled(scope)
  if (!scope.instance.settings.organization_settings.domains_enabled) throw apiError('feature_not_enabled')
}

export function domainOf(emailAddress: string): string {
  return emailAddress.slice(emailAddress.lastIndexOf('@') + 1).toLowerCase()
}

export function challengeExpiry(now: Date): Date {
  return plusMs(now, challengeDays * dayMs)
}

export const recordName = (domain: string) => `${recordLabel}.${domain}`
export const recordValue = (token: string) => `${recordPrefix}${token}`

/** One record may come in pieces (RFC 7208 §3.3): they are one text. */
export function hasRecord(records: readonly (readonly string[])[], token: string): boolean {
  return records.some((pieces) => pieces.join('').trim() === recordValue(token))
}
