'use client'
import { useCallback, useEffect, useRef, useState, useTransition } from 'react'

const patienceMs = 4_000

/**
 * Runs navigations as transitions; the promise resolves when the new page stands. The count changes with the page itself:
 * `isPending` alone may go on and off in one rendering on a busy machine, and nobody would hear of it.
 */
export function useFinishedTransition(): (action: () => void) => Promise<void> {
  const [isPending, startTransition] = useTransition()
  const [finished, setFinished] = useState(0)
  const waiting = useRef<(() => void)[]>([])
  // `finished` says that there is something to look at
  useEffect(() => {
    if (!isPending) for (const done of waiting.current.splice(0)) done()
  }, [isPending, finished])
  return useCallback(
    (action) =>
      new Promise((resolve) => {
        waiting.current.push(resolve)
        // One that another navigation overtakes may never be finished; sign-out must not wait for it for ever.
        setTimeout(resolve, patienceMs)
        startTransition(() => {
          action()
          setFinished((count) => count + 1)
        })
      }),
    [],
  )
}
