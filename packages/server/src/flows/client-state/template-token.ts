import { findJwtTemplateByName } from '../../domain/jwt-templates/index.ts'
import { isSignedIn, type Session, statusAt } from '../../domain/sessions/index.ts'
import { mintTemplateToken } from '../../domain/tokens/index.ts'
import { apiError, type Scope } from '../../platform/index.ts'
import { claimFacts } from './claim-facts.ts'

export type TemplateTokenRequest = {
  readonly name: string
  readonly origin: string | null
  readonly lifetimeSeconds?: number | undefined
}

/**
 * A token by a template's name for a session that is alive. It cannot say that a task is still to do, so nobody gets one before
 * it is done.
 */
export async function templateJwt(scope: Scope, session: Session, asked: TemplateTokenRequest): Promise<string> {
  const status = statusAt(session, scope.now)
  if (!isSignedIn(status)) throw apiError('authentication_invalid')
  if (status === 'pending') throw apiError('resource_forbidden')
  const template = await findJwtTemplateByName(scope, asked.name)
  if (!template) throw apiError('resource_not_found')
  const { claims } = template
  const facts = await claimFacts(scope, { session, organizationId: session.lastActiveOrganizationId, claims })
  return mintTemplateToken(scope, template, {
    userId: session.userId,
    authorizedParty: asked.origin,
    lifetimeSeconds: asked.lifetimeSeconds,
    facts,
  })
}
