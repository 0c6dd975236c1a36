import { useEffect, useRef } from 'preact/hooks'
import { useTranslate } from '../host/context.tsx'
import { Spinner } from '../primitives/Icon.tsx'
import type { List } from './use-list.ts'

/** The end of a list that grows: what follows is read as soon as it comes into sight. */
export function More({ list }: { list: List<unknown> }) {
  const t = useTranslate()
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(list)
  latest.current = list
  const { hasMore } = list
  const isWaiting = hasMore && !list.isLoading && !list.hasFailed
  useEffect(() => {
    if (!isWaiting || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) latest.current.more()
    })
    observer.observe(place.current!)
    return () => observer.disconnect()
  }, [isWaiting])
  if (!hasMore) return null
  return (
    <div ref={place} class="kw-more-rows" role="none">
      <Spinner />
      <span class="kw-hidden">{t('loading')}</span>
    </div>
  )
}
