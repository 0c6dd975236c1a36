import type { SessionClaims } from '../tokens/jwt.ts'
import type { OrganizationMembership } from './organization.ts'

export type AuthorizationParams = {
  readonly role?: string
  readonly permission?: string
  readonly feature?: string
  readonly plan?: string
  readonly reverification?: unknown
}
type Facts = {
  readonly claims: SessionClaims | null
  readonly factorVerificationAge: readonly [number, number] | null
  readonly membership: OrganizationMembership | null
}

/** Everything that is asked must hold, and what cannot be decided is refused. A hint for the page: the server decides. */
export function isAuthorized(params: AuthorizationParams, facts: Facts): boolean {
  const asked = Object.entries(params).filter(([, value]) => value !== undefined)
  if (asked.length === 0) return false
  return asked.every(([name, value]) => holds(name, value, facts))
}

function holds(name: string, value: unknown, { claims, factorVerificationAge, membership }: Facts): boolean {
  const text = String(value)
  const listed = (claim: unknown) =>
    String(claim ?? '')
      .split(',')
      .filter(Boolean)
      .map((entry) => entry.split(':').pop())
  const bare = text.replace(/^(org|user|u|o):/, '')
  if (name === 'role')
    return membership !== null && membership.role === (text.startsWith('org:') ? text : `org:${text}`)
  if (name === 'permission')
    return membership !== null && membership.permissions.includes(text.startsWith('org:') ? text : `org:${text}`)
  if (name === 'feature') return listed(claims?.['fea']).includes(bare)
  if (name === 'plan') return listed(claims?.['pla']).includes(bare)
  if (name === 'reverification') return isFresh(value, factorVerificationAge)
  return false
}

const presets: Readonly<Record<string, { level: string; afterMinutes: number }>> = {
  strict_mfa: { level: 'multi_factor', afterMinutes: 10 },
  strict: { level: 'second_factor', afterMinutes: 10 },
  moderate: { level: 'second_factor', afterMinutes: 60 },
  lax: { level: 'second_factor', afterMinutes: 1440 },
}

function isFresh(asked: unknown, ages: readonly [number, number] | null): boolean {
  const { level, afterMinutes } =
    (typeof asked === 'string' ? presets[asked] : (asked as { level: string; afterMinutes: number } | null)) ?? {}
  if (!level || typeof afterMinutes !== 'number' || !ages) return false
  const isYoung = (age: number) => age >= 0 && age < afterMinutes
  const [first, second] = ages
  if (level === 'first_factor') return isYoung(first)
  // Somebody without a second factor proves the first one anew.
  if (level === 'second_factor') return second === -1 ? isYoung(first) : isYoung(second)
  return isYoung(first) && (second === -1 || isYoung(second))
}
