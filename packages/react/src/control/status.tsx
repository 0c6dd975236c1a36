'use client'
import type { JSX, ReactNode } from 'react'
import { useClerkContext } from '../provider/contexts.ts'
import type { ClerkStatus } from '../types.ts'

type Props = { children?: ReactNode }

const during =
  (name: string, statuses: readonly ClerkStatus[]) =>
  ({ children }: Props): JSX.Element | null => {
    const { snapshot } = useClerkContext(`<${name} />`)
    return statuses.includes(snapshot.status) ? <>{children}</> : null
  }

export const ClerkLoading = during('ClerkLoading', ['loading'])
export const ClerkLoaded = during('ClerkLoaded', ['ready', 'degraded'])
export const ClerkDegraded = during('ClerkDegraded', ['degraded'])
export const ClerkFailed = during('ClerkFailed', ['error'])
