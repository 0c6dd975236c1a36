import { type DecodedToken, isNewer } from './jwt.ts'

/** Seconds before expiry at which a token is renewed while the old one still serves, and at which callers wait for the new one. */
const renewEarlySeconds = 17
const mustRenewSeconds = 5

type Entry = { token?: DecodedToken; pending?: Promise<DecodedToken> }

/** Tokens by session, template and organization; one request under way for each at most. */
export function createTokenCache(now: () => number = Date.now) {
  const entries = new Map<string, Entry>()
  const entryOf = (key: string) => entries.get(key) ?? entries.set(key, {}).get(key)!
  const remaining = (token: DecodedToken) => token.jwt.claims.exp - now() / 1000

  function renew(key: string, fetchToken: () => Promise<DecodedToken>): Promise<DecodedToken> {
    const entry = entryOf(key)
    entry.pending ??= fetchToken()
      .then((token) => {
        keep(key, token)
        return entry.token ?? token
      })
      .finally(() => {
        entry.pending = undefined
      })
    return entry.pending
  }

  function keep(key: string, token: DecodedToken): void {
    const entry = entryOf(key)
    if (isNewer(token, entry.token)) entry.token = token
  }

  return {
    keep,
    /** The token if it is fresh enough; near its end it is renewed behind the caller's back. */
    async get(
      key: string,
      fetchToken: () => Promise<DecodedToken>,
      { skipCache = false, leewayInSeconds = 0 } = {},
    ): Promise<DecodedToken> {
      const { token } = entryOf(key)
      const left = token ? remaining(token) - leewayInSeconds : 0
      if (!token || skipCache || left <= mustRenewSeconds) return renew(key, fetchToken)
      if (left <= renewEarlySeconds) renew(key, fetchToken).catch(() => undefined)
      return token
    },
    peek: (key: string) => entries.get(key)?.token,
    clear: () => entries.clear(),
  }
}

export type TokenCache = ReturnType<typeof createTokenCache>
export const tokenKey = (sessionId: string, template = '', organizationId: string | null = null) =>
  `${sessionId}|${template}|${organizationId ?? ''}`
