import { cookieNames } from '@keyward/wire/facts'
import type { Client } from '../resources/client.ts'
import type { Session } from '../resources/session.ts'
import { type DecodedToken, decodeToken, isNewer } from '../tokens/jwt.ts'
import { pairedCookie, parseCookies, writeCookie } from '../transport/cookies.ts'

/** What the app's server reads: the session token, and in development since when somebody is signed in (wire.md §3). */
export function createAuthCookies({ suffix, instanceType }: { suffix: string; instanceType: string }) {
  const session = pairedCookie(cookieNames.session, suffix, { sameSite: 'Lax' })
  const uat = pairedCookie(cookieNames.clientUat, suffix, {
    sameSite: 'Strict',
    domain: isIp(location.hostname) ? undefined : location.hostname,
  })
  const readSession = (): DecodedToken | null => decodeToken(session.get() ?? '')
  return {
    readSession,
    /** Another tab may have written a newer token of the same session and organization: that one stays. */
    writeSession(raw: string): void {
      const [next, known] = [decodeToken(raw), readSession()]
      const isStale = next && known && contextOf(known) === contextOf(next) && !isNewer(next, known)
      if (!isStale) session.set(raw)
    },
    removeSession: (): void => session.remove(),
    /** Tabs may use different sessions, and there is one cookie: the tab that was used last writes it. */
    claimContext(session: Session | null): void {
      const place = { sameSite: 'Lax', ...(session ? {} : { maxAge: 0 }) } as const
      writeCookie(cookieNames.activeContext, session ? contextName(session) : '', place)
    },
    isOwnContext(session: Session): boolean {
      const active = parseCookies(document.cookie).get(cookieNames.activeContext)
      return !active || active === contextName(session) || document.hasFocus()
    },
    /** As far as the page can tell without asking anybody. */
    isSignedOut: (): boolean => !(Number(uat.get()) > 0),
    /** In production the server alone writes it. */
    writeUat(client: Client | undefined): void {
      if (instanceType === 'production') return
      const isSignedIn = (client?.signedInSessions.length ?? 0) > 0
      uat.set(isSignedIn && client?.updatedAt ? String(Math.floor(client.updatedAt.getTime() / 1000)) : '0')
    },
  }
}

const contextName = ({ id, lastActiveOrganizationId }: Session) => `${id}:${lastActiveOrganizationId ?? ''}`

function contextOf({ jwt: { claims } }: DecodedToken): string {
  const organization = (claims['o'] as { id?: string } | undefined)?.id ?? claims['org_id'] ?? ''
  return `${claims.sid}:${organization}`
}

function isIp(hostname: string): boolean {
  return /^[\d.]+$|:/.test(hostname)
}
