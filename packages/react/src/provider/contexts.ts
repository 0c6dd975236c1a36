'use client'
import { createContext, useContext } from 'react'
import { KeywardReactError } from '../errors/error.ts'
import type { InitialState } from '../types.ts'
import type { IsomorphicClerk, Snapshot } from './isomorphic-clerk.ts'

export type ClerkContextValue = { readonly clerk: IsomorphicClerk; readonly snapshot: Snapshot }
export const ClerkContext = createContext<ClerkContextValue | null>(null)
export const InitialStateContext = createContext<InitialState | Promise<InitialState> | undefined>(undefined)

/** Throws `provider_missing` outside of a provider. */
export function useClerkContext(user: string): ClerkContextValue {
  const value = useContext(ClerkContext)
  if (!value) {
    throw new KeywardReactError(
      'provider_missing',
      `${user} can only be used within <ClerkProvider />. Wrap the app with it`,
    )
  }
  return value
}
export const OnlyProviderContext = createContext(false)
