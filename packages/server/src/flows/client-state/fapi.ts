import {
  FapiClient,
  FapiGetClientQuery,
  FapiHandshakeClientQuery,
  FapiLinkClientQuery,
  FapiPostClientBody,
  FapiRedirectToUrlQuery,
  FapiSyncClientQuery,
  Nullable,
} from '@keyward/wire'
import { queryNames } from '@keyward/wire/facts'
import { Type } from 'typebox'
import { createDevBrowser, endClient } from '../../domain/clients/index.ts'
import { checkedRedirectUrl } from '../../domain/instances/index.ts'
import { endSessionsOfClient } from '../../domain/sessions/index.ts'
import {
  apiError,
  isDevelopment,
  operation,
  type Reply,
  type RequestFacts,
  redirect,
  reply,
  type Scope,
  transaction,
} from '../../platform/index.ts'
import { redeemHostedAuth } from '../hosted-auth/index.ts'
import { clientState } from './client-resource.ts'
import { clientForPage } from './dev-browser.ts'
import { devBrowserFapiOperations } from './dev-browser-fapi.ts'
import { handshake } from './handshake.ts'
import { spendLinkToken } from './link-token.ts'
import { type Crossing, crossing, hasState } from './satellite-sync.ts'
import type { Errand } from './table.ts'

export const getClientOperation = operation({
  id: 'getClient',
  api: 'fapi',
  method: 'GET',
  path: '/v1/client',
  caller: 'browser',
  query: FapiGetClientQuery,
  output: Nullable(FapiClient),
  errors: ['dev_browser_unauthenticated', 'origin_invalid'],
  handle: async ({ scope, caller, request }) => {
    if (!caller.clientId) return null
    return (await clientState(scope, caller.clientId, request)).client
  },
})

/**
 * `POST` and `PUT` make a client where there is none; one that is there stays. An app that comes back from the portal has its
 * session put on it first.
 */
const createClient = (id: string, method: 'POST' | 'PUT') =>
  operation({
    id,
    api: 'fapi',
    method,
    path: '/v1/client',
    caller: 'browser',
    body: FapiPostClientBody,
    output: Nullable(FapiClient),
    errors: ['dev_browser_unauthenticated', 'origin_invalid', 'form_param_value_invalid', 'session_exists'],
    handle: async ({ scope, caller, body, request }) => {
      if (body.rotating_token_nonce) await redeemHostedAuth(scope, caller, body, request)
      const clientId = await transaction(scope, (inner) => caller.ensureClient(inner))
      return (await clientState(scope, clientId, request)).client
    },
  })

/** Signs everybody out and throws the client away: what is left to answer is null. */
export const deleteClientOperation = operation({
  id: 'deleteClientSessions',
  api: 'fapi',
  method: 'DELETE',
  path: '/v1/client',
  caller: 'browser',
  output: Nullable(FapiClient),
  errors: ['authentication_invalid', 'origin_invalid'],
  handle: async ({ scope, caller }) => {
    const { clientId } = caller
    if (!clientId) throw apiError('authentication_invalid')
    await transaction(scope, async (inner) => {
      await endSessionsOfClient(inner, clientId, 'removed')
      await endClient(inner, clientId)
    })
    caller.forgetClient()
    return null
  },
})

export const handshakeOperation = operation({
  id: 'handshakeClient',
  api: 'fapi',
  method: 'GET',
  path: '/v1/client/handshake',
  caller: 'browser',
  query: FapiHandshakeClientQuery,
  output: Type.Any(),
  toleratesUnknownDevBrowser: true,
  errors: ['form_param_value_invalid', 'host_invalid'],
  handle: async ({ scope, caller, query, request }) => {
    const { format, organization_id: organization } = query
    const errand = { kind: 'handshake', redirectUrl: query.redirect_url ?? '', format, organization } as const
    return here(scope, { clientId: caller.clientId, errand, satellite: query.satellite_fapi, query, request })
  },
})

