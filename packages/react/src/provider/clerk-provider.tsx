'use client'
import { type JSX, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { ClerkContext, InitialStateContext, OnlyProviderContext } from './contexts.ts'
import { emptyResources, isomorphicClerkFor, type Snapshot } from './isomorphic-clerk.ts'
import type { ClerkProviderProps, IsomorphicClerkOptions } from './options.ts'
import { useOnlyProvider } from './use-only-provider.ts'

const beforeHydration: Snapshot = { ...emptyResources, status: 'loading' }

/**
 * Loads the browser runtime and lets hooks and components below know who is signed in. Throws `publishable_key_missing`,
 * `publishable_key_invalid`, `secret_key_in_browser`.
 */
export function ClerkProvider(props: ClerkProviderProps): JSX.Element {
  const { children, initialState, __internal_bypassMissingPublishableKey: bypass, ...options } = props
  useOnlyProvider()
  if (bypass && !options.publishableKey) return <>{children}</>
  return (
    <OnlyProviderContext.Provider value={true}>
      <InitialStateContext.Provider value={initialState}>
        <Runtime options={options as IsomorphicClerkOptions}>{children}</Runtime>
      </InitialStateContext.Provider>
    </OnlyProviderContext.Provider>
  )
}
ClerkProvider.displayName = 'ClerkProvider'

function Runtime({ options, children }: { options: IsomorphicClerkOptions; children: ClerkProviderProps['children'] }) {
  const [clerk] = useState(() => isomorphicClerkFor(options))
  // Hydration must see what the server saw, even if the runtime is faster than React.
  const snapshot = useSyncExternalStore(clerk.subscribe, clerk.getSnapshot, () => beforeHydration)
  const { appearance, localization } = options
  useEffect(() => void clerk.load(), [clerk])
  // Dependencies: looks and texts are what the runtime follows while it runs
  useEffect(() => clerk.updateProps(options), [clerk, appearance, localization])
  const value = useMemo(() => ({ clerk, snapshot }), [clerk, snapshot])
  return <ClerkContext.Provider value={value}>{children}</ClerkContext.Provider>
}
