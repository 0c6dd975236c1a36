import { ClerkProvider } from '@keyward/nextjs'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Header } from './header'
import './globals.css'

export const metadata: Metadata = { title: 'Keyward example', description: 'Sign-up, sign-in and a protected page' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <ClerkProvider
          signInUrl="/sign-in"
          signUpUrl="/sign-up"
          signInFallbackRedirectUrl="/dashboard"
          signUpFallbackRedirectUrl="/dashboard"
          afterSignOutUrl="/"
        >
          <Header />
          <main>{children}</main>
        </ClerkProvider>
      </body>
    </html>
  )
}
