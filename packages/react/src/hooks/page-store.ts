import type { ClerkAPIResponseError } from '@keyward/browser'

// Lists that hooks read page by page. Hooks that ask for the same list show the same: one request, one revalidation for all
// of them, and whoever comes a little later finds it read.

export type Page<Item> = { data: Item[]; total_count: number }
// biome-ignore lint/suspicious/noExplicitAny: items are the runtime's resources
export type AnyPage = Page<any>
export type Fetch = (query: Record<string, unknown>) => Promise<AnyPage>

type Cell = { page: AnyPage | null; error: ClerkAPIResponseError | null; reading: Promise<void> | null; readAt: number }
export type PageList = {
  readonly cells: Map<number, Cell>
  readonly listeners: Set<() => void>
  /** The pages that are shown, by whom. */
  readonly shown: Map<object, readonly number[]>
  /** Grows with every change, for `useSyncExternalStore`. */
  version: number
  /** The paths of the Frontend API by which it changes. */
  changedBy: RegExp
  read: (page: number) => Promise<AnyPage>
}

const freshMs = 60_000
const stores = new WeakMap<object, Map<string, PageList>>()

type Runtime = { on?: (event: string, listener: (path: string) => void) => void }

/** The lists of a runtime, by what names them. Whatever changes through that runtime is read anew where it is shown. */
function listsOf(clerk: object): Map<string, PageList> {
  const known = stores.get(clerk)
  if (known) return known
  const lists = new Map<string, PageList>()
  stores.set(clerk, lists)
  ;(clerk as Runtime).on?.('keyward:change', (path) => {
    for (const list of lists.values()) if (list.changedBy.test(path)) void revalidate(list)
  })
  return lists
}

const maxLists = 100

/** The list of that name. Of many, those that nobody shows go. */
export function listNamed(clerk: object, key: string): PageList {
  const lists = listsOf(clerk)
  if (lists.size >= maxLists)
    for (const [name, list] of lists) if (list.listeners.size === 0 && name !== key) lists.delete(name)
  const list = lists.get(key) ?? createList()
  lists.set(key, list)
  return list
}

export function createList(): PageList {
  return {
    cells: new Map(),
    listeners: new Set(),
    shown: new Map(),
    version: 0,
    changedBy: /^$/,
    read: () => Promise.reject(),
  }
}

/** Reads a page that nobody has read in the last minute, and is not reading. */
export function readPage(list: PageList, page: number): void {
  const cell = list.cells.get(page)
  if (cell?.reading || (cell && Date.now() - cell.readAt < freshMs)) return
  void fetchPage(list, page)
}

/** What is shown is read anew; the rest, once somebody shows it. */
export async function revalidate(list: PageList): Promise<void> {
  for (const cell of list.cells.values()) cell.readAt = 0
  const shown = new Set([...list.shown.values()].flat())
  await Promise.all([...shown].map((page) => fetchPage(list, page)))
}

/** Shows other pages, without asking the server. */
export function replacePages(list: PageList, first: number, pages: readonly AnyPage[]): void {
  const total_count = pages.at(-1)?.total_count ?? 0
  for (const number of list.cells.keys()) {
    if (number >= first + Math.max(pages.length, 1)) setCell(list, number, { page: { data: [], total_count } })
  }
  for (const [index, page] of (pages.length > 0 ? pages : [{ data: [], total_count }]).entries())
    setCell(list, first + index, { page })
}

async function fetchPage(list: PageList, page: number): Promise<void> {
  const reading = list.read(page).then(
    (found) => settle({ page: found, error: null }),
    // Whoever comes next tries again.
    (error) => settle({ error, readAt: 0 }),
  )
  // A later reading of the same page has the word.
  const settle = (outcome: Partial<Cell>) => {
    if (list.cells.get(page)?.reading === reading)
      setCell(list, page, { reading: null, readAt: Date.now(), ...outcome })
  }
  setCell(list, page, { reading })
  await reading
}

function setCell(list: PageList, page: number, change: Partial<Cell>): void {
  const before = list.cells.get(page) ?? { page: null, error: null, reading: null, readAt: 0 }
  list.cells.set(page, { ...before, ...change })
  list.version++
  for (const listener of list.listeners) listener()
}
