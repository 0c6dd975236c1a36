import type { PendingSessionOptions, ProtectProps, ShowProps } from '@keyward/react'
import type { JSX, PropsWithChildren } from 'react'
import { auth } from './auth.ts'

/** Rendered by the server from the request: what is not for the visitor is not sent at all. */
export async function SignedIn({
  children,
  ...options
}: PropsWithChildren<PendingSessionOptions>): Promise<JSX.Element | null> {
  const { userId } = await auth(options)
  return userId ? <>{children}</> : null
}

export async function SignedOut({
  children,
  ...options
}: PropsWithChildren<PendingSessionOptions>): Promise<JSX.Element | null> {
  const { userId } = await auth(options)
  return userId ? null : <>{children}</>
}

export async function Protect(props: ProtectProps): Promise<JSX.Element | null> {
  const { children, fallback, treatPendingAsSignedOut, condition, ...asked } = props
  const { has, userId } = await auth(treatPendingAsSignedOut === undefined ? {} : { treatPendingAsSignedOut })
  const isAsked = Object.values(asked).some(Boolean)
  const isPermitted = condition ? condition(has as never) : !isAsked || has(asked as Parameters<typeof has>[0])
  return userId && isPermitted ? <>{children}</> : <>{fallback ?? null}</>
}

export async function Show({ children, fallback, when, ...options }: ShowProps): Promise<JSX.Element | null> {
  const { has, userId } = await auth(options)
  const isSignedIn = Boolean(userId)
  const isShown =
    typeof when === 'string'
      ? isSignedIn === (when === 'signed-in')
      : isSignedIn && (typeof when === 'function' ? when(has as never) : has(when))
  return isShown ? <>{children}</> : <>{fallback ?? null}</>
}
