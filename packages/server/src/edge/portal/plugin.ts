import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  applicationFacts,
  checkedRedirectUrl,
  type InstanceDirectory,
  portalUrl,
} from '../../domain/instances/index.ts'
import { languageOfVisitor, localeOf } from '../../domain/languages/index.ts'
import { pageTextsIn } from '../../domain/pages/index.ts'
import { apiError, type InstanceFacts, isDevelopment, type Scope } from '../../platform/index.ts'
import { queryOf, requestFacts, visitorOf } from '../request-facts.ts'
import type { RoutedRequest } from '../rewrite-url.ts'
import { type Platform, scopeOf } from '../scope.ts'
import { type PortalFacts, portalContentSecurityPolicy, portalPage } from './page.ts'
import { nothingHere, type PortalPage, portalAliases, portalPages, redirectParams } from './pages.ts'

type PortalOptions = { readonly platform: Platform; readonly directory: InstanceDirectory }

/**
 * The account portal: pages for apps without their own. Development: beside the Frontend API, below the instance's path
 * prefix; production: on `accounts.` in place of `clerk.`, and at the Frontend API's own host.
 */
export async function portalPlugin(app: FastifyInstance, { platform, directory }: PortalOptions): Promise<void> {
  for (const page of portalPages)
    for (const url of [page.path, `${page.path}/*`])
      app.get(url, async (request, reply) => answer(page, await requireInstance(request), request, reply))
  for (const [alias, path] of Object.entries(portalAliases))
    for (const url of [alias, `${alias}/*`])
      app.get(url, async (request, reply) => {
        const instance = await requireInstance(request)
        const { rest, search } = placeOf(request, alias)
        return reply.redirect(`${hereOf(factsOf(request), request, instance)}${path}${rest}${search}`)
      })

  // The last stop of every address: a person gets a page where there is a portal, a program a code.
  app.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' || !/text\/html/.test(request.headers.accept ?? '')) throw apiError('route_not_found')
    return answer(nothingHere, await requireInstance(request), request, reply.code(404))
  })

  const factsOf = (request: FastifyRequest) =>
    requestFacts(request, { query: queryOf(request), file: null, publicUrl: platform.config.publicUrl })

  async function requireInstance(request: FastifyRequest): Promise<InstanceFacts> {
    const slug = (request.raw as RoutedRequest).keyward?.slug
    const instance = slug ? await directory.bySlug(slug) : await byHost(request.host)
    // Satellites have none: people sign in on the primary domain.
    if (!instance?.settings.account_portal.enabled || instance.satellite) throw apiError('route_not_found')
    return instance
  }

  async function byHost(host: string): Promise<InstanceFacts | null> {
    const known = await directory.byHost(host)
    return known ?? (host.startsWith('accounts.') ? directory.byHost(host.replace(/^accounts\./, 'clerk.')) : null)
  }

  async function answer(page: PortalPage, instance: InstanceFacts, request: FastifyRequest, reply: FastifyReply) {
    const facts = factsOf(request)
    const instead = page.instead?.(instance.settings)
    if (instead) return reply.redirect(`${hereOf(facts, request, instance)}${instead}`)
    const scope = scopeOf(platform, instance, facts.baseUrl, visitorOf(facts))
    const { query, isClean } = trustedQuery(scope, queryOf(request))
    const here = hereOf(facts, request, instance)
    // An address that leads elsewhere is taken out before any script sees it.
    if (!isClean) {
      const { rest } = placeOf(request, page.path)
      const search = query.size > 0 ? `?${query}` : ''
      return reply.redirect(`${here}${page.path}${rest}${search}`)
    }
    const frontend = isOnOwnHost(here, instance) ? instance.issuer : here
    const scripts = `${frontend}/npm/@clerk/clerk-js@5/dist`
    const language = languageOfVisitor(scope)
    const texts = await pageTextsIn(language)
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', portalContentSecurityPolicy(new URL(frontend).origin))
      .header('referrer-policy', 'strict-origin-when-cross-origin')
      .header('x-content-type-options', 'nosniff')
      .send(
        portalPage({
          page,
          language,
          texts,
          settings: instance.settings,
          application: await applicationFacts(scope),
          publishableKey: instance.publishableKey,
          frontendUrl: frontend,
          scriptUrl: `${scripts}/clerk.browser.js`,
          facts: {
            ...portalFacts(page, { instance, here, query }),
            frontend: isDevelopment(scope) ? here : frontend,
            texts: language === 'en' ? null : `${scripts}/localizations/${localeOf(language)}.js`,
            failed: texts.not_loaded,
            badLink: { title: texts.bad_link, text: texts.bad_link_text },
          },
        }),
      )
  }
}

