'use client'
import type { JSX, PropsWithChildren, ReactNode } from 'react'
import { resolveAuth } from '../auth/resolve-auth.ts'
import type { CheckAuthorization, PendingSessionOptions, UseAuthReturn } from '../auth/use-auth-return.ts'
import { pendingCountsAsSignedOut, useAuthState } from '../hooks/use-auth.ts'
import { useClerkContext } from '../provider/contexts.ts'

function useAuthFor(name: string, treatPendingAsSignedOut: boolean | undefined): UseAuthReturn {
  const { clerk, state } = useAuthState(`<${name} />`)
  const unused = () => Promise.reject(new Error('not used'))
  return resolveAuth(
    state,
    { signOut: unused, getToken: unused },
    pendingCountsAsSignedOut(clerk, treatPendingAsSignedOut),
  )
}

/** Shows its children to those who are signed in. */
export function SignedIn({
  children,
  treatPendingAsSignedOut,
}: PropsWithChildren<PendingSessionOptions>): JSX.Element | null {
  return useAuthFor('SignedIn', treatPendingAsSignedOut).userId ? <>{children}</> : null
}

/** Shows its children to those who are not signed in, once that is known. */
export function SignedOut({
  children,
  treatPendingAsSignedOut,
}: PropsWithChildren<PendingSessionOptions>): JSX.Element | null {
  return useAuthFor('SignedOut', treatPendingAsSignedOut).userId === null ? <>{children}</> : null
}

type Asked = {
  /** Decides by `has()`, for what the others cannot say. */
  condition: (has: CheckAuthorization) => boolean
  /** A role in the active organization: `org:admin`. */
  role: string
  /** A permission in the active organization: `org:invoices:create`. */
  permission: string
  /** A feature of the user's or the organization's plan. */
  feature: string
  /** A plan of the user or the organization. */
  plan: string
}
type Only<Name extends keyof Asked> = { [Key in Exclude<keyof Asked, Name>]?: never } & Pick<Asked, Name>
/** One of them, or nothing, which asks for being signed in. */
export type ProtectParams =
  | Only<'condition'>
  | Only<'role'>
  | Only<'permission'>
  | Only<'feature'>
  | Only<'plan'>
  | Only<never>
export type ProtectProps = PropsWithChildren<
  ProtectParams &
    PendingSessionOptions & {
      /** What the others see. */
      fallback?: ReactNode
    }
>

/** Shows its children to those who may see them, else the fallback. What browsers must not get is not to be put here. */
export function Protect({
  children,
  fallback = null,
  treatPendingAsSignedOut,
  ...params
}: ProtectProps): JSX.Element | null {
  const auth = useAuthFor('Protect', treatPendingAsSignedOut)
  if (!auth.isLoaded) return null
  return auth.isSignedIn && isPermitted(auth.has, params as Partial<Record<string, unknown>>) ? (
    <>{children}</>
  ) : (
    <>{fallback}</>
  )
}

/** Nothing asked means: signed in is enough. */
export function isPermitted(has: CheckAuthorization, params: Partial<Record<string, unknown>>): boolean {
  const { condition, ...asked } = params
  if (typeof condition === 'function') return (condition as (has: CheckAuthorization) => boolean)(has)
  return Object.values(asked).some(Boolean) ? has(asked as Parameters<CheckAuthorization>[0]) : true
}

type ShowWhen =
  | 'signed-in'
  | 'signed-out'
  | { role: string }
  | { permission: string }
  | { feature: string }
  | { plan: string }
  | ((has: CheckAuthorization) => boolean)
export type ShowProps = PropsWithChildren<
  PendingSessionOptions & {
    /** Who sees the children: everybody who is signed in or out, or whoever holds something. */
    when: ShowWhen
    /** What the others see. */
    fallback?: ReactNode
  }
>

/** The one component of the next generation in place of SignedIn, SignedOut and Protect. */
export function Show({ children, fallback = null, when, treatPendingAsSignedOut }: ShowProps): JSX.Element | null {
  const auth = useAuthFor('Show', treatPendingAsSignedOut)
  if (!auth.isLoaded) return null
  return isShown(when, auth.isSignedIn ? auth.has : null) ? <>{children}</> : <>{fallback}</>
}

/** `has` is null for nobody. A question without a content (`{ role: undefined }`) is a mistake, and nobody passes by it. */
function isShown(when: ShowWhen, has: CheckAuthorization | null): boolean {
  if (typeof when === 'string') return (has !== null) === (when === 'signed-in')
  if (has === null) return false
  return typeof when === 'function' ? when(has) : has(when)
}

const shownAt = (name: string, statuses: readonly string[]) => {
  const Component = ({ children }: PropsWithChildren): JSX.Element | null =>
    statuses.includes(useClerkContext(`<${name} />`).snapshot.status) ? <>{children}</> : null
  Component.displayName = name
  return Component
}
export const ClerkLoaded = shownAt('ClerkLoaded', ['ready', 'degraded'])
export const ClerkLoading = shownAt('ClerkLoading', ['loading'])
export const ClerkFailed = shownAt('ClerkFailed', ['error'])
export const ClerkDegraded = shownAt('ClerkDegraded', ['degraded'])
