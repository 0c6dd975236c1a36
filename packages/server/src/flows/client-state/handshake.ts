import { cookieNames, suffixedCookieName } from '@keyward/wire/facts'
import { and, eq, gt } from 'drizzle-orm'
import { findClient } from '../../domain/clients/index.ts'
import { domainHere, isHostBelow } from '../../domain/instances/index.ts'
import {
  findLiveSession,
  formatRefreshToken,
  liveSessionsOfClient,
  type Session,
  setActiveOrganization,
} from '../../domain/sessions/index.ts'
import { signJwt } from '../../domain/tokens/index.ts'
import {
  ApiError,
  apiError,
  isDevelopment,
  plusMs,
  type Reply,
  type RequestFacts,
  randomToken,
  redirect,
  type Scope,
  type SealedColumns,
  secondMs,
  sha256,
  toSeconds,
} from '../../platform/index.ts'
import { askedOrganization } from './active-organization.ts'
import { clientUat, sessionJwt } from './client-resource.ts'
import { bothNames } from './cookie-names.ts'
import { devBrowserCookies, devBrowserToken } from './dev-browser.ts'
import { handshakeResults } from './table.ts'

export const sealedHandshakeResults: SealedColumns = {
  table: handshakeResults,
  columns: ['encryptedDirectives'],
  purpose: 'handshake',
  context: ['instanceId', 'hash'],
}

const yearSeconds = 365 * 24 * 3600
const resultLifetimeSeconds = 10

export type HandshakeRequest = {
  readonly clientId: string | null
  /** The app's page, checked. */
  readonly target: URL
  readonly format: 'nonce' | 'token' | undefined
  /** Id or slug; empty: the user's own account. */
  readonly organization: string | undefined
  readonly request: RequestFacts
}

/**
 * Brings what this server knows of a browser to the app's host: a redirect back with Set-Cookie lines as the result
 * (wire.md §5.1). Nobody signed in is an answer too: the app depends on coming back. Rotates nothing.
 */
export async function handshake(scope: Scope, input: HandshakeRequest): Promise<Reply> {
  const { target } = input
  const lines = await directives(scope, input, target)
  const result = await deliverable(scope, lines, input.format)
  if (isDevelopment(scope) || !isSameParent(scope, target)) {
    target.searchParams.set(result.name, result.value)
    return redirect(target.href)
  }
  const domain = domainHere(scope.instance)
  const cookie = `${result.name}=${result.value}; Path=/${domain ? `; Domain=${domain}` : ''}; Max-Age=${resultLifetimeSeconds}; SameSite=Lax; HttpOnly${secure(target)}`
  return redirect(target.href, { setCookies: [cookie] })
}

/** The lines behind a nonce, for ten seconds and for this instance alone; several readers of one page share it (decisions.md 5). */
export async function readHandshakeResult(scope: Scope, nonce: string): Promise<{ directives: string[] }> {
  const hash = sha256(nonce)
  const [row] = await scope.db
    .select()
    .from(handshakeResults)
    .where(
      and(
        eq(handshakeResults.instanceId, scope.instanceId),
        eq(handshakeResults.hash, hash),
        gt(handshakeResults.expireAt, scope.now),
      ),
    )
  if (!row) throw apiError('resource_not_found')
  return {
    directives: JSON.parse(scope.secrets.decrypt('handshake', row.encryptedDirectives, `${scope.instanceId}:${hash}`)),
  }
}

async function directives(scope: Scope, input: HandshakeRequest, target: URL): Promise<string[]> {
  const client = input.clientId ? await findClient(scope, input.clientId) : null
  const session = client ? await findLiveSession(scope, client.id, null) : null
  const live = client ? await liveSessionsOfClient(scope, client.id) : []
  const jwt = session
    ? await sessionJwt(scope, await inAskedOrganization(scope, session, input.organization), { origin: target.origin })
    : null
  const domain = isDevelopment(scope) || !isSameParent(scope, target) ? null : domainHere(scope.instance)
  const attributes = (maxAge: number, cookieDomain: string | null = null) =>
    `Path=/${cookieDomain ? `; Domain=${cookieDomain}` : ''}; SameSite=Lax; Max-Age=${maxAge}${secure(target)}`
  const uat = client ? clientUat(client, live) : 0
  const states = bothNames(scope, cookieNames.clientUat).map(
    (name) => `${name}=${uat}; ${attributes(yearSeconds, domain)}`,
  )
  // Last of all: TanStack Start hands the browser only the last of several Set-Cookie lines.
  const tokens = bothNames(scope, cookieNames.session).map((name) =>
    jwt ? `${name}=${jwt}; ${attributes(yearSeconds)}` : `${name}=; ${attributes(0)}`,
  )
  if (isDevelopment(scope)) {
    const token = await devBrowserToken(scope, input)
    return [...states, ...devBrowserCookies(scope, token, target.protocol === 'https:'), ...tokens]
  }
  const refresh = refreshCookie(scope, input, { target, sessionId: jwt && session ? session.id : null })
  // A spent nonce that stays behind would sign the next page out (wire.md §11.7).
  const spent = domain === null ? [] : [cookieNames.handshakeNonce, cookieNames.handshake]
  return [...states, refresh, ...spent.map((name) => `${name}=; ${attributes(0, domain)}`), ...tokens]
}

/** The page's address names an organization: the session acts for it from now on. What it is no member of changes nothing. */
async function inAskedOrganization(scope: Scope, session: Session, asked: string | undefined): Promise<Session> {
  try {
    const organizationId = await askedOrganization(scope, asked, session.userId)
    if (organizationId === undefined || organizationId === session.lastActiveOrganizationId) return session
    return await setActiveOrganization(scope, session, organizationId)
  } catch (error) {
    if (error instanceof ApiError) return session
    throw error
  }
}

/**
 * Lets the app's server renew the session token without a handshake (wire.md §5.3); gone with the session. It outlives the
 * session token, so it never goes into a URL: the token form for another domain carries the whole result there.
 */
function refreshCookie(
  scope: Scope,
  input: HandshakeRequest,
  { target, sessionId }: { readonly target: URL; readonly sessionId: string | null },
): string {
  const name = suffixedCookieName(cookieNames.refresh, scope.instance.cookieSuffix)
  const attributes = (maxAge: number) => `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure(target)}`
  const staysOffUrls = input.format === 'nonce' || isSameParent(scope, target)
  return sessionId && staysOffUrls
    ? `${name}=${formatRefreshToken(scope, sessionId)}; ${attributes(yearSeconds)}`
    : `${name}=; ${attributes(0)}`
}

async function deliverable(
  scope: Scope,
  lines: string[],
  format: 'nonce' | 'token' | undefined,
): Promise<{ name: string; value: string }> {
  if (format !== 'nonce') {
    const exp = toSeconds(new Date()) + 60
    return { name: cookieNames.handshake, value: await signJwt(scope, { handshake: lines, exp }) }
  }
  const nonce = randomToken()
  const hash = sha256(nonce)
  await scope.db.insert(handshakeResults).values({
    instanceId: scope.instanceId,
    hash,
    encryptedDirectives: scope.secrets.encrypt('handshake', JSON.stringify(lines), `${scope.instanceId}:${hash}`),
    expireAt: plusMs(scope.now, resultLifetimeSeconds * secondMs),
    createdAt: scope.now,
  })
  return { name: cookieNames.handshakeNonce, value: nonce }
}

const isSameParent = ({ instance }: Scope, target: URL) => isHostBelow(target, domainHere(instance))

function secure(target: URL): string {
  return target.protocol === 'https:' ? '; Secure' : ''
}
