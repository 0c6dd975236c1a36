import { type ComponentChildren, createContext } from 'preact'
import { useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { asPath, isBelow, type Place, placeOf, type Routing, trimSlashes, urlOf } from './location.ts'

export type Router = Place & {
  readonly routing: Routing
  /** Shows a step; the URL follows (except in virtual routing). `replace` leaves no entry in the history. */
  go(step: string, options?: { replace?: boolean }): void
  /** The absolute URL of a step, for links that come back from a mail or another service. */
  href(step: string): string
}

const RouterContext = createContext<Router | null>(null)

export function useRouter(): Router {
  return useContext(RouterContext)!
}

export type RouterProps = {
  readonly routing?: string
  readonly path?: string
  readonly startPath?: string
  /** Where links from outside lead when the component itself has no URL (modals). */
  readonly externalUrl?: string
  readonly children: ComponentChildren
}

export function RouterProvider({ children, ...props }: RouterProps) {
  const router = useLocationRouter(props)
  return <RouterContext.Provider value={router}>{children}</RouterContext.Provider>
}

/** Tells the components on a page about each other's steps: pushState raises no event of its own. */
const stepEvent = 'keyward:step'

/** The app's router, too, changes the address without one; browsers that do not tell are looked at. */
function followAddress(changed: () => void): () => void {
  const { navigation } = globalThis as { navigation?: EventTarget }
  if (navigation) {
    navigation.addEventListener('currententrychange', changed)
    return () => navigation.removeEventListener('currententrychange', changed)
  }
  const timer = setInterval(changed, 300)
  return () => clearInterval(timer)
}

function useLocationRouter({ routing: wanted, path, startPath, externalUrl }: Omit<RouterProps, 'children'>): Router {
  const routing: Routing = wanted === 'virtual' || wanted === 'hash' ? wanted : path ? 'path' : 'hash'
  const base = path ?? ''
  const read = () => (routing === 'virtual' ? null : placeOf(new URL(location.href), routing, base))
  const [virtual, setVirtual] = useState<Place>({ step: trimSlashes(startPath ?? ''), query: new URLSearchParams() })
  const [href, setHref] = useState(() => location.href)

  // Before the effects of the cards below, some of which go on to another step at once.
  useLayoutEffect(() => {
    if (routing === 'virtual') return
    const update = () => {
      const path = routing === 'path' ? asPath(new URL(location.href), base) : null
      if (path) history.replaceState(history.state, '', path)
      setHref(location.href)
    }
    update()
    const events = ['popstate', 'hashchange', stepEvent]
    for (const name of events) addEventListener(name, update)
    const page = location.pathname
    // An app that leads elsewhere takes the component away in a moment: no other step flashes by before that.
    const isHere = () => (routing === 'path' ? isBelow(new URL(location.href), base) : location.pathname === page)
    const unfollow = followAddress(() => isHere() && update())
    return () => {
      for (const name of events) removeEventListener(name, update)
      unfollow()
    }
  }, [routing, base])

  // `read` looks at the location, which `href` stands for
  const place = useMemo(() => read() ?? virtual, [href, virtual, routing, base])

  return useMemo(
    () => ({
      ...place,
      routing,
      go(step, options) {
        if (routing === 'virtual') return setVirtual((now) => ({ ...now, step }))
        const url = urlOf(new URL(location.href), routing, base, step)
        if (url !== location.href) {
          // History directly, not the framework's router: a step is not a page, it must not cost a request.
          if (options?.replace) history.replaceState(null, '', url)
          else history.pushState(null, '', url)
        }
        dispatchEvent(new Event(stepEvent))
      },
      href(step) {
        if (routing !== 'virtual') return urlOf(new URL(location.href), routing, base, step)
        const outside = new URL(externalUrl || location.href, location.href)
        return externalUrl ? urlOf(outside, 'hash', '', step) : outside.href
      },
    }),
    [place, routing, base, externalUrl],
  )
}
