import type { ClerkProviderProps } from '@keyward/react'
import { assertNoPublishedSecret, publicEnvironment } from './public-environment.ts'

export type NextClerkProviderProps = Omit<ClerkProviderProps, 'publishableKey' | 'children' | 'initialState'> &
  NextProviderProps

/** What only the provider of this package takes. */
export type NextProviderProps = {
  /** Instead of NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY. */
  publishableKey?: string
  /** Hands the visitor's state to client components at the first render, at the price of dynamic rendering. */
  dynamic?: boolean
  /** Whether the proxy runs again when somebody signs in or out; true unless said otherwise. */
  __unstable_invokeMiddlewareOnAuthStateChange?: boolean
}

const missingKey =
  'a publishable key is needed. `npx keyward dev` starts a server and hands its keys to this app. Or set NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY and KEYWARD_SECRET_KEY in .env.local (the server prints both at its start) and restart Next.js'

/** The provider's props with what the environment says where they are silent. Throws without a publishable key. */
export function withEnvironment<Props extends Partial<NextClerkProviderProps>>(
  props: Props,
): Props & { publishableKey: string } {
  assertNoPublishedSecret()
  const publishableKey = props.publishableKey || publicEnvironment.publishableKey
  if (!publishableKey && !props.__internal_bypassMissingPublishableKey)
    throw new Error(`@keyward/nextjs: ${missingKey}`)
  const known = Object.entries(publicEnvironment).filter(([, value]) => value)
  return {
    ...Object.fromEntries(known),
    ...defined(props),
    publishableKey: publishableKey ?? '',
  } as unknown as Props & {
    publishableKey: string
  }
}

function defined<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<Value>
}
