'use client'
import { ClerkLoaded, RedirectToSignIn, SignedIn, SignedOut, useUser } from '@clerk/nextjs'

export default function Page() {
  const { isSignedIn, user } = useUser()
  return (
    <main>
      <SignedOut>
        <RedirectToSignIn />
      </SignedOut>
      <SignedIn>
        <ClerkLoaded>
          <p data-testid="email">{isSignedIn ? user.primaryEmailAddress?.emailAddress : ''}</p>
        </ClerkLoaded>
      </SignedIn>
    </main>
  )
}
