import { FapiAcceptTicketQuery, FapiVerifyBody, FapiVerifyQuery } from '@keyward/wire'
import { Type } from 'typebox'
import { touchClient, updateClient } from '../../domain/clients/index.ts'
import { applicationFacts, portalUrl, shownApplication, ticketPage } from '../../domain/instances/index.ts'
import { isApplicationTicket } from '../../domain/invitations/index.ts'
import { languageOfVisitor } from '../../domain/languages/index.ts'
import { isInvitationTicket } from '../../domain/organization-invitations/index.ts'
import { pageStyle, pageTextsIn } from '../../domain/pages/index.ts'
import { endSessions, endSessionsOfClient, findLiveSession } from '../../domain/sessions/index.ts'
import { isOpenActorTicket } from '../../domain/tickets/index.ts'
import { lockOfToken, openLock } from '../../domain/users/index.ts'
import { findByLinkToken, verificationStatus } from '../../domain/verifications/index.ts'
import { apiError, operation, redirect, reply, type Scope, transaction } from '../../platform/index.ts'
import { applicationTicketTarget } from '../getting-in/index.ts'
import { ticketTarget } from '../organization-invitations/index.ts'
import { sessionOfEndingToken } from '../sign-ins/index.ts'
import { endedPage, endSessionPage, outcomePage, unlockedPage, unlockPage, type Voice, verifyPage } from './page.ts'
import { verifyLink, withStatus } from './verify.ts'

const pageHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
}

const backTo = (url: string) => redirect(url, { status: 303, headers: { 'referrer-policy': 'no-referrer' } })

const htmlReply = (page: string, status = 200) =>
  reply(page, 'text/html; charset=utf-8', { status, headers: pageHeaders })

const common = {
  api: 'fapi',
  caller: 'browser',
  output: Type.Any(),
  toleratesUnknownDevBrowser: true,
  errors: ['form_param_missing'],
} as const
/** A link of a mail, as it is opened, and its page's button. */
const opened = { ...common, method: 'GET', query: FapiVerifyQuery } as const
const pressed = { ...common, method: 'POST', body: FapiVerifyBody } as const

export const emailLinkFapiOperations = [
  operation({
    ...opened,
    id: 'verify',
    path: '/v1/verify',
    handle: async ({ scope, caller, query }) => {
      const verification = await findByLinkToken(scope, query.token)
      if (!verification) return deadLink(scope)
      const status = verificationStatus(verification, scope.now)
      // Nothing is spent by that, and the app's own page knows what to offer.
      if (status !== 'unverified') {
        const target = withStatus(verification, status === 'expired' ? 'expired' : 'failed')
        return target ? backTo(target) : deadLink(scope)
      }
      const postsItself = caller.clientId !== null && caller.clientId === verification.clientId
      return htmlReply(verifyPage(await voiceOf(scope), { token: query.token, postsItself }))
    },
  }),
  operation({
    ...pressed,
    id: 'verifyPost',
    path: '/v1/verify',
    handle: async ({ scope, caller, body, request }) => {
      const outcome = await verifyLink(scope, body.token, caller.clientId, request)
      if (outcome.redirectUrl) return backTo(outcome.redirectUrl)
      const status = outcome.status === 'verified' ? 200 : 400
      return htmlReply(outcomePage(await voiceOf(scope), outcome.status), status)
    },
  }),
  /** The address in the mail about a sign-in from a new device. As with other links, a scanner that opens it ends nothing. */
  operation({
    ...opened,
    id: 'getUnauthorizedSignIn',
    path: '/v1/unauthorized_sign_in',
    handle: async ({ scope, query }) => {
      if (!sessionOfEndingToken(scope, query.token)) return deadLink(scope)
      return htmlReply(endSessionPage(await voiceOf(scope), query.token))
    },
  }),
  operation({
    ...pressed,
    id: 'revokeUnauthorizedSignIn',
    path: '/v1/unauthorized_sign_in',
    handle: async ({ scope, body }) => {
      const sessionId = sessionOfEndingToken(scope, body.token)
      if (!sessionId) return deadLink(scope)
      await endSessions(scope, [sessionId], 'revoked')
      const { account_portal: portal } = scope.instance.settings
      if (!portal.enabled) return htmlReply(endedPage(await voiceOf(scope)))
      const target = `${portalUrl(scope.instance)}/unauthorized-sign-in`
      return backTo(target)
    },
  }),
  /** The address in the mail about a lock. A scanner that opens it opens no account. */
  operation({
    ...opened,
    id: 'getUnlockByMail',
    path: '/v1/unlock',
    handle: async ({ scope, query }) => {
      if (!lockOfToken(scope, query.token)) return deadLink(scope)
      return htmlReply(unlockPage(await voiceOf(scope), query.token))
    },
  }),
  operation({
    ...pressed,
    id: 'unlockByMail',
    path: '/v1/unlock',
    handle: async ({ scope, body }) => {
      const lock = lockOfToken(scope, body.token)
      if (!lock) return deadLink(scope)
      await openLock(scope, lock)
      return htmlReply(unlockedPage(await voiceOf(scope)))
    },
  }),
  /** The address in a ticket's link: on to the app's sign-in page, which spends the ticket (wire.md §6.3). */
  operation({
    id: 'acceptTicket',
    api: 'fapi',
    method: 'GET',
    path: '/v1/tickets/accept',
    caller: 'browser',
    query: FapiAcceptTicketQuery,
    output: Type.Any(),
    toleratesUnknownDevBrowser: true,
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, caller, query }) => {
      if (isInvitationTicket(query.ticket) || isApplicationTicket(query.ticket)) {
        const session = caller.clientId ? await findLiveSession(scope, caller.clientId, null) : null
        const target = isApplicationTicket(query.ticket)
          ? await applicationTicketTarget(scope, query.ticket, session?.userId ?? null)
          : await ticketTarget(scope, query.ticket, session)
        if (target) return backTo(target)
        return deadLink(scope)
      }
      await makeRoomForActor(scope, caller.clientId, query.ticket)
      const target = ticketPage(scope, { ticket: query.ticket, status: 'sign_in', redirectUrl: null })
      if (target === null) throw apiError('form_param_value_invalid', { param: 'ticket' })
      return backTo(target)
    },
  }),
]

/**
 * Sign-in pages send a signed-in person away before they look at a ticket, so whoever follows an actor token's link is
 * signed out first (documented). Only for a ticket that is good: a made-up link must sign nobody out.
 */
async function makeRoomForActor(scope: Scope, clientId: string | null, ticket: string): Promise<void> {
  if (!clientId || scope.instance.settings.session_settings.multi_session_enabled) return
  if (!(await isOpenActorTicket(scope, ticket))) return
  await transaction(scope, async (inner) => {
    await endSessionsOfClient(inner, clientId, 'removed')
    await updateClient(inner, clientId, { lastActiveSessionId: null, signInId: null, signUpId: null })
    await touchClient(inner, clientId)
  })
}

async function deadLink(scope: Scope) {
  return htmlReply(outcomePage(await voiceOf(scope), 'failed'), 400)
}

async function voiceOf(scope: Scope): Promise<Voice> {
  const { settings } = scope.instance
  const language = languageOfVisitor(scope)
  const { name, logoUrl } = shownApplication(settings, await applicationFacts(scope))
  return {
    language,
    texts: await pageTextsIn(language),
    applicationName: name,
    logoUrl,
    style: pageStyle(settings.account_portal),
  }
}
