import { useLayoutEffect, useRef } from 'preact/hooks'

/** Arrow keys, Home, End and first letters move among the items, of which Tab leads to one; from there it leaves. */
export function useMenuKeys(onClose: () => void) {
  const ref = useRef<HTMLDivElement>(null)
  const items = () => [...(ref.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const mark = () => {
    const all = items()
    const here = all.find((item) => item === document.activeElement) ?? all[0]
    for (const item of all) item.tabIndex = item === here ? 0 : -1
  }
  // Items come and go.
  useLayoutEffect(mark)
  return {
    ref,
    onFocusIn: mark,
    onKeyDown(event: KeyboardEvent) {
      const all = items()
      const at = all.indexOf(document.activeElement as HTMLElement)
      const to = (index: number) => {
        event.preventDefault()
        all[(index + all.length) % all.length]?.focus()
      }
      if (event.key === 'ArrowDown') to(at + 1)
      else if (event.key === 'ArrowUp') to(at - 1)
      else if (event.key === 'Home') to(0)
      else if (event.key === 'End') to(all.length - 1)
      else if (event.key === 'Tab') onClose()
      else if (event.key.length === 1 && event.key !== ' ') {
        const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((item) =>
          item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()),
        )
        next?.focus()
      }
    },
  }
}
