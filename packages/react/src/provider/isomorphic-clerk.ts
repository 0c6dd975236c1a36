import { KeywardReactError } from '../errors/error.ts'
import type { Clerk, ClerkStatus, Resources } from '../types.ts'
import { loadClerkJsScript } from './load-script.ts'
import { deferredMethods, internalOpenables, mountables, openables, properties, urlBuilders } from './members.ts'
import type { IsomorphicClerkOptions, RuntimeConstructor } from './options.ts'
import { requirePublishableKey } from './script-url.ts'

export type Snapshot = Resources & { readonly status: ClerkStatus }
type Runtime = Clerk & Record<string, (...args: unknown[]) => unknown>
type StatusListener = (status: ClerkStatus) => void

export const emptyResources: Resources = {
  client: undefined,
  session: undefined,
  user: undefined,
  organization: undefined,
}

const visitors = ['session', 'user', 'organization'] as const

/**
 * Stands for `window.Clerk` from the first render on, on servers too: keeps calls that come before the runtime has loaded and
 * hands them over then. Components subscribe to its snapshots, which are replaced, never changed.
 */
export class IsomorphicClerk {
  #runtime: Runtime | null = null
  #snapshot: Snapshot = { ...emptyResources, status: 'loading' }
  #options: IsomorphicClerkOptions
  #loading: Promise<void> | null = null
  #token: unknown
  #announceLoaded!: () => void
  readonly #loaded = new Promise<void>((resolve) => {
    this.#announceLoaded = resolve
  })
  readonly #subscribers = new Set<() => void>()
  readonly #statusListeners = new Set<StatusListener>()
  readonly #pendingListeners = new Map<unknown, { options: unknown; stop: () => void }>()
  readonly #pendingMounts = new Map<Element, () => void>()
  readonly #pendingOpens = new Map<string, () => void>()

  constructor(options: IsomorphicClerkOptions) {
    this.#options = options
    if (!options.Clerk) requirePublishableKey(options.publishableKey)
  }

  get loaded(): boolean {
    return this.#runtime?.loaded ?? false
  }
  get status(): ClerkStatus {
    return this.#snapshot.status
  }
  get publishableKey(): string {
    return this.#options.publishableKey
  }
  get proxyUrl(): string {
    return resolveOnPage(this.#options.proxyUrl)
  }
  get domain(): string {
    return resolveOnPage(this.#options.domain)
  }

  /** Loads the runtime once, however often it is asked for (React calls effects twice in development). */
  load(): Promise<void> {
    if (typeof window === 'undefined') return Promise.resolve()
    this.#loading ??= this.#load().catch((error) => {
      this.#setStatus('error')
      console.error(error)
    })
    return this.#loading
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#subscribers.add(listener)
    return () => this.#subscribers.delete(listener)
  }
  getSnapshot = (): Snapshot => this.#snapshot

  /** Resolves when the runtime has loaded; never, if it does not. */
  whenLoaded(): Promise<void> {
    return this.#loaded
  }

  addListener = (listener: (resources: Resources) => void, options?: { skipInitialEmit?: boolean }): (() => void) => {
    if (this.#runtime) return this.#runtime.addListener(listener, options)
    const entry = { options, stop: () => void this.#pendingListeners.delete(listener) }
    this.#pendingListeners.set(listener, entry)
    return () => entry.stop()
  }

  on = (event: string, listener: StatusListener, options?: { notify?: boolean }): void => {
    if (event === 'status') {
      this.#statusListeners.add(listener)
      if (options?.notify) listener(this.status)
    } else this.whenLoaded().then(() => this.#runtime?.on(event as 'status', listener, options))
  }
  off = (event: string, listener: StatusListener): void => {
    if (event === 'status') this.#statusListeners.delete(listener)
    else this.#runtime?.off(event as 'status', listener)
  }

  /** Changed provider props that the runtime follows: looks, texts, navigation. */
  updateProps(options: IsomorphicClerkOptions): void {
    this.#options = { ...this.#options, ...options }
    this.__unstable__updateProps({ options, appearance: options.appearance })
  }
  __unstable__updateProps(props: unknown): void {
    const update = this.#runtime?.__unstable__updateProps as ((props: unknown) => unknown) | undefined
    update?.call(this.#runtime, props)
  }
  __internal_getOption(name: string): unknown {
    if (this.#runtime?.__internal_getOption) return this.#runtime.__internal_getOption(name as never)
    return this.#options[name as keyof IsomorphicClerkOptions]
  }

  async #load(): Promise<void> {
    const options = { ...this.#options, proxyUrl: this.proxyUrl || undefined, domain: this.domain || undefined }
    setGlobals(options)
    const runtime = (await this.#obtain(options)) as Runtime
    await runtime.load(withoutProviderParts(options) as never)
    if (!runtime.loaded) throw new KeywardReactError('script_failed', 'the browser runtime has not finished loading')
    this.#hydrate(runtime)
  }

  async #obtain(options: IsomorphicClerkOptions & { proxyUrl?: string; domain?: string }): Promise<unknown> {
    const given = this.#options.Clerk
    const page = globalThis as { Clerk?: unknown }
    if (typeof given === 'function') {
      const { publishableKey, proxyUrl, domain } = options
      page.Clerk = new (given as RuntimeConstructor)(publishableKey, { proxyUrl, domain } as never)
    } else if (given) page.Clerk = given
    else await loadClerkJsScript(options)
    return page.Clerk
  }

  #hydrate(runtime: Runtime): void {
    this.#runtime = runtime
    for (const [listener, entry] of this.#pendingListeners) {
      entry.stop = runtime.addListener(listener as never, entry.options as never)
    }
    this.#pendingListeners.clear()
    for (const mount of this.#pendingMounts.values()) mount()
    this.#pendingMounts.clear()
    for (const open of this.#pendingOpens.values()) open()
    this.#pendingOpens.clear()
    const { client, session, user, organization } = runtime
    this.#publish({ client, session, user, organization, status: runtime.status ?? 'ready' } as Snapshot)
    runtime.addListener((resources: Resources) => this.#follow(resources))
    runtime.on?.('status', (status: ClerkStatus) => this.#setStatus(status))
    this.#announceLoaded()
    for (const listener of this.#statusListeners) listener(this.status)
  }

  /**
   * Who is here, and with which token, draws an app anew; other answers of the server do not: a form that begins its attempt in an
   * effect on `signIn` would begin it again and again.
   */
  #follow(resources: Resources): void {
    const token = resources.session?.lastActiveToken
    const isSame = token === this.#token && visitors.every((name) => resources[name] === this.#snapshot[name])
    if (isSame) return
    this.#token = token
    this.#publish({ ...this.#snapshot, ...resources })
  }
  #setStatus(status: ClerkStatus): void {
    if (status === this.status) return
    this.#publish({ ...this.#snapshot, status })
    for (const listener of this.#statusListeners) listener(status)
  }
  #publish(snapshot: Snapshot): void {
    this.#snapshot = snapshot
    for (const subscriber of this.#subscribers) subscriber()
  }

  /** Used by the members below. */
  __forward(name: string, args: unknown[]): unknown {
    return this.#runtime?.[name]?.(...args)
  }
  __read(name: string): unknown {
    return this.#runtime?.[name]
  }
  __rememberMount(node: Element, mount: (() => void) | null): void {
    if (mount) this.#pendingMounts.set(node, mount)
    else this.#pendingMounts.delete(node)
  }
  __rememberOpen(name: string, open: (() => void) | null): void {
    if (open) this.#pendingOpens.set(name, open)
    else this.#pendingOpens.delete(name)
  }
}

defineMembers(IsomorphicClerk.prototype)

function defineMembers(prototype: IsomorphicClerk): void {
  const method = (name: string, body: (clerk: IsomorphicClerk, args: unknown[]) => unknown) =>
    Object.defineProperty(prototype, name, {
      configurable: true,
      // Bound on reading, since apps take methods out: `const { signOut } = useClerk()`. Once for each object, since apps
      // also name them among the dependencies of an effect.
      get(this: IsomorphicClerk) {
        const value = (...args: unknown[]) => body(this, args)
        Object.defineProperty(this, name, { value, configurable: true, writable: true })
        return value
      },
    })
  for (const name of properties) Object.defineProperty(prototype, name, { get: readProperty(name), configurable: true })
  for (const name of urlBuilders) method(name, (clerk, args) => clerk.__forward(name, args) ?? '')
  for (const name of deferredMethods) {
    method(name, async (clerk, args) => {
      if (!clerk.loaded) await clerk.whenLoaded()
      return clerk.__forward(name, args)
    })
  }
  const mounting = (mount: string, unmount: string) => {
    method(mount, (clerk, args) => {
      if (clerk.loaded) clerk.__forward(mount, args)
      else clerk.__rememberMount(args[0] as Element, () => clerk.__forward(mount, args))
    })
    method(unmount, (clerk, args) => {
      if (clerk.loaded) clerk.__forward(unmount, args)
      else clerk.__rememberMount(args[0] as Element, null)
    })
  }
  const opening = (prefix: string, name: string) => {
    method(`${prefix}open${name}`, (clerk, args) => {
      if (clerk.loaded) clerk.__forward(`${prefix}open${name}`, args)
      else clerk.__rememberOpen(name, () => clerk.__forward(`${prefix}open${name}`, args))
    })
    method(`${prefix}close${name}`, (clerk, args) => {
      if (clerk.loaded) clerk.__forward(`${prefix}close${name}`, args)
      else clerk.__rememberOpen(name, null)
    })
  }
  for (const name of mountables) mounting(`mount${name}`, `unmount${name}`)
  mounting('__internal_mountOAuthConsent', '__internal_unmountOAuthConsent')
  for (const name of openables) opening('', name)
  for (const name of internalOpenables) opening('__internal_', name)
}

function readProperty(name: string) {
  return function (this: IsomorphicClerk): unknown {
    return this.__read(name)
  }
}

function resolveOnPage(value: string | ((url: URL) => string) | undefined): string {
  if (typeof value !== 'function') return value ?? ''
  return typeof window === 'undefined' ? '' : value(new URL(window.location.href))
}

function setGlobals({
  publishableKey,
  proxyUrl,
  domain,
}: {
  publishableKey: string
  proxyUrl?: string
  domain?: string
}) {
  Object.assign(window, {
    __clerk_publishable_key: publishableKey,
    __clerk_proxy_url: proxyUrl,
    __clerk_domain: domain,
  })
}

function withoutProviderParts({ Clerk: _clerk, ...options }: IsomorphicClerkOptions) {
  return options
}

const instances = new Map<string, IsomorphicClerk>()

/** One per key in a page, so that a provider that React builds twice keeps its runtime; a fresh one per render on servers. */
export function isomorphicClerkFor(options: IsomorphicClerkOptions): IsomorphicClerk {
  if (typeof window === 'undefined') return new IsomorphicClerk(options)
  const key = options.publishableKey ?? ''
  const known = instances.get(key)
  if (known && !options.Clerk) return known
  const created = new IsomorphicClerk(options)
  instances.set(key, created)
  return created
}
