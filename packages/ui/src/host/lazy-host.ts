import type { Clerk, ClerkOptions } from '../clerk.ts'
import type { ComponentName, LoadComponent, MountableComponent } from './component.ts'
import type { ComponentHost } from './components.tsx'

/** For each component (and `host`) the files that it needs, itself first; made by build.ts. */
export type Files = Readonly<Record<string, readonly string[]>>

type HostModule = { createComponentHost(clerk: Clerk, options: ClerkOptions, load: LoadComponent): ComponentHost }
type Import = (url: string) => Promise<unknown>

/**
 * The components of a page that loaded us by a script tag: nothing until the first mount, then the host and the component at once,
 * all files of both in parallel. What is asked for meanwhile keeps its order.
 */
export function createLazyHost(
  clerk: Clerk,
  options: ClerkOptions,
  files: Files,
  base: string,
  load: Import,
): ComponentHost {
  let host: Promise<ComponentHost> | null = null
  const urlOf = (file: string) => new URL(file, base).href

  const component = async (name: ComponentName): Promise<MountableComponent> => {
    const module = (await load(urlOf(files[name]![0]!))) as { component: MountableComponent }
    return module.component
  }
  const ready = (name?: ComponentName): Promise<ComponentHost> => {
    if (name) preload([...files.host!, ...files[name]!].map(urlOf))
    host ??= load(urlOf(files.host![0]!)).then(
      (module) => (module as HostModule).createComponentHost(clerk, options, component),
      (failure) => {
        // A network that failed once may work at the next try.
        host = null
        throw failure
      },
    )
    return host
  }
  const later = (action: (host: ComponentHost) => void) => void host?.then(action, () => {})

  return {
    mount: async (name, node, props) => (await ready(name)).mount(name, node, props),
    open: async (name, props) => (await ready(name)).open(name, props),
    unmount: (node) => later((one) => one.unmount(node)),
    close: (name) => later((one) => one.close(name)),
    update(change) {
      if (!change.node) options = { ...options, ...change.options }
      later((one) => one.update(change))
    },
  }
}

/** Asks for the component of the app's sign-in or sign-up page, when this is that page. */
export function preloadForPage(
  { signInUrl, signUpUrl }: { readonly signInUrl?: unknown; readonly signUpUrl?: unknown },
  files: Files,
  base: string,
): void {
  const name = isHere(signInUrl) ? 'SignIn' : isHere(signUpUrl) ? 'SignUp' : null
  if (name) preload([...files.host!, ...files[name]!].map((file) => new URL(file, base).href))
}

function isHere(address: unknown): boolean {
  if (typeof address !== 'string' || !address || !URL.canParse(address, location.href)) return false
  const { origin, pathname } = new URL(address, location.href)
  return origin === location.origin && `${location.pathname}/`.startsWith(pathname.replace(/\/?$/, '/'))
}

const preloaded = new Set<string>()

function preload(urls: readonly string[]): void {
  for (const url of urls) {
    if (preloaded.has(url)) continue
    preloaded.add(url)
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = url
    document.head.append(link)
  }
}

/**
 * Where the chunks lie: beside the script. A range in its address (`@5`) becomes an exact version, under which servers let browsers
 * keep files for good; the names of chunks carry the hash of their content.
 */
export function chunkBase(scriptUrl: string, version: string): string {
  return new URL('.', scriptUrl).href.replace(/(\/clerk-js@)\d+(?=\/)/, `$1${version}`)
}
