import type { ResourceContext } from './context.ts'
import type { SignInFirstFactor, SignInSecondFactor } from './factors.ts'
import { camelKeys, type Json } from './json.ts'
import { Session } from './session.ts'
import { type ClientId, Verification } from './verification.ts'

/** How far somebody who is signed in has come in proving again that it is them. */
export class SessionVerification {
  readonly status: 'needs_first_factor' | 'needs_second_factor' | 'complete' = 'needs_first_factor'
  readonly level: 'first_factor' | 'second_factor' | 'multi_factor' = 'first_factor'
  readonly session: Session
  readonly supportedFirstFactors: SignInFirstFactor[] | null = null
  readonly supportedSecondFactors: SignInSecondFactor[] | null = null
  readonly firstFactorVerification: Verification
  readonly secondFactorVerification: Verification

  constructor(context: ResourceContext, json: Json, clientId: ClientId) {
    const {
      session,
      first_factor_verification: first,
      second_factor_verification: second,
      ...rest
    } = json as Record<string, Json>
    Object.assign(this, camelKeys(rest as Json))
    this.session = new Session(context, session ?? {}, clientId)
    this.firstFactorVerification = new Verification(first, clientId)
    this.secondFactorVerification = new Verification(second, clientId)
  }
}
