'use client'
import type { InitialState } from '@keyward/react/internal'
import { useRouter } from 'next/compat/router'
import type { ReactNode } from 'react'
import { PagesClerkProvider } from '../pages/provider.tsx'
import type { NextClerkProviderProps } from '../provider-props.ts'
import { AppClerkProvider } from './app-provider.tsx'

/** For client components and the Pages Router; server components get the one that also knows the request. */
export function ClerkProvider(props: NextClerkProviderProps & { children: ReactNode }) {
  const { initialState, ...rest } = props as NextClerkProviderProps & {
    children: ReactNode
    initialState?: InitialState
  }
  const all = { ...rest, ...(initialState ? { initialState } : {}) }
  return useRouter() ? <PagesClerkProvider {...all} /> : <AppClerkProvider {...all} />
}
