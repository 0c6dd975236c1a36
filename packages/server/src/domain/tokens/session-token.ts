import { randomUUID } from 'node:crypto'
import { sessionTokenLifetimeSeconds, sessionTokenSkewSeconds } from '@keyward/wire/facts'
import { type Scope, toSeconds } from '../../platform/index.ts'
import type { Claims } from '../claims/index.ts'
import { cookieBytes, fittingClaims, warnOfSize } from './fitting-claims.ts'
import { type OrganizationFacts, organizationClaims, organizationClaimsV1 } from './organization-claims.ts'
import { signJwt } from './signing-keys.ts'

export type TokenFacts = {
  readonly sessionId: string
  readonly userId: string
  readonly status: 'active' | 'pending'
  readonly actor: { readonly sub: string } | null
  /** Minutes since the first and the second factor, −1 for never. */
  readonly factorAges: readonly [number, number]
  /** Null: the user's own account. */
  readonly organization: OrganizationFacts | null
  /** `azp`: origin of the page that asks; left out when unknown. */
  readonly authorizedParty: string | null
  /** Seconds; the Backend API may ask for another life than the usual minute. */
  readonly lifetimeSeconds?: number | undefined
  /** What the instance adds (`session.claims`), with values in the place of shortcodes. */
  readonly customClaims?: Claims | undefined
}

/** The session token of wire.md §4, version 2. `iat` is real time: a virtual clock must not make tokens that no server accepts. */
export async function mintSessionToken(scope: Scope, facts: TokenFacts): Promise<string> {
  const { v1_organization_claims: isV1 } = scope.instance.settings.session
  const custom = facts.customClaims ? await fittingClaims(scope, facts.customClaims) : {}
  const token = await signJwt(scope, {
    ...custom,
    ...sessionClaims(scope.instance.issuer, facts, new Date()),
    ...(isV1 ? organizationClaimsV1(facts.organization) : {}),
  })
  if (token.length > cookieBytes) warnOfSize(scope, token, custom)
  return token
}

export function sessionClaims(issuer: string, facts: TokenFacts, now: Date): Record<string, unknown> {
  const iat = toSeconds(now)
  return {
    ...(facts.actor ? { act: facts.actor } : {}),
    ...(facts.authorizedParty ? { azp: facts.authorizedParty } : {}),
    exp: iat + (facts.lifetimeSeconds ?? sessionTokenLifetimeSeconds),
    fva: facts.factorAges,
    iat,
    iss: issuer,
    ...organizationClaims(facts.organization),
    jti: tokenId(),
    nbf: iat - sessionTokenSkewSeconds,
    sid: facts.sessionId,
    sts: facts.status,
    sub: facts.userId,
    v: 2,
  }
}

/** 80 random bits in hexadecimal, from the pool that Node keeps for UUIDs: the parts of one that are nothing but random. */
function tokenId(): string {
  const uuid = randomUUID()
  return uuid.slice(0, 8) + uuid.slice(24)
}
