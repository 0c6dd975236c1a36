import type { InitialState } from '@keyward/react/internal'
import { headers } from 'next/headers'
import type { JSX, ReactNode } from 'react'
import { AppClerkProvider } from '../client/app-provider.tsx'
import type { NextClerkProviderProps } from '../provider-props.ts'
import { auth } from './auth.ts'

/**
 * For the root layout. Pages stay static unless they ask: with `dynamic`, client components know the visitor at the first
 * render, at the price of rendering at each request.
 */
export async function ClerkProvider({
  children,
  ...props
}: NextClerkProviderProps & { children: ReactNode }): Promise<JSX.Element> {
  if (!props.dynamic) return <AppClerkProvider {...props}>{children}</AppClerkProvider>
  const nonce = props.nonce ?? nonceOf(await headers())
  return (
    <AppClerkProvider {...props} {...(nonce ? { nonce } : {})} initialState={initialState()}>
      {children}
    </AppClerkProvider>
  )
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
