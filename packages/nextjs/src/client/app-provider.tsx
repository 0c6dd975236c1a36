'use client'
import { ClerkProvider as ReactClerkProvider } from '@keyward/react'
import { type InitialState, InitialStateContext, setErrorThrowerOptions } from '@keyward/react/internal'
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { invalidateCacheAction } from '../app-router/server-actions.ts'
import { type NextClerkProviderProps, withEnvironment } from '../provider-props.ts'
import { ClerkScript } from './clerk-script.tsx'
import { type PageHook, setPageHooks } from './page-hooks.ts'
import { useAwaitableNavigation } from './use-awaitable-navigation.ts'
import { useFinishedTransition } from './use-finished-transition.ts'

setErrorThrowerOptions({ packageName: '@keyward/nextjs' })

type Props = NextClerkProviderProps & { initialState?: InitialState | Promise<InitialState>; children: ReactNode }
const NestedContext = createContext(false)

/** The App Router's provider. One inside another (`dynamic` around a part of the app) only adds what the server knows. */
export function AppClerkProvider(props: Props) {
  const isNested = useContext(NestedContext)
  if (!isNested) return <OuterProvider {...props} />
  if (props.initialState === undefined) return props.children
  return <InitialStateContext.Provider value={props.initialState}>{props.children}</InitialStateContext.Provider>
}

function OuterProvider({ children, ...given }: Props) {
  const {
    dynamic: _dynamic,
    __unstable_invokeMiddlewareOnAuthStateChange: refreshes = true,
    ...props
  } = withEnvironment(given)
  const { push, replace } = useAwaitableNavigation()
  useRefreshOnAuthChange(refreshes)
  return (
    <NestedContext.Provider value={true}>
      <ReactClerkProvider sdkMetadata={sdkMetadata} {...props} routerPush={push} routerReplace={replace}>
        <ClerkScript {...props} />
        {children}
      </ReactClerkProvider>
    </NestedContext.Provider>
  )
}

const sdkMetadata = { name: '@keyward/nextjs', version: '0.1.0', environment: process.env.NODE_ENV }

/** Before and after the runtime changes who is signed in: what the router has kept goes, and server components render anew. */
function useRefreshOnAuthChange(refreshes: boolean): void {
  const router = useRouter()
  const finish = useFinishedTransition()
  useEffect(() => {
    // Not at sign-out: the action's answer would draw the page anew without a session, and a protected one leads to sign-in
    // before the navigation to where sign-out should lead.
    const before: PageHook = async (intent) => {
      if (intent !== 'sign-out') await invalidateCacheAction().catch(() => undefined)
    }
    const after: PageHook = () => (refreshes ? finish(() => router.refresh()) : Promise.resolve())
    setPageHooks({ before, after })
  }, [router, refreshes, finish])
}
