import { queryNames } from '@keyward/wire/facts'
import { ClerkAPIResponseError, ClerkRuntimeError, EmailLinkError } from '../errors.ts'
import { type APIKeys, createAPIKeys } from '../resources/api-keys.ts'
import { Client } from '../resources/client.ts'
import type { ResourceContext } from '../resources/context.ts'
import { Environment } from '../resources/environment.ts'
import type { Json } from '../resources/json.ts'
import { Organization } from '../resources/organization.ts'
import type { Session } from '../resources/session.ts'
import type { User } from '../resources/user.ts'
import { WaitlistEntry } from '../resources/waitlist-entry.ts'
import { createState } from '../signals/state.ts'
import type { DecodedToken } from '../tokens/jwt.ts'
import { isServerFailure, spread } from '../tokens/retry.ts'
import { createTokenCache, tokenKey } from '../tokens/token-cache.ts'
import {
  type Address,
  type FrontendApiFacts,
  frontendApiFacts,
  frontendApiHost,
  onPage,
} from '../transport/base-url.ts'
import { createFapiClient, type FapiRequest } from '../transport/fapi-client.ts'
import { createAuthCookies } from './auth-cookies.ts'
import { clientFromToken } from './degraded.ts'
import { createDevBrowser } from './dev-browser.ts'
import { createEmitter } from './events.ts'
import { type Surroundings, whyNot } from './guards.ts'
import { type ClerkOptions, withoutEmptyTexts } from './options.ts'
import {
  asksPrimary,
  checkSatellite,
  leave,
  type Place,
  syncUrl,
  takeSyncMark,
  waitingSatellite,
  wayBack,
} from './satellite.ts'
import { suffixOf } from './suffix.ts'
import { createSignOutBell, keepTokenFresh, openChannel } from './tabs.ts'
import { createUrls, trusted } from './urls.ts'

export type { Organization }
export type Status = 'loading' | 'ready' | 'degraded' | 'error'
export type Resources = {
  readonly client: Client
  readonly session: Session | null | undefined
  readonly user: User | null | undefined
  readonly organization: Organization | null | undefined
}
/** `decorateUrl` carries a development browser's identity to another origin; addresses of this one stay as they are. */
export type NavigateParams = { readonly session: Session; decorateUrl(url: string): string }
export type SetActiveParams = {
  readonly session?: Session | string | null
  readonly organization?: { readonly id: string } | string | null
  readonly redirectUrl?: string
  readonly navigate?: (to: NavigateParams) => unknown
  readonly beforeEmit?: (session?: Session | null) => unknown
}
export type SignOutOptions = { readonly sessionId?: string; readonly redirectUrl?: string }

/** What draws components; comes with the first mount (decisions.md 15). */
export type ComponentHost = {
  mount(name: string, node: Element, props?: Record<string, unknown>): Promise<void>
  unmount(node: Element): void
  open(name: string, props?: Record<string, unknown>): Promise<void>
  close(name: string): void
  update(change: { node?: Element; props?: Record<string, unknown>; options?: ClerkOptions }): void
}
export type LoadComponents = ((clerk: Clerk, options: ClerkOptions) => ComponentHost) & {
  /** At the start of `load`: what this page will show can come while the server is asked who is here. */
  ahead?(options: ClerkOptions): void
}

const startPatience = { tries: 2, timeoutMs: 8_000 } as const
const environmentKey = '__clerk_environment'
export const version = '5.128.0'

