'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

type Meta = { __internal_metadata?: { navigationType?: string }; windowNavigate?: (to: string) => void }
export type Navigate = (to: string, meta?: unknown) => Promise<void>

/** Navigation that is over when the new page stands, so that `setActive` can wait for it. Steps within a component stay local. */
export function useAwaitableNavigation(): { push: Navigate; replace: Navigate } {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    if (!isPending) for (const done of waiting.current.splice(0)) done()
  }, [isPending])

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
        return new Promise((resolve) => {
          waiting.current.push(resolve)
          startTransition(() => router[kind](path))
        })
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
