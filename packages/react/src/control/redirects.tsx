'use client'
import { useEffect } from 'react'
import type {
  HandleOAuthCallbackParams,
  SignInRedirectOptions,
  SignUpRedirectOptions,
  TasksRedirectOptions,
} from '../components/props.ts'
import { useClerkContext } from '../provider/contexts.ts'

type Members = Record<string, (...args: unknown[]) => Promise<unknown>>

/** Does something once the runtime has loaded, and draws nothing. */
function useOnceLoaded(name: string, action: (clerk: Members) => unknown): null {
  const { clerk, snapshot } = useClerkContext(name)
  const isLoaded = snapshot.client !== undefined
  // Dependencies: once, whatever the props become
  useEffect(() => {
    if (isLoaded) void action(clerk as unknown as Members)
  }, [isLoaded])
  return null
}

export function RedirectToSignIn(options: SignInRedirectOptions): null {
  return useOnceLoaded('<RedirectToSignIn />', (clerk) => clerk.redirectToSignIn?.(options))
}
export function RedirectToSignUp(options: SignUpRedirectOptions): null {
  return useOnceLoaded('<RedirectToSignUp />', (clerk) => clerk.redirectToSignUp?.(options))
}
export function RedirectToTasks(options: TasksRedirectOptions): null {
  return useOnceLoaded('<RedirectToTasks />', (clerk) => clerk.redirectToTasks?.(options))
}
export function RedirectToUserProfile(): null {
  return useOnceLoaded('<RedirectToUserProfile />', (clerk) => clerk.redirectToUserProfile?.())
}
export function RedirectToOrganizationProfile(): null {
  return useOnceLoaded('<RedirectToOrganizationProfile />', (clerk) => clerk.redirectToOrganizationProfile?.())
}
export function RedirectToCreateOrganization(): null {
  return useOnceLoaded('<RedirectToCreateOrganization />', (clerk) => clerk.redirectToCreateOrganization?.())
}
export function AuthenticateWithRedirectCallback(params: HandleOAuthCallbackParams): null {
  return useOnceLoaded('<AuthenticateWithRedirectCallback />', (clerk) => clerk.handleRedirectCallback?.(params))
}