function portalFacts(
  page: PortalPage,
  { instance, here, query }: { instance: InstanceFacts; here: string; query: URLSearchParams },
): Omit<PortalFacts, 'texts' | 'failed' | 'badLink' | 'frontend'> {
  const { paths } = instance.settings
  const own = (path: string) => here + path
  const after = (path: string) => appUrl(paths.home, path) ?? appUrl(paths.home, '/') ?? own('/user')
  const origins = redirectParams.flatMap((name) => (query.has(name) ? [new URL(query.get(name)!, here).origin] : []))
  return {
    base: here,
    mount: page.mount,
    isForUsers: page.isForUsers ?? false,
    leadsToApp: page.leadsToApp ?? false,
    isSingle: !instance.settings.session_settings.multi_session_enabled,
    props: {
      routing: 'path',
      path: new URL(own(page.path)).pathname,
      // Where it is not known where the app is, people stay here.
      afterCreateOrganizationUrl: appUrl(paths.home, paths.after_create_organization || '/') ?? own('/organization'),
      afterLeaveOrganizationUrl: appUrl(paths.home, paths.after_leave_organization || '/') ?? own('/organizations'),
      afterSelectOrganizationUrl: own('/organization'),
      afterSelectPersonalUrl: own('/user'),
      ...(paths.after_join_waitlist ? { afterJoinWaitlistUrl: after(paths.after_join_waitlist) } : {}),
    },
    options: {
      signInUrl: own('/sign-in'),
      signUpUrl: own('/sign-up'),
      waitlistUrl: own('/waitlist'),
      signInFallbackRedirectUrl: after(paths.after_sign_in || '/'),
      signUpFallbackRedirectUrl: after(paths.after_sign_up || '/'),
      afterSignOutUrl: own('/sign-in'),
      allowedRedirectOrigins: [...new Set(origins)],
      appearance: portalAppearance(instance.settings),
    },
  }
}

/** The scheme of the room around the card, and the instance's colour in both. */
function portalAppearance({ display, account_portal: portal }: InstanceFacts['settings']) {
  const { primary_color_light: light, primary_color_dark: dark } = portal
  const both = light && dark ? `light-dark(${light}, ${dark})` : light || dark
  const primary = portal.appearance === 'auto' ? both : portal.appearance === 'dark' ? dark : light
  return {
    ...display.theme,
    colorScheme: portal.appearance,
    ...(primary ? { variables: { colorPrimary: primary } } : {}),
  }
}

/** A page of the app, where it is known where the app is. */
function appUrl(home: string, path: string): string | null {
  if (/^https?:\/\//.test(path)) return path
  return /^https?:\/\//.test(home) ? new URL(path, home).href : null
}

/** Where this portal is, as the browser sees it: its prefix in development, one of two hosts in production. */
function hereOf({ baseUrl }: { baseUrl: string }, request: FastifyRequest, instance: InstanceFacts): string {
  const { prefix = '' } = (request.raw as RoutedRequest).keyward ?? {}
  if (prefix) return baseUrl
  const portal = portalUrl(instance)
  return new URL(portal).host === request.host ? portal : instance.issuer
}

const isOnOwnHost = (here: string, instance: InstanceFacts) => new URL(here).origin !== new URL(instance.issuer).origin

/** Without the addresses to which nobody may be sent from here. */
function trustedQuery(scope: Scope, given: URLSearchParams): { query: URLSearchParams; isClean: boolean } {
  const query = new URLSearchParams(given)
  for (const name of redirectParams)
    if (query.has(name) && !query.getAll(name).every((value) => isTrusted(scope, value))) query.delete(name)
  return { query, isClean: query.size === given.size }
}

function isTrusted(scope: Scope, value: string): boolean {
  // A path of this host; two slashes or a backslash would make a host of it.
  if (/^\/(?![/\\])[^\\]*$/.test(value)) return true
  try {
    return Boolean(checkedRedirectUrl(scope, value))
  } catch {
    return false
  }
}

function placeOf(request: FastifyRequest, path: string): { rest: string; search: string } {
  const [pathname = '', ...search] = request.url.split('?')
  return { rest: pathname.slice(path.length), search: search.length > 0 ? `?${search.join('?')}` : '' }
}
