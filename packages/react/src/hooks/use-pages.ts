'use client'
import type { ClerkAPIResponseError } from '@keyward/browser'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useClerkContext } from '../provider/contexts.ts'
import {
  createList,
  type Fetch,
  listNamed,
  type Page,
  type PageList,
  readPage,
  replacePages,
  revalidate,
} from './page-store.ts'

export type { Page } from './page-store.ts'

export type PageParams = {
  /** The first page to read; 1 unless said otherwise. */
  initialPage?: number
  /** How many items a page has; 10 unless said otherwise. */
  pageSize?: number
  /** Whether a next page is added to those before it, instead of taking their place. */
  infinite?: boolean
  /** Whether the old items stay until others are there, when another list is asked for. */
  keepPreviousData?: boolean
}
export type PaginatedResources<Item> = {
  /** The items of the page, or of all pages so far, none of a list that was not asked for; undefined while nobody is known to have any. */
  data: Item[] | undefined
  /** How many items there are in all. */
  count: number
  /** What the last request failed with. */
  error: ClerkAPIResponseError | null
  /** Whether the first items are on their way. */
  isLoading: boolean
  /** Whether any items are on their way. */
  isFetching: boolean
  /** Whether the last request failed. */
  isError: boolean
  /** The page that is shown, from 1. */
  page: number
  /** How many pages there are. */
  pageCount: number
  /** Whether `fetchNext()` would find more. */
  hasNextPage: boolean
  /** Whether there is a page before this one. */
  hasPreviousPage: boolean
  /** Goes to a page. */
  fetchPage: (page: number | ((page: number) => number)) => void
  /** Goes to the next page, or adds it. */
  fetchNext: () => void
  /** Goes back a page. */
  fetchPrevious: () => void
  /** Reads the list anew. */
  revalidate: () => Promise<void>
  /** Shows other data without asking the server: a page (of an infinite list, its pages), or a function of what is shown. */
  setData: (data?: Shown<Item> | ((current: Shown<Item>) => Shown<Item>)) => Promise<Shown<Item>>
}
// biome-ignore lint/suspicious/noExplicitAny: one page or several, which `infinite` decides and apps know
type Shown<_Item> = any

const defaultPageSize = 10

export type Listing<Item> = {
  /** Which of its owner's lists it is. */
  readonly kind: string
  /** Whose list it is: a switch of user or organization starts over. Undefined while that is not known. */
  readonly owner: string | undefined
  readonly fetcher: ((query: Record<string, unknown>) => Promise<Page<Item>>) | undefined
  /** The paths of the Frontend API by which it changes. */
  readonly changedBy: RegExp
}

/** Of what is offered an app is shown what is still open, unless it says otherwise. */
export function pendingUnlessAsked<Params extends Record<string, unknown>>(params: Params | true | undefined) {
  return params && { status: 'pending', ...(params === true ? {} : params) }
}

/** A list that is read page by page. `params` undefined means that the app has not asked for it: nothing is fetched. */
export function usePages<Item>(
  params: (PageParams & Record<string, unknown>) | true | undefined,
  { kind, owner, fetcher, changedBy }: Listing<Item>,
): PaginatedResources<Item> {
  const {
    initialPage = 1,
    pageSize = defaultPageSize,
    infinite = false,
    keepPreviousData = false,
    ...query
  } = params === true || !params ? {} : params
  const { clerk, snapshot } = useClerkContext(kind)
  const [page, setPage] = useState(initialPage)
  const isAsked = Boolean(params && owner && fetcher)
  // What one user was shown is nothing for the next one.
  const listKey = JSON.stringify([kind, snapshot.user?.id, owner, pageSize, query])
  const list = useList(clerk, isAsked ? listKey : null)
  list.changedBy = changedBy
  list.read = (one) => (fetcher as Fetch)({ ...query, initialPage: one, pageSize })
  const first = infinite ? initialPage : page
  const { version } = list

  useEffect(() => {
    if (!isAsked) return
    const reader = {}
    const pages = Array.from({ length: Math.max(0, page - first + 1) }, (_, index) => first + index)
    list.shown.set(reader, pages)
    for (const one of pages) readPage(list, one)
    return () => void list.shown.delete(reader)
  }, [isAsked, list, first, page])

  const shown = useShown<Item>({ list, listKey, first, page, keepPreviousData })
  const fetchNext = useCallback(() => setPage((old) => old + 1), [])
  const fetchPrevious = useCallback(() => setPage((old) => Math.max(1, old - 1)), [])
  const revalidateList = useCallback(() => revalidate(list), [list])
  const setData = useCallback(
    async (given: Shown<Item>) => {
      const pages = pagesOf(list, first, page)
      const data = typeof given === 'function' ? given(infinite ? pages : pages[0]) : given
      replacePages(list, first, [data ?? []].flat().filter(Boolean))
      return data
    },
    [list, infinite, first, page],
  )

  return useMemo(() => {
    const cells = cellsOf(list, first, page)
    const error = cells.find((cell) => cell?.error)?.error ?? null
    const count = shown.at(-1)?.total_count ?? 0
    return {
      data: owner === undefined ? undefined : shown.flatMap(({ data }) => data),
      count,
      error,
      isLoading: isAsked && shown.length === 0 && !error,
      isFetching: isAsked && (version === 0 || cells.some((cell) => cell?.reading)),
      isError: Boolean(error),
      page,
      pageCount: Math.ceil(Math.max(0, count - (initialPage - 1) * pageSize) / pageSize),
      hasNextPage: count > page * pageSize,
      hasPreviousPage: page > 1 && count > 0,
      fetchPage: setPage,
      fetchNext,
      fetchPrevious,
      revalidate: revalidateList,
      setData,
    }
    // The list itself stays; its version tells of what is in it.
  }, [
    list,
    version,
    shown,
    owner,
    isAsked,
    first,
    page,
    pageSize,
    initialPage,
    fetchNext,
    fetchPrevious,
    revalidateList,
    setData,
  ])
}

/** The list of that name, and a new drawing whenever it changes. */
function useList(clerk: object, key: string | null): PageList {
  const list = useMemo(() => {
    // A list that nobody has asked for is nobody else's.
    return key === null ? createList() : listNamed(clerk, key)
  }, [clerk, key])
  const subscribe = useCallback(
    (listener: () => void) => {
      list.listeners.add(listener)
      return () => void list.listeners.delete(listener)
    },
    [list],
  )
  useSyncExternalStore(
    subscribe,
    () => list.version,
    () => 0,
  )
  return list
}

type ShownPart = { list: PageList; listKey: string; first: number; page: number; keepPreviousData: boolean }

/** The pages that are there; until a page is, those shown before it stay, of another list only where the app says so. */
function useShown<Item>({ list, listKey, first, page, keepPreviousData }: ShownPart): Page<Item>[] {
  const before = useRef<{ key: string; pages: Page<Item>[] }>({ key: listKey, pages: [] })
  const there = pagesOf(list, first, page) as Page<Item>[]
  const mayStay = keepPreviousData || before.current.key === listKey
  const pages = there.length > 0 ? there : mayStay ? before.current.pages : []
  const isSame =
    pages.length === before.current.pages.length && pages.every((one, at) => one === before.current.pages[at])
  const shown = isSame ? before.current.pages : pages
  useEffect(() => {
    before.current = { key: listKey, pages: shown }
  })
  return shown
}

const cellsOf = (list: PageList, first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => list.cells.get(first + index))
const pagesOf = (list: PageList, first: number, last: number) =>
  cellsOf(list, first, last).flatMap((cell) => cell?.page ?? [])
