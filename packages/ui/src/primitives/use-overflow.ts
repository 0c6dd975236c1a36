import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Whether what scrolls sideways has more than it can show. */
export function useOverflow<Box extends HTMLElement>(): readonly [{ current: Box | null }, boolean] {
  const box = useRef<Box>(null)
  const [overflows, setOverflows] = useState(false)
  useLayoutEffect(() => {
    const element = box.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const measure = () => setOverflows(element.scrollWidth > element.clientWidth)
    const observer = new ResizeObserver(measure)
    for (const one of [element, ...element.children]) observer.observe(one)
    return () => observer.disconnect()
  }, [])
  return [box, overflows]
}
