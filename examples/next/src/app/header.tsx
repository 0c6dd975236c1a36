'use client'
import { SignedIn, SignedOut, SignInButton, SignUpButton, UserButton } from '@keyward/nextjs'
import Link from 'next/link'

/** A client component, so that pages without `auth()` stay static. */
export function Header() {
  return (
    <header className="bar">
      <Link href="/" className="brand">
        Keyward example
      </Link>
      <nav>
        <SignedOut>
          <SignInButton>
            <button type="button" className="quiet">
              Sign in
            </button>
          </SignInButton>
          <SignUpButton>
            <button type="button" className="primary">
              Sign up
            </button>
          </SignUpButton>
        </SignedOut>
        <SignedIn>
          <Link href="/dashboard">Dashboard</Link>
          <UserButton userProfileMode="navigation" userProfileUrl="/user-profile" />
        </SignedIn>
      </nav>
    </header>
  )
}
