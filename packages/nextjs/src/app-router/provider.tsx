import type { InitialState } from '@keyward/react/internal'
import { headers } from 'next/headers'
import type { JSX, ReactNode } from 'react'
import { AppClerkProvider } from '../client/app-provider.tsx'
import type { NextClerkProviderProps } from '../provider-props.ts'
import { ensureKeys, keylessKeys } from '../server/keyless.ts'
import { auth } from './auth.ts'

/**
 * For the root layout. Pages stay static unless they ask: with `dynamic`, client components know the visitor at the first
 * render, at the price of rendering at each request.
 */
export async function ClerkProvider({
  children,
  ...given
}: NextClerkProviderProps & { children: ReactNode }): Promise<JSX.Element> {
  const props = await withKeylessKeys(given)
  if (!props.dynamic) return <AppClerkProvider {...props}>{children}</AppClerkProvider>
  const nonce = props.nonce ?? nonceOf(await headers())
  return (
    <AppClerkProvider {...props} {...(nonce ? { nonce } : {})} initialState={initialState()}>
      {children}
    </AppClerkProvider>
  )
}

/** In development an app without keys shows those that it got, and where they are claimed. */
async function withKeylessKeys(props: NextClerkProviderProps): Promise<NextClerkProviderProps> {
  if (props.publishableKey || props.__internal_bypassMissingPublishableKey) return props
  await ensureKeys()
  const keys = keylessKeys()
  if (!keys) return props
  const prompt = {
    __internal_keyless_claimKeylessApplicationUrl: keys.claimUrl,
    __internal_keyless_copyInstanceKeysUrl: keys.apiKeysUrl,
  }
  return { ...props, ...prompt, publishableKey: keys.publishableKey }
}

/** From the proxy's `strict` policy, or from a policy that the app has made itself. */
function nonceOf(headers: Pick<Headers, 'get'>): string | undefined {
  const policy = headers.get('content-security-policy') ?? ''
  const directive = /(?:^|;)\s*script-src\s([^;]*)/.exec(policy) ?? /(?:^|;)\s*default-src\s([^;]*)/.exec(policy)
  return headers.get('x-nonce') || /'nonce-([\w+/=-]+)'/.exec(directive?.[1] ?? '')?.[1]
}

async function initialState(): Promise<InitialState> {
  const { getToken: _getToken, has: _has, debug: _debug, ...state } = await auth({ treatPendingAsSignedOut: false })
  const { redirectToSignIn: _signIn, redirectToSignUp: _signUp, ...plain } = state as Record<string, unknown>
  return JSON.parse(JSON.stringify(plain)) as InitialState
}