/** A page of a satellite wants to know who is signed in on the primary domain. In development the dev browser says it. */
export const syncOperation = operation({
  id: 'syncClient',
  api: 'fapi',
  method: 'GET',
  path: '/v1/client/sync',
  caller: 'browser',
  query: FapiSyncClientQuery,
  output: Type.Any(),
  toleratesUnknownDevBrowser: true,
  errors: ['form_param_value_invalid', 'host_invalid'],
  handle: async ({ scope, caller, query, request }) => {
    const errand = { kind: 'sync', redirectUrl: query.redirect_url ?? '' } as const
    return here(scope, { clientId: caller.clientId, errand, satellite: query.link_domain, query, request })
  },
})

/** At the satellite: the client of the primary domain becomes this browser's here too. */
export const linkOperation = operation({
  id: 'linkClient',
  api: 'fapi',
  method: 'GET',
  path: '/v1/client/link',
  caller: 'browser',
  query: FapiLinkClientQuery,
  output: Type.Any(),
  errors: ['form_param_missing', 'form_param_value_invalid'],
  handle: async ({ scope, caller, query, request }) => {
    const token = query.__clerk_token
    if (!token) throw apiError('form_param_missing', { param: '__clerk_token' })
    const { clientId, errand } = await spendLinkToken(scope, token, (hash) => hasState(request, hash))
    if (clientId) caller.adoptClient(clientId)
    return runErrand(scope, errand, clientId, request)
  },
})

type Asked = Omit<Crossing, 'state' | 'isAnswered' | 'request'> & {
  readonly query: { readonly state?: string; readonly __clerk_synced?: string }
  readonly request: RequestFacts
}

/** The errand is done here, unless the browser has to go to another domain first. */
async function here(scope: Scope, { query, ...asked }: Asked): Promise<Reply> {
  const { errand, clientId, request } = asked
  const isAnswered = query.__clerk_synced === 'true'
  return (
    (await crossing(scope, { ...asked, state: query.state, isAnswered })) ?? runErrand(scope, errand, clientId, request)
  )
}

async function runErrand(
  scope: Scope,
  { kind, redirectUrl, format, organization }: Errand,
  knownClientId: string | null,
  request: RequestFacts,
): Promise<Reply> {
  const target = checkedRedirectUrl(scope, redirectUrl)
  const clientId = clientForPage(scope, knownClientId, { page: target, request })
  if (kind === 'handshake') return handshake(scope, { clientId, target, format, organization, request })
  target.searchParams.set(queryNames.synced, 'true')
  if (isDevelopment(scope)) {
    const { token } = await createDevBrowser(scope, clientId)
    target.searchParams.set(queryNames.devBrowser, token)
  }
  return redirect(target.href)
}

export const redirectToUrlOperation = operation({
  id: 'redirectToUrl',
  api: 'fapi',
  method: 'GET',
  path: '/v1/redirect',
  caller: 'public',
  query: FapiRedirectToUrlQuery,
  output: Type.Any(),
  errors: ['form_param_value_invalid'],
  handle: async ({ scope, query }) => redirect(checkedRedirectUrl(scope, query.redirect_url).href),
})

export const clearSiteDataOperation = operation({
  id: 'clearSiteData',
  api: 'fapi',
  method: 'GET',
  path: '/v1/clear-site-data',
  caller: 'public',
  output: Type.Any(),
  errors: [],
  handle: async () =>
    reply('', 'text/plain', { headers: { 'clear-site-data': '"cookies"', 'cache-control': 'no-store' } }),
})

export const clientStateFapiOperations = [
  getClientOperation,
  createClient('postClient', 'POST'),
  createClient('putClient', 'PUT'),
  deleteClientOperation,
  handshakeOperation,
  syncOperation,
  linkOperation,
  ...devBrowserFapiOperations,
  redirectToUrlOperation,
  clearSiteDataOperation,
]
