'use client'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { useFinishedTransition } from './use-finished-transition.ts'

type Meta = { __internal_metadata?: { navigationType?: string }; windowNavigate?: (to: string) => void }
export type Navigate = (to: string, meta?: unknown) => Promise<void>

/** Navigation that is over when the new page stands, so that `setActive` can wait for it. Steps within a component stay local. */
export function useAwaitableNavigation(): { push: Navigate; replace: Navigate } {
  const router = useRouter()
  const finish = useFinishedTransition()
  const navigation = useRef<{ push: Navigate; replace: Navigate } | null>(null)
  if (!navigation.current) {
    const go =
      (kind: 'push' | 'replace'): Navigate =>
      (to, meta) => {
        const path = withoutBasePath(to)
        if ((meta as Meta | undefined)?.__internal_metadata?.navigationType === 'internal') {
          window.history[kind === 'push' ? 'pushState' : 'replaceState'](null, '', to)
          return Promise.resolve()
        }
        return finish(() => router[kind](path))
      }
    navigation.current = { push: go('push'), replace: go('replace') }
  }
  return navigation.current
}

/** The router adds the base path by itself. */
function withoutBasePath(to: string): string {
  const basePath = process.env.__NEXT_ROUTER_BASEPATH
  return basePath && to.startsWith(`${basePath}/`) ? to.slice(basePath.length) : to
}
