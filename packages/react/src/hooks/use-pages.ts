'use client'
import type { ClerkAPIResponseError } from '@keyward/browser'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'

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
export type Page<Item> = { data: Item[]; total_count: number }
export type PaginatedResources<Item> = {
  /** The items of the page, or of all pages so far; undefined if the list was not asked for. */
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

type State<Item> = {
  pages: Page<Item>[]
  error: ClerkAPIResponseError | null
  isFetching: boolean
  fetchedKey: string | null
  /** Of which list, and of which of its revalidations, these pages are. */
  edition: string | null
}
const empty = { pages: [], error: null, isFetching: false, fetchedKey: null, edition: null }
const defaultPageSize = 10

/**
 * A list that is read page by page. `params` undefined means that the app has not asked for it: nothing is fetched. `identity`
 * names whose list it is, so that a switch of user or organization starts over.
 */
export function usePages<Item>(
  params: (PageParams & Record<string, unknown>) | true | undefined,
  identity: string | undefined,
  fetcher: ((query: Record<string, unknown>) => Promise<Page<Item>>) | undefined,
): PaginatedResources<Item> {
  const {
    initialPage = 1,
    pageSize = defaultPageSize,
    infinite = false,
    keepPreviousData = false,
    ...query
  } = params === true || !params ? {} : params
  const [page, setPage] = useState(initialPage)
  const [version, revalidateNow] = useReducer((count: number) => count + 1, 0)
  const [state, setState] = useState<State<Item>>(empty)
  const isAsked = Boolean(params && identity && fetcher)
  const listKey = JSON.stringify([identity, pageSize, query])
  const edition = `${listKey}:${version}`
  const key = isAsked ? `${edition}:${page}` : null
  const latest = useRef({ fetcher, state })
  latest.current = { fetcher, state }
  const shownList = useRef(listKey)

  useEffect(() => {
    if (!key) return setState(empty)
    let isCurrent = true
    const isNewList = shownList.current !== listKey
    shownList.current = listKey
    setState((old) => ({ ...old, pages: isNewList && !keepPreviousData ? [] : old.pages, isFetching: true }))
    const [, , rest] = JSON.parse(listKey) as [string, number, Record<string, unknown>]
    // An infinite list keeps the pages before this one, unless they are to be read anew as well.
    const kept = infinite && latest.current.state.edition === edition ? latest.current.state.pages : []
    const first = infinite ? initialPage + kept.length : page
    const wanted = Array.from({ length: Math.max(0, page - first + 1) }, (_, index) => first + index)
    Promise.all(wanted.map((one) => latest.current.fetcher!({ ...rest, initialPage: one, pageSize })))
      .then((found) => {
        if (isCurrent)
          setState({ pages: [...kept, ...found], error: null, isFetching: false, fetchedKey: key, edition })
      })
      .catch((error) => isCurrent && setState((old) => ({ ...old, error, isFetching: false, fetchedKey: key })))
    return () => {
      isCurrent = false
    }
  }, [key, edition, listKey, page, pageSize, infinite, initialPage, keepPreviousData])

  const fetchNext = useCallback(() => setPage((old) => old + 1), [])
  const fetchPrevious = useCallback(() => setPage((old) => Math.max(1, old - 1)), [])
  const revalidate = useCallback(async () => revalidateNow(), [])
  const setData = useCallback(
    async (given: Shown<Item>) => {
      const { pages } = latest.current.state
      const data = typeof given === 'function' ? given(infinite ? pages : pages[0]) : given
      setState((old) => ({ ...old, pages: [data ?? []].flat().filter(Boolean) }))
      return data
    },
    [infinite],
  )

  return useMemo(() => {
    const last = state.pages.at(-1)
    const count = last?.total_count ?? 0
    const pageCount = Math.ceil(Math.max(0, count - (initialPage - 1) * pageSize) / pageSize)
    return {
      data: params ? state.pages.flatMap(({ data }) => data) : undefined,
      count,
      error: state.error,
      isLoading: isAsked && state.pages.length === 0 && !state.error && (state.isFetching || state.fetchedKey === null),
      isFetching: state.isFetching,
      isError: Boolean(state.error),
      page,
      pageCount,
      hasNextPage: count > page * pageSize,
      hasPreviousPage: page > 1 && count > 0,
      fetchPage: setPage,
      fetchNext,
      fetchPrevious,
      revalidate,
      setData,
    }
  }, [state, params, isAsked, page, pageSize, initialPage, fetchNext, fetchPrevious, revalidate, setData])
}