/** The runtime of a page: `window.Clerk`. One value for the life of the page; `load` makes it useful. */
export class Clerk {
  readonly version = version
  readonly publishableKey: string
  readonly instanceType: 'development' | 'production'
  readonly frontendApi: string
  readonly isStandardBrowser = true
  client: Client | undefined
  session: Session | null | undefined
  user: User | null | undefined
  organization: Organization | null | undefined
  loaded = false
  __unstable__environment: Environment | null = null
  __internal_last_error: unknown = null
  __internal_setActiveInProgress = false
  readonly telemetry = undefined
  readonly __internal_state = createState(this)
  #facts: FrontendApiFacts
  #given: Address
  #options: ClerkOptions = {}
  #status: Status = 'loading'
  #loading: Promise<void> | null = null
  #host: ComponentHost | null = null
  readonly #loadComponents: LoadComponents | null
  #cookies!: ReturnType<typeof createAuthCookies>
  #devBrowser!: ReturnType<typeof createDevBrowser>
  readonly #tokens = createTokenCache({
    channel: openChannel('clerk:session_token'),
    onChange: (key, token) => this.#onToken(key, token),
  })
  #bell: ReturnType<typeof createSignOutBell> | null = null
  #isTakingClient = false
  #isQuiet = false
  #isRecovering = false
  #checking: Promise<void> | null = null
  readonly #listeners = new Set<(resources: Resources) => void>()
  readonly #events = createEmitter<{ status: Status; [event: string]: unknown }>()
  readonly #urls = createUrls({
    options: () => this.#options,
    environment: () => this.__unstable__environment,
    withAuth: (url) => this.#devBrowser?.decorate(url) ?? url,
    wayBack: (url) => wayBack(url, this.#place()),
  })
  readonly #fapi = createFapiClient({
    baseUrl: () => this.#facts.baseUrl,
    version,
    sessionId: () => this.session?.id ?? null,
    devBrowser: () => this.#devBrowser?.get() ?? null,
    replaceDevBrowser: () => this.#devBrowser.replace(),
    onDevBrowser: (token) => this.#devBrowser?.take(token),
  })
  readonly #context: ResourceContext = {
    tokens: this.#tokens,
    call: (request) => this.#call(request),
    reload: (path) => this.#call({ path }, { takesClient: true }),
    reloadClient: () => this.#reloadClient(),
    sessionIsOver: () => this.handleUnauthenticated(),
    leave: (url) => location.assign(url),
    futures: this.__internal_state,
    passwordSettings: () => this.__unstable__environment?.userSettings.passwordSettings ?? {},
  }

  constructor(publishableKey: string, given: Address & { loadComponents?: LoadComponents } = {}) {
    const { loadComponents, ...place } = given
    this.publishableKey = publishableKey
    this.#given = place
    this.#loadComponents = loadComponents ?? null
    this.#facts = frontendApiFacts(publishableKey, onPage(place))
    this.frontendApi = this.#facts.frontendApi
    this.instanceType = this.#facts.instanceType
  }

  get status(): Status {
    return this.#status
  }
  /** A session counts once its tasks are done. */
  get isSignedIn(): boolean {
    return Boolean(this.session) && this.session?.status !== 'pending'
  }
  get proxyUrl(): string {
    return onPage(this.#given).proxyUrl ?? ''
  }
  /** Of a satellite; in production the host of its Frontend API. */
  get domain(): string {
    const { domain } = onPage(this.#given)
    return domain && this.instanceType === 'production' ? frontendApiHost(domain) : (domain ?? '')
  }
  get isSatellite(): boolean {
    const { isSatellite } = this.#options
    return typeof isSatellite === 'function' ? isSatellite(new URL(location.href)) : Boolean(isSatellite)
  }
  get sdkMetadata(): unknown {
    return this.#options.sdkMetadata ?? { name: '@clerk/clerk-js', version }
  }

  /** Once, however often it is called (React does so twice): further calls get the same promise. */
  load = (options: ClerkOptions = {}): Promise<void> => {
    this.#loading ??= this.#load(options).catch((error) => {
      this.#loading = null
      throw error
    })
    return this.#loading
  }

  /** Calls back at once if the client is known. `undefined` is loading, `null` is signed out. */
  addListener = (listener: (resources: Resources) => void, { skipInitialEmit = false } = {}): (() => void) => {
    this.#listeners.add(listener)
    if (this.client && !skipInitialEmit) listener(this.#resources(this.client))
    return () => this.#listeners.delete(listener)
  }
  on = (event: string, listener: (payload: never) => void, options: { notify?: boolean } = {}): void => {
    this.#events.on(event, listener as (payload: unknown) => void)
    if (options.notify && event === 'status') listener(this.#status as never)
  }
  off = (event: string, listener: (payload: never) => void): void =>
    this.#events.off(event, listener as (payload: unknown) => void)

  __internal_getOption = (name: string): unknown => this.#options[name]

  /**
   * Makes a session (and organization) the one in use: tells the server, writes the cookie that the app's server reads, goes
   * where the caller wants, and only then lets the page know.
   */
  setActive = async (params: SetActiveParams): Promise<void> => {
    const client = this.#requireClient()
    this.__internal_setActiveInProgress = true
    try {
      let next = params.session === undefined ? (this.session ?? null) : await this.#sessionOf(client, params.session)
      await pageHook('onBeforeSetActive', next ? undefined : 'sign-out')
      if (next) {
        next = await next.touch({
          intent: params.organization === undefined ? 'select_session' : 'select_org',
          activeOrganizationId: organizationIdOf(next, params.organization),
        })
        // The answer brought a fresh client along: go on with its session, not with the one from before.
        next = this.client?.sessions.find(({ id }) => id === next!.id) ?? next
        await next.getToken()
        this.#cookies.writeSession(next.lastActiveToken?.getRawString() ?? '')
      } else {
        this.#cookies.removeSession()
      }
      this.#cookies.claimContext(next)
      this.#cookies.writeUat(this.client)
      await this.#goBeforeEmit(params, next)
      this.#setSession(next)
      this.#emit()
      await pageHook('onAfterSetActive')
    } finally {
      this.__internal_setActiveInProgress = false
    }
  }

  /** Everybody on this browser, or one session; then to the page for it. */
  signOut = async (
    first?: SignOutOptions | ((...args: unknown[]) => unknown),
    second?: SignOutOptions,
  ): Promise<void> => {
    const callback = typeof first === 'function' ? first : undefined
    const options = (typeof first === 'function' ? second : first) ?? {}
    const client = this.client
    if (!client || client.signedInSessions.length === 0) return
    const others = client.signedInSessions.filter(({ id }) => id !== options.sessionId)
    const ended = options.sessionId ? client.sessions.find(({ id }) => id === options.sessionId) : undefined
    if (ended && others.length > 0) {
      const wasInUse = this.session?.id === ended.id
      await this.#endQuietly(() => ended.remove(), wasInUse)
      // Who goes on is for the person to choose: nobody is in use until then.
      if (wasInUse) await this.#leaveSession(options.redirectUrl, callback)
      return
    }
    await this.#endQuietly(() => client.removeSessions(), true)
    await this.#leaveSession(options.redirectUrl, callback)
  }

  /** By the app's router where it has one, else by leaving the page. */
  navigate = async (to?: string, { replace = false }: { replace?: boolean } = {}): Promise<unknown> => {
    if (!to) return undefined
    const url = new URL(to, location.href)
    if (!/^https?:$/.test(url.protocol) && !this.#options.allowedRedirectProtocols?.includes(url.protocol))
      return undefined
    this.#events.emit('navigate', url.href)
    const route = replace ? (this.#options.routerReplace ?? this.#options.routerPush) : this.#options.routerPush
    if (url.origin !== location.origin || !route) {
      location.assign(this.#devBrowser.decorate(url.href))
      return undefined
    }
    return route(url.href.slice(url.origin.length), {
      windowNavigate: (href: URL | string) => location.assign(String(href)),
      __internal_metadata: {},
    })
  }

  buildSignInUrl = (options: Record<string, unknown> = {}): string =>
    this.#urls.signIn({ redirectUrl: location.href, ...options })
  buildSignUpUrl = (options: Record<string, unknown> = {}): string =>
    this.#urls.signUp({ redirectUrl: location.href, ...options })
  buildUserProfileUrl = (): string => this.#urls.userProfile()
  readonly apiKeys: APIKeys = createAPIKeys({
    context: { call: (request) => this.#call(request) },
    subject: () => this.organization?.id ?? this.user?.id,
    token: async () => (await this.session?.getToken()) ?? null,
  })
  /** Asks to be let in later. */
  joinWaitlist = async (params: { readonly emailAddress: string }): Promise<WaitlistEntry> =>
    new WaitlistEntry(await this.#call({ method: 'POST', path: '/waitlist', body: params }))
  createOrganization = async (params: { readonly name: string; readonly slug?: string }): Promise<Organization> =>
    new Organization(this.#context, await this.#call({ method: 'POST', path: '/organizations', body: params }))
  getOrganization = async (organizationId: string): Promise<Organization> =>
    new Organization(this.#context, await this.#call({ path: `/organizations/${organizationId}` }))

  buildOrganizationProfileUrl = (): string => this.#urls.organizationProfile()
  buildCreateOrganizationUrl = (): string => this.#urls.createOrganization()
  buildWaitlistUrl = (options: Record<string, unknown> = {}): string => this.#urls.waitlist(options)
  /** `params`: a query with a `redirect_url` to go by, instead of the page's. */
  buildAfterSignInUrl = ({ params }: { params?: URLSearchParams } = {}): string => this.#urls.afterSignIn(params)
  buildAfterSignUpUrl = ({ params }: { params?: URLSearchParams } = {}): string => this.#urls.afterSignUp(params)
  buildAfterSignOutUrl = (): string => this.#urls.afterSignOut()
  buildAfterMultiSessionSingleSignOutUrl = (): string => this.#urls.afterOneSignOut()
  buildNewSubscriptionRedirectUrl = (): string => this.#urls.afterSignIn()
  /** Empty where nothing is left to do. */
  buildTasksUrl = (options: Record<string, unknown> = {}): string => {
    const task = this.session?.currentTask?.key
    return task ? this.#urls.tasks(task, { redirectUrl: location.href, ...options }) : ''
  }
  buildUrlWithAuth = (to: string): string => this.#devBrowser.decorate(to)

  redirectWithAuth = (to: string) => this.navigate(this.buildUrlWithAuth(to))
  redirectToSignIn = (options?: Record<string, unknown>) =>
    this.navigate(this.buildSignInUrl({ ...this.#notBack(), ...options }))
  redirectToSignUp = (options?: Record<string, unknown>) =>
    this.navigate(this.buildSignUpUrl({ ...this.#notBack(), ...options }))
  redirectToUserProfile = () => this.navigate(this.buildUserProfileUrl())
  redirectToOrganizationProfile = () => this.navigate(this.buildOrganizationProfileUrl())
  redirectToCreateOrganization = () => this.navigate(this.buildCreateOrganizationUrl())
  redirectToAfterSignIn = () => this.navigate(this.buildAfterSignInUrl())
  redirectToAfterSignUp = () => this.navigate(this.buildAfterSignUpUrl())
  redirectToAfterSignOut = () => this.navigate(this.buildAfterSignOutUrl())
  redirectToWaitlist = () => this.navigate(this.buildWaitlistUrl())
  redirectToTasks = (options?: Record<string, unknown>) => this.navigate(this.buildTasksUrl(options))

  /** The page that a mail's link comes back to: goes on where it is told to, or stays; throws how the link ended. */
  handleEmailLinkVerification = async (
    params: { redirectUrl?: string; redirectUrlComplete?: string; onVerifiedOnOtherDevice?: () => void },
    navigate: (to: string) => unknown = (to) => this.navigate(to),
  ): Promise<unknown> => {
    const query = new URL(location.href).searchParams
    const status = query.get(queryNames.status)
    if (status !== 'verified')
      throw new EmailLinkError(status === 'expired' || status === 'client_mismatch' ? status : 'failed')
    const session = this.client?.signedInSessions.find(({ id }) => id === query.get(queryNames.createdSession))
    if (session) {
      const to = params.redirectUrlComplete
      return this.setActive({ session, beforeEmit: to ? () => navigate(to) : undefined })
    }
    const isUnderWay =
      this.client?.signIn.status === 'needs_second_factor' || this.client?.signUp.status === 'missing_requirements'
    if (isUnderWay) return params.redirectUrl ? navigate(params.redirectUrl) : undefined
    params.onVerifiedOnOtherDevice?.()
    return null
  }

  /** The page that a provider comes back to. Connections are not built yet: what is complete goes on, the rest starts over. */
  handleRedirectCallback = async (
    params: Record<string, unknown> = {},
    navigate: (to: string) => unknown = (to) => this.navigate(to),
  ): Promise<unknown> => {
    await this.#reloadClient()
    const client = this.#requireClient()
    const created = client.signIn.createdSessionId ?? client.signUp.createdSessionId
    const option = (name: string) => (typeof params[name] === 'string' ? (params[name] as string) : null)
    if (created) {
      await this.setActive({ session: created })
      return navigate(
        trusted(option('signInForceRedirectUrl') ?? option('signInFallbackRedirectUrl'), this.#options) ??
          this.buildAfterSignInUrl(),
      )
    }
    return navigate(option('signInUrl') ?? this.buildSignInUrl({ redirectUrl: undefined }))
  }

  /** A request said that nobody is signed in: ask who is, and show it. Once for any number of such answers at a time. */
  handleUnauthenticated = (): Promise<void> => {
    this.#checking ??= this.#dropEndedSession().finally(() => {
      this.#checking = null
    })
    return this.#checking
  }

  mountSignIn = (node: Element, props?: Record<string, unknown>) =>
    this.#signsInElsewhere() ? this.redirectToSignIn(backTo(props)) : this.#mount('SignIn', node, props)
  unmountSignIn = (node: Element) => this.#unmount(node)
  mountSignUp = (node: Element, props?: Record<string, unknown>) =>
    this.#signsInElsewhere() ? this.redirectToSignUp(backTo(props)) : this.#mount('SignUp', node, props)
  unmountSignUp = (node: Element) => this.#unmount(node)
  mountUserButton = (node: Element, props?: Record<string, unknown>) => this.#mount('UserButton', node, props)
  unmountUserButton = (node: Element) => this.#unmount(node)
  __internal_mountImpersonationFab = (node: Element) => this.#mount('ImpersonationFab', node)
  __internal_mountKeylessPrompt = (node: Element) => this.#mount('KeylessPrompt', node)
  mountUserAvatar = (node: Element, props?: Record<string, unknown>) => this.#mount('UserAvatar', node, props)
  unmountUserAvatar = (node: Element) => this.#unmount(node)
  mountUserProfile = (node: Element, props?: Record<string, unknown>) => this.#mount('UserProfile', node, props)
  unmountUserProfile = (node: Element) => this.#unmount(node)
  mountOrganizationSwitcher = (node: Element, props?: Record<string, unknown>) =>
    this.#mount('OrganizationSwitcher', node, props)
  unmountOrganizationSwitcher = (node: Element) => this.#unmount(node)
  /** Called by the official React package before each switcher; ours asks for its lists as soon as it is drawn. */
  __experimental_prefetchOrganizationSwitcher = (): void => undefined
  mountOrganizationProfile = (node: Element, props?: Record<string, unknown>) =>
    this.#mount('OrganizationProfile', node, props)
  unmountOrganizationProfile = (node: Element) => this.#unmount(node)
  mountOrganizationList = (node: Element, props?: Record<string, unknown>) =>
    this.#mount('OrganizationList', node, props)
  unmountOrganizationList = (node: Element) => this.#unmount(node)
  mountCreateOrganization = (node: Element, props?: Record<string, unknown>) =>
    this.#mount('CreateOrganization', node, props)
  unmountCreateOrganization = (node: Element) => this.#unmount(node)
  mountTaskResetPassword = (node: Element, props?: Record<string, unknown>) =>
    this.#mount('TaskResetPassword', node, props)
  unmountTaskResetPassword = (node: Element) => this.#unmount(node)
  mountTaskChooseOrganization = (node: Element, props?: Record<string, unknown>) =>
    this.#mount('TaskChooseOrganization', node, props)
  unmountTaskChooseOrganization = (node: Element) => this.#unmount(node)
  mountAPIKeys = (node: Element, props?: Record<string, unknown>) => this.#mount('APIKeys', node, props)
  unmountAPIKeys = (node: Element) => this.#unmount(node)
  /** Asks somebody who is signed in to show once more that it is them. */
  __internal_openReverification = (props?: Record<string, unknown>) => this.#open('UserVerification', props)
  __internal_closeReverification = () => this.#host?.close('UserVerification')
  mountWaitlist = (node: Element, props?: Record<string, unknown>) => this.#mount('Waitlist', node, props)
  unmountWaitlist = (node: Element) => this.#unmount(node)
  openWaitlist = (props?: Record<string, unknown>) => this.#open('Waitlist', props)
  closeWaitlist = () => this.#host?.close('Waitlist')
  openSignIn = (props?: Record<string, unknown>) =>
    this.#signsInElsewhere() ? this.redirectToSignIn(backTo(props)) : this.#open('SignIn', props)
  closeSignIn = () => this.#host?.close('SignIn')
  openSignUp = (props?: Record<string, unknown>) =>
    this.#signsInElsewhere() ? this.redirectToSignUp(backTo(props)) : this.#open('SignUp', props)
  closeSignUp = () => this.#host?.close('SignUp')
  openUserProfile = (props?: Record<string, unknown>) => this.#open('UserProfile', props)
  closeUserProfile = () => this.#host?.close('UserProfile')
  openOrganizationProfile = (props?: Record<string, unknown>) => this.#open('OrganizationProfile', props)
  closeOrganizationProfile = () => this.#host?.close('OrganizationProfile')
  openCreateOrganization = (props?: Record<string, unknown>) => this.#open('CreateOrganization', props)
  closeCreateOrganization = () => this.#host?.close('CreateOrganization')

  __unstable__updateProps = async (change: {
    node?: Element
    props?: Record<string, unknown>
    appearance?: unknown
    options?: ClerkOptions
  }): Promise<void> => {
    const { node, props, ...rest } = change
    // An appearance that is there and undefined takes the one before back.
    const options = { ...rest.options, ...('appearance' in rest ? { appearance: rest.appearance } : {}) }
    this.#options = { ...this.#options, ...withoutEmptyTexts(options) }
    this.#host?.update({ node, props, options })
  }
  /** Told of every address that `navigate` goes to. */
  __internal_addNavigationListener = (listener: () => void): (() => void) => {
    this.#events.on('navigate', listener)
    return () => this.#events.off('navigate', listener)
  }
  __internal_reloadInitialResources = async (): Promise<void> => {
    const [environment] = await Promise.all([this.#fetchEnvironment(), this.#reloadClient()])
    this.__unstable__environment = new Environment(environment)
    this.#emit()
  }
  __internal_navigateWithError = (to: string, error: unknown) => {
    this.__internal_last_error = error
    return this.navigate(to)
  }

  async #load(options: ClerkOptions): Promise<void> {
    this.#options = { ...this.#options, ...withoutEmptyTexts(options) }
    const { proxyUrl, domain } = this.#options
    if (proxyUrl || domain) {
      this.#given = { ...(proxyUrl ? { proxyUrl } : {}), ...(domain ? { domain } : {}) }
      this.#facts = frontendApiFacts(this.publishableKey, onPage(this.#given))
    }
    this.#loadComponents?.ahead?.(this.#options)
    const suffix = await suffixOf(this.publishableKey)
    const { frontendApi, instanceType, baseUrl } = this.#facts
    this.#cookies = createAuthCookies({ suffix, instanceType })
    this.#devBrowser = createDevBrowser({ frontendApi, instanceType, suffix, baseUrl })
    try {
      const place = this.#place()
      checkSatellite(place)
      const asks = asksPrimary(place, place.isSatellite ? takeSyncMark() : null)
      if (asks && this.#cookies.isSignedOut()) return await leave(syncUrl(place))
      const prepared = this.#devBrowser.prepare()
      // Nobody in particular may read it, so it does not wait for a new dev browser.
      const environment = this.#fetchEnvironment()
      environment.catch(() => undefined)
      await prepared
      const waiting = waitingSatellite(place)
      if (waiting) return await leave(this.#devBrowser.decorate(waiting))
      const isDegraded = await this.#loadState(environment)
      // The cookie was of somebody who is no longer in; somebody else may be by now.
      if (asks && !isDegraded && !this.client?.signedInSessions.length) return await leave(syncUrl(place))
      // Hooks read claims from it: a session without a token would be an invalid state (wire.md §7.2).
      if (this.session && !this.session.lastActiveToken) await this.session.getToken()
      // A router that was starting meanwhile may have put the address back.
      if (place.isSatellite) takeSyncMark()
      this.loaded = true
      this.#emit()
      this.#setStatus(isDegraded ? 'degraded' : 'ready')
      this.#watch()
      if (isDegraded) void this.#recover()
    } catch (error) {
      this.#setStatus('error')
      throw error
    }
  }

  #place(): Place {
    const { instanceType, baseUrl } = this.#facts
    const { signInUrl, satelliteAutoSync } = this.#options
    const hasAddress = Boolean(this.#given.proxyUrl || this.#given.domain)
    const { isSatellite } = this
    return { instanceType, baseUrl, isSatellite, asksEverybody: satelliteAutoSync !== false, hasAddress, signInUrl }
  }

  /** Environment and client at once. True when the server is away and the page lives on what it remembers. */
  async #loadState(fetched: Promise<Json>): Promise<boolean> {
    const [environment, client] = await Promise.allSettled([
      fetched,
      this.#fapi.request({ path: '/client', ...startPatience }),
    ])
    const remembered = readEnvironment()
    if (environment.status === 'rejected') {
      // Who is here can be said without the settings; where neither is known there is nothing to show.
      if (!isOutOfReach(environment.reason) || !(remembered || client.status === 'fulfilled')) throw environment.reason
      this.__unstable__environment = new Environment(remembered ?? {})
    } else this.__unstable__environment = new Environment(environment.value)
    if (client.status === 'fulfilled') {
      this.#takeClient((client.value.payload?.['response'] as Json | null) ?? null)
      return environment.status === 'rejected'
    }
    if (!isOutOfReach(client.reason)) throw client.reason
    // An outage signs nobody out: the cookie stays as it is, and says who is here (decisions.md 2).
    this.#takeClient(clientFromToken(this.#cookies.readSession(), Date.now()), { isRemembered: true })
    return true
  }

  /** Asks until the server is back, then the page is as if it had started now. */
  async #recover(): Promise<void> {
    this.#isRecovering = true
    for (let pauseMs = 2_000; this.#isRecovering; pauseMs = Math.min(pauseMs * 1.5, 30_000)) {
      const pause = spread(pauseMs)
      await new Promise((resolve) => setTimeout(resolve, pause))
      try {
        await this.__internal_reloadInitialResources()
        this.#isRecovering = false
        this.#setStatus('ready')
      } catch {
        // Still away.
      }
    }
  }

  async #dropEndedSession(): Promise<void> {
    const before = this.session
    try {
      await this.#reloadClient()
    } catch (error) {
      if (!(error instanceof ClerkAPIResponseError && [401, 403, 500].includes(error.status))) throw error
      this.#takeClient(null, { emits: true })
    }
    if (!before || this.session) return
    await pageHook('onBeforeSetActive', 'sign-out')
    await pageHook('onAfterSetActive')
  }

  async #fetchEnvironment(): Promise<Json> {
    const method = this.instanceType === 'development' ? 'PATCH' : 'GET'
    const { payload } = await this.#fapi.request({ method, path: '/environment', ...startPatience })
    const environment = (payload?.['response'] ?? payload) as Json
    writeEnvironment(environment)
    return environment
  }

  async #call(request: FapiRequest, { takesClient = false } = {}): Promise<Json> {
    const isMutation = (request.method ?? 'GET') !== 'GET'
    try {
      const { payload } = await this.#fapi.request(request)
      // One answer does not make a page whole that started from memory.
      if (this.#status === 'degraded' && !this.#isRecovering) this.#setStatus('ready')
      if ((isMutation || takesClient) && payload?.['client'])
        this.#takeClient(payload['client'] as Json, { emits: true })
      // The last session is gone and the client with it.
      else if (isMutation && request.path === '/client' && request.method === 'DELETE')
        this.#takeClient(null, { emits: true })
      if (isMutation) this.#events.emit('keyward:change', request.path)
      return (payload?.['response'] ?? payload ?? {}) as Json
    } catch (error) {
      if (isServerAway(error) && this.loaded) this.#setStatus('degraded')
      if (isMutation && error instanceof ClerkAPIResponseError && error.client)
        this.#takeClient(error.client, { emits: true })
      if (
        error instanceof ClerkAPIResponseError &&
        error.status === 401 &&
        this.loaded &&
        !/\/tokens/.test(request.path) &&
        error.errors[0]?.code !== 'requires_captcha'
      ) {
        await this.handleUnauthenticated().catch(() => undefined)
      }
      throw error
    }
  }

  async #reloadClient(): Promise<void> {
    const { payload } = await this.#fapi.request({ path: '/client' })
    this.#takeClient((payload?.['response'] as Json | null) ?? null, { emits: true })
  }

  /** Every answer's client replaces the one before; the session in use stays the same one, or ends. */
  #takeClient(json: Json | null, { emits = false, isRemembered = false } = {}): void {
    const isFirst = this.client === undefined
    this.#isTakingClient = true
    if (this.client) this.client.take(json)
    else this.client = new Client(this.#context, json)
    this.#isTakingClient = false
    this.__internal_state.adopt(this.client)
    if (isFirst) this.#setSession(this.#initialSession(this.client))
    else if (this.session)
      this.#setSession(this.client.signedInSessions.find(({ id }) => id === this.session?.id) ?? null)
    if (!isRemembered) this.#writeCookies(this.client)
    if (emits && this.loaded) this.#emit()
  }

  #writeCookies(client: Client): void {
    this.#writeSessionCookie()
    // Another tab may have signed somebody in whom this one does not show: only a token of nobody is taken away.
    const cookieSession = this.#cookies.readSession()?.jwt.claims.sid
    if (!client.signedInSessions.some(({ id }) => id === cookieSession)) this.#cookies.removeSession()
    this.#cookies.writeUat(client)
  }

  #writeSessionCookie(): void {
    const token = this.session?.lastActiveToken
    if (token && this.#cookies.isOwnContext(this.session!)) this.#cookies.writeSession(token.getRawString())
  }

  #initialSession(client: Client): Session | null {
    const chosen = this.#options.selectInitialSession?.(client) as Session | null | undefined
    if (chosen !== undefined) return chosen
    const present = client.signedInSessions
    return present.find(({ id }) => id === client.lastActiveSessionId) ?? present[0] ?? null
  }

  #setSession(session: Session | null | undefined): void {
    this.session = session
    this.user = session === undefined ? undefined : (session?.user ?? null)
    this.organization = session === undefined ? undefined : (session?.membership?.organization ?? null)
  }

  /** One that was made elsewhere (another tab, another script) is asked for before it is refused. */
  async #sessionOf(client: Client, session: Session | string | null): Promise<Session | null> {
    if (session === null) return null
    const id = typeof session === 'string' ? session : session.id
    const find = (among: Client) => among.signedInSessions.find((one) => one.id === id)
    const known = find(client)
    if (known) return known
    await this.#reloadClient()
    const found = find(this.#requireClient())
    if (!found)
      throw new ClerkRuntimeError('That session is not signed in on this browser', { code: 'session_not_found' })
    return found
  }

  async #goBeforeEmit({ beforeEmit, redirectUrl, navigate }: SetActiveParams, session: Session | null): Promise<void> {
    if (beforeEmit) {
      this.#setSession(undefined)
      this.#emit()
      await beforeEmit(session)
      return
    }
    const taskUrl = this.#taskUrl(session, { redirectUrl, navigate })
    if (!taskUrl && !redirectUrl && !(navigate && session)) return
    // While the page changes nobody is neither in nor out: guards on the old page must not fire.
    this.#setSession(undefined)
    this.#emit()
    if (taskUrl) await this.navigate(taskUrl)
    else if (navigate && session) await navigate({ session, decorateUrl: this.#decorateUrl })
    else if (redirectUrl) await this.navigate(redirectUrl)
  }

  /** Apps hand what stays a path to their router, and leave the page for the rest. */
  #decorateUrl = (url: string): string =>
    new URL(url, location.href).origin === location.origin ? url : this.buildUrlWithAuth(url)

  /** The app's own page for what is left to do goes before all that a caller wants; the sign-in page's step before a redirect. */
  #taskUrl(session: Session | null, { redirectUrl, navigate }: SetActiveParams): string | null {
    const task = session?.currentTask?.key
    if (!task || (!this.#options.taskUrls?.[task] && (navigate || !redirectUrl))) return null
    return this.#urls.tasks(task, redirectUrl ? { redirectUrl } : {})
  }

  /** Listeners hear of it when the page has been left: guards on the old page must not fire first. */
  async #endQuietly(end: () => Promise<unknown>, isQuiet: boolean): Promise<void> {
    this.#isQuiet = isQuiet
    try {
      await end()
    } finally {
      this.#isQuiet = false
    }
    // Before the page is left: afterwards nobody is here to tell.
    this.#bell?.ring()
  }

  async #leaveSession(
    redirectUrl = this.#urls.afterSignOut(),
    callback?: (...args: unknown[]) => unknown,
  ): Promise<void> {
    this.#tokens.clear()
    await this.setActive({ session: null, ...(callback ? { beforeEmit: () => callback() } : { redirectUrl }) })
  }

  #onToken(key: string, token: DecodedToken): void {
    const { session } = this
    if (this.#isTakingClient || !session || key !== keyOf(session)) return
    session.lastActiveToken = token
    this.#writeSessionCookie()
    if (this.loaded) this.#emit()
  }

  /** What goes on by itself: tokens stay fresh, other tabs are followed, a return to the page is noted. */
  #watch(): void {
    keepTokenFresh({
      isOn: () => this.#options.polling !== false && Boolean(this.session),
      renew: async () => {
        await this.session?.getToken()
        if (this.session) await this.#tokens.settled(keyOf(this.session))
        this.#writeSessionCookie()
      },
    })
    this.#bell = createSignOutBell(() => void this.handleUnauthenticated().catch(() => undefined))
    // Back to a page that the browser has kept as it was: whoever left it may have signed out since.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted && this.session) void this.handleUnauthenticated().catch(() => undefined)
    })
    let lastTouch = 0
    addEventListener('focus', () => {
      if (!this.session) return
      this.#cookies.claimContext(this.session)
      this.#writeSessionCookie()
      if (this.#options.touchSession === false || Date.now() - lastTouch < 5_000) return
      lastTouch = Date.now()
      this.session.touch({ intent: 'focus' }).catch(() => undefined)
    })
  }

  #mount(name: string, node: Element, props?: Record<string, unknown>): void {
    // It may have something to show later: who is signed in changes.
    const reason = this.loaded && this.instanceType === 'development' && whyNot(name, this.#around(), 'part of a page')
    if (reason) console.warn(`Keyward: ${reason.message}`)
    this.#components()
      .mount(name, node, props)
      .catch((error) => console.error(error))
  }
  #unmount(node: Element): void {
    this.#host?.unmount(node)
  }
  /** An empty dialog would cover the page: in development its caller hears why there is none. */
  #open(name: string, props?: Record<string, unknown>): void {
    const reason = this.loaded && whyNot(name, this.#around(), 'dialog')
    if (reason && this.instanceType === 'development') throw reason
    if (reason) return
    this.#components()
      .open(name, props)
      .catch((error) => console.error(error))
  }
  #components(): ComponentHost {
    if (!this.#loadComponents)
      throw new ClerkRuntimeError('This script has no components: load clerk.browser.js instead of the headless one', {
        code: 'components_missing',
      })
    this.#host ??= this.#loadComponents(this, this.#options)
    return this.#host
  }

  #around(): Surroundings {
    const environment = this.__unstable__environment
    return {
      isSignedIn: Boolean(this.session),
      hasTask: Boolean(this.session?.currentTask),
      hasOrganization: Boolean(this.organization),
      isSingleSession: environment?.isSingleSession() ?? true,
      hasOrganizations: environment?.organizationSettings['enabled'] === true,
      hasAPIKeys: environment?.apiKeysSettings['enabled'] === true,
    }
  }

  /** People do so on the primary domain alone. */
  #signsInElsewhere(): boolean {
    return this.isSatellite && !this.session
  }
  /** Whoever is in already is sent on from the sign-in page at once: back here and there again, were it told about this page. */
  #notBack(): { redirectUrl?: undefined } {
    const staysIn = this.session?.status === 'active' && this.__unstable__environment?.isSingleSession()
    return staysIn ? { redirectUrl: undefined } : {}
  }
  #requireClient(): Client {
    if (!this.client) throw new ClerkRuntimeError('Call load() before anything else', { code: 'not_loaded' })
    return this.client
  }
  #resources(client: Client): Resources {
    return { client, session: this.session, user: this.user, organization: this.organization }
  }
  #emit(): void {
    if (!this.client || this.#isQuiet) return
    const resources = this.#resources(this.client)
    for (const listener of [...this.#listeners]) listener(resources)
  }
  #setStatus(status: Status): void {
    if (this.#status === status) return
    this.#status = status
    this.#events.emit('status', status)
  }
}

/** To this page, unless the component was told where people go from it. */
function backTo(props: Record<string, unknown> = {}): Record<string, unknown> {
  const { forceRedirectUrl, fallbackRedirectUrl } = props
  const wanted = forceRedirectUrl || fallbackRedirectUrl
  return typeof wanted === 'string' ? { redirectUrl: new URL(wanted, location.href).href } : {}
}

/** What the framework's package left for us on the page; in this generation under `__unstable__`, in the next under `__internal_`. */
async function pageHook(name: 'onBeforeSetActive' | 'onAfterSetActive', intent?: string): Promise<void> {
  const page = globalThis as Record<string, unknown>
  const hook = page[`__internal_${name}`] ?? page[`__unstable__${name}`]
  if (typeof hook === 'function') await hook(intent)
}

const keyOf = ({ id, lastActiveOrganizationId }: Session) => tokenKey(id, '', lastActiveOrganizationId)

/** By value, by id, or by the slug of one of the user's own; undefined keeps what the session has. */
function organizationIdOf(session: Session, organization: SetActiveParams['organization']): string | null {
  if (organization === undefined) return session.lastActiveOrganizationId
  if (organization === null) return null
  const idOrSlug = typeof organization === 'string' ? organization : organization.id
  if (idOrSlug.startsWith('org_')) return idOrSlug
  const membership = session.user?.organizationMemberships.find((one) => one.organization.slug === idOrSlug)
  if (!membership)
    throw new ClerkRuntimeError('The user is no member of that organization', { code: 'organization_not_found' })
  return membership.organization.id
}

function isServerAway(error: unknown): boolean {
  return (
    (error instanceof ClerkRuntimeError && error.code === 'network_error') ||
    (error instanceof ClerkAPIResponseError && isServerFailure(error.status))
  )
}

/** For a page that starts: too many requests are no reason to show nothing. */
function isOutOfReach(error: unknown): boolean {
  return isServerAway(error) || (error instanceof ClerkAPIResponseError && error.status === 429)
}

function readEnvironment(): Json | null {
  try {
    return JSON.parse(localStorage.getItem(environmentKey) ?? 'null')
  } catch {
    return null
  }
}

function writeEnvironment(environment: Json): void {
  try {
    localStorage.setItem(environmentKey, JSON.stringify(environment))
  } catch {
    // Storage may be full or forbidden: then there is no memory for an outage.
  }
}
