import type { OrganizationCustomPermissionKey, OrganizationCustomRoleKey } from './globals.ts'

export type SessionStatusClaim = 'active' | 'pending'

/** Who acts as the user of the token (impersonation). */
export type ActClaim = { sub: string; type?: 'agent'; [claim: string]: unknown }

type RegisteredClaims = {
  /** The encoded token; filled in by the browser runtime, absent on servers. */
  __raw: string
  iss: string
  sub: string
  sid: string
  nbf: number
  exp: number
  iat: number
  azp?: string
  jti?: string
  act?: ActClaim
  sts?: SessionStatusClaim
  /** Minutes since the first and the second factor were proved; -1 for never. */
  fva?: [firstFactorAge: number, secondFactorAge: number]
}

type VersionClaims =
  | {
      v?: undefined
      org_id?: string
      org_slug?: string
      org_role?: OrganizationCustomRoleKey
      org_permissions?: OrganizationCustomPermissionKey[]
    }
  | {
      v: 2
      fea?: string
      pla?: string
      o?: { id: string; slg?: string; rol?: OrganizationCustomRoleKey; per?: string; fpm?: string }
    }

/** Claims of a session token (wire.md §4), version 1 and 2. */
export type JwtPayload = RegisteredClaims & CustomJwtSessionClaims & VersionClaims

export type OrganizationClaims = {
  readonly orgId: string | undefined
  readonly orgSlug: string | undefined
  readonly orgRole: OrganizationCustomRoleKey | undefined
  readonly orgPermissions: OrganizationCustomPermissionKey[] | undefined
}

/** The active organization as the token tells it, in either version. */
export function organizationFromClaims(claims: JwtPayload): OrganizationClaims {
  if (claims.v !== 2) {
    const { org_id: orgId, org_slug: orgSlug, org_role: orgRole, org_permissions: orgPermissions } = claims
    return { orgId, orgSlug, orgRole, orgPermissions } as OrganizationClaims
  }
  const organization = claims.o
  if (!organization?.id) return { orgId: undefined, orgSlug: undefined, orgRole: undefined, orgPermissions: undefined }
  return {
    orgId: organization.id,
    orgSlug: organization.slg,
    orgRole: organization.rol ? (`org:${organization.rol}` as OrganizationCustomRoleKey) : undefined,
    orgPermissions: permissionsFromClaims(organization.per, organization.fpm, claims.fea),
  }
}

/** Slugs of `fea` or `pla` by scope: `o:teams,u:beta,uo:both`. */
export function entitlementsFromClaim(claim: string | undefined): { readonly org: string[]; readonly user: string[] } {
  const entries = split(claim).map((entry) => {
    const colon = entry.indexOf(':')
    return { scope: colon < 0 ? '' : entry.slice(0, colon), slug: entry.slice(colon + 1) }
  })
  const inScope = (letter: string) => entries.filter((entry) => entry.scope.includes(letter)).map((entry) => entry.slug)
  return { org: inScope('o'), user: inScope('u') }
}

/** Bit k of the i-th number of `fpm` grants the k-th permission of `per` on the i-th organization feature. */
function permissionsFromClaims(per?: string, fpm?: string, fea?: string): OrganizationCustomPermissionKey[] {
  const permissions = split(per)
  const masks = split(fpm).map((mask) => Number.parseInt(mask, 10) || 0)
  const granted = entitlementsFromClaim(fea).org.flatMap((feature, index) =>
    permissions
      .filter((_, bit) => Math.floor((masks[index] ?? 0) / 2 ** bit) % 2 === 1)
      .map((permission) => `org:${feature}:${permission}`),
  )
  return granted as OrganizationCustomPermissionKey[]
}

function split(list: string | undefined): string[] {
  return typeof list === 'string' && list !== '' ? list.split(',').map((entry) => entry.trim()) : []
}
