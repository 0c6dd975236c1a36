import { cookieNames, cookieSuffix, type PublishableKey, suffixedCookieName } from '@keyward/wire/facts'
import { requirePublishableKey } from './frontend-api.ts'

/** A publishable key with what is derived from it, worked out once. */
export type KnownKey = PublishableKey & {
  readonly suffixedNames: { readonly [Name in 'session' | 'clientUat' | 'refresh' | 'devBrowser']: string }
}

const known = new Map<string, KnownKey>()
const knownLimit = 100

/** At once for a key that was seen before; throws for what is none. */
export function knownKey(publishableKey: string): KnownKey | Promise<KnownKey> {
  return known.get(publishableKey) ?? read(publishableKey)
}

async function read(publishableKey: string): Promise<KnownKey> {
  const parsed = requirePublishableKey(publishableKey)
  const suffix = await cookieSuffix(publishableKey)
  const suffixed = (name: 'session' | 'clientUat' | 'refresh' | 'devBrowser') =>
    suffixedCookieName(cookieNames[name], suffix)
  const suffixedNames = {
    session: suffixed('session'),
    clientUat: suffixed('clientUat'),
    refresh: suffixed('refresh'),
    devBrowser: suffixed('devBrowser'),
  }
  const key = { ...parsed, suffixedNames }
  if (known.size >= knownLimit) known.clear()
  known.set(publishableKey, key)
  return key
}
