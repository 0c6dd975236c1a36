'use client'
import { Fragment, type JSX, type ReactNode, useEffect } from 'react'
import type {
  HandleOAuthCallbackParams,
  SignInRedirectOptions,
  SignUpRedirectOptions,
  TasksRedirectOptions,
} from '../components/props.ts'
import { useClerkContext } from '../provider/contexts.ts'

type Members = { session: unknown; client?: { signedInSessions?: unknown[] } } & {
  [method: string]: (...args: unknown[]) => Promise<unknown>
}

/** Does something once, as soon as the runtime can. */
function onceLoaded<Props extends object>(name: string, act: (clerk: Members, props: Props) => unknown) {
  const Component = (props: Props): null => {
    const { clerk, snapshot } = useClerkContext(`<${name} />`)
    const isReady = snapshot.client !== undefined
    // Dependencies: once, not at every change of props
    useEffect(() => {
      if (isReady) void act(clerk as unknown as Members, props)
    }, [clerk, isReady])
    return null
  }
  Component.displayName = name
  return Component
}

export const RedirectToSignIn = onceLoaded<SignInRedirectOptions>('RedirectToSignIn', (clerk, props) => {
  // Somebody who has other sessions in this browser goes to choose one, not to a form.
  const hasOther = (clerk.client?.signedInSessions?.length ?? 0) > 0
  return clerk.session === null && hasOther ? clerk.redirectToAfterSignOut!() : clerk.redirectToSignIn!(props)
})
export const RedirectToSignUp = onceLoaded<SignUpRedirectOptions>('RedirectToSignUp', (clerk, props) =>
  clerk.redirectToSignUp!(props),
)
export const RedirectToTasks = onceLoaded<TasksRedirectOptions>('RedirectToTasks', (clerk, props) =>
  clerk.redirectToTasks!(props),
)
export const RedirectToUserProfile = onceLoaded('RedirectToUserProfile', (clerk) => clerk.redirectToUserProfile!())
export const RedirectToOrganizationProfile = onceLoaded('RedirectToOrganizationProfile', (clerk) =>
  clerk.redirectToOrganizationProfile!(),
)
export const RedirectToCreateOrganization = onceLoaded('RedirectToCreateOrganization', (clerk) =>
  clerk.redirectToCreateOrganization!(),
)
export const AuthenticateWithRedirectCallback = onceLoaded<HandleOAuthCallbackParams>(
  'AuthenticateWithRedirectCallback',
  (clerk, props) => clerk.handleRedirectCallback!(props),
)

/** Starts everything below anew when another session becomes the active one: no state of one person reaches the next. */
export function MultisessionAppSupport({ children }: { children?: ReactNode }): JSX.Element {
  const { session } = useClerkContext('<MultisessionAppSupport />').snapshot
  return <Fragment key={session ? session.id : 'no-users'}>{children}</Fragment>
}
