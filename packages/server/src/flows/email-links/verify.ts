import { queryNames } from '@keyward/wire/facts'
import { findClient, postponeRotation } from '../../domain/clients/index.ts'
import { attemptLink, findByLinkToken, noteLinkError, type Verification } from '../../domain/verifications/index.ts'
import { ApiError, type RequestFacts, type Scope, transaction, unreachable } from '../../platform/index.ts'
import { emailContacts, markContactVerified } from '../accounts/index.ts'
import { findSignIn, provedByMessage } from '../sign-ins/index.ts'
import { findSignUp, verified } from '../sign-ups/index.ts'

export type LinkOutcome = {
  readonly status: 'verified' | 'expired' | 'failed' | 'client_mismatch'
  readonly redirectUrl: string | null
}

/**
 * Consumes the token of an email link, once, and lets the flow that asked for it go on: the tab that waits sees it at its
 * next look. In one transaction, so that a link is never spent for nothing.
 */
export async function verifyLink(
  scope: Scope,
  token: string,
  clientId: string | null,
  request: RequestFacts,
): Promise<LinkOutcome> {
  const asked = await findByLinkToken(scope, token)
  if (!asked) return { status: 'failed', redirectUrl: null }
  try {
    return await spendLink(scope, token, { asked, clientId, request })
  } catch (error) {
    // A person looks at the answer. What keeps them out (a ban, a lock, a rule) is undone with the attempt; the page of the
    // app says that the link did not do it. The audit log has the try.
    if (!(error instanceof ApiError) || error.status >= 500) throw error
    return transaction(scope, async () => ({ status: 'failed', redirectUrl: withStatus(asked, 'failed') }))
  }
}

function spendLink(
  scope: Scope,
  token: string,
  {
    asked,
    clientId,
    request,
  }: { readonly asked: Verification; readonly clientId: string | null; readonly request: RequestFacts },
): Promise<LinkOutcome> {
  const sameClientOnly = scope.instance.settings.auth_attack_protection.email_link_require_same_client
  return transaction(scope, async (inner) => {
    const attempt = await attemptLink(inner, token, { clientId, sameClientOnly })
    switch (attempt.outcome) {
      case 'failed': {
        const status = attempt.code === 'verification_expired' ? 'expired' : 'failed'
        return { status, redirectUrl: withStatus(asked, status) }
      }
      case 'client_mismatch':
        await noteMismatch(inner, asked)
        return { status: 'client_mismatch', redirectUrl: withStatus(asked, 'client_mismatch') }
      case 'verified': {
        const isSameClient = clientId !== null && clientId === attempt.verification.clientId
        const sessionId = isSameClient
          ? await goOn(inner, attempt.verification, request)
          : await goOnElsewhere(inner, attempt.verification, request)
        return { status: 'verified', redirectUrl: withStatus(asked, 'verified', isSameClient ? sessionId : null) }
      }
      default:
        return unreachable(attempt)
    }
  })
}

/** The session that came of it; null where something is still missing, or nothing was to come. */
async function goOn(scope: Scope, verification: Verification, request: RequestFacts): Promise<string | null> {
  const [kind, id = ''] = verification.subject.split(':')
  if (kind === 'sign_in') {
    const signIn = await findSignIn(scope, id)
    if (!signIn || signIn.firstFactorVerificationId !== verification.id) return null
    const done = await provedByMessage(scope, signIn, 'email_link', request)
    // Nobody's address yet: the tab that waits goes on to the sign-up.
    return done instanceof ApiError ? null : done.createdSessionId
  }
  if (kind === 'sign_up') {
    const signUp = await findSignUp(scope, id)
    if (!signUp || signUp.emailVerificationId !== verification.id || signUp.createdUserId) return null
    return (await verified(scope, signUp, 'email_link', request)).createdSessionId
  }
  const row = await emailContacts.find(scope, id)
  if (row && row.verificationId === verification.id && !row.verifiedAt)
    await markContactVerified(scope, emailContacts, row, 'email_link')
  return null
}

/** The tab that waits is in another browser: it has to be known when it looks, though its client was signed in meanwhile. */
async function goOnElsewhere(scope: Scope, verification: Verification, request: RequestFacts): Promise<string | null> {
  const waiting = verification.clientId ? await findClient(scope, verification.clientId) : null
  const sessionId = await goOn(scope, verification, request)
  if (waiting && sessionId) await postponeRotation(scope, waiting)
  return sessionId
}

async function noteMismatch(scope: Scope, { id, subject }: Verification): Promise<void> {
  const [kind] = subject.split(':')
  if (kind === 'sign_in' || kind === 'sign_up') await noteLinkError(scope, id, `${kind}_email_link_not_same_client`)
}

/** The page that asked for the link, told what became of it; null where none was named. */
export function withStatus(
  verification: Verification,
  status: LinkOutcome['status'],
  sessionId: string | null = null,
): string | null {
  if (!verification.redirectUrl) return null
  const url = new URL(verification.redirectUrl)
  url.searchParams.set(queryNames.status, status)
  if (sessionId) url.searchParams.set(queryNames.createdSession, sessionId)
  return url.href
}
