// `clerk.browser.js`: the runtime with the components behind it (decisions.md 15). A classic script, so its own address is known
// only while it runs for the first time.
import { type ComponentHost, installClerk, type LoadComponents, version } from '@keyward/browser'
import type { Clerk } from './clerk.ts'
import { componentNames } from './host/component.ts'
import { chunkBase, createLazyHost, type Files, preloadForPage } from './host/lazy-host.ts'
import { watchImpersonation } from './impersonation/watch.ts'
import { watchKeyless } from './keyless/watch.ts'

/** Written in by build.ts. */
declare const __KEYWARD_FILES__: Files

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[data-clerk-js-script]')
const base = chunkBase(script?.src || location.href, version)

const showComponents: LoadComponents = (clerk, options) => {
  const runtime: Omit<Clerk, '__unstable__environment'> = clerk
  // The environment is the wire's, which the runtime does not spell out.
  const host = createLazyHost(runtime as Clerk, options, __KEYWARD_FILES__, base, (url) => import(url))
  return { ...host, mount: known(host.mount), open: known(host.open) } as ComponentHost
}

const loadComponents = Object.assign(showComponents, {
  ahead: (options: Parameters<LoadComponents>[1]) => preloadForPage(options, __KEYWARD_FILES__, base),
})

/** The runtime passes names on; one that is not built yet says so instead of failing somewhere inside. */
function known<Args extends [name: never, ...rest: never[]]>(
  show: (...args: Args) => Promise<void>,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    const name = args[0] as string
    if (!(componentNames as readonly string[]).includes(name))
      throw new Error(`Keyward: the component <${name}/> is not available yet`)
    return show(...args)
  }
}

const clerk = installClerk({ loadComponents })
if (clerk) {
  watchImpersonation(clerk)
  watchKeyless(clerk)
}
