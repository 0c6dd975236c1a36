'use client'
import { UserButton, useAuth, useClerk, useSessionList } from '@clerk/nextjs'

export function ClientButtons() {
  const clerk = useClerk()
  const { isLoaded, userId } = useAuth()
  const { sessions } = useSessionList()
  return (
    <div>
      <p data-testid="state">{isLoaded ? (userId ?? 'signed-out') : 'loading'}</p>
      <p data-testid="sessions">{sessions?.length ?? 'loading'}</p>
      <button type="button" data-testid="open-sign-in" onClick={() => clerk.openSignIn({})}>
        Open
      </button>
      <button type="button" data-testid="open-sign-up" onClick={() => clerk.openSignUp({})}>
        Open sign-up
      </button>
      <button type="button" data-testid="open-profile" onClick={() => clerk.openUserProfile()}>
        Open profile
      </button>
      <button type="button" data-testid="redirect-sign-in" onClick={() => clerk.redirectToSignIn()}>
        Redirect
      </button>
      <UserButton />
    </div>
  )
}
