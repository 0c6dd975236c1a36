import { cookieNames } from '@keyward/wire/facts'
import type { Client } from '../resources/client.ts'
import { decodeToken, isNewer } from '../tokens/jwt.ts'
import { pairedCookie } from '../transport/cookies.ts'

/** What the app's server reads: the session token, and in development since when somebody is signed in (wire.md §3). */
export function createAuthCookies({ suffix, instanceType }: { suffix: string; instanceType: string }) {
  const session = pairedCookie(cookieNames.session, suffix, { sameSite: 'Lax' })
  const uat = pairedCookie(cookieNames.clientUat, suffix, {
    sameSite: 'Strict',
    domain: isIp(location.hostname) ? undefined : location.hostname,
  })
  return {
    readSession: () => decodeToken(session.get() ?? ''),
    /** Another tab may have written a newer token of the same session: that one stays. */
    writeSession(raw: string | null): void {
      if (raw === null) return session.remove()
      const [next, known] = [decodeToken(raw), decodeToken(session.get() ?? '')]
      const isStale = next && known && known.jwt.claims.sid === next.jwt.claims.sid && !isNewer(next, known)
      if (!isStale) session.set(raw)
    },
    /** In production the server alone writes it. */
    writeUat(client: Client | undefined): void {
      if (instanceType === 'production') return
      const isSignedIn = (client?.signedInSessions.length ?? 0) > 0
      uat.set(isSignedIn && client?.updatedAt ? String(Math.floor(client.updatedAt.getTime() / 1000)) : '0')
    },
  }
}

function isIp(hostname: string): boolean {
  return /^[\d.]+$|:/.test(hostname)
}
