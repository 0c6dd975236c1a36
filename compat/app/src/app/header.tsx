'use client'
import { SignedIn, SignedOut, UserButton, useAuth, useClerk, useUser } from '@clerk/nextjs'
import { useState } from 'react'

export function Header() {
  const { isLoaded, userId, getToken } = useAuth()
  const { user } = useUser()
  const { signOut } = useClerk()
  const [token, setToken] = useState('')
  return (
    <div>
      <p data-testid="state">{isLoaded ? (userId ?? 'signed-out') : 'loading'}</p>
      <p data-testid="email">{user?.primaryEmailAddress?.emailAddress ?? ''}</p>
      <SignedIn>
        <UserButton />
        <button type="button" data-testid="sign-out" onClick={() => signOut({ redirectUrl: '/' })}>
          Leave
        </button>
        <button
          type="button"
          data-testid="token"
          onClick={async () => setToken((await getToken({ skipCache: true })) ?? '')}
        >
          Token
        </button>
        <output data-testid="token-value">{token}</output>
      </SignedIn>
      <SignedOut>
        <a href="/sign-in">Sign in</a>
      </SignedOut>
    </div>
  )
}
