import { trimSlashes } from '../routing/location.ts'

type Mount = (element: HTMLDivElement) => void
type Unmount = (element?: HTMLDivElement) => void

/** A page or link of the app's own, as the SDKs hand it over; the labels `account` and `security` stand for ours, to order them. */
export type CustomPage = {
  readonly label: string
  readonly url?: string
  readonly mount?: Mount
  readonly unmount?: Unmount
  readonly mountIcon?: Mount
  readonly unmountIcon?: Unmount
}

/** What an app says of the keys' page (`apiKeysProps`). */
export type KeysProps = { readonly hide?: boolean; readonly showDescription?: boolean; readonly perPage?: number }

type OwnPage = 'account' | 'security' | 'apiKeys'
/** Addresses that links and apps know. */
const steps = { account: 'account', security: 'security', apiKeys: 'api-keys' } as const

export type Page =
  | { readonly kind: OwnPage; readonly step: string }
  | ({ readonly kind: 'custom'; readonly step: string; readonly at: number } & CustomPage)
  | ({ readonly kind: 'link'; readonly step: string; readonly at: number; readonly url: string } & CustomPage)

/** Ours first unless the app names them among its own; the first page of all has the empty step. */
export function profilePages(custom: readonly CustomPage[], hasApiKeys = false): Page[] {
  const named = custom.flatMap(toPage)
  const own = (['account', 'security', 'apiKeys'] as const)
    .filter((kind) => (kind !== 'apiKeys' || hasApiKeys) && !named.some((page) => page.kind === kind))
    .map((kind): Page => ({ kind, step: steps[kind] }))
  const pages = [...own, ...named].filter((page) => page.kind !== 'apiKeys' || hasApiKeys)
  const first = pages.find((page) => page.kind !== 'link')
  return pages.map((page) => (page === first ? { ...page, step: '' } : page))
}

/** The label alone puts a page of ours in its place; one that this server does not have (`billing`) has none. */
export function isPlaceHolder({ url, mount }: CustomPage): boolean {
  return url === undefined && !mount
}

/** `at`: its place among all that the app gives. */
function toPage(page: CustomPage, at: number): Page | [] {
  if (isOwn(page.label) && !page.mount) return { kind: page.label, step: steps[page.label] }
  if (isPlaceHolder(page)) return []
  const url = page.url ?? page.label
  if (!page.mount) return { ...page, at, kind: 'link', step: `link ${url}`, url }
  return { ...page, at, kind: 'custom', step: trimSlashes(url) }
}

function isOwn(label: string): label is OwnPage {
  return Object.hasOwn(steps, label)
}
