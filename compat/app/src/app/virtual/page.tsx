'use client'
import { SignIn } from '@clerk/nextjs'

export default function Page() {
  return <SignIn routing="virtual" fallbackRedirectUrl="/landing?from=virtual" />
}
