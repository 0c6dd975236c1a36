'use client'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'

export type PageParams = { initialPage?: number; pageSize?: number; infinite?: boolean; keepPreviousData?: boolean }
export type Page<Item> = { data: Item[]; total_count: number }
export type PaginatedResources<Item> = {
  data: Item[] | undefined
  count: number
  error: unknown
  isLoading: boolean
  isFetching: boolean
  isError: boolean
  page: number
  pageCount: number
  hasNextPage: boolean
  hasPreviousPage: boolean
  fetchPage: (page: number | ((page: number) => number)) => void
  fetchNext: () => void
  fetchPrevious: () => void
  revalidate: () => Promise<void>
  setData: (data: Page<Item> | undefined) => Promise<void>
}

type State<Item> = { pages: Page<Item>[]; error: unknown; isFetching: boolean; fetchedKey: string | null }
const empty = { pages: [], error: null, isFetching: false, fetchedKey: null }
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
  const key = isAsked ? `${listKey}:${page}:${version}` : null
  const latestFetcher = useRef(fetcher)
  latestFetcher.current = fetcher
  const shownList = useRef(listKey)

  useEffect(() => {
    if (!key) return setState(empty)
    let isCurrent = true
    const isNewList = shownList.current !== listKey
    shownList.current = listKey
    setState((old) => ({ ...old, pages: isNewList && !keepPreviousData ? [] : old.pages, isFetching: true }))
    const [, , rest] = JSON.parse(listKey) as [string, number, Record<string, unknown>]
    latestFetcher.current!({ ...rest, initialPage: page, pageSize })
      .then(
        (found) =>
          isCurrent &&
          setState((old) => ({
            pages: withPage(old.pages, found, infinite && page > initialPage),
            error: null,
            isFetching: false,
            fetchedKey: key,
          })),
      )
      .catch((error) => isCurrent && setState((old) => ({ ...old, error, isFetching: false, fetchedKey: key })))
    return () => {
      isCurrent = false
    }
  }, [key, listKey, page, pageSize, infinite, initialPage, keepPreviousData])

  const fetchNext = useCallback(() => setPage((old) => old + 1), [])
  const fetchPrevious = useCallback(() => setPage((old) => Math.max(1, old - 1)), [])
  const revalidate = useCallback(async () => revalidateNow(), [])
  const setData = useCallback(
    async (data: Page<Item> | undefined) => setState((old) => ({ ...old, pages: data ? [data] : [] })),
    [],
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

function withPage<Item>(pages: Page<Item>[], found: Page<Item>, isAppended: boolean): Page<Item>[] {
  return isAppended ? [...pages, found] : [found]
}
