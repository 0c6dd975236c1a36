// Where a component is, as a step ("factor-one", "create/verify-email-address") and its query, for the three kinds of routing.

export type Routing = 'path' | 'hash' | 'virtual'
export type Place = { readonly step: string; readonly query: URLSearchParams }

/** The step below `base` that a URL names; in hash routing the step is the fragment's path. */
export function placeOf(url: URL, routing: Routing, base: string): Place {
  if (routing === 'hash') {
    const [path = '', query = ''] = url.hash.replace(/^#/, '').split('?', 2)
    const merged = new URLSearchParams(url.search)
    for (const [name, value] of new URLSearchParams(query)) merged.set(name, value)
    return { step: trimSlashes(path), query: merged }
  }
  const path = trimSlashes(decode(url.pathname))
  const root = trimSlashes(base)
  // A dialog has no path of its own: links that it sends out name the step in the fragment of the page that answers them.
  if (path === root && url.hash.startsWith('#/')) return placeOf(url, 'hash', base)
  return {
    step: root === '' || isBelow(url, base) ? trimSlashes(path.slice(root.length)) : '',
    query: url.searchParams,
  }
}

/** Whether a page is one of a component's own paths; the root, below which is the whole app, is no such place. */
export function isBelow(url: URL, base: string): boolean {
  const [path, root] = [trimSlashes(decode(url.pathname)), trimSlashes(base)]
  return root !== '' && (path === root || path.startsWith(`${root}/`))
}

/** A link may name the step in the fragment, which every page can answer; where steps are paths, the address follows. */
export function asPath(url: URL, base: string): string | null {
  if (trimSlashes(decode(url.pathname)) !== trimSlashes(base) || !url.hash.startsWith('#/')) return null
  const { step, query } = placeOf(url, 'hash', base)
  const moved = new URL(url)
  moved.search = query.toString()
  moved.hash = ''
  moved.pathname = `/${[trimSlashes(base), step].filter(Boolean).join('/')}`
  return moved.href
}

/** The URL of a step, keeping what the page's query says (`redirect_url` must survive every step) but for single-use parts. */
export function urlOf(current: URL, routing: Routing, base: string, step: string): string {
  const url = new URL(current)
  if (routing === 'hash') {
    // What the fragment asked for, as links of the official script do, must survive its next step, too.
    const asked = new URLSearchParams(current.hash.split('?', 2)[1])
    for (const [name, value] of asked) url.searchParams.set(name, value)
  }
  for (const name of singleUse) url.searchParams.delete(name)
  if (routing === 'hash') {
    url.hash = step ? `/${step}` : ''
    return step ? url.href : url.href.replace(/#.*$/, '')
  }
  url.hash = ''
  const root = trimSlashes(base)
  url.pathname = `/${[root, step].filter(Boolean).join('/')}`
  return url.href
}

const singleUse = ['__clerk_ticket', '__clerk_status', '__clerk_created_session']

/** What a link brought along and nobody has used yet: whoever was signed in when they opened it is done with it. */
export function ticketIn(query: URLSearchParams): string | null {
  return query.get('__clerk_status') === 'complete' ? null : query.get('__clerk_ticket')
}

/** Whether a ticket's link is somebody's who has no account yet. */
export function isForSignUp(query: URLSearchParams): boolean {
  return query.get('__clerk_status') === 'sign_up'
}

export function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, '')
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Props of one component that speak of the way that its link leads to. */
const ofTheOtherWay = [
  'signInForceRedirectUrl',
  'signInFallbackRedirectUrl',
  'signUpForceRedirectUrl',
  'signUpFallbackRedirectUrl',
] as const

/** Where somebody wanted to go must not be lost on the way from one page to the other, nor what the app says of that way. */
export function withQuery(href: string, query: URLSearchParams, props: Readonly<Record<string, unknown>> = {}): string {
  const kept = new URLSearchParams(
    [...query].filter(([name]) => name === 'redirect_url' || name.endsWith('_redirect_url')),
  )
  for (const name of ofTheOtherWay) {
    const url = props[name]
    if (typeof url === 'string' && url !== '') kept.set(snake(name), url)
  }
  if (kept.size === 0 || href === '') return href
  const [path = '', hash] = href.split('#', 2)
  return `${path}${path.includes('?') ? '&' : '?'}${kept}${hash === undefined ? '' : `#${hash}`}`
}

/** The page of the other way, with the ticket that belongs there. */
export function withTicket(href: string, query: URLSearchParams): string {
  const target = new URL(withQuery(href, query), location.href)
  for (const name of ['__clerk_ticket', '__clerk_status']) target.searchParams.set(name, query.get(name) ?? '')
  return target.href
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
