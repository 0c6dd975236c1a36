import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ListPage } from '../clerk.ts'

export type List<Item> = {
  readonly items: readonly Item[]
  readonly count: number
  readonly isLoading: boolean
  readonly hasFailed: boolean
  readonly hasMore: boolean
  more(): void
  /** From the first page again, what is shown staying until the answer is there. */
  reload(): void
}

const defaultPageSize = 10

/** A list read page by page, each page below the one before. `key` names what is listed: another key is another list. */
export function useList<Item>(
  key: string,
  fetcher: ((params: { initialPage: number; pageSize: number }) => Promise<ListPage<Item>>) | undefined,
  pageSize = defaultPageSize,
): List<Item> {
  const [state, setState] = useState<{ items: readonly Item[]; count: number; page: number; key: string | null }>({
    items: [],
    count: 0,
    page: 0,
    key: null,
  })
  const [status, setStatus] = useState<'loading' | 'ready' | 'failed'>('loading')
  const latest = useRef({ key, fetcher, pageSize })
  latest.current = { key, fetcher, pageSize }

  const load = useCallback(async (page: number) => {
    const { key: asked, fetcher: fetch, pageSize } = latest.current
    if (!fetch) return setStatus('ready')
    setStatus('loading')
    try {
      const { data, total_count: count } = await fetch({ initialPage: page, pageSize })
      // Another list was asked for meanwhile.
      if (latest.current.key !== asked) return
      setState((now) => ({ items: page === 1 ? data : [...now.items, ...data], count, page, key: asked }))
      setStatus('ready')
    } catch {
      if (latest.current.key === asked) setStatus('failed')
    }
  }, [])

  useEffect(() => void load(1), [key, load])

  const isCurrent = state.key === key
  return {
    items: isCurrent ? state.items : [],
    count: isCurrent ? state.count : 0,
    isLoading: status === 'loading',
    hasFailed: status === 'failed',
    hasMore: isCurrent && state.items.length < state.count,
    more: () => void load(state.page + 1),
    reload: () => void load(1),
  }
}
