import { createClockSkew } from './clock-skew.ts'
import { type DecodedToken, decodeToken, isNewer } from './jwt.ts'

/** Seconds before expiry at which a token is renewed while the old one still serves, and at which callers wait for the new one. */
const renewEarlySeconds = 17
const mustRenewSeconds = 5

type Entry = { token?: DecodedToken; pending?: Promise<DecodedToken> }
type CacheOptions = {
  now?: () => number
  /** Told of every token that takes an older one's place, wherever it came from. */
  onChange?: (key: string, token: DecodedToken) => void
  /** Tabs of one browser share what they fetch. */
  channel?: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | null
}

/** Tokens by session, template and organization; one request under way for each at most. */
export function createTokenCache({ now = Date.now, onChange, channel }: CacheOptions = {}) {
  const entries = new Map<string, Entry>()
  const entryOf = (key: string) => entries.get(key) ?? entries.set(key, {}).get(key)!
  const skew = createClockSkew()
  const remaining = (token: DecodedToken) => token.jwt.claims.exp - skew.serverSeconds(now())

  function renew(key: string, fetchToken: () => Promise<DecodedToken>): Promise<DecodedToken> {
    const entry = entryOf(key)
    const askedAt = now()
    const pending = fetchToken()
      .then((token) => {
        skew.minted(token.jwt.claims.iat, askedAt)
        if (keep(key, token)) channel?.postMessage({ key, raw: token.getRawString() })
        return entry.token ?? token
      })
      .finally(() => {
        if (entry.pending === pending) entry.pending = undefined
      })
    entry.pending = pending
    return pending
  }

  /** False for one made before the token that is already here: late answers must not bring an older state back. */
  function keep(key: string, token: DecodedToken): boolean {
    const entry = entryOf(key)
    if (!isNewer(token, entry.token) || entry.token?.getRawString() === token.getRawString()) return false
    entry.token = token
    skew.seen(token.jwt.claims.iat, now())
    onChange?.(key, token)
    return true
  }

  channel?.addEventListener('message', (event) => {
    const { key, raw } = (event.data ?? {}) as { key?: unknown; raw?: unknown }
    const token = typeof raw === 'string' ? decodeToken(raw) : null
    // Only what this tab asks for itself: other instances on the same origin use the same channel.
    if (token && typeof key === 'string' && key.startsWith(`${token.jwt.claims.sid}|`) && entries.has(key))
      keep(key, token)
  })

  return {
    keep,
    /** The token if it is fresh enough; near its end it is renewed behind the caller's back. */
    async get(
      key: string,
      fetchToken: () => Promise<DecodedToken>,
      { skipCache = false, leewayInSeconds = 0 } = {},
    ): Promise<DecodedToken> {
      const { token, pending } = entryOf(key)
      // A request that began earlier may answer with what the caller wants to get past.
      if (skipCache) return renew(key, fetchToken)
      const left = token ? remaining(token) - leewayInSeconds : 0
      if (!token || left <= mustRenewSeconds) return pending ?? renew(key, fetchToken)
      if (left <= renewEarlySeconds && !pending) renew(key, fetchToken).catch(() => undefined)
      return token
    },
    peek: (key: string) => entries.get(key)?.token,
    /** Waits for a renewal that is under way, so that a lock around it covers it. */
    settled: (key: string): Promise<unknown> => entries.get(key)?.pending?.catch(() => undefined) ?? Promise.resolve(),
    clear: () => entries.clear(),
  }
}

export type TokenCache = ReturnType<typeof createTokenCache>
export const tokenKey = (sessionId: string, template = '', organizationId: string | null = null) =>
  `${sessionId}|${template}|${organizationId ?? ''}`
