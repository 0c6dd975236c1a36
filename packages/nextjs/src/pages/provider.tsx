'use client'
import { ClerkProvider as ReactClerkProvider } from '@keyward/react'
import { type InitialState, setErrorThrowerOptions } from '@keyward/react/internal'
import { useRouter } from 'next/compat/router'
import { type ReactNode, useEffect } from 'react'
import { ClerkScript } from '../client/clerk-script.tsx'
import { setPageHooks } from '../client/page-hooks.ts'
import { type NextClerkProviderProps, withEnvironment } from '../provider-props.ts'

setErrorThrowerOptions({ packageName: '@keyward/nextjs' })

type Props = NextClerkProviderProps & {
  __clerk_ssr_state?: InitialState
  initialState?: InitialState
  children: ReactNode
}

/** The Pages Router's provider, for `_app`: `<ClerkProvider {...pageProps}>` takes what `buildClerkProps()` has put in. */
export function PagesClerkProvider({ children, __clerk_ssr_state, ...given }: Props) {
  const {
    dynamic: _dynamic,
    __unstable_invokeMiddlewareOnAuthStateChange: refreshes = true,
    ...props
  } = withEnvironment(given)
  const router = useRouter()
  useEffect(() => {
    setPageHooks({
      before: () => Promise.resolve(),
      after: async () => {
        if (refreshes && router) await router.replace(router.asPath)
      },
    })
  }, [router, refreshes])
  return (
    <ReactClerkProvider
      {...props}
      initialState={__clerk_ssr_state ?? props.initialState}
      routerPush={(to) => router?.push(to)}
      routerReplace={(to) => router?.replace(to)}
    >
      <ClerkScript {...props} />
      {children}
    </ReactClerkProvider>
  )
}
