import { cookieNames, queryNames, suffixedCookieName } from '@keyward/wire/facts'
import {
  bindDevBrowser,
  type ClientIdentity,
  type DevBrowser,
  findClient,
  findDevBrowser,
  insertClient,
  isCurrent,
  lockDevBrowser,
  parseClientToken,
  satelliteIdOf,
} from '../../domain/clients/index.ts'
import { refuseOnSatellite } from '../../domain/instances/index.ts'
import { findLiveSession } from '../../domain/sessions/index.ts'
import type { LoadedUser } from '../../domain/users/index.ts'
import {
  apiError,
  type BrowserCaller,
  type CallerName,
  type Callers,
  isDevelopment,
  type RequestFacts,
  type Scope,
  type SignedInCaller,
} from '../../platform/index.ts'
import { isLoopbackOrigin } from '../../platform/loopback.ts'
import { sessionTokenCaller } from './session-token.ts'
import { type ShownClient, showClient } from './shown-client.ts'

/** The browser behind a request, as far as its credentials tell, and what becomes of it while the operation runs. */
export type Browser = {
  readonly isNative: boolean
  readonly hasAmbientCookie: boolean
  /** The client token as it was presented, to see afterwards whether a new one must go out. */
  readonly presentedToken: string | null
  readonly devBrowser: DevBrowser | null
  /** The query named a dev browser that nobody knows: the page must make a new one. */
  readonly hasUnknownDevBrowser: boolean
  /** Those whom the operation has read for the answer. */
  readonly users: Map<string, LoadedUser>
  clientId: string | null
  /** The run of a transaction in which this request made the client. */
  madeIn: Scope['run']
  /** What the answer will say of the client, where the operation had it read in its own transaction, and in which run of that. */
  shownAhead: { readonly run: Scope['run']; readonly shown: ShownClient } | null
}

/** Order: native header, dev-browser token (development), cookie. A token of another instance is skipped (decisions.md 12). */
export async function recogniseBrowser(
  scope: Scope,
  request: RequestFacts,
  find: (clientId: string) => Promise<ClientIdentity | null>,
): Promise<Browser> {
  const header = request.headers['authorization']
  if (typeof header === 'string' && !/^bearer /i.test(header)) {
    const client = await clientOfToken(scope, header, find)
    return {
      isNative: true,
      hasAmbientCookie: false,
      presentedToken: header,
      devBrowser: null,
      hasUnknownDevBrowser: false,
      users: new Map(),
      clientId: client?.id ?? null,
      madeIn: undefined,
      shownAhead: null,
    }
  }
  const { suffix, client: cookieClient, presentedToken } = await clientOfCookies(scope, request, find)
  const hasAmbientCookie = request.cookies.has(cookieNames.client) || request.cookies.has(suffix)
  const devBrowser = isDevelopment(scope) ? await devBrowserOf(scope, request) : null
  const bound = devBrowser?.clientId ? await find(devBrowser.clientId) : null
  const trusted = cookieClient && mayUseCookieAlone(scope, request) ? cookieClient : null
  if (devBrowser && !bound && trusted) await bindDevBrowser(scope, devBrowser.hash, trusted.id)
  return {
    isNative: request.rawQuery.get('_is_native') === '1',
    hasAmbientCookie,
    // A cookie that does not count stays as it is: no page signs anybody out by sending them here.
    presentedToken: trusted || bound?.id === cookieClient?.id ? presentedToken : null,
    devBrowser,
    hasUnknownDevBrowser: isDevelopment(scope) && !devBrowser && Boolean(request.rawQuery.get(queryNames.devBrowser)),
    users: new Map(),
    clientId: (bound ?? trusted)?.id ?? null,
    madeIn: undefined,
    shownAhead: null,
  }
}

