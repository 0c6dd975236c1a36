'use client'
import type { JSX, ReactNode } from 'react'
import type { PendingSessionOptions } from '../auth/use-auth-return.ts'
import { useAuth } from '../hooks/use-auth.ts'

type Props = PendingSessionOptions & { children?: ReactNode }

/** Children for somebody who is signed in; nothing while nobody can say. */
export function SignedIn({ children, treatPendingAsSignedOut }: Props): JSX.Element | null {
  const { userId } = useAuth({ treatPendingAsSignedOut })
  return userId ? <>{children}</> : null
}

export function SignedOut({ children, treatPendingAsSignedOut }: Props): JSX.Element | null {
  const { userId } = useAuth({ treatPendingAsSignedOut })
  return userId === null ? <>{children}</> : null
}
