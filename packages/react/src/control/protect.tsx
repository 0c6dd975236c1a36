'use client'
import type { CheckAuthorizationParams } from '@keyward/wire/facts'
import type { JSX, ReactNode } from 'react'
import type { CheckAuthorization, PendingSessionOptions } from '../auth/use-auth-return.ts'
import { useAuth } from '../hooks/use-auth.ts'

export type ProtectParams = Partial<CheckAuthorizationParams> & { condition?: (has: CheckAuthorization) => boolean }
export type ProtectProps = ProtectParams & PendingSessionOptions & { children?: ReactNode; fallback?: ReactNode }

/** Children for those who may see them. It hides, it does not keep secret: what is rendered here has been sent already. */
export function Protect({
  children,
  fallback,
  treatPendingAsSignedOut,
  condition,
  ...params
}: ProtectProps): JSX.Element | null {
  const { isLoaded, userId, has } = useAuth({ treatPendingAsSignedOut })
  if (!isLoaded) return null
  const isAllowed =
    userId && (condition ? condition(has) : hasParams(params) ? has(params as CheckAuthorizationParams) : true)
  return <>{isAllowed ? children : (fallback ?? null)}</>
}

function hasParams(params: object): boolean {
  return Object.values(params).some((value) => value !== undefined)
}