/** The caller as the operation asks for it, or the coded refusal. */
export async function toCaller(
  scope: Scope,
  name: CallerName,
  browser: Browser,
  request: RequestFacts,
): Promise<Callers['public' | 'browser' | 'browser_client' | 'signed_in' | 'session_token']> {
  if (name === 'public') return null
  if (name === 'session_token') return sessionTokenCaller(scope, request)
  const caller: BrowserCaller = {
    clientId: browser.clientId,
    isNative: browser.isNative,
    ensureClient: async (inner) => {
      refuseOnSatellite(inner)
      forgetUndone(browser)
      if (browser.clientId) return browser.clientId
      browser.madeIn = inner.run
      browser.clientId = await createClientFor(inner, browser)
      return browser.clientId
    },
    rememberUser: (id, user) => {
      browser.users.set(id, user as LoadedUser)
    },
    showClientAhead: async (inner) => {
      const { clientId } = browser
      if (!clientId) return
      const shown = await showClient(inner, request, { ...browser, clientId })
      browser.shownAhead = { run: inner.run, shown }
    },
    adoptClient: (clientId) => {
      browser.clientId = clientId
    },
    forgetClient: () => {
      browser.clientId = null
    },
  }
  if (name === 'browser') return caller
  if (!browser.clientId) throw apiError(name === 'signed_in' ? 'authentication_invalid' : 'client_not_found')
  if (name === 'browser_client') return caller
  const wanted = request.rawQuery.get(queryNames.sessionId)
  const session = await findLiveSession(scope, browser.clientId, wanted || null)
  if (!session) throw apiError('authentication_invalid')
  return {
    ...caller,
    clientId: browser.clientId,
    sessionId: session.id,
    userId: session.userId,
    actor: session.actor,
    sessionStatus: session.status,
  } satisfies SignedInCaller
}

/** A client that was made in a transaction which was undone is not there. */
export function forgetUndone(browser: Browser): void {
  if (!browser.madeIn?.isUndone) return
  browser.clientId = null
  browser.madeIn = undefined
}

async function createClientFor(scope: Scope, browser: Browser): Promise<string> {
  const { devBrowser } = browser
  const alreadyMade = devBrowser && (await clientMadeMeanwhile(scope, devBrowser))
  if (alreadyMade) return alreadyMade
  const client = await insertClient(scope)
  if (devBrowser) await bindDevBrowser(scope, devBrowser.hash, client.id)
  return client.id
}

/** Two requests of a new browser at once (React runs effects twice in development) must not each leave it a client. */
async function clientMadeMeanwhile(scope: Scope, seen: DevBrowser): Promise<string | null> {
  const now = await lockDevBrowser(scope, seen.hash)
  if (!now?.clientId || now.clientId === seen.clientId) return null
  return (await findClient(scope, now.clientId))?.id ?? null
}

async function clientOfCookies(
  scope: Scope,
  request: RequestFacts,
  find: (clientId: string) => Promise<ClientIdentity | null>,
): Promise<{ suffix: string; client: ClientIdentity | null; presentedToken: string | null }> {
  const suffix = suffixedCookieName(cookieNames.client, scope.instance.cookieSuffix)
  for (const name of [suffix, cookieNames.client]) {
    const token = request.cookies.get(name)
    const client = await clientOfToken(scope, token, find)
    if (client) return { suffix, client, presentedToken: token! }
  }
  return { suffix, client: null, presentedToken: null }
}

async function clientOfToken(
  scope: Scope,
  token: string | undefined,
  find: (clientId: string) => Promise<ClientIdentity | null>,
): Promise<ClientIdentity | null> {
  const credential = parseClientToken(scope, token)
  if (credential?.satelliteId !== satelliteIdOf(scope)) return null
  const client = await find(credential.clientId)
  return client && isCurrent(credential, client) ? client : null
}

async function devBrowserOf(scope: Scope, request: RequestFacts): Promise<DevBrowser | null> {
  const token = request.rawQuery.get(queryNames.devBrowser) || devBrowserCookies(scope, request)[0]
  return token ? findDevBrowser(scope, token) : null
}

function devBrowserCookies(scope: Scope, { cookies }: RequestFacts): string[] {
  const suffixed = suffixedCookieName(cookieNames.devBrowser, scope.instance.cookieSuffix)
  return [cookies.get(suffixed), cookies.get(cookieNames.devBrowser)].filter((token) => token !== undefined)
}

const namesDevBrowser = ({ rawQuery }: RequestFacts) => Boolean(rawQuery.get(queryNames.devBrowser))

function bringsDevBrowser(scope: Scope, request: RequestFacts): boolean {
  return devBrowserCookies(scope, request).includes(request.rawQuery.get(queryNames.devBrowser)!)
}

/**
 * In development any page may call; a cookie that the browser adds by itself then proves nothing about a foreign page, not
 * even beside a dev browser, since the page may have made that a moment ago to bind the person's client to it. Where a page
 * sends somebody here, a dev browser in the address is theirs only if they bring it by themselves too.
 */
function mayUseCookieAlone(scope: Scope, request: RequestFacts): boolean {
  if (!isDevelopment(scope)) return true
  if (!request.headers['origin']) return !namesDevBrowser(request) || bringsDevBrowser(scope, request)
  if (!request.origin) return false
  return (
    isLoopbackOrigin(request.origin) ||
    request.baseUrl.startsWith(`${request.origin}/`) ||
    request.baseUrl === request.origin
  )
}
