import { randomBytes } from 'node:crypto'
import { type Scope, toSeconds } from '../../platform/index.ts'
import { type ClaimFacts, renderClaims } from '../claims/index.ts'
import { type JwtTemplateRow, signingKeyOf, signWithKey } from '../jwt-templates/index.ts'
import { signJwt } from './signing-keys.ts'

export type TemplateTokenFacts = {
  readonly userId: string
  /** `azp`: origin of the page that asks; left out when unknown. */
  readonly authorizedParty: string | null
  /** Seconds; another life than the template's. */
  readonly lifetimeSeconds?: number | undefined
  readonly facts: ClaimFacts
}

/** A token for another service (wire.md §4.1): what the template says, and nothing that would let it pass as a session's. */
export function mintTemplateToken(scope: Scope, template: JwtTemplateRow, asked: TemplateTokenFacts): Promise<string> {
  const iat = toSeconds(new Date())
  const payload = {
    ...renderClaims(template.claims, asked.facts),
    ...(asked.authorizedParty ? { azp: asked.authorizedParty } : {}),
    exp: iat + (asked.lifetimeSeconds ?? template.lifetimeSeconds),
    iat,
    iss: scope.instance.issuer,
    jti: randomBytes(10).toString('hex'),
    nbf: iat - template.clockSkewSeconds,
    sub: asked.userId,
  }
  const key = signingKeyOf(scope, template)
  return key === null ? signJwt(scope, payload) : Promise.resolve(signWithKey(template.algorithm, key, payload))
}
