import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ListPage } from '../clerk.ts'

type Read<Item> = {
  readonly items: readonly Item[]
  readonly count: number
  readonly isLoading: boolean
  readonly hasFailed: boolean
  /** What is shown stays until the answer is there. */
  reload(): void
}

/** A list that grows: each page below the one before. Read anew it begins at the first page again. */
export type List<Item> = Read<Item> & { readonly hasMore: boolean; more(): void }

/** A list of which one page is shown at a time. Read anew it stays where it is. */
export type Pages<Item> = Read<Item> & {
  /** The one that is shown or on its way, from 1. */
  readonly page: number
  readonly pageSize: number
  go(page: number): void
}

type Fetcher<Item> = (params: { initialPage: number; pageSize: number }) => Promise<ListPage<Item>>

const defaultPageSize = 10

/** `key` names what is listed: another key is another list. */
export function useList<Item>(key: string, fetcher: Fetcher<Item> | undefined, pageSize = defaultPageSize): List<Item> {
  const { page, load, ...list } = useFetched(key, fetcher, pageSize, true)
  return {
    ...list,
    hasMore: list.items.length < list.count,
    more: () => void load(page + 1),
    reload: () => void load(1),
  }
}

export function usePages<Item>(
  key: string,
  fetcher: Fetcher<Item> | undefined,
  pageSize = defaultPageSize,
): Pages<Item> {
  const { page, load, ...list } = useFetched(key, fetcher, pageSize, false)
  const isBehindTheEnd = !list.isLoading && !list.hasFailed && page > 1 && list.items.length === 0
  // The last row of the last page is gone.
  useEffect(() => {
    if (isBehindTheEnd) void load(page - 1)
  }, [isBehindTheEnd, page, load])
  return { ...list, page, pageSize, go: (to) => void load(to), reload: () => void load(page) }
}

function useFetched<Item>(key: string, fetcher: Fetcher<Item> | undefined, pageSize: number, grows: boolean) {
  const [state, setState] = useState<{ items: readonly Item[]; count: number; key: string | null }>({
    items: [],
    count: 0,
    key: null,
  })
  const [asked, setAsked] = useState({ key, page: 1 })
  const [status, setStatus] = useState<'loading' | 'ready' | 'failed'>('loading')
  const latest = useRef({ key, fetcher, pageSize, page: 1 })
  latest.current = { ...latest.current, key, fetcher, pageSize }

  const load = useCallback(async (page: number) => {
    const { key, fetcher: fetch, pageSize } = latest.current
    latest.current.page = page
    setAsked({ key, page })
    if (!fetch) return setStatus('ready')
    setStatus('loading')
    // Another list, or another page of this one, was asked for meanwhile.
    const isOld = () => latest.current.key !== key || latest.current.page !== page
    try {
      const { data, total_count: count } = await fetch({ initialPage: page, pageSize })
      if (isOld()) return
      setState((now) => ({ items: grows && page > 1 ? [...now.items, ...data] : data, count, key }))
      setStatus('ready')
    } catch {
      if (!isOld()) setStatus('failed')
    }
  }, [])

  useEffect(() => void load(1), [key, load])

  const isCurrent = state.key === key
  return {
    items: isCurrent ? state.items : [],
    count: isCurrent ? state.count : 0,
    page: asked.key === key ? asked.page : 1,
    isLoading: status === 'loading' || asked.key !== key,
    hasFailed: status === 'failed',
    load,
  }
}
