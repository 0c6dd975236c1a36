import { FapiAcceptTicketQuery, FapiVerifyBody, FapiVerifyQuery } from '@keyward/wire'
import { queryNames } from '@keyward/wire/facts'
import { Type } from 'typebox'
import { touchClient, updateClient } from '../../domain/clients/index.ts'
import { applicationName, appPage } from '../../domain/instances/index.ts'
import { isApplicationTicket } from '../../domain/invitations/index.ts'
import { isInvitationTicket } from '../../domain/organization-invitations/index.ts'
import { endSessionsOfClient, findLiveSession } from '../../domain/sessions/index.ts'
import { isOpenActorTicket } from '../../domain/tickets/index.ts'
import { findByLinkToken, verificationStatus } from '../../domain/verifications/index.ts'
import { apiError, operation, redirect, reply, type Scope, transaction } from '../../platform/index.ts'
import { applicationTicketTarget } from '../getting-in/index.ts'
import { ticketTarget } from '../organization-invitations/index.ts'
import { outcomePage, verifyPage } from './page.ts'
import { verifyLink } from './verify.ts'

const pageHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
}

export const emailLinkFapiOperations = [
  operation({
    id: 'verify',
    api: 'fapi',
    method: 'GET',
    path: '/v1/verify',
    caller: 'browser',
    query: FapiVerifyQuery,
    output: Type.Any(),
    toleratesUnknownDevBrowser: true,
    errors: ['form_param_missing'],
    handle: async ({ scope, caller, query }) => {
      const verification = await findByLinkToken(scope, query.token)
      const isOpen = verification !== null && verificationStatus(verification, scope.now) === 'unverified'
      const name = await displayName(scope)
      if (!isOpen)
        return reply(outcomePage('failed', name), 'text/html; charset=utf-8', { status: 400, headers: pageHeaders })
      const postsItself = caller.clientId !== null && caller.clientId === verification.clientId
      return reply(verifyPage({ token: query.token, postsItself, applicationName: name }), 'text/html; charset=utf-8', {
        headers: pageHeaders,
      })
    },
  }),
  operation({
    id: 'verifyPost',
    api: 'fapi',
    method: 'POST',
    path: '/v1/verify',
    caller: 'browser',
    body: FapiVerifyBody,
    output: Type.Any(),
    toleratesUnknownDevBrowser: true,
    errors: ['form_param_missing'],
    handle: async ({ scope, caller, body, request }) => {
      const outcome = await verifyLink(scope, body.token, caller.clientId, request)
      if (outcome.redirectUrl)
        return redirect(outcome.redirectUrl, { status: 303, headers: { 'referrer-policy': 'no-referrer' } })
      const status = outcome.status === 'verified' ? 200 : 400
      return reply(outcomePage(outcome.status, await displayName(scope)), 'text/html; charset=utf-8', {
        status,
        headers: pageHeaders,
      })
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
        const targetOf = isApplicationTicket(query.ticket) ? applicationTicketTarget : ticketTarget
        const target = await targetOf(scope, query.ticket, session?.userId ?? null)
        if (target) return redirect(target, { status: 303, headers: { 'referrer-policy': 'no-referrer' } })
        const page = outcomePage('failed', await displayName(scope))
        return reply(page, 'text/html; charset=utf-8', { status: 400, headers: pageHeaders })
      }
      await makeRoomForActor(scope, caller.clientId, query.ticket)
      const target = appPage(scope, 'sign_in')
      if (target === null) throw apiError('form_param_value_invalid', { param: 'ticket' })
      const url = new URL(target)
      url.searchParams.set(queryNames.ticket, query.ticket)
      url.searchParams.set(queryNames.status, 'sign_in')
      return redirect(url.href, { status: 303, headers: { 'referrer-policy': 'no-referrer' } })
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

async function displayName(scope: Scope): Promise<string> {
  return scope.instance.settings.display.application_name || (await applicationName(scope))
}
