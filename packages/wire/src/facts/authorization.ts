import type { OrganizationCustomPermissionKey, OrganizationCustomRoleKey } from './globals.ts'
import { entitlementsFromClaim } from './session-claims.ts'

export type SessionVerificationLevel = 'first_factor' | 'second_factor' | 'multi_factor'
export type SessionVerificationTypes = 'strict_mfa' | 'strict' | 'moderate' | 'lax'
export type ReverificationConfig = SessionVerificationTypes | { level: SessionVerificationLevel; afterMinutes: number }

/** Minutes and level behind the names of the reverification presets. */
export const reverificationPresets = {
  strict_mfa: { level: 'multi_factor', afterMinutes: 10 },
  strict: { level: 'second_factor', afterMinutes: 10 },
  moderate: { level: 'second_factor', afterMinutes: 60 },
  lax: { level: 'second_factor', afterMinutes: 1440 },
} as const satisfies Record<SessionVerificationTypes, { level: SessionVerificationLevel; afterMinutes: number }>

type Never<Names extends string> = { [Name in Names]?: never }
/** What `has()` may be asked: one of role, permission, feature, plan; or none, with reverification alone. */
export type CheckAuthorizationParams<Permission = OrganizationCustomPermissionKey> = (
  | ({ role: OrganizationCustomRoleKey } & Never<'permission' | 'feature' | 'plan'>)
  | ({ permission: Permission } & Never<'role' | 'feature' | 'plan'>)
  | ({ feature: string } & Never<'role' | 'permission' | 'plan'>)
  | ({ plan: string } & Never<'role' | 'permission' | 'feature'>)
  | Never<'role' | 'permission' | 'feature' | 'plan'>
) & { reverification?: ReverificationConfig }

export type AuthorizationFacts = {
  readonly userId: string | null | undefined
  readonly orgId: string | null | undefined
  readonly orgRole: string | null | undefined
  readonly orgPermissions: readonly string[] | null | undefined
  readonly factorVerificationAge: readonly [number, number] | null | undefined
  /** The claims `fea` and `pla` as they stand in the token. */
  readonly features: string | undefined
  readonly plans: string | undefined
}

/** Everything asked must hold; nothing asked, or nobody signed in, is a no. */
export function isAuthorized(facts: AuthorizationFacts, params: CheckAuthorizationParams<string>): boolean {
  if (!facts.userId || !params) return false
  const asked: boolean[] = []
  if (params.role) asked.push(hasRole(facts, params.role))
  if (params.permission) asked.push(hasPermission(facts, params.permission))
  if (params.feature) asked.push(isEntitled(facts.features, params.feature))
  if (params.plan) asked.push(isEntitled(facts.plans, params.plan))
  if (params.reverification) asked.push(isReverified(facts.factorVerificationAge, params.reverification))
  return asked.length > 0 && asked.every(Boolean)
}

function hasRole({ orgId, orgRole }: AuthorizationFacts, role: string): boolean {
  return Boolean(orgId && orgRole) && withOrgPrefix(orgRole!) === withOrgPrefix(role)
}

function hasPermission({ orgId, orgPermissions }: AuthorizationFacts, permission: string): boolean {
  return (
    Boolean(orgId && orgPermissions) &&
    orgPermissions!.some((held) => withOrgPrefix(held) === withOrgPrefix(permission))
  )
}

/** `org:x` and `user:x` ask for one scope, `x` for either. */
function isEntitled(claim: string | undefined, wanted: string): boolean {
  const { org, user } = entitlementsFromClaim(claim)
  const [scope, slug] = wanted.includes(':') ? (wanted.split(':', 2) as [string, string]) : ['', wanted]
  if (scope === 'org' || scope === 'o') return org.includes(slug)
  if (scope === 'user' || scope === 'u') return user.includes(slug)
  return scope === '' && (org.includes(slug) || user.includes(slug))
}

/** Whether the factors were proved recently enough; a second factor that the user does not have falls back to the first. */
export function isReverified(age: AuthorizationFacts['factorVerificationAge'], config: ReverificationConfig): boolean {
  const wanted =
    typeof config === 'string'
      ? Object.hasOwn(reverificationPresets, config)
        ? reverificationPresets[config]
        : null
      : config
  if (!wanted || !age || !Number.isFinite(wanted.afterMinutes) || wanted.afterMinutes <= 0) return false
  const [first, second] = age.map((minutes) => minutes >= 0 && minutes < wanted.afterMinutes)
  const hasSecond = age[1] >= 0
  switch (wanted.level) {
    case 'first_factor':
      return first!
    case 'second_factor':
      return hasSecond ? second! : first!
    case 'multi_factor':
      return hasSecond ? first! && second! : first!
    default:
      return false
  }
}

function withOrgPrefix(key: string): string {
  return key.startsWith('org:') ? key : `org:${key}`
}
