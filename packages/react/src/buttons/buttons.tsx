'use client'
import type { JSX, ReactNode } from 'react'
import type { SignInButtonProps, SignInWithMetamaskButtonProps, SignUpButtonProps } from '../components/props.ts'
import { notAvailableYet } from '../errors/error.ts'
import { useClerkContext } from '../provider/contexts.ts'
import { UnstyledButton } from './button.tsx'

type Members = Record<string, (...args: unknown[]) => unknown>
const useMembers = (name: string) => useClerkContext(name).clerk as unknown as Members

export function SignInButton({
  children,
  mode,
  ...options
}: SignInButtonProps & { children?: ReactNode; mode?: string; appearance?: unknown }): JSX.Element {
  const clerk = useMembers('<SignInButton />')
  const { appearance, withSignUp, oauthFlow, initialValues, ...redirects } = options as Record<string, unknown>
  const modal = { ...redirects, appearance, withSignUp, oauthFlow, initialValues }
  const action = () =>
    mode === 'modal' ? clerk.openSignIn?.(modal) : clerk.redirectToSignIn?.(asRedirect(redirects, 'signIn'))
  return (
    <UnstyledButton name="SignInButton" label="Sign in" action={action}>
      {children}
    </UnstyledButton>
  )
}

export function SignUpButton({
  children,
  mode,
  ...options
}: SignUpButtonProps & { children?: ReactNode; mode?: string; appearance?: unknown }): JSX.Element {
  const clerk = useMembers('<SignUpButton />')
  const { appearance, unsafeMetadata, oauthFlow, initialValues, ...redirects } = options as Record<string, unknown>
  const modal = { ...redirects, appearance, unsafeMetadata, oauthFlow, initialValues }
  const action = () =>
    mode === 'modal' ? clerk.openSignUp?.(modal) : clerk.redirectToSignUp?.(asRedirect(redirects, 'signUp'))
  return (
    <UnstyledButton name="SignUpButton" label="Sign up" action={action}>
      {children}
    </UnstyledButton>
  )
}

export type SignOutButtonProps = {
  redirectUrl?: string
  sessionId?: string
  signOutOptions?: { redirectUrl?: string; sessionId?: string }
  children?: ReactNode
}

export function SignOutButton({ children, redirectUrl, sessionId, signOutOptions }: SignOutButtonProps): JSX.Element {
  const clerk = useMembers('<SignOutButton />')
  const options = { redirectUrl, sessionId, ...signOutOptions }
  return (
    <UnstyledButton name="SignOutButton" label="Sign out" action={() => clerk.signOut?.(options)}>
      {children}
    </UnstyledButton>
  )
}

export function SignInWithMetamaskButton({ children }: SignInWithMetamaskButtonProps): JSX.Element {
  return (
    <UnstyledButton
      name="SignInWithMetamaskButton"
      label="Sign in with Metamask"
      action={() => notAvailableYet('Signing in with a wallet')}
    >
      {children}
    </UnstyledButton>
  )
}

/** `forceRedirectUrl` of a button travels under the name that the sign-in page reads. */
function asRedirect(redirects: Record<string, unknown>, kind: 'signIn' | 'signUp'): Record<string, unknown> {
  const { forceRedirectUrl, fallbackRedirectUrl, ...rest } = redirects
  return { ...rest, [`${kind}ForceRedirectUrl`]: forceRedirectUrl, [`${kind}FallbackRedirectUrl`]: fallbackRedirectUrl }
}
