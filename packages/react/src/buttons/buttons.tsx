'use client'
import {
  Children,
  cloneElement,
  isValidElement,
  type JSX,
  type MouseEvent,
  type PropsWithChildren,
  type ReactElement,
  type ReactNode,
} from 'react'
import { useContainer } from '../components/portal-provider.tsx'
import type { SignInButtonProps, SignInWithMetamaskButtonProps, SignUpButtonProps } from '../components/props.ts'
import { KeywardReactError } from '../errors/error.ts'
import { useClerk } from '../hooks/use-clerk.ts'
import { useClerkContext } from '../provider/contexts.ts'

type Clickable = ReactElement<{ onClick?: (event: MouseEvent) => unknown }>
type ButtonFacts = { name: string; children: ReactNode; text: string; rest: object; act: () => unknown }

/** The app's own single child, or a plain button with the text (`{wide && <button />}` is no child where it says no); the child's handler runs first. */
function clickable({ name, children, text, rest, act }: ButtonFacts): JSX.Element {
  const child = children || text
  const element = typeof child === 'string' ? <button type="button">{child}</button> : onlyChild(name, child)
  const handler = (element as Clickable).props.onClick
  const onClick = async (event: MouseEvent) => {
    await handler?.(event)
    return act()
  }
  return cloneElement(element as Clickable, { ...rest, onClick })
}

function onlyChild(name: string, children: ReactNode): ReactElement {
  const element = Children.count(children) === 1 ? Children.toArray(children)[0] : null
  if (isValidElement(element)) return element
  throw new KeywardReactError('invalid_usage', `<${name} /> takes one child, or a text`)
}

/** Leads to the sign-in page, or opens it over this one (`mode="modal"`). */
export function SignInButton({ children, ...props }: PropsWithChildren<SignInButtonProps>): JSX.Element {
  const clerk = useClerk()
  const container = useContainer()
  const { mode, forceRedirectUrl, fallbackRedirectUrl, signUpForceRedirectUrl, signUpFallbackRedirectUrl } = props
  const { initialValues, withSignUp, oauthFlow, appearance, ...rest } = props as SignInButtonProps & {
    appearance?: unknown
  }
  const shared = { signUpForceRedirectUrl, signUpFallbackRedirectUrl, initialValues, withSignUp, oauthFlow }
  const act = () =>
    mode === 'modal'
      ? clerk.openSignIn!({ ...container, ...shared, forceRedirectUrl, fallbackRedirectUrl, appearance } as never)
      : clerk.redirectToSignIn!({
          ...shared,
          signInForceRedirectUrl: forceRedirectUrl,
          signInFallbackRedirectUrl: fallbackRedirectUrl,
        } as never)
  return clickable({ name: 'SignInButton', children, text: 'Sign in', rest: domProps(rest), act })
}
SignInButton.displayName = 'SignInButton'

/** Leads to the sign-up page, or opens it over this one (`mode="modal"`). */
export function SignUpButton({ children, ...props }: PropsWithChildren<SignUpButtonProps>): JSX.Element {
  const clerk = useClerk()
  const container = useContainer()
  const { mode, forceRedirectUrl, fallbackRedirectUrl, signInForceRedirectUrl, signInFallbackRedirectUrl } = props
  const { initialValues, oauthFlow, appearance, unsafeMetadata, ...rest } = props as SignUpButtonProps & {
    appearance?: unknown
    unsafeMetadata?: unknown
  }
  const shared = { signInForceRedirectUrl, signInFallbackRedirectUrl, initialValues, oauthFlow }
  const act = () =>
    mode === 'modal'
      ? clerk.openSignUp!({
          ...container,
          ...shared,
          forceRedirectUrl,
          fallbackRedirectUrl,
          appearance,
          unsafeMetadata,
        } as never)
      : clerk.redirectToSignUp!({
          ...shared,
          signUpForceRedirectUrl: forceRedirectUrl,
          signUpFallbackRedirectUrl: fallbackRedirectUrl,
        } as never)
  return clickable({ name: 'SignUpButton', children, text: 'Sign up', rest: domProps(rest), act })
}
SignUpButton.displayName = 'SignUpButton'

export type SignOutButtonProps = PropsWithChildren<{
  /** Where to go afterwards; `/` unless said otherwise. */
  redirectUrl?: string
  /** Signs out of this one session; of all unless said otherwise. */
  sessionId?: string
  /** The same, in one object; it wins. */
  signOutOptions?: { redirectUrl?: string; sessionId?: string }
}>

export function SignOutButton(props: SignOutButtonProps): JSX.Element {
  const { children, redirectUrl = '/', sessionId, signOutOptions, ...rest } = props
  const { clerk } = useClerkContext('<SignOutButton />')
  const options = { redirectUrl, ...(sessionId ? { sessionId } : {}), ...signOutOptions }
  const act = () => (clerk as unknown as { signOut(options: unknown): Promise<void> }).signOut(options)
  return clickable({ name: 'SignOutButton', children, text: 'Sign out', rest, act })
}
SignOutButton.displayName = 'SignOutButton'

export function SignInWithMetamaskButton(props: SignInWithMetamaskButtonProps): JSX.Element {
  const { children, redirectUrl, mode: _mode, ...rest } = props
  const clerk = useClerk()
  const act = () => clerk.authenticateWithMetamask({ redirectUrl: redirectUrl ?? undefined })
  return clickable({ name: 'SignInWithMetamaskButton', children, text: 'Sign in with Metamask', rest, act })
}
SignInWithMetamaskButton.displayName = 'SignInWithMetamaskButton'

const ownProps = /RedirectUrl$|^mode$/
/** Attributes that the app gave the button itself: class names, labels, test ids. */
function domProps(rest: object): object {
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !ownProps.test(name)))
}
